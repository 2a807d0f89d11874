/** What the History view shows: a page of matching items. Pure. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type {
  History,
  HistoryFilter,
  HistoryItem,
  HistoryPage,
  HistoryQuery,
  Notes,
} from '../../../src-preload/model/library.ts'
import { libraryLimits } from '../../../src-preload/model/library.ts'
import { codesOf, type KnownCodes } from './history-codes.ts'

/** Every word must stand in the excerpt, in the name of a file, in the id of an entry or in a code, whatever its case. */
const filterHistory = (
  history: History,
  { text, service = null, code = null }: HistoryFilter,
  known: KnownCodes,
): History => {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0 && service === null && code === null) return history
  return history.filter((item) => {
    const codes = codesOf(item, known)
    if (service !== null && !codes.some((one) => one.service === service)) return false
    if (code !== null && !codes.some(({ key }) => key === code)) return false
    const keys = codes.map(({ key }) => key)
    const searched = [item.excerpt, ...(item.files ?? []), ...item.entries, ...keys].join(' ').toLowerCase()
    return words.every((word) => searched.includes(word))
  })
}

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, libraryLimits.excerpt)

/** The person's notes stand among what they looked up, at the time they last changed them. */
const noteItems = (notes: Notes): History =>
  notes.map(({ entry, text, tags, changed }): HistoryItem => {
    const excerpt = collapse(text) || tags.join(' ')
    return {
      id: `note ${entry}`,
      time: changed,
      kind: 'note',
      outcome: 'noted',
      excerpt,
      whole: null,
      entries: [entry],
    }
  })

const byTime = (a: HistoryItem, b: HistoryItem) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0)

export const pageHistory = (history: History, notes: Notes, query: HistoryQuery, known: KnownCodes): HistoryPage => {
  const all = notes.length === 0 ? history : [...history, ...noteItems(notes)].sort(byTime)
  const matches = filterHistory(all, query, known)
  return {
    items: matches.slice(query.offset, query.offset + query.limit),
    total: matches.length,
    of: history.length,
  }
}

/** Entries that history and notes lead to. */
export const entriesIn = (history: History, notes: Notes): readonly EntryId[] => [
  ...new Set([...history.flatMap(({ entries }) => entries), ...notes.map(({ entry }) => entry)]),
]
