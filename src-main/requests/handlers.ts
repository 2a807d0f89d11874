/** Contract → services: one handler per request; a missing one does not compile. */

import type { Requests } from '../../src-preload/contract.ts'
import type { AboutFile } from '../../src-preload/model/about.ts'
import type { CompanionState, Destination, Offer, WatchCommand } from '../../src-preload/model/companion.ts'
import type { SavedEncoding } from '../../src-preload/model/exports.ts'
import type { Layout } from '../../src-preload/model/layout.ts'
import type { UndoToken } from '../../src-preload/model/library.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { Rectangle } from '../../src-preload/model/placement.ts'
import type { ScreenPixels } from '../../src-preload/model/screen-region.ts'
import type { SentFile, SentFileId } from '../../src-preload/model/sent-files.ts'
import type { ManagedSettings, Settings } from '../../src-preload/model/settings.ts'
import type { EngineClient } from '../engine/client.ts'
import type { EngineDescription } from '../engine/protocol.ts'
import type { HistoryLog } from '../library/history-log.ts'
import { readHistoryOverview, readHistoryPage } from '../library/history-views.ts'
import type { Library } from '../library/library.ts'
import type { MetLog } from '../library/met-log.ts'
import type { ReplyLibrary } from '../library/reply-library.ts'
import type { Packs } from '../packs/packs.ts'
import type { SentPictures } from '../pictures/sent-pictures.ts'
import type { OwnEntries } from '../tables/own-entries.ts'
import type { Tables } from '../tables/tables.ts'
import type { Problems } from './problems.ts'
import type { WindowMemory } from './window-memory.ts'

/** A request's answer may come later; its arguments have been checked. */
export type Handlers = {
  readonly [C in keyof Requests]: (
    ...args: Parameters<Requests[C]>
  ) => ReturnType<Requests[C]> | Promise<ReturnType<Requests[C]>>
}

/** A value on disk; the store's documents are this. */
export interface StoredValue<T> {
  read(): T
  write(value: T): Promise<Outcome<T>>
}

/** Files the system handed over. */
export interface FilesToTake {
  take(): readonly SentFile[]
  keep(paths: readonly string[]): readonly (SentFile | null)[]
  read(file: SentFileId, from: number): Promise<Outcome<string>>
}

/** Choosing a region of the screen, as the windows that do it see it; screens count from 1. */
export interface RegionChoice {
  /** The screen's picture is drawn: its window is shown. */
  drawn(screen: number): void
  choose(screen: number, area: Rectangle): void
  cancel(): void
  /** What was chosen, once; null where nothing waits. */
  take(): Outcome<ScreenPixels | null>
}

/** The desktop companion as requests see it. */
export interface Companion {
  describe(): CompanionState
  command(command: WatchCommand): void
  openSighting(id: number): void
  offer(): Offer | null
  dismissOffer(): void
  hideQuickLookup(): void
  pinQuickLookup(pinned: boolean): void
  recordShortcut(recording: boolean): void
  readonly region: RegionChoice
  /** What the person copied where that is a picture; null otherwise, and while no window of ours has the focus. */
  copiedPicture(): Promise<Uint8Array | null>
  readonly files: FilesToTake
  arrive(): Destination | null
  go(destination: Destination): void
  /** Takes the main window out of the way; false when there is none. */
  stepBack(): boolean
  openData(): Promise<Outcome<null>>
  resetData(): Promise<Outcome<null>>
  /** Called after a change of settings is on disk. */
  follow(settings: Settings): void
}

