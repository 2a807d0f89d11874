/** What every host runs, whatever its windows are: the person's data, the engine, and the handlers over both. */
import { join } from 'node:path'
import type { Notify } from '../src-preload/contract.ts'
import type { Outcome } from '../src-preload/model/outcome.ts'
import type { PictureText } from '../src-preload/model/picture.ts'
import type { Settings } from '../src-preload/model/settings.ts'
import { createCrashBudget } from './crash-budget.ts'
import { type EngineClient, startEngine, unlessEngineGone } from './engine/client.ts'
import { createUndoShelf } from './library/undo.ts'
import { openLibrary } from './open-library.ts'
import { openTables } from './open-tables.ts'
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
import { openStore, type Store } from './store/store.ts'
import type { Tables } from './tables/tables.ts'
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

export const startServices = (host: Host): Services => {
  const { policy } = host.policy
  const opened = openStore(join(host.dataFolder, 'store'), (file) => host.notify('store:saved', file))
  const store: Store = { ...opened, settings: manageSettings(opened.settings, policy) }
  const problems = createProblems(host.notify)
  const resources = join(host.out, 'resources')
  for (const problem of [...store.problems, ...host.policy.problems]) problems.report(problem)
  const hasTables = () => store.tables.read().some(({ enabled }) => enabled)
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
    mayRest: () => !hasTables(),
    loaded: () => {
      person.giveNotes()
      if (hasTables()) use.use(store.tables.read()).catch(unlessEngineGone)
    },
    report: problems.report,
    log: host.log,
  })
  const shelf = createUndoShelf()
  const person = openLibrary(store, shelf, engine, (part) => host.notify('library:changed', part))
  const { library, history, met, replies } = person
  const { tables, own, use, keeping } = openTables({
    ...host,
    store,
    shelf,
    engine,
    report: problems.report,
    changed: () => {
      host.notify('catalog:changed')
      return library.refresh()
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
    ...keeping,
    replaceTables: tables.replace,
    notify: person.tell,
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
    describeCatalog: use.describe,
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
