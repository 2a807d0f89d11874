/** Keeps the last known texts of favorites and notes true to the catalog while their entries are there. */
import type { Entry, EntryId } from '../../../src-preload/model/catalog.ts'
import type { KnownEntry } from '../../../src-preload/model/library.ts'

/** Longest message kept, in UTF-16 units. */
const messageLimit = 2_000

export const toKnown = (entry: Entry): KnownEntry => ({
  service: entry.service,
  code: entry.code,
  message: entry.message.slice(0, messageLimit),
  kind: entry.kind,
})

const isSame = (a: KnownEntry, b: KnownEntry) =>
  a.service === b.service && a.code === b.code && a.message === b.message && a.kind === b.kind

/** The same list when nothing is new; entries the catalog lacks keep what they had. */
export const refreshKnown = <T extends { readonly entry: EntryId; readonly known: KnownEntry }>(
  items: readonly T[],
  current: ReadonlyMap<EntryId, KnownEntry>,
): readonly T[] => {
  let fresh = false
  const next = items.map((item) => {
    const known = current.get(item.entry)
    if (known === undefined || isSame(known, item.known)) return item
    fresh = true
    return { ...item, known }
  })
  return fresh ? next : items
}
