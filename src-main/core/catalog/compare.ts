/** What changed between two compilations, entry by entry: what a person would notice, not where rows have moved to. */
import type { Entry, EntryId } from '../../../src-preload/model/catalog.ts'

export interface ChangedEntry {
  readonly id: EntryId
  readonly fields: readonly (keyof Entry)[]
}

/** Ids in the order of the catalog they stand in. */
export interface CatalogChanges {
  readonly added: readonly EntryId[]
  readonly removed: readonly EntryId[]
  readonly changed: readonly ChangedEntry[]
}

/** Rows move whenever a document changes above them, and another rule may give the same answer. */
const unnoticed: readonly (keyof Entry)[] = ['provenance', 'derivation']

const changedFields = (before: Entry, after: Entry): readonly (keyof Entry)[] =>
  (Object.keys(after) as (keyof Entry)[]).filter(
    (field) => !unnoticed.includes(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )

export const compareEntries = (before: readonly Entry[], after: readonly Entry[]): CatalogChanges => {
  // A first import of 100,000 rows need not be searched for what was there.
  if (before.length === 0) return { added: after.map(({ id }) => id), removed: [], changed: [] }
  const old = new Map(before.map((entry) => [entry.id, entry]))
  const fresh = new Set(after.map((entry) => entry.id))
  const changed = after.flatMap((entry): readonly ChangedEntry[] => {
    const past = old.get(entry.id)
    const fields = past === undefined ? [] : changedFields(past, entry)
    return fields.length === 0 ? [] : [{ id: entry.id, fields }]
  })
  return {
    added: after.filter((entry) => !old.has(entry.id)).map((entry) => entry.id),
    removed: before.filter((entry) => !fresh.has(entry.id)).map((entry) => entry.id),
    changed,
  }
}