/** What the handlers need of the host they run in. */
export interface HostServices {
  readonly host: 'electron' | 'browser'
  readonly version: string
  /** Language the system asks for, BCP 47. */
  readonly locale: string
  readonly engine: EngineClient
  readonly settings: Pick<StoredValue<Settings>, 'read'>
  readonly managed: ManagedSettings | null
  readonly layout: StoredValue<Layout>
  readonly library: Library
  readonly history: HistoryLog
  readonly met: MetLog
  readonly replies: ReplyLibrary
  readonly tables: Tables
  readonly packs: Packs
  readonly own: OwnEntries
  readonly pictures: SentPictures
  readonly memory: Pick<WindowMemory, 'keep' | 'recall'>
  /** What the engine holds now, imported tables included. */
  describeCatalog(): Promise<EngineDescription>
  undo(token: UndoToken): Promise<Outcome<null>>
  readonly problems: Problems
  readAbout(): Promise<Outcome<AboutFile>>
  /** Null where there is no desktop: a browser. */
  readonly companion: Companion | null
  /** Resolves once the change is on disk and every window and the host itself has been told. */
  changeSettings(settings: Settings): Promise<Outcome<Settings>>
  /** A text, the same words with markup and without, or the bytes of a PNG file. */
  writeClipboard(
    content: string | { readonly text: string; readonly html: string } | Uint8Array,
  ): Outcome<null> | Promise<Outcome<null>>
  /** True when saved, false when the person changed their mind. */
  saveFile(name: string, content: string, encoding: SavedEncoding): Outcome<boolean> | Promise<Outcome<boolean>>
  openLink(url: string): Outcome<null> | Promise<Outcome<null>>
}

/** Asks the companion to do something; a host without one says so. */
const ask = (companion: Companion | null, run: (companion: Companion) => void): Outcome<null> => {
  if (companion === null) return failure('companion.unavailable')
  run(companion)
  return success(null)
}

