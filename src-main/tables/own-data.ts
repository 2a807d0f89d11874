/** The person's own tables for a host that only reads: in use beside the shipped catalog, whoever else has the folder open. */
import { join } from 'node:path'
import type { Problem } from '../../src-preload/model/outcome.ts'
import type { ImportedTable } from '../../src-preload/model/tables.ts'
import { loadTables, type ShippedTable, type TableFile } from '../engine/load-tables.ts'
import { readStored } from '../store/read-stored.ts'

/** How the engine finds a table's compiled files, which lie in `folder`. */
export const toTableFile = (folder: string, { id, compiled, sums, draft }: ImportedTable): TableFile => ({
  id,
  base: join(folder, compiled),
  sums,
  envelope: draft.envelope,
  extends: draft.extends ?? null,
})

/** Where the store and its compiled tables lie in a data folder. */
export const storeFolder = (dataFolder: string): string => join(dataFolder, 'store')
const tablesFolder = (dataFolder: string): string => join(storeFolder(dataFolder), 'tables')

/** Tables whose files are not whole are left out and named; only the app makes them whole again. */
export const openOwnData = async (
  shipped: ShippedTable,
  dataFolder: string,
): Promise<{ readonly engine: ShippedTable['engine']; readonly problems: readonly Problem[] }> => {
  const { value: tables, problem } = readStored(storeFolder(dataFolder), 'tables')
  const folder = tablesFolder(dataFolder)
  const enabled = tables.filter((table) => table.enabled)
  const problems = problem === null ? [] : [problem]
  if (enabled.length === 0) return { engine: shipped.engine, problems }
  const { engine, damaged } = await loadTables(
    shipped,
    enabled.map((table) => toTableFile(folder, table)),
  )
  const lost = enabled.filter(({ compiled }) => damaged.includes(join(folder, compiled)))
  return {
    engine,
    problems: [...problems, ...lost.map(({ name }): Problem => ({ key: 'cli.table-damaged', values: { name } }))],
  }
}
