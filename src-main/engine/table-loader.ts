/** Loads tables for the engine's thread, also ahead: while the index of one is being written, all else of it is read. */
import { type LoadedTables, loadTables, type ShippedTable, type TableFile } from './load-tables.ts'

interface BegunLoad {
  /** Of which tables. */
  readonly key: string
  /** Their indexes are written. */
  go(files: readonly TableFile[]): void
  readonly loaded: Promise<LoadedTables>
}

export interface TableLoader {
  /** Begins to load; an index whose sum is not known is waited for. None lets go what was begun. */
  begin(files: readonly TableFile[]): void
  /** Goes on with what was begun, where that are these tables. */
  load(files: readonly TableFile[]): Promise<LoadedTables>
}

const keyOf = (files: readonly TableFile[]): string =>
  JSON.stringify(files.map(({ sums, ...file }) => [file, sums.entries]))

export const createTableLoader = (shipped: ShippedTable): TableLoader => {
  let begun: BegunLoad | null = null
  return {
    begin(files) {
      begun = null
      if (files.length === 0) return
      let go: BegunLoad['go'] = () => undefined
      const written = new Promise<readonly TableFile[]>((resolve) => {
        go = resolve
      })
      const sumOf = async ({ base }: TableFile) => (await written).find((file) => file.base === base)?.sums.index ?? ''
      begun = { key: keyOf(files), go, loaded: loadTables(shipped, files, sumOf) }
    },
    load(files) {
      const ahead = begun
      begun = null
      if (ahead?.key !== keyOf(files)) return loadTables(shipped, files)
      ahead.go(files)
      return ahead.loaded
    },
  }
}
