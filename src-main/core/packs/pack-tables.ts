/** Tables on their way out of a pack: into the list of mine and out of it again, and what belongs to them where they get another id. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { ImportedTable } from '../../../src-preload/model/tables.ts'
import { putBack } from '../library/change.ts'
import type { PackedFavorite } from './pack-content.ts'

/** From the id a table has in the pack to the one it has here. */
type MovedTables = ReadonlyMap<string, string>

/** `my-pay/1`, `my-pay.east/1` → `my-pay-2/1`, `my-pay-2.east/1`. */
const moveId = (id: string, moved: MovedTables): string => {
  const end = id.search(/[./]/)
  const table = end === -1 ? id : id.slice(0, end)
  const to = moved.get(table)
  return to === undefined ? id : to + id.slice(table.length)
}

/** Only what is theirs moves: what is taken away is mine. */
export const moveEntries = <T extends Pick<PackedFavorite, 'entry' | 'known'>>(
  wanted: ReadonlyMap<EntryId, T | null>,
  moved: MovedTables,
): ReadonlyMap<EntryId, T | null> =>
  new Map(
    [...wanted].map(([entry, item]): readonly [EntryId, T | null] => {
      if (item === null) return [entry, null]
      const to = moveId(entry, moved)
      const known = { ...item.known, service: moveId(item.known.service, moved) }
      return [to, { ...item, entry: to, known }]
    }),
  )

/** `taken` replaces tables of the same id or comes last; `removed` are ids. */
export const joinTables = (
  tables: readonly ImportedTable[],
  taken: readonly ImportedTable[],
  removed: ReadonlySet<string>,
): readonly ImportedTable[] => {
  const byId = new Map(taken.map((table) => [table.id, table]))
  const known = new Set(tables.map(({ id }) => id))
  return [
    ...tables.flatMap((table) => (removed.has(table.id) ? [] : [byId.get(table.id) ?? table])),
    ...taken.filter(({ id }) => !known.has(id)),
  ]
}

/** Tables that are still as a merge left them become what they were before it; removed ones stand where they stood. */
export const undoTables = (
  now: readonly ImportedTable[],
  before: readonly ImportedTable[],
  taken: readonly ImportedTable[],
  removed: ReadonlySet<string>,
): readonly ImportedTable[] => {
  const left = new Map(taken.map(({ id, compiled }) => [id, compiled]))
  const old = new Map(before.map((table) => [table.id, table]))
  const kept = now.flatMap((table) => (left.get(table.id) === table.compiled ? (old.get(table.id) ?? []) : [table]))
  const gone = before.flatMap((item, index) => (removed.has(item.id) ? [{ item, index }] : []))
  return putBack(kept, gone, (a, b) => a.id === b.id)
}
