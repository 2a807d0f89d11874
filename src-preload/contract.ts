/** The whole contract between windows and main: one line per channel; the compiler finds every place that must follow. */

import type { EntryId, Service, ServiceId, SourceSummary } from './model/catalog.ts'
import type { CompanionState, Destination, Offer, WatchCommand } from './model/companion.ts'
import type { Diagnosis, DiagnosisId, SecretSpan } from './model/diagnosis.ts'
import type { ExportedFile, ExportFormat, SavedEncoding } from './model/exports.ts'
import type {
  FavoritesChange,
  FavoritesView,
  HistoryDraft,
  HistoryPage,
  HistoryQuery,
  LibraryPart,
  NoteDraft,
  Notes,
  UndoToken,
} from './model/library.ts'
import type { Recollection } from './model/memory.ts'
import type { Outcome, Problem } from './model/outcome.ts'
import type { ExportedPack, PackDecisions, PackOpening, PackPreview, PackSelection, PacksView } from './model/packs.ts'
import type { BrowsePage, BrowseQuery, EntryDetail, EntryRow } from './model/search.ts'
import type { Layout, Settings } from './model/settings.ts'
import type {
  EnvelopeDescription,
  ImportedTable,
  ReadingStage,
  TableChange,
  TableDraft,
  TablePreview,
  UploadId,
} from './model/tables.ts'

/** What a window must know before it can draw. */
export interface AppDescription {
  readonly version: string
  readonly host: 'electron' | 'browser'
  /** Language the system asks for, BCP 47. */
  readonly locale: string
  readonly services: readonly Service[]
  /** Number of entries in the catalog. */
  readonly entries: number
  /** What could not be read at start; the app works from what is left. */
  readonly problems: readonly Problem[]
  readonly settings: Settings
  readonly layout: Layout
}

/** `area:verb` → what it takes and gives. Every request is checked for sender, shape and size before its handler runs. */
export interface Requests {
  'app:describe': () => AppDescription
  'catalog:browse': (query: BrowseQuery) => BrowsePage
  /** Entries around a code, whether a document has it or not; nearest first. */
  'catalog:neighbours': (service: ServiceId, code: string) => readonly EntryRow[]
  'catalog:open': (id: EntryId) => EntryDetail | null
  /** The shipped documents, in the order of their services. */
  'catalog:sources': () => readonly SourceSummary[]
  'clipboard:write': (text: string) => Outcome<null>
  /** Null where the host has no desktop companion: a browser. */
  'companion:describe': () => CompanionState | null
  'data:open': () => Outcome<null>
  /** Sets everything of the person's aside and starts again with defaults. */
  'data:reset': () => Outcome<null>
  /** Stops reading; what was found stays. */
  'diagnosis:cancel': (id: DiagnosisId) => Outcome<Diagnosis>
  'diagnosis:finish': (id: DiagnosisId) => Outcome<Diagnosis>
  /** What has been found so far. */
  'diagnosis:peek': (id: DiagnosisId) => Outcome<Diagnosis>
  /** The text's next piece, cut anywhere, at most `pieceLimit` long; answered once it has been read. */
  'diagnosis:push': (id: DiagnosisId, piece: string) => Outcome<null>
  'diagnosis:start': () => DiagnosisId
  /** Null for all services. */
  'entries:export': (format: ExportFormat, services: readonly ServiceId[] | null) => ExportedFile
  'favorites:add': (entry: EntryId, group: string | null) => Outcome<null>
  'favorites:change': (change: FavoritesChange) => Outcome<UndoToken | null>
  'favorites:read': () => FavoritesView
  /** Asks where; true when saved, false when the person changed their mind. */
  'file:save': (name: string, content: string, encoding: SavedEncoding) => Outcome<boolean>
  'history:read': (query: HistoryQuery) => HistoryPage
  /** Main redacts before it keeps anything. */
  'history:record': (draft: HistoryDraft) => Outcome<null>
  /** Null removes everything. */
  'history:remove': (ids: readonly string[] | null) => Outcome<UndoToken | null>
  'layout:save': (layout: Layout) => Outcome<null>
  /** Brings back what one removal took. */
  'library:undo': (token: UndoToken) => Outcome<null>
  'link:open': (url: string) => Outcome<null>
  /** Null forgets it. */
  'memory:keep': (key: string, value: string | null) => Outcome<null>
  /** What this window kept before its process was lost; nothing in a window that was opened anew. */
  'memory:recall': () => Recollection
  'notes:read': () => Notes
  /** An empty draft removes the note. */
  'notes:write': (entry: EntryId, draft: NoteDraft) => Outcome<UndoToken | null>
  'offer:describe': () => Offer | null
  'offer:dismiss': () => Outcome<null>
  /** Merges what was previewed; null where nothing was to be done. */
  'packs:accept': (opening: PackOpening, decisions: PackDecisions) => Outcome<UndoToken | null>
  'packs:cancel': (opening: PackOpening) => null
  /** This very content is not offered again. */
  'packs:dismiss': (digest: string) => Outcome<null>
  /** `pack` null makes a new one. */
  'packs:export': (selection: PackSelection, name: string, pack: string | null) => Outcome<ExportedPack>
  /** The exported file was really saved: only now it counts as what both sides have. */
  'packs:exported': (pack: string) => Outcome<null>
  /** What was taken from it stays. */
  'packs:forget': (pack: string) => Outcome<UndoToken | null>
  /** Opens what lies in a watched folder. */
  'packs:open-offer': (digest: string) => Outcome<PackOpening>
  /** What taking it would touch. */
  'packs:preview': (opening: PackOpening) => Outcome<PackPreview>
  /** A piece of the file, base64. */
  'packs:push': (opening: PackOpening, piece: string) => Outcome<null>
  'packs:read': () => PacksView
  'packs:start': (file: string) => Outcome<PackOpening>
  'packs:unwatch': (path: string) => Outcome<null>
  /** Null: the host asks for a folder; false when the person changed their mind. */
  'packs:watch': (path: string | null) => Outcome<boolean>
  'quick-lookup:hide': () => Outcome<null>
  /** Pinned, it stays open when another window gets the focus. */
  'quick-lookup:pin': (pinned: boolean) => Outcome<null>
  'settings:change': (settings: Settings) => Outcome<Settings>
  /** While the person records a shortcut, the present one lets its keys go. */
  'shortcut:record': (recording: boolean) => Outcome<null>
  'sighting:open': (id: number) => Outcome<null>
  /** Compiles what was previewed last and puts it to use. */
  'tables:accept': (upload: UploadId) => Outcome<null>
  'tables:cancel': (upload: UploadId) => null
  'tables:change': (change: TableChange) => Outcome<UndoToken | null>
  /** How the service writes errors, as a sample response tells; empty lists where it does not. */
  'tables:guess': (upload: UploadId, sample: string) => Outcome<EnvelopeDescription>
  /** With a draft the same file is mapped anew. */
  'tables:preview': (upload: UploadId, draft: TableDraft | null) => Outcome<TablePreview>
  /** A piece of the file, base64. */
  'tables:push': (upload: UploadId, piece: string) => Outcome<null>
  'tables:read': () => readonly ImportedTable[]
  /** Opens the file again that a table was imported from. */
  'tables:reopen': (table: string) => Outcome<UploadId>
  /** `updates` names the table that the file is a newer state of. */
  'tables:start': (file: string, updates: string | null) => Outcome<UploadId>
  /** Where secrets stand in a part of a text that is about to be shown. */
  'text:find-secrets': (part: string) => readonly SecretSpan[]
  'watch:command': (command: WatchCommand) => Outcome<null>
  /** Where the main window was asked to go before it could hear it; null when nowhere. */
  'window:arrive': () => Destination | null
  /** Brings up the main window, at a place. */
  'window:go': (destination: Destination) => Outcome<null>
}

