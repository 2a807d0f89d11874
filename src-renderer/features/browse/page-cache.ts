/** The rows a window holds: whole pages near what is looked at, never the catalog. Pure. */
import type { EntryRow } from '../../../src-preload/model/search.ts'

/** Rows. */
export const pageSize = 100
/** Most pages held: 4,000 rows. */
export const pageCap = 40

/** Page number (from 0) → its rows. */
export type Pages = ReadonlyMap<number, readonly EntryRow[]>

/** Undefined where its page is not held. */
export const rowAt = (pages: Pages, index: number): EntryRow | undefined =>
  pages.get(Math.floor(index / pageSize))?.[index % pageSize]

/** Pages that rows `first`…`last` need and the cache lacks. */
export const missingPages = (pages: Pages, first: number, last: number): readonly number[] => {
  const missing: number[] = []
  for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page++)
    if (!pages.has(page)) missing.push(page)
  return missing
}

/** Adds a page; beyond the cap the pages farthest from it go. */
export const addPage = (pages: Pages, page: number, rows: readonly EntryRow[]): Pages => {
  const added = new Map(pages).set(page, rows)
  const byDistance = [...added.keys()].sort((a, b) => Math.abs(b - page) - Math.abs(a - page))
  for (const far of byDistance.slice(0, Math.max(0, added.size - pageCap))) added.delete(far)
  return added
}
