/** The person's own library: favorites, notes and history, as they are stored and as they cross to windows. */
import { type EntryId, type Kind, kinds, type ServiceId } from './catalog.ts'
import { type DiagnosisOutcome, diagnosisOutcomes } from './diagnosis.ts'
import { isMetDrafts, type MetDraft } from './met-codes.ts'
import { fields, identifier, integer, isoTime, list, nullable, oneOf, type Shape, someFields, text } from './shape.ts'

/** Bounds of one library; a change beyond them is refused with a sentence, never cut short. */
export const libraryLimits = {
  favorites: 5_000,
  groups: 200,
  notes: 5_000,
  tags: 20,
  history: 5_000,
  /** UTF-16 units. */
  tag: 50,
  groupName: 100,
  note: 20_000,
  excerpt: 300,
  /** Kept of a text when the person asked to keep whole texts. */
  wholeText: 4_000,
} as const

/** What an entry last said, so that a favorite or note outlives its entry. */
export interface KnownEntry {
  readonly service: ServiceId
  readonly code: string
  readonly message: string
  readonly kind: Kind
}

export interface Favorite {
  readonly entry: EntryId
  /** Id of the group it lies in; null for none. */
  readonly group: string | null
  readonly tags: readonly string[]
  /** ISO 8601. */
  readonly added: string
  readonly known: KnownEntry
}

export interface FavoriteGroup {
  readonly id: string
  readonly name: string
}

/** What groups and tags are told apart by: names that differ only by case, width or outer blanks are one. */
export const nameKey = (name: string): string => name.trim().normalize('NFKC').toLowerCase()

/** Menus and packs tell groups apart by their names alone. */
export const isSameGroupName = (one: string, other: string): boolean => nameKey(one) === nameKey(other)

/** Each tag once, trimmed, as it is written first. */
export const uniqueTags = (tags: readonly string[]): readonly string[] => {
  const spellings = new Map<string, string>()
  for (const tag of tags) if (!spellings.has(nameKey(tag))) spellings.set(nameKey(tag), tag.trim())
  return [...spellings.values()].filter((tag) => tag !== '')
}

/** Both lists stand in the order the person gave them. */
export interface Favorites {
  readonly groups: readonly FavoriteGroup[]
  readonly items: readonly Favorite[]
}

/** Favorites beside what the catalog says of them: `gone` are entries it no longer has. */
export interface FavoritesView {
  readonly favorites: Favorites
  readonly gone: readonly EntryId[]
}

/** What a window may ask of favorites; adding goes through its own request, since main knows the entry's texts. */
export type FavoritesChange =
  | { readonly type: 'remove'; readonly entries: readonly EntryId[] }
  /** Moves in front of `before`, or to the end of the group. */
  | {
      readonly type: 'move'
      readonly entries: readonly EntryId[]
      readonly group: string | null
      readonly before: EntryId | null
    }
  | { readonly type: 'tag'; readonly entry: EntryId; readonly tags: readonly string[] }
  /** Keeps the tags they have; what goes beyond the bound of tags is refused. */
  | { readonly type: 'add-tags'; readonly entries: readonly EntryId[]; readonly tags: readonly string[] }
  | { readonly type: 'add-group'; readonly name: string }
  | { readonly type: 'rename-group'; readonly group: string; readonly name: string }
  | { readonly type: 'move-group'; readonly group: string; readonly before: string | null }
  /** Its favorites stay, outside any group. */
  | { readonly type: 'remove-group'; readonly group: string }

/** The person's own words on an entry. */
export interface Note {
  readonly entry: EntryId
  /** Markdown. */
  readonly text: string
  readonly tags: readonly string[]
  /** Last day of a known incident, ISO `yyyy-mm-dd`. */
  readonly incidentUntil: string | null
  /** ISO 8601. */
  readonly changed: string
  readonly known: KnownEntry
}
export type Notes = readonly Note[]

/** What the person writes; all of it empty removes the note. */
export type NoteDraft = Pick<Note, 'text' | 'tags' | 'incidentUntil'>

/** The person's words on an entry as search takes them: the note's Markdown, and the tags of note and favorite. */
export interface Remark {
  readonly entry: EntryId
  readonly text: string
  readonly tags: readonly string[]
}

