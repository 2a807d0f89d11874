/** What the History view shows: a page of matching items, and which codes came up this week. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { History, HistoryPage, HistoryQuery, WeekCode } from '../../../src-preload/model/library.ts'

const week = 7 * 86_400_000

/** Codes of the seven days before `now` (milliseconds), most frequent first, then the newest. */
export const summarizeWeek = (history: History, now: number): readonly WeekCode[] => {
  const codes = new Map<EntryId, WeekCode>()
  for (const { time, entries } of history.toReversed()) {
    const inWeek = Date.parse(time) >= now - week
    for (const entry of new Set(entries)) {
      const known = codes.get(entry)
      const slash = entry.indexOf('/')
      codes.set(entry, {
        entry,
        service: entry.slice(0, slash),
        code: entry.slice(slash + 1).replace(/~\d+$/, ''),
        count: (known?.count ?? 0) + (inWeek ? 1 : 0),
        first: known?.first ?? time,
        isNew: known?.isNew ?? inWeek,
      })
    }
  }
  return [...codes.values()]
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.first < b.first ? 1 : a.first > b.first ? -1 : 0))
}

/** Every word must stand in the excerpt or in the id of an entry, whatever its case. */
export const pageHistory = (history: History, query: HistoryQuery, now: number): HistoryPage => {
  const words = query.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const matches =
    words.length === 0
      ? history
      : history.filter((item) => {
          const text = `${item.excerpt} ${item.entries.join(' ')}`.toLowerCase()
          return words.every((word) => text.includes(word))
        })
  return {
    items: matches.slice(query.offset, query.offset + query.limit),
    total: matches.length,
    of: history.length,
    week: summarizeWeek(history, now),
  }
}
