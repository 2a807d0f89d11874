/** The person's own tables for a host that only reads: in use beside the shipped catalog, whoever else has the folder open. */
import { join } from 'node:path'
import type { Problem } from '../../src-preload/model/outcome.ts'
import { loadTables, type ShippedTable } from '../engine/load-tables.ts'
import { readStored } from '../store/read-stored.ts'
import { toTableFile } from './table-file.ts'

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
