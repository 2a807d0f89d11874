/** A statement made in a sentence: a token with what stands around it, and the message behind or before it. */
import type { Field, FieldTree } from '../fields/field-tree.ts'
import { limits } from '../rules/limits.ts'
import type { Ground, Said, Statement } from './statement.ts'
import type { Surrounding } from './surroundings.ts'
import type { Telling } from './tellings.ts'
import { messageBefore, type Place, trailingMessage } from './trailing-message.ts'

/** What is known about a number without looking at the text around it. */
export interface CodeKnowledge {
  readonly tables: { readonly surroundings: readonly Surrounding[]; readonly tellings: readonly Telling[] }
  documented(code: string): boolean
  /** Whether a service that a text names documents the code, or numbers its errors so. */
  isOfNamed(code: string, text: string): boolean
  /** Whether a service numbers its errors so, documented or not, in a range of fewer than `widest` numbers. */
  inFamily(code: string, widest?: number): boolean
  /** Whether a message that some document has for the code stands right before or after it. */
  isBesideWording(code: string, before: string, after: string): boolean
}

/** `code 1770024 msg: invalid operation`: the message that follows is a field, though the number is none. */
const messageBehind = (text: string, tree: FieldTree, end: number): Field | undefined =>
  tree.fields.find(
    ({ role, keyStart }) =>
      role === 'message' && keyStart >= end && keyStart - end <= 3 && /^[\s,;|]+$/.test(text.slice(end, keyStart)),
  )

/** A message of its own line right below, named without a sign: `错误信息 IDL error`. */
const messageBelow = (text: string, end: number, line: number): Place | null => {
  if (text[line] !== '\n' || !/^[\s;.,]{0,3}$/.test(text.slice(end, line))) return null
  const next = text.slice(line + 1, line + 1 + limits.trailing).indexOf('\n')
  const below = trailingMessage(text, line, next < 0 ? Math.min(text.length, line + limits.trailing) : line + 1 + next)
  return below !== null && below.name !== null ? below : null
}

export const mentionOf = (
  text: string,
  tree: FieldTree,
  start: number,
  end: number,
  code: string,
  grounds: readonly Ground[],
): Statement => {
  const before = text.slice(Math.max(0, start - limits.value), start)
  const from = start - before.length + before.lastIndexOf('\n') + 1
  const newline = text.slice(end, end + limits.message).indexOf('\n')
  const to = newline < 0 ? Math.min(text.length, end + limits.message) : end + newline
  // What is told inside of a field's quotes ends with them.
  const around = tree.fields.findLast((field) => field.quoted && field.start <= start && field.end >= end)
  const isBracketed = /^ ?(?:\)|\](?![ \t]{0,3}[:-]?[ \t]{0,3}[A-Za-z\u4e00-\u9fff]))/.test(text.slice(end, end + 12))
  const near =
    (isBracketed ? messageBefore(text, start, true) : null) ??
    trailingMessage(text, end, Math.min(to, around?.end ?? to))
  const field = near === null ? messageBehind(text, tree, end) : undefined
  const below = around === undefined && field === undefined ? messageBelow(text, end, to) : null
  const beside = near ?? below ?? (field === undefined ? messageBefore(text, start, false) : null)
  const said: Said | null =
    field !== undefined
      ? { text: field.value, start: field.start, end: field.end }
      : beside !== null
        ? { text: text.slice(beside.start, beside.end), start: beside.start, end: beside.end }
        : null
  // `code 234001 msg Invalid request param.` names its parts like fields do.
  const messageName = field?.key ?? beside?.name ?? null
  const names = messageName === null ? null : { code: 'code', message: messageName }
  return { code, start, end, names, said, holder: null, grounds, from, to }
}
