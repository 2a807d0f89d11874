/** Entries of a table that came in under another id: favorites and notes of a pack follow it there. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { PackedFavorite } from './pack-content.ts'

/** From the id a table has in the pack to the one it has here. */
export type MovedTables = ReadonlyMap<string, string>

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
