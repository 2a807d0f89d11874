/** 飞书招聘: a four-column pipe table under front matter and a date; a stray `==标记==` follows one row. */
import type { Adapter } from '../adapter.ts'
import { guideByHeadings } from '../guide.ts'
import { readPipeTable } from '../readers/pipe-table.ts'
import type { Slip } from '../slips.ts'

const slips: readonly Slip[] = [
  { code: null, field: 'message', written: 'exsit', right: 'exist', reason: 'misspelt' },
  // The pages of the single APIs list 1002001 as the system error of this family.
  { code: '1020001', field: 'code', written: '1020001', right: '1002001', reason: 'swapped-digits' },
]

export const feishuHire: Adapter = {
  service: 'feishu-hire',
  heading: '错误码',
  columns: [
    { heading: 'code', field: 'code' },
    { heading: 'message', field: 'message' },
    { heading: '说明', field: 'meaning' },
    { heading: '排查建议', field: 'advice' },
  ],
  adviceFormat: 'plain',
  slips,
  cut: readPipeTable,
  origin: (text) => ({
    date: /^最后更新于 (\d{4}-\d\d-\d\d)$/m.exec(text)?.[1] ?? null,
    url: /^source_url: (\S+)$/m.exec(text)?.[1] ?? null,
  }),
  guide: (outside, report) =>
    guideByHeadings(outside, report, {
      isHeading: (line) => line.startsWith('# '),
      // Front matter is read by `origin`.
      leaveOut: /^(?:---|title: |source_url: )/,
    }),
}
