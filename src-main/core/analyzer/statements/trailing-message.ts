/** Messages that are no fields: behind a code on its line, `code=99992402 field validation failed`, or before its bracket. */
import { roleOf } from '../fields/key-roles.ts'
import { messageEnd, startsField } from '../fields/message-end.ts'
import { limits } from '../rules/limits.ts'

/** A message's place in the text. */
export interface Place {
  readonly start: number
  readonly end: number
  /** As it is written before the message, with a blank or a verb behind it: `err_msg IDL error`; null without one. */
  readonly name: string | null
}

/** `cost=31ms`: the next field of a program, whatever it is called. */
const assigned = /[A-Za-z_][\w.]{0,30}=["'\w]/y

/** A name and what leads from it to its message: a blank, or a verb. */
const named =
  /([A-Za-z_]{3,24}|[\u4e00-\u9fff]{4})(?:[ \t]?[是为][ \t]?[:：]?[ \t]?|[ \t](?:is|was)[ \t](?=["'“「`])|[ \t]{1,3})(["'“「`]?)(?=[\w\u4e00-\u9fff[(])/y
const closing: Readonly<Record<string, string>> = { '“': '”', '「': '」' }
/** What a sentence may begin with as well: `message id not exist`. Before a quote, or a sentence of its own, it is a name. */
const word = /^(?:message|desc(?:ription)?|reason|details?|info)$/i

/** The message that a name stands before without a sign between them. */
const namedMessage = (text: string, at: number, to: number): Place | null => {
  named.lastIndex = at
  const hit = named.exec(text)
  const [, name = '', quote = ''] = hit ?? []
  const start = named.lastIndex
  if (hit === null || start >= to || roleOf(name) !== 'message') return null
  if (word.test(name) && quote === '' && !/[A-Z\u4e00-\u9fff]/.test(text[start] ?? '')) return null
  const close = quote === '' ? -1 : text.indexOf(closing[quote] ?? quote, start)
  const end = close >= 0 && close < to ? close : messageEnd(text, start, Math.min(to, start + limits.trailing))
  return end - start >= 3 ? { start, end, name } : null
}

/** A message behind the place `after`; one on the next line has its name before it. */
export const trailingMessage = (text: string, after: number, to: number): Place | null => {
  const lead = /[ \t]{0,4}["'\\]{0,4}[ \t]{0,4}[)\]}>]{0,3}[\s:,;.|\-–—>]{0,6}(?:\(["'`]|["'“「『])?/y
  lead.lastIndex = after
  if (!lead.test(text) || lead.lastIndex === after) return null
  const start = lead.lastIndex
  const told = namedMessage(text, start, to)
  if (told !== null) return told
  if (start >= to || /[{[]/.test(text[start] ?? '') || startsField(text, start, to)) return null
  assigned.lastIndex = start
  if (assigned.test(text)) return null
  const end = messageEnd(text, start, Math.min(to, start + limits.trailing))
  return end - start >= 3 && /[A-Za-z\u4e00-\u9fff]{2}/.test(text.slice(start, end)) ? { start, end, name: null } : null
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
  return /^\s{0,3}[A-Za-z].{3}/.test(message) ? { start, end: first + bracket.index, name: null } : null
}