/** `area:what-happened` → what every window is told. */
export interface Notices {
  'companion:changed': (state: CompanionState) => void
  /** Other entries are in use now: imported tables came, changed or went. */
  'catalog:changed': () => void
  /** A part of the library is different now; read it anew. */
  'library:changed': (part: LibraryPart) => void
  /** Known packs, watched folders or offers are different now; read them anew. */
  'packs:changed': () => void
  'problem:raised': (problem: Problem) => void
  /** Quick lookup is about to be seen. */
  'quick-lookup:shown': () => void
  'settings:changed': (settings: Settings) => void
  'window:go': (destination: Destination) => void
  'tables:progress': (upload: UploadId, stage: ReadingStage) => void
}

export type RequestChannel = keyof Requests
export type NoticeChannel = keyof Notices

/** Lists for run time; `satisfies` keeps them complete. */
export const requestChannels = [
  'app:describe',
  'catalog:browse',
  'catalog:neighbours',
  'catalog:open',
  'catalog:sources',
  'clipboard:write',
  'companion:describe',
  'data:open',
  'data:reset',
  'diagnosis:cancel',
  'diagnosis:finish',
  'diagnosis:peek',
  'diagnosis:push',
  'diagnosis:start',
  'entries:export',
  'favorites:add',
  'favorites:change',
  'favorites:read',
  'file:save',
  'history:read',
  'history:record',
  'history:remove',
  'layout:save',
  'library:undo',
  'link:open',
  'memory:keep',
  'memory:recall',
  'notes:read',
  'notes:write',
  'offer:describe',
  'offer:dismiss',
  'packs:accept',
  'packs:cancel',
  'packs:dismiss',
  'packs:export',
  'packs:exported',
  'packs:forget',
  'packs:open-offer',
  'packs:preview',
  'packs:push',
  'packs:read',
  'packs:start',
  'packs:unwatch',
  'packs:watch',
  'quick-lookup:hide',
  'quick-lookup:pin',
  'settings:change',
  'shortcut:record',
  'sighting:open',
  'tables:accept',
  'tables:cancel',
  'tables:change',
  'tables:guess',
  'tables:preview',
  'tables:push',
  'tables:read',
  'tables:reopen',
  'tables:start',
  'text:find-secrets',
  'watch:command',
  'window:arrive',
  'window:go',
] as const satisfies readonly RequestChannel[]

export const isRequestChannel = (name: string): name is RequestChannel =>
  requestChannels.some((channel) => channel === name)

export const noticeChannels = [
  'companion:changed',
  'catalog:changed',
  'tables:progress',
  'library:changed',
  'packs:changed',
  'problem:raised',
  'quick-lookup:shown',
  'settings:changed',
  'window:go',
] as const satisfies readonly NoticeChannel[]

/** Sends a notice to every window. */
export type Notify = <C extends NoticeChannel>(channel: C, ...args: Parameters<Notices[C]>) => void

/** What a window sees as `window.bridge`: known channels only, no Electron object. */
export interface Bridge {
  request<C extends RequestChannel>(channel: C, ...args: Parameters<Requests[C]>): Promise<ReturnType<Requests[C]>>
  /** Returns the function that ends the subscription. */
  subscribe<C extends NoticeChannel>(channel: C, listener: Notices[C]): () => void
}
