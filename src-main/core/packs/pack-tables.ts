/** Tables on their way out of a pack: into the list of mine, and out of it again. */
import type { ImportedTable } from '../../../src-preload/model/tables.ts'
import { putBack } from '../library/change.ts'

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