/** A `note` is shown among the items but kept with the notes. */
export const historyKinds = ['lookup', 'diagnosis', 'reply', 'note'] as const
export type HistoryKind = (typeof historyKinds)[number]

/**
 * A lookup is `found` or `not-found`; a diagnosis keeps its own outcome, or is `foreign` where all its errors are
 * other products'; a reply is `answered`, a note `noted`.
 */
const historyOutcomes = ['found', 'not-found', 'answered', 'noted', 'foreign', ...diagnosisOutcomes] as const
export type HistoryOutcome = 'found' | 'not-found' | 'answered' | 'noted' | 'foreign' | DiagnosisOutcome

/** `feishu/99991672`: service and code, whatever entries list it. */
export type CodeKey = string

export interface HistoryItem {
  readonly id: string
  /** ISO 8601. */
  readonly time: string
  readonly kind: HistoryKind
  readonly outcome: HistoryOutcome
  /** The lookup's query, or the redacted excerpt of a diagnosed text or a reply. */
  readonly excerpt: string
  /** Redacted names of the files a diagnosed text came from; absent for none. */
  readonly files?: readonly string[]
  /** A diagnosed text as it was, only while the person keeps whole texts; a reply always, redacted. */
  readonly whole: string | null
  /** Entries it led to, best first. */
  readonly entries: readonly EntryId[]
  /** Codes it led to that no document lists; absent for none. */
  readonly undocumented?: readonly CodeKey[]
}

/** Newest first. */
export type History = readonly HistoryItem[]

/** What a window reports; main adds id and time, and redacts. */
export interface HistoryDraft {
  readonly kind: HistoryKind
  readonly outcome: HistoryOutcome
  /** At most `historyTextLimit` units of the text. */
  readonly text: string
  /** Names of the files it came from, the first ones; absent for none. */
  readonly files?: readonly string[]
  readonly entries: readonly EntryId[]
  /** Codes in the text that no document lists. */
  readonly met: readonly MetDraft[]
}
export const historyTextLimit = 4_000

/** Files named of one diagnosis, and the UTF-16 units of a name. */
export const historyFileLimits = { names: 20, name: 255 } as const

/** What is asked of history: words, and only what is about a service or a code. */
export interface HistoryFilter {
  readonly text: string
  readonly service?: ServiceId | null
  readonly code?: CodeKey | null
}

export interface HistoryQuery extends HistoryFilter {
  readonly offset: number
  readonly limit: number
}

/** A code that came up, in the whole history. */
export interface HistoryCode {
  readonly key: CodeKey
  readonly service: ServiceId
  readonly code: string
  /** The entry it led to last; null for a code that no document lists. */
  readonly entry: EntryId | null
  /** Empty where nothing is known of it any more. */
  readonly message: string
  /** The person has written the entry. */
  readonly isOwn: boolean
  readonly count: number
  /** ISO 8601. */
  readonly first: string
  readonly last: string
}

/** One code of the week's overview. */
export interface WeekCode {
  readonly entry: EntryId
  readonly service: ServiceId
  readonly code: string
  readonly count: number
  /** First time in the whole history, ISO 8601. */
  readonly first: string
  /** True when that first time lies in this week. */
  readonly isNew: boolean
}

export interface HistoryPage {
  readonly items: readonly HistoryItem[]
  readonly total: number
  readonly of: number
}

export interface HistoryOverview {
  /** Most frequent first. */
  readonly codes: readonly HistoryCode[]
  /** Codes that came up by day (`yyyy-mm-dd` in the asked time zone) and service, the last thirty days, oldest first. */
  readonly days: readonly { readonly day: string; readonly service: ServiceId; readonly count: number }[]
  /** The last seven days, most frequent first. */
  readonly week: readonly WeekCode[]
}

/** How a code was answered last. */
export interface LastAnswer {
  /** ISO 8601. */
  readonly time: string
  /** The reply, redacted. */
  readonly text: string
}

/** A part of the library, told to every window when it changes. */
export type LibraryPart = 'favorites' | 'notes' | 'history' | 'replies'

/** Undoes one removal while the app runs; null where there is nothing to undo. */
export type UndoToken = number

const tags = list(text(libraryLimits.tag), libraryLimits.tags)

const isKnownEntry: Shape<KnownEntry> = fields<KnownEntry>({
  service: identifier,
  code: identifier,
  message: text(20_000),
  kind: oneOf(kinds),
})

