/** The third reader of statements: messages and names that a document has, where a text tells them without their code. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import { findNames } from '../messages/entry-names.ts'
import type { FoundText } from '../messages/find-wordings.ts'
import { limits } from '../rules/limits.ts'
import type { Statement } from './statement.ts'

export interface MessageKnowledge {
  findWordings(text: string): readonly FoundText[]
  readonly named: ReadonlyMap<string, readonly Entry[]>
}

/** What was found, and the statement that it makes; its code is that of the first entry, until one of them is chosen. */
export interface FoundMessage {
  readonly found: FoundText
  readonly statement: Statement
}

const stateOf = (text: string, { wording, filled: { start, end } }: FoundText): Statement => {
  const lead = text.slice(Math.max(0, start - limits.value), start)
  return {
    code: wording.entries[0]?.code ?? '',
    start,
    end,
    names: null,
    said: { text: text.slice(start, end), start, end },
    holder: null,
    grounds: [],
    from: start - lead.length + lead.lastIndexOf('\n') + 1,
    to: end,
  }
}

export const readMessages = (text: string, { findWordings, named }: MessageKnowledge): readonly FoundMessage[] =>
  [...findWordings(text), ...findNames(text, named)].map((found) => ({ found, statement: stateOf(text, found) }))
