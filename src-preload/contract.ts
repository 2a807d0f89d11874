/**
 * The whole contract between windows and main, in two tables; channel lists, the check at the door and the types of both
 * sides follow from them. A new request, three steps; the compiler asks for whichever is missing:
 * 1. one line in `requests` below: `area:verb`, its signature, one shape per argument;
 * 2. its handler in `src-main/requests/handlers.ts`;
 * 3. an example of right arguments in `src-main/requests/right-arguments.fixture.ts`, from which tests make wrong ones.
 * A new notice is one line in `notices`.
 */

import type { AboutFile } from './model/about.ts'
import type { EntryId, Service, ServiceId, SourceSummary } from './model/catalog.ts'
import {
  type CompanionState,
  type Destination,
  isDestination,
  type Offer,
  type WatchCommand,
  watchCommands,
} from './model/companion.ts'
import { type Diagnosis, type DiagnosisId, pieceLimit, type SecretSpan } from './model/diagnosis.ts'
import {
  type ExportedFile,
  type ExportFormat,
  exportFormats,
  type SavedEncoding,
  savedEncodings,
  savedFileLimit,
} from './model/exports.ts'
import { isLayout, type Layout } from './model/layout.ts'
import {
  type FavoritesChange,
  type FavoritesView,
  type HistoryDraft,
  type HistoryOverview,
  type HistoryPage,
  type HistoryQuery,
  isFavoritesChange,
  isHistoryDraft,
  isHistoryQuery,
  isNoteDraft,
  type LastAnswer,
  type LibraryPart,
  libraryLimits,
  type NoteDraft,
  type Notes,
  type UndoToken,
} from './model/library.ts'
import { memoryLimits, type Recollection } from './model/memory.ts'
import type { MetCodes } from './model/met-codes.ts'
import type { Outcome, Problem } from './model/outcome.ts'
import { isOwnEntryDraft, type OwnEntry, type OwnEntryDraft, type WrittenEntry } from './model/own-entries.ts'
import {
  type ExportedPack,
  isPackDecisions,
  isPackName,
  isPackSelection,
  type PackDecisions,
  type PackOpening,
  type PackPreview,
  type PackSelection,
  type PacksView,
  packLimits,
} from './model/packs.ts'
import {
  isReadPart,
  type PictureId,
  type PictureProgress,
  type PictureText,
  pictureLimits,
  type ReadPart,
  readLimits,
} from './model/picture.ts'
import type { Rectangle } from './model/placement.ts'
import { isSavedReplyDraft, type SavedReplies, type SavedReplyDraft } from './model/saved-replies.ts'
import { isScreenArea, type ScreenPixels, type ShownScreen } from './model/screen-region.ts'
import { type BrowsePage, type BrowseQuery, type EntryDetail, isBrowseQuery } from './model/search.ts'
import { keptFilesLimit, type SentFile, type SentFileId } from './model/sent-files.ts'
import { isSettings, type ManagedSettings, type Settings } from './model/settings.ts'
import {
  fileName,
  flag,
  identifier,
  integer,
  list,
  nullable,
  oneOf,
  type Shape,
  type Shapes,
  text,
  tuple,
} from './model/shape.ts'
import {
  type EnvelopeDescription,
  type ImportedTable,
  isTableChange,
  isTableDraft,
  type ReadingCount,
  type ReadingStage,
  type TableChange,
  type TableDraft,
  type TablePreview,
  tableLimits,
  type UploadId,
  type UploadKind,
  uploadKinds,
} from './model/tables.ts'
import { type CodeFacts, type CodeVicinity, isCodeFacts, type UndocumentedCode } from './model/undocumented.ts'

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
  /** What administrators have given; null where there is no policy. */
  readonly managed: ManagedSettings | null
  readonly layout: Layout
}

/** A request: what its arguments must look like. `calls` is there for the compiler only and holds nothing. */
interface Request<Call extends (...args: never[]) => unknown> {
  readonly takes: Shape<Parameters<Call>>
  readonly calls?: Call
}

/** One shape for each argument of `Call`; one that is missing or fits something else does not compile. */
const request = <Call extends (...args: never[]) => unknown>(...shapes: Shapes<Parameters<Call>>): Request<Call> => ({
  takes: tuple<Parameters<Call>>(...shapes),
})

