/** History as pure state: recorded newest first, bounded in number and age, removable piece by piece. */
import type { History, HistoryItem } from '../../../src-preload/model/library.ts'
import { libraryLimits } from '../../../src-preload/model/library.ts'
import { type Applied, changed, removed } from './change.ts'

/** The same thing looked up again within this time is one item, in milliseconds. */
const repeatWindow = 60_000

const dayLength = 86_400_000

/** Drops what is older than `days` days before `now` (milliseconds) and what is beyond the bound. */
export const pruneHistory = (history: History, days: number, now: number): History => {
  const kept = history.filter(({ time }) => !(Date.parse(time) < now - days * dayLength))
  const bounded = kept.slice(0, libraryLimits.history)
  return bounded.length === history.length ? history : bounded
}

/** Two files that begin alike are told apart by their names. */
const isSame = (a: HistoryItem, b: HistoryItem): boolean =>
  a.kind === b.kind && a.excerpt === b.excerpt && (a.files ?? []).join('\n') === (b.files ?? []).join('\n')

/** Adds in front; a repeat within a minute replaces the last item instead, so that typing on does not fill the list. */
export const recordHistory = (history: History, item: HistoryItem, days: number): History => {
  const now = Date.parse(item.time)
  const last = history[0]
  const repeats = last !== undefined && isSame(last, item) && now - Date.parse(last.time) < repeatWindow
  return pruneHistory([item, ...(repeats ? history.slice(1) : history)], days, now)
}

/** `ids` null removes everything. */
export const removeHistory = (history: History, ids: readonly string[] | null): Applied<History, History> => {
  const leaving = ids === null ? null : new Set(ids)
  const out = history.filter(({ id }) => leaving === null || leaving.has(id))
  if (out.length === 0) return changed(history)
  return removed(leaving === null ? [] : history.filter(({ id }) => !leaving.has(id)), out)
}

/** Brings removed items back, in the order of time. */
export const restoreHistory = (history: History, back: History): Applied<History, History> => {
  const present = new Set(history.map(({ id }) => id))
  const all = [...history, ...back.filter(({ id }) => !present.has(id))]
  return changed(all.sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0)).slice(0, libraryLimits.history))
}
