/** The message that follows a code on its line without a name: `code=99992402 field validation failed`. */
import { messageEnd, startsField } from '../fields/message-end.ts'
import { limits } from '../rules/limits.ts'

/** A place in the text. */
export interface Place {
  readonly start: number
  readonly end: number
}

export const trailingMessage = (text: string, after: number, to: number): Place | null => {
  const lead = /[ \t]{0,4}["'\\]{0,4}[ \t]{0,4}[)\]}>]{0,3}[\s:,;.|\-–—>]{0,6}["']?/y
  lead.lastIndex = after
  if (!lead.test(text) || lead.lastIndex === after) return null
  const start = lead.lastIndex
  if (start >= to || /[{[]/.test(text[start] ?? '') || startsField(text, start, to)) return null
  const end = messageEnd(text, start, Math.min(to, start + limits.trailing))
  return end - start >= 3 && /[A-Za-z\u4e00-\u9fff]{2}/.test(text.slice(start, end)) ? { start, end } : null
}