/** Ids that main gives out and counts up. */
const counted = integer(1, Number.MAX_SAFE_INTEGER)
const packId = text(40)
const packDigest = text(64)

/** `area:verb` → its signature and the shapes of its arguments. Main checks sender, shape and size before a handler runs. */
export const requests = {
  /** What the build wrote about the app. */
  'app:about': request<() => Outcome<AboutFile>>(),
  'app:describe': request<() => AppDescription>(),
  'catalog:browse': request<(query: BrowseQuery) => BrowsePage>(isBrowseQuery),
  /** What is known of a code that no document lists. */
  'catalog:explain': request<(service: ServiceId, code: string, facts: CodeFacts) => UndocumentedCode>(
    identifier,
    identifier,
    isCodeFacts,
  ),
  'catalog:open': request<(id: EntryId) => EntryDetail | null>(identifier),
  /** The shipped documents, in the order of their services. */
  'catalog:sources': request<() => readonly SourceSummary[]>(),
  /** Where a code that no document lists lies among those of each service. */
  'catalog:vicinities': request<(code: string) => readonly CodeVicinity[]>(identifier),
  /** A copied picture that the window was not given when the person pasted; null where there is none. */
  'clipboard:picture': request<() => Uint8Array | null>(),
  'clipboard:write': request<(text: string) => Outcome<null>>(text(1_000_000)),
  /** A PNG file, base64. */
  'clipboard:write-picture': request<(png: string) => Outcome<null>>(text(1_000_000)),
  /** The same words twice: for what shows markup, and for what does not. */
  'clipboard:write-rich': request<(text: string, html: string) => Outcome<null>>(text(1_000_000), text(1_500_000)),
  /** Null where the host has no desktop companion: a browser. */
  'companion:describe': request<() => CompanionState | null>(),
  'data:open': request<() => Outcome<null>>(),
  /** Sets everything of the person's aside and starts again with defaults. */
  'data:reset': request<() => Outcome<null>>(),
  /** Stops reading; what was found stays. */
  'diagnosis:cancel': request<(id: DiagnosisId) => Outcome<Diagnosis>>(counted),
  /** `parts` of the text were read from pictures. */
  'diagnosis:finish': request<(id: DiagnosisId, parts: readonly ReadPart[]) => Outcome<Diagnosis>>(
    counted,
    list(isReadPart, readLimits.parts),
  ),
  /** What has been found so far. */
  'diagnosis:peek': request<(id: DiagnosisId) => Outcome<Diagnosis>>(counted),
  /** Where a finding of an ended diagnosis, by its place among the findings, stands in the text: starts and ends in turn, from one place on; empty behind the last. */
  'diagnosis:places': request<(id: DiagnosisId, finding: number, from: number) => Outcome<readonly number[]>>(
    counted,
    integer(0, 10_000),
    integer(0, Number.MAX_SAFE_INTEGER),
  ),
  /** The text's next piece, cut anywhere, at most `pieceLimit` long; answered once it has been read. */
  'diagnosis:push': request<(id: DiagnosisId, piece: string) => Outcome<null>>(counted, text(pieceLimit)),
  'diagnosis:start': request<() => DiagnosisId>(),
  /** Somebody is at a window: the engine, which rests when nobody is, will soon be asked. */
  'engine:wake': request<() => null>(),
  /** Null for all services. */
  'entries:export': request<(format: ExportFormat, services: readonly ServiceId[] | null) => ExportedFile>(
    oneOf(exportFormats),
    nullable(list(identifier, 1_000)),
  ),
  'favorites:add': request<(entry: EntryId, group: string | null) => Outcome<null>>(identifier, nullable(identifier)),
  'favorites:change': request<(change: FavoritesChange) => Outcome<UndoToken | null>>(isFavoritesChange),
  'favorites:read': request<() => FavoritesView>(),
  /** The next piece of a file the system handed over, base64; '' at its end, which may move on while the file grows; `files.replaced` where it has become shorter. */
  'files:read': request<(file: SentFileId, from: number) => Outcome<string>>(
    counted,
    integer(0, Number.MAX_SAFE_INTEGER),
  ),
  /**
   * Lets files of the page be read as they grow; null for one that lies nowhere on disk. The paths come from the preload, which has
   * them of the page's own `File` objects (`Bridge.keepFiles`): no page may send this.
   */
  'files:keep': request<(paths: readonly string[]) => readonly (SentFile | null)[]>(list(text(4_096), keptFilesLimit)),
  /** What was handed over last, once. */
  'files:take': request<() => readonly SentFile[]>(),
  /** Asks where; true when saved, false when the person changed their mind. */
  'file:save': request<(name: string, content: string, encoding: SavedEncoding) => Outcome<boolean>>(
    text(200),
    text(savedFileLimit),
    oneOf(savedEncodings),
  ),
  /** The newest reply to a code, from the person's own history; null where there is none or history is off. */
  'history:last-answer': request<(service: ServiceId, code: string, entry: EntryId | null) => LastAnswer | null>(
    identifier,
    identifier,
    nullable(identifier),
  ),
  /** `zone` is the IANA time zone whose calendar days are meant. */
  'history:overview': request<(zone: string) => HistoryOverview>(text(60)),
  'history:read': request<(query: HistoryQuery) => HistoryPage>(isHistoryQuery),
  /** Main redacts before it keeps anything. */
  'history:record': request<(draft: HistoryDraft) => Outcome<null>>(isHistoryDraft),
  /** Null removes everything. */
  'history:remove': request<(ids: readonly string[] | null) => Outcome<UndoToken | null>>(
    nullable(list(identifier, libraryLimits.history)),
  ),
  'layout:save': request<(layout: Layout) => Outcome<null>>(isLayout),
  /** Brings back what one removal took. */
  'library:undo': request<(token: UndoToken) => Outcome<null>>(counted),
  'link:open': request<(url: string) => Outcome<null>>(text(2_000)),
  /** Null forgets it. */
  'memory:keep': request<(window: string, key: string, value: string | null) => Outcome<null>>(
    text(memoryLimits.key),
    text(memoryLimits.key),
    nullable(text(memoryLimits.value)),
  ),
  /** What this window kept before its process was lost or its page loaded anew; nothing in one that was opened anew. */
  'memory:recall': request<(window: string) => Recollection>(text(memoryLimits.key)),
  'met:dismiss': request<(service: ServiceId, code: string) => Outcome<UndoToken>>(identifier, identifier),
  /** As CSV. */
  'met:export': request<() => ExportedFile>(),
  /** Codes met that no document lists, met last first. */
  'met:read': request<() => MetCodes>(),
  'notes:read': request<() => Notes>(),
  /** An empty draft removes the note. */
  'notes:write': request<(entry: EntryId, draft: NoteDraft) => Outcome<UndoToken | null>>(identifier, isNoteDraft),
  'offer:describe': request<() => Offer | null>(),
  'offer:dismiss': request<() => Outcome<null>>(),
  /** What the person wrote of a code; null for nothing. */
  'own:read': request<(service: ServiceId, code: string) => OwnEntry | null>(identifier, identifier),
  'own:remove': request<(entry: EntryId) => Outcome<UndoToken>>(identifier),
  /** Adds an entry or changes the one of its code; the second names the entry that was edited. */
  'own:write': request<(draft: OwnEntryDraft, replaces: EntryId | null) => Outcome<WrittenEntry>>(
    isOwnEntryDraft,
    nullable(identifier),
  ),
  /** Merges what was previewed; null where nothing was to be done. `pin`: further states from the same key only. */
  'packs:accept': request<(opening: PackOpening, decisions: PackDecisions, pin: boolean) => Outcome<UndoToken | null>>(
    counted,
    isPackDecisions,
    flag,
  ),
  'packs:cancel': request<(opening: PackOpening) => null>(counted),
  /** This very content is not offered again. */
  'packs:dismiss': request<(digest: string) => Outcome<null>>(packDigest),
  /** `pack` null makes a new one; `sign` with the person's own key. */
  'packs:export': request<
    (selection: PackSelection, name: string, pack: string | null, sign: boolean) => Outcome<ExportedPack>
  >(isPackSelection, isPackName, nullable(packId), flag),
  /** The exported file was really saved: only now it counts as what both sides have. */
  'packs:exported': request<(pack: string) => Outcome<null>>(packId),
  /** What was taken from it stays. */
  'packs:forget': request<(pack: string) => Outcome<UndoToken | null>>(packId),
  /** Opens what lies in a watched folder. */
  'packs:open-offer': request<(digest: string) => Outcome<PackOpening>>(packDigest),
  /** What taking it would touch. */
  'packs:preview': request<(opening: PackOpening) => Outcome<PackPreview>>(counted),
  /** A piece of the file, base64. */
  'packs:push': request<(opening: PackOpening, piece: string) => Outcome<null>>(counted, text(tableLimits.piece)),
  'packs:read': request<() => PacksView>(),
  'packs:start': request<(file: string) => Outcome<PackOpening>>(fileName),
  'packs:unwatch': request<(path: string) => Outcome<null>>(text(packLimits.path)),
  /** Null: the host asks for a folder; false when the person changed their mind. */
  'packs:watch': request<(path: string | null) => Outcome<boolean>>(nullable(text(packLimits.path))),
  'pictures:cancel': request<(picture: PictureId) => null>(counted),
  /** A piece of the file, base64. */
  'pictures:push': request<(picture: PictureId, piece: string) => Outcome<null>>(counted, text(pictureLimits.piece)),
  /** Answered once it has been read; the file is let go then. */
  'pictures:read': request<(picture: PictureId) => Outcome<PictureText>>(counted),
  'pictures:start': request<() => PictureId>(),
  'quick-lookup:hide': request<() => Outcome<null>>(),
  /** Pinned, it stays open when another window gets the focus. */
  'quick-lookup:pin': request<(pinned: boolean) => Outcome<null>>(flag),
  'region:cancel': request<() => Outcome<null>>(),
  /** Reads this part of a screen that is shown to choose from. */
  'region:choose': request<(screen: number, area: Rectangle) => Outcome<null>>(counted, isScreenArea),
  /** The screen's picture is drawn, so its window can be seen. */
  'region:drawn': request<(screen: number) => Outcome<null>>(counted),
  /** What was chosen, once; null where nothing waits; a failure where the system lets no program see the screen. */
  'region:take': request<() => Outcome<ScreenPixels | null>>(),
  'replies:read': request<() => SavedReplies>(),
  'replies:remove': request<(id: string) => Outcome<UndoToken | null>>(identifier),
  /** Counts that it was inserted. */
  'replies:use': request<(id: string) => Outcome<null>>(identifier),
  /** Null adds one. */
  'replies:write': request<(id: string | null, draft: SavedReplyDraft) => Outcome<null>>(
    nullable(identifier),
    isSavedReplyDraft,
  ),
  'settings:change': request<(settings: Settings) => Outcome<Settings>>(isSettings),
  /** While the person records a shortcut, the present one lets its keys go. */
  'shortcut:record': request<(recording: boolean) => Outcome<null>>(flag),
  'sighting:open': request<(id: number) => Outcome<null>>(integer(1, 1_000_000_000)),
  /** Compiles what was previewed last and puts it to use. */
  'tables:accept': request<(upload: UploadId) => Outcome<null>>(counted),
  'tables:cancel': request<(upload: UploadId) => null>(counted),
  'tables:change': request<(change: TableChange) => Outcome<UndoToken | null>>(isTableChange),
  /** How the service writes errors, as a sample response tells; empty lists where it does not. */
  'tables:guess': request<(upload: UploadId, sample: string) => Outcome<EnvelopeDescription>>(
    counted,
    text(tableLimits.sample),
  ),
  /** With a draft the same file is mapped anew. */
  'tables:preview': request<(upload: UploadId, draft: TableDraft | null) => Outcome<TablePreview>>(
    counted,
    nullable(isTableDraft),
  ),
  /** A piece of the file, base64. */
  'tables:push': request<(upload: UploadId, piece: string) => Outcome<null>>(counted, text(tableLimits.piece)),
  'tables:read': request<() => readonly ImportedTable[]>(),
  /** Opens the file again that a table was imported from. */
  'tables:reopen': request<(table: string) => Outcome<UploadId>>(identifier),
  /** `updates` names the table that the file is a newer state of. */
  'tables:start': request<(file: string, updates: string | null, kind: UploadKind) => Outcome<UploadId>>(
    fileName,
    nullable(identifier),
    oneOf(uploadKinds),
  ),
  /** Where secrets stand in a part of a text that is about to be shown. */
  'text:find-secrets': request<(part: string) => readonly SecretSpan[]>(text(pieceLimit)),
  'watch:command': request<(command: WatchCommand) => Outcome<null>>(oneOf(watchCommands)),
  /** Where the main window was asked to go before it could hear it; null when nowhere. */
  'window:arrive': request<() => Destination | null>(),
  /** Brings up the main window, at a place. */
  'window:go': request<(destination: Destination) => Outcome<null>>(isDestination),
  /** Gives the screen back to the program the person came from; false where the host cannot. */
  'window:return': request<() => Outcome<boolean>>(),
} as const

