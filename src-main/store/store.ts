/** The person's data on disk: one file per concern under one folder, and what was wrong with any of them. */
import { type Hints, initialHints, isHints } from '../../src-preload/model/hints.ts'
import {
  type Favorites,
  type History,
  isFavorites,
  isHistory,
  isNotes,
  type Notes,
} from '../../src-preload/model/library.ts'
import type { Problem } from '../../src-preload/model/outcome.ts'
import { emptyShelf, isPackShelf, type PackShelf } from '../../src-preload/model/packs.ts'
import { initialPlacement, isPlacement, type Placement } from '../../src-preload/model/placement.ts'
import {
  initialLayout,
  initialSettings,
  isLayout,
  isSettings,
  type Layout,
  type Settings,
  settingsFormat,
  settingsMigrations,
} from '../../src-preload/model/settings.ts'
import { type ImportedTable, isImportedTables, tablesFormat, tablesMigrations } from '../../src-preload/model/tables.ts'
import { type DocumentOptions, type Opened, openDocument, openFolder, type StoredDocument } from './document.ts'
import { removeLeftovers } from './durable-file.ts'
import { nodeFiles } from './file-system.ts'
import { lockFolder } from './folder-lock.ts'

export interface Store {
  /** Full path. */
  readonly folder: string
  readonly settings: StoredDocument<Settings>
  readonly layout: StoredDocument<Layout>
  readonly hints: StoredDocument<Hints>
  /** Where the main window stood. */
  readonly placement: StoredDocument<Placement>
  readonly favorites: StoredDocument<Favorites>
  readonly notes: StoredDocument<Notes>
  readonly history: StoredDocument<History>
  readonly tables: StoredDocument<readonly ImportedTable[]>
  readonly packs: StoredDocument<PackShelf>
  readonly problems: readonly Problem[]
  /** False while another process has the folder open. */
  readonly isWritable: boolean
  /** Resolves once everything is on disk. */
  settled(): Promise<void>
  /** Lets another process write; call when nothing more will be written. */
  close(): void
}

/** Reads everything there is; what another process has open can be read but not written. */
export const openStore = (folder: string): Store => {
  const lock = lockFolder(nodeFiles, folder)
  if (lock.problem === null) removeLeftovers(nodeFiles, folder)
  const place = openFolder(folder, lock.problem)
  const opened: Opened<never>[] = []
  const open = <T>(options: DocumentOptions<T>): StoredDocument<T> => {
    const result = openDocument(place, options)
    opened.push(result as unknown as Opened<never>)
    return result.document
  }
  const documents = {
    settings: open({
      file: 'settings.json',
      format: settingsFormat,
      migrations: settingsMigrations,
      shape: isSettings,
      initial: initialSettings,
      onFailure: 'revert',
      onNewer: 'set-aside',
    }),
    layout: open({
      file: 'layout.json',
      format: 1,
      shape: isLayout,
      initial: initialLayout,
      onFailure: 'revert',
      onNewer: 'set-aside',
    }),
    placement: open({
      file: 'window.json',
      format: 1,
      shape: isPlacement,
      initial: initialPlacement,
      onFailure: 'revert',
      onNewer: 'set-aside',
    }),
    hints: open({
      file: 'hints.json',
      format: 1,
      shape: isHints,
      initial: initialHints,
      onFailure: 'revert',
      onNewer: 'set-aside',
    }),
    favorites: open<Favorites>({
      file: 'favorites.json',
      format: 1,
      shape: isFavorites,
      initial: { groups: [], items: [] },
      onFailure: 'keep',
      onNewer: 'read-only',
    }),
    notes: open<Notes>({
      file: 'notes.json',
      format: 1,
      shape: isNotes,
      initial: [],
      onFailure: 'keep',
      onNewer: 'read-only',
    }),
    history: open<History>({
      file: 'history.json',
      format: 1,
      shape: isHistory,
      initial: [],
      onFailure: 'keep',
      onNewer: 'read-only',
    }),
    tables: open<readonly ImportedTable[]>({
      file: 'tables.json',
      format: tablesFormat,
      migrations: tablesMigrations,
      shape: isImportedTables,
      initial: [],
      onFailure: 'revert',
      onNewer: 'read-only',
    }),
    packs: open<PackShelf>({
      file: 'packs.json',
      format: 1,
      shape: isPackShelf,
      initial: emptyShelf,
      onFailure: 'revert',
      onNewer: 'read-only',
    }),
  }
  return {
    folder,
    ...documents,
    isWritable: lock.problem === null,
    problems: [lock.problem, ...opened.map(({ problem }) => problem)].flatMap((problem) => problem ?? []),
    settled: async () => {
      await Promise.all(Object.values(documents).map((document) => document.settled()))
    },
    close: () => lock.release(),
  }
}
