/** What every host runs, whatever its windows are: the person's data, the engine, and the handlers over both. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Notify } from '../src-preload/contract.ts'
import { loadTranslate } from '../src-preload/load-texts.ts'
import { chooseLocale, languageOf } from '../src-preload/message.ts'
import type { LibraryPart } from '../src-preload/model/library.ts'
import type { Outcome } from '../src-preload/model/outcome.ts'
import type { PictureText } from '../src-preload/model/picture.ts'
import type { Settings } from '../src-preload/model/settings.ts'
import { gatherRemarks } from './core/library/remarks.ts'
import { createCrashBudget } from './crash-budget.ts'
import { type EngineClient, startEngine, unlessEngineGone } from './engine/client.ts'
import { createHistoryLog } from './library/history-log.ts'
import { createLibrary } from './library/library.ts'
import { createMetLog } from './library/met-log.ts'
import { createReplyLibrary } from './library/reply-library.ts'
import { createUndoShelf } from './library/undo.ts'
import { createPackThread } from './packs/pack-thread.ts'
import { createPacks, type Packs, type PacksDependencies } from './packs/packs.ts'
import { createPictureReader } from './pictures/picture-reader.ts'
import { createSentPictures } from './pictures/sent-pictures.ts'
import { manageSettings } from './policy/managed-settings.ts'
import type { ParsedPolicy } from './policy/parse-policy.ts'
import { managedNames, type Policy } from './policy/policy.ts'
import { createGate, type Gate } from './requests/guards.ts'
import { type Companion, createHandlers, type HostServices } from './requests/handlers.ts'
import { createProblems } from './requests/problems.ts'
import { readAbout } from './requests/read-about.ts'
import { createWindowMemory, type WindowMemory } from './requests/window-memory.ts'
import { nodeFiles } from './store/file-system.ts'
import { openStore, type Store } from './store/store.ts'
import { createMend } from './tables/mend-table.ts'
import { createOwnEntries } from './tables/own-entries.ts'
import type { ReadingTask } from './tables/protocol.ts'
import { type ReadingListener, startReading } from './tables/reading.ts'
import { sweepTables } from './tables/sweep.ts'
import { createTables, type Tables } from './tables/tables.ts'
import { createTableUse } from './tables/use-tables.ts'
import { type OpenThread, openThread } from './thread.ts'

/** What the companion needs of the services. */
export interface CompanionCore {
  readonly engine: EngineClient
  readonly store: Store
  readonly policy: Policy
  readonly memory: Pick<WindowMemory, 'forget'>
  changeSettings(settings: Settings): Promise<Outcome<Settings>>
  readPicture(bytes: Uint8Array): Promise<Outcome<PictureText>>
}

/** What differs between hosts. */
export interface Host
  extends Pick<HostServices, 'host' | 'version' | 'locale' | 'writeClipboard' | 'openLink' | 'saveFile'>,
    Pick<PacksDependencies, 'askFolder'> {
  /** The folder with `main/`, `renderer/` and `resources/`. */
  readonly out: string
  /** The person's folder; ours is one inside it. */
  readonly dataFolder: string
  /** What administrators have decided, and what is wrong with how they wrote it. */
  readonly policy: ParsedPolicy
  readonly notify: Notify
  /** Starts a process beside the host. */
  readonly openProcess: OpenThread
  /** Makes the desktop companion over what this host runs; null where there is no desktop. */
  readonly createCompanion: ((core: CompanionCore) => Companion) | null
  /** Called after a change of settings is on disk, for what the host itself follows. */
  settingsChanged(settings: Settings): void
  log(line: string): void
}

export interface Services {
  readonly store: Store
  readonly engine: EngineClient
  readonly gate: Gate
  readonly tables: Tables
  readonly packs: Packs
  /** Tells the person that something went wrong which nobody foresaw. */
  tellUnexpected(): void
  /** Resolves once everything is on disk and the engine has ended. */
  close(): Promise<void>
}

/** Megabytes for what the engine makes while it answers. */
const youngObjects = 24

/** Bytes of a file that is read in less time than a process takes to start, and of which a thread keeps little. */
const smallFile = 256 * 1024

/** What is compared with a table of before may be large, however small the file is. */
const isSmall = ({ pieces, before }: ReadingTask): boolean =>
  before === null && pieces.reduce((sum, piece) => sum + piece.length, 0) <= smallFile

