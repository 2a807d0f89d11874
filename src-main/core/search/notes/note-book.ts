/** The person's notes and tags as search reads them: each beside its entry, found by its terms. */
import type { Entry, EntryId } from '../../../../src-preload/model/catalog.ts'
import type { Remark } from '../../../../src-preload/model/library.ts'
import { once } from '../../once.ts'
import { rangeOfPrefix } from '../index/sorted-texts.ts'
import type { Term } from '../index/term-index.ts'
import { fold } from '../text/fold.ts'
import { toPlainText } from '../text/plain-text.ts'
import { tokenize } from '../text/tokenizer.ts'

export interface NotedEntry {
  /** Place in the catalog. */
  readonly place: number
  readonly entry: Entry
  /** Folded. */
  readonly tags: readonly string[]
  /** What is shown where it is found: its tags, then its words in one line. */
  readonly text: string
  /** The text folded, and its terms, each once; made when first asked for. */
  folded(): string
  terms(): readonly string[]
}

export interface NoteBook {
  /** In the order of the remarks. */
  readonly notes: readonly NotedEntry[]
  /** Numbers of the notes that have a term; some may come twice. */
  lookup(term: Term): readonly number[]
}

const lineOf = ({ tags, text }: Remark) =>
  [...tags.map((tag) => `#${tag}`), toPlainText(text).replace(/\s+/g, ' ')].join(' ').trim()

const toNoted = (remark: Remark, place: number, entry: Entry): NotedEntry => {
  const text = lineOf(remark)
  return {
    place,
    entry,
    tags: remark.tags.map(fold),
    text,
    folded: once(() => fold(text)),
    terms: once(() => [...new Set(tokenize(text).map(({ term }) => term))]),
  }
}

/** Terms in order, each with the notes that have it. */
const invert = (notes: readonly NotedEntry[]) => {
  const holders = new Map<string, number[]>()
  for (const [number, note] of notes.entries())
    for (const term of note.terms()) {
      const known = holders.get(term)
      if (known === undefined) holders.set(term, [number])
      else known.push(number)
    }
  return { holders, sorted: [...holders.keys()].sort() }
}

/** Remarks on entries that the catalog lacks find nothing; notes that `before` had in the same words are not read anew. */
export const readNotes = (
  entries: readonly Entry[],
  remarks: readonly Remark[],
  before: NoteBook = noNotes,
): NoteBook => {
  if (remarks.length === 0) return noNotes
  const wanted = new Set(remarks.map(({ entry }) => entry))
  const places = new Map<EntryId, number>()
  for (const [place, { id }] of entries.entries()) if (wanted.has(id)) places.set(id, place)
  const known = new Map(before.notes.map((note) => [note.entry, note]))
  const notes = remarks.flatMap((remark) => {
    const place = places.get(remark.entry)
    const entry = place === undefined ? undefined : entries[place]
    if (place === undefined || entry === undefined) return []
    const fresh = toNoted(remark, place, entry)
    const same = known.get(entry)
    return [same?.text === fresh.text && same.tags.join('\n') === fresh.tags.join('\n') ? same : fresh]
  })
  const index = once(() => invert(notes))
  return {
    notes,
    lookup({ text, prefix }) {
      const { holders, sorted } = index()
      if (!prefix) return holders.get(text) ?? []
      const [from, to] = rangeOfPrefix(sorted, text)
      return sorted.slice(from, to).flatMap((term) => holders.get(term) ?? [])
    },
  }
}

export const noNotes: NoteBook = { notes: [], lookup: () => [] }
