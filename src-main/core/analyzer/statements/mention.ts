/** A statement made in a sentence: a token with what stands around it, and the message behind or before it. */
import type { Field, FieldTree } from '../fields/field-tree.ts'
import { limits } from '../rules/limits.ts'
import type { Ground, Said, Statement } from './statement.ts'
import type { Surrounding } from './surroundings.ts'
import type { Telling } from './tellings.ts'
import { bracketedMessage, trailingMessage } from './trailing-message.ts'

/** What is known about a number without looking at the text around it. */
export interface CodeKnowledge {
  readonly tables: { readonly surroundings: readonly Surrounding[]; readonly tellings: readonly Telling[] }
  documented(code: string): boolean
  /** Whether a service numbers its errors so, documented or not. */
  inFamily(code: string): boolean
  /** Whether a message that some document has for the code stands right before or after it. */
  isBesideWording(code: string, before: string, after: string): boolean
}

/** `code 1770024 msg: invalid operation`: the message that follows is a field, though the number is none. */
const messageBehind = (text: string, tree: FieldTree, end: number): Field | undefined =>
  tree.fields.find(
    ({ role, keyStart }) =>
      role === 'message' && keyStart >= end && keyStart - end <= 3 && /^[\s,;|]+$/.test(text.slice(end, keyStart)),
  )

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
  const isBracketed = /^ ?\)/.test(text.slice(end, end + 2))
  const beside =
    (isBracketed ? bracketedMessage(text, start) : null) ?? trailingMessage(text, end, Math.min(to, around?.end ?? to))
  // `code 234001 msg Invalid request param.` names its parts like fields do.
  const named =
    beside === null
      ? null
      : /^(msg(?=[ :])|message(?=:| {1,2}["'A-Z]))[ :] {0,2}["'“「]?(?=\S)/.exec(text.slice(beside.start, beside.end))
  const field = beside === null ? messageBehind(text, tree, end) : undefined
  const messageStart = (beside?.start ?? 0) + (named?.[0].length ?? 0)
  const said: Said | null =
    field !== undefined
      ? { text: field.value, start: field.start, end: field.end }
      : beside !== null
        ? { text: text.slice(messageStart, beside.end), start: messageStart, end: beside.end }
        : null
  const messageName = field?.key ?? named?.[1] ?? null
  const names = messageName === null ? null : { code: 'code', message: messageName }
  return { code, start, end, names, said, holder: null, grounds, from, to }
}
