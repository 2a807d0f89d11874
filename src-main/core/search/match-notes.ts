/** Finds the notes that answer a query: every word stands in the note or in its entry, at least one in the note alone. */
import type { Alternative } from './alternatives.ts'
import type { WordMatches } from './match-word.ts'
import type { Haystack, NoteBook, NotedEntry } from './note-book.ts'
import type { Term } from './term-index.ts'

/** One word of a query as notes are asked for it. */
export interface NoteWord {
  /** Ways to say it, the typed one first. */
  readonly alternatives: readonly Alternative[]
  /** What the documents have for it; several where it was words run together. */
  readonly found: readonly WordMatches[]
}

const hasTerm = ({ terms }: Haystack, { text, prefix }: Term): boolean => {
  if (terms.has(text)) return true
  if (prefix) for (const term of terms) if (term.startsWith(text)) return true
  return false
}

const says = (haystack: Haystack, { script, text, terms }: Alternative): boolean =>
  script === 'han'
    ? text.split(' ').every((piece) => haystack.folded.includes(piece))
    : terms.every((term) => hasTerm(haystack, term))

const isOf = ({ entry }: NotedEntry, { services, http }: WordMatches): boolean =>
  services.has(entry.service) || (http !== null && http === entry.http)

const answers = (note: NotedEntry, words: readonly NoteWord[]): boolean => {
  let own = false
  for (const { alternatives, found } of words) {
    const documented =
      found.some((matches) => isOf(note, matches)) || alternatives.some((way) => says(note.documented, way))
    const said = alternatives.some((way) => says(note.said, way))
    if (!documented && !said) return false
    own ||= said && !documented
  }
  return own
}

/** `passes` tells which entries the query's filters leave; null for all. */
export const matchNotes = (
  words: readonly NoteWord[],
  notes: NoteBook,
  passes: ((place: number) => boolean) | null,
): NoteBook => notes.filter((note) => (passes === null || passes(note.place)) && answers(note, words))