export const startServices = (host: Host): Services => {
  const { policy } = host.policy
  const opened = openStore(join(host.dataFolder, 'store'), (file) => host.notify('store:saved', file))
  const store: Store = { ...opened, settings: manageSettings(opened.settings, policy) }
  const problems = createProblems(host.notify)
  const resources = join(host.out, 'resources')
  for (const problem of [...store.problems, ...host.policy.problems]) problems.report(problem)
  /** Whoever has the engine start anew waits for an answer, or comes to ask for one. */
  let isAwaited = false
  const engine = startEngine({
    openThread: (listener) => {
      const data = { resources, isAwaited }
      isAwaited = true
      return openThread({ file: join(host.out, 'main/engine-worker.js'), data, young: youngObjects }, listener)
    },
    mayRestart: createCrashBudget(60_000, () => performance.now()),
    // Large tables take a second or two to be in use again.
    mayRest: () => !store.tables.read().some(({ enabled }) => enabled),
    loaded: () => {
      giveNotes()
      if (store.tables.read().some(({ enabled }) => enabled)) tableUse.use(store.tables.read()).catch(unlessEngineGone)
    },
    report: problems.report,
    log: host.log,
  })
  const shelf = createUndoShelf()
  /** Search finds entries by the person's notes and tags as well. A lost engine is given them anew when it is back. */
  const giveNotes = () =>
    engine.setNotes(gatherRemarks(store.favorites.read(), store.notes.read())).catch(unlessEngineGone)
  const tellLibrary = (part: LibraryPart) => {
    if (part === 'favorites' || part === 'notes') giveNotes()
    host.notify('library:changed', part)
  }
  const library = createLibrary({
    favorites: store.favorites,
    notes: store.notes,
    shelf,
    know: async (ids) => {
      const known = await engine.know(ids).catch(unlessEngineGone)
      return known === null ? null : new Map(known)
    },
    notify: tellLibrary,
    now: () => new Date(),
    newId: randomUUID,
  })
  const met = createMetLog({
    met: store.met,
    shelf,
    documented: (codes) => engine.documented(codes),
    notify: tellLibrary,
    now: () => new Date(),
  })
  const replies = createReplyLibrary({
    replies: store.replies,
    shelf,
    notify: tellLibrary,
    now: () => new Date(),
    newId: randomUUID,
  })
  const history = createHistoryLog({
    history: store.history,
    met,
    shelf,
    redact: (text) => engine.maskSecrets(text),
    rules: () => {
      const { history: on, historyDays: days, historyWhole: whole } = store.settings.read()
      return { on, days, whole }
    },
    notify: tellLibrary,
    now: () => new Date(),
    newId: randomUUID,
  })
  void history.prune()
  const tablesFolder = join(host.dataFolder, 'store', 'tables')
  const readTable = (open: OpenThread, task: ReadingTask, stage: ReadingListener['stage'] = () => undefined) =>
    startReading({ open, file: join(host.out, 'main/table-reader.js') }, task, { stage, log: host.log })
  // Of a large import all memory comes back with its process; small ones, own entries and tables of packs are read in a
  // thread, and mending may come before a process can be started.
  const readBeside = (task: ReadingTask) => readTable(openThread, task)
  const newTable = { folder: tablesFolder, now: () => new Date(), newId: randomUUID }
  const tableUse = createTableUse({
    described: engine.described,
    load: engine.useTables,
    begin: (files) => void engine.expectTables(files).catch(unlessEngineGone),
    folder: tablesFolder,
    mend: createMend({
      ...newTable,
      document: store.tables,
      resources,
      isWritable: store.isWritable,
      read: readBeside,
      report: problems.report,
    }),
    changed: () => {
      host.notify('catalog:changed')
      return library.refresh()
    },
  })
  const tables = createTables({
    ...newTable,
    document: store.tables,
    resources,
    shelf,
    favorites: () => store.favorites.read().items.map(({ entry }) => entry),
    read: (task, stage) => readTable(isSmall(task) ? openThread : host.openProcess, task, stage),
    expect: tableUse.expect,
    use: tableUse.use,
    progress: (upload, stage, count) => host.notify('tables:progress', upload, stage, count),
  })
  const own = createOwnEntries({
    ...newTable,
    tables,
    resources,
    shelf,
    read: readBeside,
    nameFor: async (id) => {
      const locale = chooseLocale(store.settings.read().language, host.locale)
      const service = (await tableUse.describe()).services.find((known) => known.id === id)
      const name = service?.shortName[languageOf(locale)] ?? id
      const translate = await loadTranslate(locale)
      return translate('own.table-name', { service: name })
    },
  })
  const packs = createPacks({
    shelf: store.packs,
    favorites: store.favorites,
    notes: store.notes,
    replies: store.replies,
    tables: store.tables,
    undo: shelf,
    thread: createPackThread(join(host.out, 'main/pack-worker.js'), host.log),
    ...newTable,
    resources,
    read: readBeside,
    replaceTables: tables.replace,
    notify: tellLibrary,
    refresh: library.refresh,
    askFolder: host.askFolder,
    given: { file: policy.file ?? '', folders: policy.packFolders, signers: policy.packSigners },
    keyFile: join(opened.folder, 'signing.key'),
    changed: () => host.notify('packs:changed'),
  })
  const reader = createPictureReader({
    open: host.openProcess,
    worker: join(host.out, 'main/picture-worker.js'),
    folder: join(resources, 'pictures'),
    log: host.log,
  })
  const pictures = createSentPictures(reader, (picture, progress) =>
    host.notify('pictures:progress', picture, progress),
  )
  if (store.isWritable) sweepTables(nodeFiles, tablesFolder, tables.inUse())
  void engine.described.then(library.refresh)
  const changeSettings = async (settings: Settings) => {
    const outcome = await store.settings.write(settings)
    if (outcome.ok) {
      host.notify('settings:changed', settings)
      host.settingsChanged(settings)
      void history.prune()
      companion?.follow(settings)
    }
    return outcome
  }
  const memory = createWindowMemory()
  const companion =
    host.createCompanion?.({ engine, store, policy, memory, changeSettings, readPicture: reader.read }) ?? null
  const { settings, layout } = store
  const handlers = createHandlers({
    ...host,
    engine,
    settings,
    managed: policy.file === null ? null : { file: policy.file, names: managedNames(policy) },
    layout,
    library,
    history,
    met,
    replies,
    undo: shelf.run,
    problems,
    readAbout: () => readAbout(resources),
    companion,
    changeSettings,
    tables,
    own,
    packs,
    pictures,
    memory,
    describeCatalog: tableUse.describe,
  })
  return {
    store,
    engine,
    tables,
    packs,
    gate: createGate(handlers, host.log),
    tellUnexpected: () => problems.report({ key: 'app.unexpected', values: {} }),
    close: async () => {
      packs.end()
      await Promise.all([store.settled(), engine.close(), reader.close()])
      store.close()
    },
  }
}
