/** 图灵平台: a pipe table whose last column holds `NAME message`, inside a page that says how its errors are built. */
import type { Adapter, Draft } from '../adapter.ts'
import type { Report } from '../compile-rules.ts'
import { guideByHeadings } from '../guide.ts'
import { readPipeTable } from '../readers/pipe-table.ts'
import { correctCategory } from './turing-categories.ts'
import { repairTuringText } from './turing-text.ts'

/** Headings of the page, which the copy has lost the marks of. */
const headings = ['错误码参考', '错误响应结构', '错误码索引', '深链', '典型排查流程', '反馈错误', 'See also']

const splitName = (draft: Draft, report: Report): Draft => {
  const [, name, message] = /^\s*([A-Z][A-Z0-9_]*)\s+(\S[\s\S]*)$/.exec(draft.message) ?? []
  if (name !== undefined && message !== undefined) return { ...draft, name, message }
  report('name/missing', { line: draft.line, row: draft.row }, { text: draft.message.trim() })
  return draft
}

export const turing: Adapter = {
  service: 'turing',
  heading: '错误码索引',
  columns: [
    { heading: 'code', field: 'code' },
    { heading: 'HTTP', field: 'http' },
    { heading: '分类', field: 'category' },
    { heading: 'name / 描述', field: 'message' },
  ],
  adviceFormat: 'plain',
  cut: readPipeTable,
  refine: splitName,
  correct: correctCategory,
  /** The page's filter prints `显示 258 / 258`: shown of all. */
  statedCount(outside) {
    const count = outside.map((line) => /^显示 \d+ \/ (\d+)$/.exec(line.text)?.[1]).find((found) => found !== undefined)
    return count === undefined ? null : Number(count)
  },
  guide: (outside, report) =>
    guideByHeadings(outside, report, {
      isHeading: (line) => headings.includes(line),
      leaveOut: /^显示 \d+ \/ \d+$/,
      repair: repairTuringText,
    }),
  /** Every row of the page has its code as anchor. */
  rowUrl: (page, code) => `${page}#${code}`,
}
