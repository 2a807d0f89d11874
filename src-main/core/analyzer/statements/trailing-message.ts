/** Messages without a name: behind a code on its line, `code=99992402 field validation failed`, or before its bracket. */
import { messageEnd, startsField } from '../fields/message-end.ts'
import { limits } from '../rules/limits.ts'

/** A place in the text. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** `cost=31ms`: the next field of a program, whatever it is called. */
const assigned = /[A-Za-z_][\w.]{0,30}=["'\w]/y

export const trailingMessage = (text: string, after: number, to: number): Place | null => {
  const lead = /[ \t]{0,4}["'\\]{0,4}[ \t]{0,4}[)\]}>]{0,3}[\s:,;.|\-–—>]{0,6}(?:\(["'`]|["'“「『])?/y
  lead.lastIndex = after
  if (!lead.test(text) || lead.lastIndex === after) return null
  const start = lead.lastIndex
  if (start >= to || /[{[]/.test(text[start] ?? '') || startsField(text, start, to)) return null
  assigned.lastIndex = start
  if (assigned.test(text)) return null
  const end = messageEnd(text, start, Math.min(to, start + limits.trailing))
  return end - start >= 3 && /[A-Za-z\u4e00-\u9fff]{2}/.test(text.slice(start, end)) ? { start, end } : null
}

/** What stands before a message that ends in its code's bracket: a colon, a quote, a table's stroke. */
const opening = /:\s|(?<=[\u4e00-\u9fff]):|["`|]|(?:^|\s)'/g

/** `令牌获取失败: invalid param (错误码: 10003)`: the code, or its name, stands in brackets behind its message. */
export const bracketedMessage = (text: string, code: number): Place | null => {
  const first = Math.max(text.lastIndexOf('\n', code - 1) + 1, code - limits.trailing)
  const before = text.slice(first, code)
  const bracket = /\s?\(\s?$/.exec(before)
  if (bracket === null) return null
  const lead = [...before.slice(0, bracket.index).matchAll(opening)].at(-1)
  const from = lead === undefined ? 0 : lead.index + lead[0].length
  const message = before.slice(from, bracket.index)
  const start = first + from + (message.length - message.trimStart().length)
  return /^\s{0,3}[A-Za-z].{3}/.test(message) ? { start, end: first + bracket.index } : null
}
