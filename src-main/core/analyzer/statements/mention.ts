/** A statement made in a sentence: a token with what stands around it, and the message behind or before it. */
import { trimUnits } from '../passages/trim-units.ts'
import { limits } from '../rules/limits.ts'
import type { Ground, Said, Statement } from './statement.ts'
import type { Surrounding } from './surroundings.ts'
import { trailingMessage } from './trailing-message.ts'

/** What is known about a number without looking at the text around it. */
export interface CodeKnowledge {
  readonly tables: { readonly surroundings: readonly Surrounding[] }
  documented(code: string): boolean
  /** Whether a service numbers its errors so, documented or not. */
  inFamily(code: string): boolean
  /** Whether a message that some document has for the code stands right before or after it. */
  isBesideWording(code: string, before: string, after: string): boolean
}

export const mentionOf = (
  text: string,
  start: number,
  end: number,
  code: string,
  grounds: readonly Ground[],
): Statement => {
  const before = text.slice(Math.max(0, start - limits.value), start)
  const from = start - before.length + before.lastIndexOf('\n') + 1
  const newline = text.slice(end, end + limits.message).indexOf('\n')
  const to = newline < 0 ? Math.min(text.length, end + limits.message) : end + newline
  const trailing = trailingMessage(text, end, to)
  // `code 234001 msg Invalid request param.` names its parts like fields do.
  const named =
    trailing === null
      ? null
      : /^(msg(?=[ :])|message(?=:| {1,2}["'A-Z]))[ :] {0,2}(?=\S)/.exec(text.slice(trailing.start, trailing.end))
  // `user not in chat (11206)`: the message stands before its code.
  const preceding = trimUnits(text.slice(Math.max(from, start - limits.wording), start), ' \t([{<"\':：-')
  const isPreceded = preceding !== '' && grounds.some(({ rule }) => rule.decides === 'wording')
  const messageStart = (trailing?.start ?? 0) + (named?.[0].length ?? 0)
  const said: Said | null =
    trailing !== null
      ? { text: text.slice(messageStart, trailing.end), start: messageStart, end: trailing.end }
      : isPreceded
        ? { text: preceding, start: from, end: start }
        : null
  const names = named === null ? null : { code: 'code', message: named[1] ?? null }
  return { code, start, end, names, said, holder: null, grounds, from, to }
}
