/** Ids of tables: each is given once. */
import type { ImportedTable } from '../../src-preload/model/tables.ts'

/** The wanted id, or the first free one after it: `my-pay`, `my-pay-2`, … */
export const freeId = (wanted: string, tables: readonly ImportedTable[]): string => {
  const taken = new Set(tables.map(({ id }) => id))
  let id = wanted
  for (let next = 2; taken.has(id); next++) id = `${wanted}-${next}`
  return id
}
