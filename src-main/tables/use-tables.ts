/** Puts the enabled tables to use in the engine, one change after the other, and tells what the catalog is then. */
import { join } from 'node:path'
import type { ImportedTable } from '../../src-preload/model/tables.ts'
import type { TableFile } from '../engine/load-tables.ts'
import type { EngineDescription, TablesInUse } from '../engine/protocol.ts'
import { toTableFile } from './table-file.ts'

export interface TableUseDependencies {
  /** What the engine is before any table is in use. */
  readonly described: Promise<EngineDescription>
  /** Puts these tables, and no others, behind the shipped catalog. */
  load(files: readonly TableFile[]): Promise<TablesInUse>
  /** Begins with it while the index of one of them is still being written. */
  begin(files: readonly TableFile[]): void
  /** Where compiled tables lie. */
  readonly folder: string
  /** Tries to make the files of a table whole again; null when they cannot be. */
  mend(table: ImportedTable): Promise<ImportedTable | null>
  /** Other entries are in use now. */
  changed(): Promise<void>
}

export interface TableUse {
  /** What is read of these tables by now need not be read when they are put to use. */
  expect(tables: readonly ImportedTable[]): void
  /** Resolves once the tables are in use. */
  use(tables: readonly ImportedTable[]): Promise<void>
  /** What the catalog is now; tables on their way come with the next change. */
  describe(): Promise<EngineDescription>
}

export const createTableUse = ({ described, load, begin, folder, mend, changed }: TableUseDependencies): TableUse => {
  const toFiles = (tables: readonly ImportedTable[]) =>
    tables.filter(({ enabled }) => enabled).map((table) => toTableFile(folder, table))
  let now = described
  let before: Promise<unknown> = Promise.resolve()
  /** The tables with those that could be made whole again; null where all are in use that can be. */
  const put = async (tables: readonly ImportedTable[]): Promise<readonly ImportedTable[] | null> => {
    const { damaged, ...description } = await load(toFiles(tables))
    now = Promise.resolve(description)
    const mended = new Map<string, ImportedTable>()
    for (const table of tables.filter(({ enabled, compiled }) => enabled && damaged.includes(join(folder, compiled)))) {
      const whole = await mend(table)
      if (whole !== null) mended.set(table.id, whole)
    }
    return mended.size === 0 ? null : tables.map((table) => mended.get(table.id) ?? table)
  }
  return {
    expect: (tables) => begin(toFiles(tables)),
    use(tables) {
      const done = before.then(async () => {
        const mended = await put(tables)
        if (mended !== null) await put(mended)
        await changed()
      })
      before = done.catch(() => undefined)
      return done
    },
    describe: () => now,
  }
}
