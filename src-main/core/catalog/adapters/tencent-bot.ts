/** 腾讯云智能客服机器人: two columns, Chinese only; tabs for blanks, and a closing pipe missing. */
import type { Adapter } from '../adapter.ts'
import { guideByHeadings } from '../guide.ts'
import { readPipeTable } from '../readers/pipe-table.ts'
import type { Slip } from '../slips.ts'

const slips: readonly Slip[] = [
  { code: '140001', field: 'message', written: '达到上线', right: '达到上限', reason: 'misspelt' },
]

export const tencentBot: Adapter = {
  service: 'tencent-bot',
  heading: '错误码',
  columns: [
    { heading: '错误码', field: 'code' },
    { heading: '错误码说明', field: 'message' },
  ],
  adviceFormat: 'plain',
  slips,
  cut: readPipeTable,
  guide: (outside, report) => guideByHeadings(outside, report, { isHeading: (line) => line.startsWith('# ') }),
}
