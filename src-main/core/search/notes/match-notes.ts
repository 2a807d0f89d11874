/** Finds the notes that answer a query: every word stands in the note or in its entry, at least one in the note alone. */

import { once } from '../../once.ts'
import type { WordMatches } from '../match/match-word.ts'
import type { Alternative } from '../query/alternatives.ts'
import type { NoteBook, NotedEntry } from './note-book.ts'

/** One word of a query as notes are asked for it. */
export interface NoteWord {
  /** Ways to say it, the typed one first. */
  readonly alternatives: readonly Alternative[]
  /** What the documents have for it; several where it was words run together. */
  readonly found: readonly WordMatches[]
}

/** Numbers of the notes that say it in this way. */
const findSaid = (book: NoteBook, { script, text, terms }: Alternative): readonly number[] => {
  const [first, ...others] = terms.map(book.lookup)
  const sets = others.map((numbers) => new Set(numbers))
  const all = (first ?? []).filter((number) => sets.every((set) => set.has(number)))
  // Pairs of Han characters may stand apart.
  const pieces = script === 'han' ? text.split(' ') : []
  return all.filter((number) => pieces.every((piece) => book.notes[number]?.folded().includes(piece)))
}

const isOf = ({ entry }: NotedEntry, { services, http }: WordMatches): boolean =>
  services.has(entry.service) || (http !== null && http === entry.http)

const placesOf = ({ found }: NoteWord): ReadonlySet<number> =>
  new Set(found.flatMap(({ manners }) => manners.flatMap(({ matches }) => [...matches.entries])))

/** `passes` tells which entries the query's filters leave; null for all. */
export const matchNotes = (
  words: readonly NoteWord[],
  book: NoteBook,
  passes: ((place: number) => boolean) | null,
): readonly NotedEntry[] => {
  const asked = words.map((word) => ({
    said: new Set(word.alternatives.flatMap((way) => findSaid(book, way))),
    places: once(() => placesOf(word)),
    found: word.found,
  }))
  return book.notes.filter((note, number) => {
    if (!asked.some(({ said }) => said.has(number)) || passes?.(note.place) === false) return false
    let own = false
    for (const { said, places, found } of asked) {
      const documented = places().has(note.place) || found.some((matches) => isOf(note, matches))
      if (!documented && !said.has(number)) return false
      own ||= !documented
    }
    return own
  })
}