export type RequestChannel = keyof typeof requests
/** The signature of every request. */
export type Requests = {
  readonly [C in RequestChannel]: (typeof requests)[C] extends Request<infer Call> ? Call : never
}

/** What only the preload sends. */
const preloadChannel = 'files:keep' satisfies RequestChannel
/** What a page may send. */
export type PageChannel = Exclude<RequestChannel, typeof preloadChannel>

export const isPageChannel = (name: string): name is PageChannel => isRequestChannel(name) && name !== preloadChannel
export const isRequestChannel = (name: string): name is RequestChannel => Object.hasOwn(requests, name)
export const requestChannels = Object.keys(requests).filter(isRequestChannel)

/** A notice: like `Request`, without a check, since windows are told by main only. */
interface Notice<Listener extends (...args: never[]) => void> {
  readonly calls?: Listener
}
const notice = <Listener extends (...args: never[]) => void>(): Notice<Listener> => ({})

/** `area:what-happened` → what every window is told. */
export const notices = {
  'companion:changed': notice<(state: CompanionState) => void>(),
  /** Other entries are in use now: imported tables came, changed or went. */
  'catalog:changed': notice<() => void>(),
  /** A part of the library is different now; read it anew. */
  'library:changed': notice<(part: LibraryPart) => void>(),
  /** Known packs, watched folders or offers are different now; read them anew. */
  'packs:changed': notice<() => void>(),
  'pictures:progress': notice<(picture: PictureId, progress: PictureProgress) => void>(),
  'problem:raised': notice<(problem: Problem) => void>(),
  /** Quick lookup is about to be seen. */
  'quick-lookup:shown': notice<() => void>(),
  /** To the window of one screen only: what it lets the person choose from. */
  'region:shown': notice<(screen: ShownScreen) => void>(),
  'settings:changed': notice<(settings: Settings) => void>(),
  /** A file that was said not to be saved is saved by now; full path. */
  'store:saved': notice<(file: string) => void>(),
  'window:go': notice<(destination: Destination) => void>(),
  'tables:progress': notice<(upload: UploadId, stage: ReadingStage, count: ReadingCount | null) => void>(),
} as const

export type NoticeChannel = keyof typeof notices
/** What listens to every notice. */
export type Notices = {
  readonly [C in NoticeChannel]: (typeof notices)[C] extends Notice<infer Listener> ? Listener : never
}

export const isNoticeChannel = (name: string): name is NoticeChannel => Object.hasOwn(notices, name)

/** Sends a notice to every window. */
export type Notify = <C extends NoticeChannel>(channel: C, ...args: Parameters<Notices[C]>) => void

/** What a window sees as `window.bridge`: known channels only, no Electron object. */
export interface Bridge {
  request<C extends PageChannel>(channel: C, ...args: Parameters<Requests[C]>): Promise<ReturnType<Requests[C]>>
  /** Lets `File`s that were opened or dropped be read as they grow; null for each that cannot be. Never more than `keptFilesLimit`. */
  keepFiles(files: readonly object[]): Promise<readonly (SentFile | null)[]>
  /** Returns the function that ends the subscription. */
  subscribe<C extends NoticeChannel>(channel: C, listener: Notices[C]): () => void
}
