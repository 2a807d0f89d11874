/** Messages that are no fields: behind a code on its line, `code=99992402 field validation failed`, or before its bracket. */
import { roleOf } from '../fields/key-roles.ts'
import { messageEnd, startsField } from '../fields/message-end.ts'
import { lineStart } from '../passages/record-bounds.ts'
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
  /([A-Za-z_]{3,24}|[\u4e00-\u9fff]{4})(?:[ \t]?[是为][ \t]?[:：]?[ \t]?|[ \t](?:is|was)[ \t](?=["'“「`])|["'][ \t]?[:=][ \t]?|[ \t]{1,3}|(?=\[))(["'“「`[]?)(?=[\w\u4e00-\u9fff[(])/y
const closing = new Map([
  ...['"', "'", '`'].map((quote) => [quote, quote] as const),
  ...(['“”', '「」', '『』'] as const).map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
])

/** Where a quotation closes, -1 where it does not: not at an apostrophe. */
const closeOf = (text: string, quote: string | undefined, from: number, to: number): number => {
  const close = closing.get(quote ?? '')
  if (close === undefined) return -1
  for (let at = text.indexOf(close, from); at >= 0 && at < to; at = text.indexOf(close, at + 1))
    if (!/\w/.test(text[at + 1] ?? '')) return at
  return -1
}

/** `1500 "internal error" after`, `"1500 - internal error" for`: the end of a message whose quotation opens before it, or before its code; -1 without one. */
const quotationEnd = (text: string, after: number, start: number, to: number): number => {
  const before = text[start - 1]
  if (closing.has(before ?? '') && !/\w/.test(text[start - 2] ?? '')) return closeOf(text, before, start, to)
  let code = after
  while (/\d/.test(text[code - 1] ?? '')) code--
  const around = text[code - 1]
  return closing.get(around ?? '') === text[after] ? -1 : closeOf(text, around, start, to)
}

/** What a sentence may begin with as well: `message id not exist`. Before a quote, or a sentence of its own, it is a name. */
const word = /^(?:message|desc(?:ription)?|reason|details?|info)$/i

/** `error "Embedding index rebuilding"`: of what else may be a code or an object only a quotation is a message. */
const tellsMessage = (name: string, quote: string): boolean =>
  roleOf(name) === 'message' || (roleOf(name) === 'error' && closing.has(quote))

/** The message that a name stands before without a sign between them. */
const namedMessage = (text: string, at: number, to: number): Place | null => {
  named.lastIndex = at
  const hit = named.exec(text)
  const [, name = '', quote = ''] = hit ?? []
  const start = named.lastIndex
  if (hit === null || start >= to || !tellsMessage(name, quote)) return null
  if (word.test(name) && quote === '' && !/[A-Z\u4e00-\u9fff]/.test(text[start] ?? '')) return null
  const close = closeOf(text, quote, start, to)
  const end = close >= 0 ? close : messageEnd(text, start, Math.min(to, start + limits.trailing))
  return end - start >= 3 ? { start, end, name } : null
}

/** A message behind the place `after`; one on the next line has its name before it. */
export const trailingMessage = (text: string, after: number, to: number): Place | null => {
  const lead =
    /[ \t]{0,4}["'\\]{0,4}[ \t]{0,4}[)\]}>]{0,3}[\s:,;.|\-–—>]{0,6}(?:\/[ \t])?(?:\((?=["'`A-Za-z])["'`]?|["'“「『`])?/y
  lead.lastIndex = after
  if (!lead.test(text) || lead.lastIndex === after) return null
  const start = lead.lastIndex
  const told = namedMessage(text, start, to)
  if (told !== null) return told
  if (start >= to || /[{[]/.test(text[start] ?? '') || startsField(text, start, to)) return null
  assigned.lastIndex = start
  if (assigned.test(text)) return null
  const last = messageEnd(text, start, Math.min(to, start + limits.trailing))
  const close = quotationEnd(text, after, start, last)
  const end = close >= 0 ? close : last
  return end - start >= 3 && /[A-Za-z\u4e00-\u9fff]{2}/.test(text.slice(start, end)) ? { start, end, name: null } : null
}

/** What stands before a message that ends in its code's bracket: a colon, a quote, a table's stroke. */
const opening = /:\s|(?<=[\u4e00-\u9fff]):|["`|]|(?:^|\s)'/g
/** Between a message and its code: the bracket of either, or the name of a code in a sentence. */
const bracket = /\s?[([]\s?$/
const codeName = /[.,;]?\s?(?:(?:with|and) )?(?<!\w)(?:error |err |返回)?(?:code|错误码|报错码|错误代码)[\s:=]{0,2}$/i
const quotation = /["'`“「]([^"'`“”「」\n]{3,200})["'`”」]$/
/** `返回 widget sealed by policy`, `msg: widget sealed; code`: what says that a message follows. */
const introduced =
  /(?:返回|提示|报错|失败|returned|returns|says?|error|failed|msg|message)[\s:=]{1,3}([A-Za-z][^"'`,;:\u4e00-\u9fff]{3,200})$/i

/** `令牌获取失败: invalid param (错误码: 10003)`, `"invalid param", code 10003`: what is told before the code, or its name. */
export const messageBefore = (text: string, code: number, isBracketed: boolean): Place | null => {
  const first = lineStart(text, code, limits.trailing)
  const before = text.slice(first, code)
  const tail = (isBracketed ? bracket.exec(before) : null) ?? codeName.exec(before)
  if (tail === null) return null
  // `request failed: widget sealed (code 1335)`
  const head =
    isBracketed && !bracket.test(tail[0])
      ? before.slice(0, tail.index).replace(bracket, '')
      : before.slice(0, tail.index)
  const told = quotation.exec(head) ?? (isBracketed && bracket.test(tail[0]) ? null : introduced.exec(head))
  if (told !== null) {
    const start = first + told.index + told[0].indexOf(told[1] ?? '')
    return { start, end: start + (told[1]?.length ?? 0), name: null }
  }
  if (!bracket.test(tail[0])) return null
  const lead = [...head.matchAll(opening)].at(-1)
  const from = lead === undefined ? 0 : lead.index + lead[0].length
  const message = head.slice(from)
  const start = first + from + (message.length - message.trimStart().length)
  return /^\s{0,3}[A-Za-z].{3}/.test(message) ? { start, end: first + tail.index, name: null } : null
}