export const createHandlers = (services: HostServices): Handlers => ({
  'app:about': () => services.readAbout(),
  'app:describe': async () => {
    const { services: known, entries } = await services.describeCatalog()
    return {
      version: services.version,
      host: services.host,
      locale: services.locale,
      services: known,
      entries,
      problems: services.problems.all(),
      settings: services.settings.read(),
      managed: services.managed,
      layout: services.layout.read(),
    }
  },
  'catalog:browse': (query) => services.engine.browse(query),
  'catalog:explain': (service, code, facts) => services.engine.explain(service, code, facts),
  'catalog:open': (id) => services.engine.open(id),
  'catalog:sources': () => services.engine.sources(),
  'catalog:vicinities': (code) => services.engine.vicinities(code),
  'clipboard:picture': () => services.companion?.copiedPicture() ?? null,
  'clipboard:write': (text) => services.writeClipboard(text),
  'clipboard:write-picture': (png) => services.writeClipboard(Buffer.from(png, 'base64')),
  'clipboard:write-rich': (text, html) => services.writeClipboard({ text, html }),
  'diagnosis:cancel': (id) => services.engine.cancelDiagnosis(id),
  'diagnosis:finish': (id, parts) => services.engine.finishDiagnosis(id, parts),
  'diagnosis:peek': (id) => services.engine.peekDiagnosis(id),
  'diagnosis:places': (id, finding, from) => services.engine.placesOfFinding(id, finding, from),
  'diagnosis:push': (id, piece) => services.engine.pushDiagnosis(id, piece),
  'diagnosis:start': () => services.engine.startDiagnosis(),
  'engine:wake': () => {
    services.engine.wake()
    return null
  },
  'entries:export': (format, wanted) => services.engine.exportEntries(format, wanted),
  'favorites:add': (entry, group) => services.library.addFavorite(entry, group),
  'favorites:change': (change) => services.library.changeFavorites(change),
  'favorites:read': () => services.library.readFavorites(),
  'file:save': (name, content, encoding) => services.saveFile(name, content, encoding),
  'files:keep': (paths) => services.companion?.files.keep(paths) ?? paths.map(() => null),
  'files:read': (file, from) => services.companion?.files.read(file, from) ?? failure('companion.unavailable'),
  'files:take': () => services.companion?.files.take() ?? [],
  'history:last-answer': (service, code, entry) => services.history.lastAnswer(service, code, entry),
  'history:overview': (zone) => readHistoryOverview(services, zone),
  'history:read': (query) => readHistoryPage(services, query),
  'history:record': (draft) => services.history.record(draft),
  'history:remove': (ids) => services.history.remove(ids),
  'layout:save': async (layout) => {
    const outcome = await services.layout.write(layout)
    return outcome.ok ? success(null) : outcome
  },
  'library:undo': (token) => services.undo(token),
  'link:open': (url) => services.openLink(url),
  'memory:keep': (window, key, value) => services.memory.keep(window, key, value),
  'memory:recall': (window) => services.memory.recall(window),
  'met:dismiss': (service, code) => services.met.dismiss(service, code),
  'met:export': () => services.met.export(),
  'met:read': () => services.met.read(),
  'notes:read': () => services.library.readNotes(),
  'notes:write': (entry, draft) => services.library.writeNote(entry, draft),
  'own:read': (service, code) => services.own.read(service, code),
  'own:remove': (entry) => services.own.remove(entry),
  'own:write': (draft, replaces) => services.own.write(draft, replaces),
  'packs:accept': (opening, decisions, pin) => services.packs.accept(opening, decisions, pin),
  'packs:cancel': (opening) => services.packs.cancel(opening),
  'packs:dismiss': (digest) => services.packs.dismiss(digest),
  'packs:export': (selection, name, pack, sign) =>
    services.packs.export(selection, name, pack, sign ? services.packs.keyFile : null),
  'packs:exported': (pack) => services.packs.exported(pack),
  'packs:forget': (pack) => services.packs.forget(pack),
  'packs:open-offer': (digest) => services.packs.openOffer(digest),
  'packs:preview': (opening) => services.packs.preview(opening),
  'packs:push': (opening, piece) => services.packs.push(opening, piece),
  'packs:read': () => services.packs.read(),
  'packs:start': (file) => services.packs.start(file),
  'packs:unwatch': (path) => services.packs.unwatch(path),
  'packs:watch': (path) => services.packs.watch(path),
  'pictures:cancel': (picture) => services.pictures.cancel(picture),
  'pictures:push': (picture, piece) => services.pictures.push(picture, piece),
  'pictures:read': (picture) => services.pictures.read(picture),
  'pictures:start': () => services.pictures.start(),
  'tables:accept': (upload) => services.tables.accept(upload),
  'tables:cancel': (upload) => services.tables.cancel(upload),
  'tables:change': (change) => services.tables.change(change),
  'tables:guess': (upload, sample) => services.tables.guess(upload, sample),
  'tables:preview': (upload, draft) => services.tables.preview(upload, draft),
  'tables:push': (upload, piece) => services.tables.pushUpload(upload, piece),
  'tables:read': () => services.tables.list(),
  'tables:reopen': (table) => services.tables.reopen(table),
  'tables:start': (file, updates, kind) => services.tables.startUpload(file, updates, kind),
  'text:find-secrets': (part) => services.engine.findSecrets(part),
  'region:cancel': () => ask(services.companion, ({ region }) => region.cancel()),
  'region:choose': (screen, area) => ask(services.companion, ({ region }) => region.choose(screen, area)),
  'region:drawn': (screen) => ask(services.companion, ({ region }) => region.drawn(screen)),
  'region:take': () => services.companion?.region.take() ?? failure('companion.unavailable'),
  'replies:read': () => services.replies.read(),
  'replies:remove': (id) => services.replies.remove(id),
  'replies:use': (id) => services.replies.use(id),
  'replies:write': (id, draft) => services.replies.write(id, draft),
  'settings:change': (settings) => services.changeSettings(settings),
  'companion:describe': () => services.companion?.describe() ?? null,
  'data:open': () => services.companion?.openData() ?? failure('companion.unavailable'),
  'data:reset': () => services.companion?.resetData() ?? failure('companion.unavailable'),
  'offer:describe': () => services.companion?.offer() ?? null,
  'offer:dismiss': () => ask(services.companion, (companion) => companion.dismissOffer()),
  'quick-lookup:hide': () => ask(services.companion, (companion) => companion.hideQuickLookup()),
  'quick-lookup:pin': (pinned) => ask(services.companion, (companion) => companion.pinQuickLookup(pinned)),
  'shortcut:record': (recording) => ask(services.companion, (companion) => companion.recordShortcut(recording)),
  'sighting:open': (id) => ask(services.companion, (companion) => companion.openSighting(id)),
  'watch:command': (command) => ask(services.companion, (companion) => companion.command(command)),
  'window:arrive': () => services.companion?.arrive() ?? null,
  'window:go': (destination) => ask(services.companion, (companion) => companion.go(destination)),
  'window:return': () => success(services.companion?.stepBack() ?? false),
})
