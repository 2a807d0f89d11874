/** Joins what the person's notes answer to what the documents answer. */

import { sayLiterally, type WordMatches } from '../match/match-word.ts'
import type { Alternative } from '../query/alternatives.ts'
import type { QueryWord } from '../query/parse-query.ts'
import type { Ranking } from '../rank/ranking.ts'
import type { NoteWord } from './match-notes.ts'
import type { NotedEntry } from './note-book.ts'

/** What the person's notes answer. */
export interface Noted {
  /** By place in the catalog. */
  readonly entries: ReadonlyMap<number, NotedEntry>
  /** What to highlight in them. */
  readonly alternatives: readonly Alternative[]
  /** Folded tags that were asked for. */
  readonly tags: readonly string[]
}

export const nothingNoted: Noted = { entries: new Map(), alternatives: [], tags: [] }

export const toNoted = (
  noted: readonly NotedEntry[],
  alternatives: readonly Alternative[],
  tags: readonly string[],
): Noted => ({
  entries: new Map(noted.map((note) => [note.place, note])),
  alternatives,
  tags,
})

/** A word as notes are asked for it: as typed, in other wordings, and in the ways the documents know. */
export const toNoteWord = ({
  word,
  found,
}: {
  readonly word: QueryWord
  readonly found: readonly WordMatches[]
}): NoteWord => ({
  alternatives: [
    ...sayLiterally(word),
    ...(word.known?.alternatives ?? []),
    ...found.flatMap(({ alternatives }) => alternatives),
  ],
  found,
})

/** What only notes answer goes last. */
export const appendNoted = (ranking: Ranking, noted: readonly NotedEntry[]): Ranking =>
  ranking.append(noted.map(({ place }) => place))