const isFavorite: Shape<Favorite> = fields<Favorite>({
  entry: identifier,
  group: nullable(identifier),
  tags,
  added: isoTime,
  known: isKnownEntry,
})

const isGroup: Shape<FavoriteGroup> = fields<FavoriteGroup>({
  id: identifier,
  name: text(libraryLimits.groupName),
})

export const isFavorites: Shape<Favorites> = fields<Favorites>({
  groups: list(isGroup, libraryLimits.groups),
  items: list(isFavorite, libraryLimits.favorites),
})

const isDay: Shape<string> = (value): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

export const isNoteDraft: Shape<NoteDraft> = fields<NoteDraft>({
  text: text(libraryLimits.note),
  tags,
  incidentUntil: nullable(isDay),
})

export const isNotes: Shape<Notes> = list(
  fields<Note>({
    entry: identifier,
    text: text(libraryLimits.note),
    tags,
    incidentUntil: nullable(isDay),
    changed: isoTime,
    known: isKnownEntry,
  }),
  libraryLimits.notes,
)

const entries = list(identifier, 100)

const keys = list(text(450), 100)

const fileNames = list(text(historyFileLimits.name), historyFileLimits.names)

export const isHistory: Shape<History> = list(
  someFields<HistoryItem>(
    {
      id: identifier,
      time: isoTime,
      kind: oneOf(historyKinds),
      outcome: oneOf(historyOutcomes),
      excerpt: text(libraryLimits.excerpt),
      whole: nullable(text(libraryLimits.wholeText)),
      entries,
      files: fileNames,
      undocumented: keys,
    },
    ['files', 'undocumented'],
  ),
  libraryLimits.history,
)

export const isHistoryDraft: Shape<HistoryDraft> = someFields<HistoryDraft>(
  {
    kind: oneOf(historyKinds),
    outcome: oneOf(historyOutcomes),
    text: text(historyTextLimit),
    files: fileNames,
    entries,
    met: isMetDrafts,
  },
  ['files'],
)

export const isHistoryQuery: Shape<HistoryQuery> = someFields<HistoryQuery>(
  {
    text: text(1_000),
    service: nullable(identifier),
    code: nullable(text(450)),
    offset: integer(0, libraryLimits.history + libraryLimits.notes),
    limit: integer(0, 500),
  },
  ['service', 'code'],
)

const entryList = list(identifier, libraryLimits.favorites)
const isGroupName: Shape<string> = (value): value is string =>
  text(libraryLimits.groupName)(value) && value.trim() !== ''

const favoritesChanges: { readonly [T in FavoritesChange['type']]: Shape<Extract<FavoritesChange, { type: T }>> } = {
  remove: fields<Extract<FavoritesChange, { type: 'remove' }>>({ type: oneOf(['remove']), entries: entryList }),
  move: fields<Extract<FavoritesChange, { type: 'move' }>>({
    type: oneOf(['move']),
    entries: entryList,
    group: nullable(identifier),
    before: nullable(identifier),
  }),
  tag: fields<Extract<FavoritesChange, { type: 'tag' }>>({ type: oneOf(['tag']), entry: identifier, tags }),
  'add-tags': fields<Extract<FavoritesChange, { type: 'add-tags' }>>({
    type: oneOf(['add-tags']),
    entries: entryList,
    tags,
  }),
  'add-group': fields<Extract<FavoritesChange, { type: 'add-group' }>>({
    type: oneOf(['add-group']),
    name: isGroupName,
  }),
  'rename-group': fields<Extract<FavoritesChange, { type: 'rename-group' }>>({
    type: oneOf(['rename-group']),
    group: identifier,
    name: isGroupName,
  }),
  'move-group': fields<Extract<FavoritesChange, { type: 'move-group' }>>({
    type: oneOf(['move-group']),
    group: identifier,
    before: nullable(identifier),
  }),
  'remove-group': fields<Extract<FavoritesChange, { type: 'remove-group' }>>({
    type: oneOf(['remove-group']),
    group: identifier,
  }),
}

export const isFavoritesChange: Shape<FavoritesChange> = (value): value is FavoritesChange =>
  Object.values<Shape<FavoritesChange>>(favoritesChanges).some((shape) => shape(value))
