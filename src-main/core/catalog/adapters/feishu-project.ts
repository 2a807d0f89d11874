/** 飞书项目: a page copied as text, HTTP status first and a bullet list of causes under every row. */
import type { Adapter, Draft } from '../adapter.ts'
import { guideByHeadings } from '../guide.ts'
import { escapeMarkdown } from '../markdown.ts'
import { readBulletTable } from '../readers/bullet-table.ts'
import type { Slip } from '../slips.ts'

const slips: readonly Slip[] = [{ code: '20067', field: 'advice', written: '搜素', right: '搜索', reason: 'misspelt' }]

/** The copied bullets as one tight Markdown list; what stands before the first bullet stays a paragraph. */
const toList = (body: string): string =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (line.startsWith('* ') ? `- ${escapeMarkdown(line.slice(2))}` : escapeMarkdown(line)))
    .join('\n')

const refine = (draft: Draft): Draft => ({ ...draft, advice: toList(draft.advice ?? '') })

export const feishuProject: Adapter = {
  service: 'feishu-project',
  heading: 'Open API 错误码',
  columns: [
    { heading: 'Http状态码', field: 'http' },
    { heading: '错误码 err_code', field: 'code' },
    { heading: '错误信息 err_msg(外层)', field: 'message' },
    { heading: '可能的错误原因 & 排查建议', field: 'advice' },
  ],
  adviceFormat: 'markdown',
  slips,
  cut: readBulletTable,
  refine,
  guide: (outside, report) =>
    guideByHeadings(outside, report, {
      isHeading: (line) => line === 'Open API 错误码',
      // Names of the neighbouring pages, copied along with the text.
      leaveOut: /^(?:[上下]一篇|(?:全量)?搜索参数格式及常用示例)$/,
    }),
}
