/** The person's notes and tags as search reads them: folded, in terms, each beside its entry. */
import type { Entry, EntryId } from '../../../src-preload/model/catalog.ts'
import type { Remark } from '../../../src-preload/model/library.ts'
import { fold } from './fold.ts'
import { shownMeaning } from './index-document.ts'
import { toPlainText } from './plain-text.ts'
import { tokenize } from './tokenizer.ts'

/** A text to look for words in. */
export interface Haystack {
  readonly folded: string
  /** Each once. */
  readonly terms: ReadonlySet<string>
}

export interface NotedEntry {
  /** Place in the catalog. */
  readonly place: number
  readonly entry: Entry
  /** Folded. */
  readonly tags: readonly string[]
  /** What is shown where it is found: its tags, then its words in one line. */
  readonly text: string
  readonly said: Haystack
  /** What the document says. */
  readonly documented: Haystack
}

/** In the order of the remarks. */
export type NoteBook = readonly NotedEntry[]

const toHaystack = (text: string): Haystack => ({
  folded: fold(text),
  terms: new Set(tokenize(text).map(({ term }) => term)),
})

const lineOf = ({ tags, text }: Remark) =>
  [...tags.map((tag) => `#${tag}`), toPlainText(text).replace(/\s+/g, ' ')].join(' ').trim()

/** Remarks on entries that the catalog lacks find nothing. */
export const readNotes = (entries: readonly Entry[], remarks: readonly Remark[]): NoteBook => {
  const wanted = new Set(remarks.map(({ entry }) => entry))
  const places = new Map<EntryId, number>()
  if (wanted.size > 0) for (const [place, { id }] of entries.entries()) if (wanted.has(id)) places.set(id, place)
  return remarks.flatMap((remark) => {
    const place = places.get(remark.entry)
    const entry = place === undefined ? undefined : entries[place]
    if (place === undefined || entry === undefined) return []
    const text = lineOf(remark)
    const documented = [entry.code, entry.name ?? '', entry.message, shownMeaning(entry)].join('\n')
    return [
      { place, entry, tags: remark.tags.map(fold), text, said: toHaystack(text), documented: toHaystack(documented) },
    ]
  })
}
