/** What the column of a table is headed by that a number fills a cell of, where no header names a code. */
import { lineStart } from '../passages/record-bounds.ts'
import { numberedNouns } from './tellings.ts'

/** What a column may count, measure or number. */
const countingHeader =
  /(?:[条次行人件总]数|数量|[用流]量|金额|单价|费用|耗时|时长|占比|(?<!错误)编号|序号|分机|[货学工仓单][号位]|^\W*(?:id|no\.?|sku|count|total|amount|qty|stock|rows?|users?|calls?|hits?|qps|tokens?|ms|size|bytes|port|cost|price|duration|phone|mobile|zip|pid|uid|room|seat|item|asset|badge|batch|build|version|serial|order|ticket|ext|(?!err)[a-z]{2,20}[ _-]?(?:id|no|num|number|qty|count))\W*$)/i
const answerWords = '报错|错误|异常|返回|响应|失败原因|报错信息|错误信息|errors?|response|resp|failure'
const answerHeader = new RegExp(`^(?:${answerWords})$`, 'i')
const answerCell = new RegExp(`(?:^|[|\\t,;"]) {0,8}(?:${answerWords}) {0,8}(?:\\r?$|[|\\t,;"])`, 'im')

/** Whether a table of the text may have a column of answers: most texts have none, and need not look at every number. */
export const mayHaveAnswers = (text: string): boolean => answerCell.test(text)

/** `+----+----+` between header and rows. */
const rule = /^[\s|+:=-]{3,}$/

/** Rows looked back over for the header of a table. */
const longestTable = 40
/** Units of a row before and behind its number. */
const longestRow = 200

const before = /(?:^|([|\t,;]))[ ]{0,8}"?$/
const behind = /^"? {0,8}(?:([|\t,;])|\r?$)/

/** The heading of the column that a number fills a cell of, in a table with bars, tabs, commas or semicolons between. */
const headingOf = (text: string, start: number, end: number): string | null => {
  const line = lineStart(text, start, longestRow + 1)
  const left = text.slice(line, start)
  if (line === 0 || left.length > longestRow) return null
  const right = text.slice(end, end + longestRow).split('\n', 1)[0] ?? ''
  const opens = before.exec(left)
  const closes = behind.exec(right)
  const bound = opens?.[1] ?? closes?.[1]
  if (opens === null || closes === null || bound === undefined) return null
  // Counted from the end: what a line begins with may have been taken for a prefix of a log.
  const column = right.split(bound).length
  const bounds = left.split(bound).length + column - 2
  let header: readonly string[] = []
  for (let at = line, back = 0; at > 0 && back < longestTable; back++) {
    const above = text.lastIndexOf('\n', at - 2) + 1
    const written = text.slice(above, Math.min(at - 1, above + 400))
    at = above
    if (rule.test(written)) continue
    const cells = written.split(bound)
    if (cells.length <= bounds) break
    header = cells
  }
  const heading = header.at(-column)?.replaceAll('"', '').trim() ?? ''
  return heading === '' || /\d/.test(heading) ? null : heading
}

/** Whether the column is headed by a word for other things: `| 渠道 | 条数 |⏎| 飞书 | 10003 |`. */
export const isOfOtherColumn = (text: string, start: number, end: number): boolean => {
  const heading = headingOf(text, start, end)
  return heading !== null && (countingHeader.test(heading) || numberedNouns.test(heading))
}

/** Whether the column is headed by a word for what a call answered: `| 步骤 | 报错 |⏎| 建群 | 10003 |`. */
export const isOfAnswers = (text: string, start: number, end: number): boolean => {
  const heading = headingOf(text, start, end)
  return heading !== null && answerHeader.test(heading)
}
