/** The person's tables over the store and the engine: imported, written, mended and in use, each read where it costs least. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Notify } from '../src-preload/contract.ts'
import { loadTranslate } from '../src-preload/load-texts.ts'
import { chooseLocale, languageOf } from '../src-preload/message.ts'
import type { Problem } from '../src-preload/model/outcome.ts'
import { type EngineClient, unlessEngineGone } from './engine/client.ts'
import type { UndoShelf } from './library/undo.ts'
import { nodeFiles } from './store/file-system.ts'
import type { Store } from './store/store.ts'
import type { KeepDependencies } from './tables/keep-reading.ts'
import { createMend } from './tables/mend-table.ts'
import { createOwnEntries, type OwnEntries } from './tables/own-entries.ts'
import type { ReadingTask } from './tables/protocol.ts'
import { type ReadingListener, startReading, type TableReader } from './tables/reading.ts'
import { sweepTables } from './tables/sweep.ts'
import { createTables, type Tables } from './tables/tables.ts'
import { createTableUse, type TableUse } from './tables/use-tables.ts'
import { type OpenThread, openThread } from './thread.ts'

export interface TableHost {
  /** The folder with `main/` and `resources/`. */
  readonly out: string
  readonly store: Store
  readonly shelf: UndoShelf
  readonly engine: Pick<EngineClient, 'described' | 'useTables' | 'expectTables'>
  /** Language the system asks for, BCP 47. */
  readonly locale: string
  readonly notify: Notify
  /** Starts a process beside the host. */
  readonly openProcess: OpenThread
  /** Other entries are in use now. */
  changed(): Promise<void>
  report(problem: Problem): void
  log(line: string): void
}

export interface OpenTables {
  readonly tables: Tables
  readonly own: OwnEntries
  readonly use: Pick<TableUse, 'use' | 'describe'>
  /** For tables that come otherwise, such as those of packs: where they are kept, and who reads them. */
  readonly keeping: KeepDependencies & { readonly resources: string; read(task: ReadingTask): TableReader }
}

/** Bytes of a file that is read in less time than a process takes to start, and of which a thread keeps little. */
const smallFile = 256 * 1024

/** What is compared with a table of before may be large, however small the file is. */
const isSmall = ({ pieces, before }: ReadingTask): boolean =>
  before === null && pieces.reduce((sum, piece) => sum + piece.length, 0) <= smallFile

export const openTables = (host: TableHost): OpenTables => {
  const { store, shelf, engine, notify } = host
  const resources = join(host.out, 'resources')
  const folder = join(store.folder, 'tables')
  const readTable = (open: OpenThread, task: ReadingTask, stage: ReadingListener['stage'] = () => undefined) =>
    startReading({ open, file: join(host.out, 'main/table-reader.js') }, task, { stage, log: host.log })
  // Of a large import all memory comes back with its process; small ones, own entries and tables of packs are read in a
  // thread, and mending may come before a process can be started.
  const read = (task: ReadingTask) => readTable(openThread, task)
  const keeping = { folder, resources, read, now: () => new Date(), newId: randomUUID }
  const use = createTableUse({
    described: engine.described,
    load: engine.useTables,
    begin: (files) => void engine.expectTables(files).catch(unlessEngineGone),
    folder,
    mend: createMend({ ...keeping, document: store.tables, isWritable: store.isWritable, report: host.report }),
    changed: host.changed,
  })
  const tables = createTables({
    ...keeping,
    document: store.tables,
    shelf,
    favorites: () => store.favorites.read().items.map(({ entry }) => entry),
    read: (task, stage) => readTable(isSmall(task) ? openThread : host.openProcess, task, stage),
    expect: use.expect,
    use: use.use,
    progress: (upload, stage, count) => notify('tables:progress', upload, stage, count),
  })
  const own = createOwnEntries({
    ...keeping,
    tables,
    shelf,
    nameFor: async (id) => {
      const locale = chooseLocale(store.settings.read().language, host.locale)
      const service = (await use.describe()).services.find((known) => known.id === id)
      const name = service?.shortName[languageOf(locale)] ?? id
      const translate = await loadTranslate(locale)
      return translate('own.table-name', { service: name })
    },
  })
  if (store.isWritable) sweepTables(nodeFiles, folder, tables.inUse())
  return { tables, own, use, keeping }
}
