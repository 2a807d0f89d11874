/** Packs: what a person shares of their own as one file, and how somebody else's file is merged into it. */
import type { EntryId, ServiceId } from './catalog.ts'
import type { ExportedFile } from './exports.ts'
import { libraryLimits } from './library.ts'
import type { Problem } from './outcome.ts'
import { savedReplyLimits } from './saved-replies.ts'
import { fields, fileName, identifier, isoTime, list, nullable, oneOf, record, type Shape, text } from './shape.ts'
import { type EntryChange, tableLimits } from './tables.ts'

export const packLimits = {
  /** Bytes of one pack file. */
  file: 64 * 1024 * 1024,
  /** Bytes of everything in it once unpacked; more is taken for a zip bomb. */
  unpacked: 256 * 1024 * 1024,
  /** Parts of one pack. */
  parts: 1_000,
  name: 60,
  /** Packs that are remembered. */
  packs: 200,
  /** Watched folders. */
  folders: 10,
  path: 2_000,
  /** Keys that a policy names. */
  signers: 50,
  /** Earlier states of one item that a pack tells of. */
  lineage: 20,
  /** Digests of one folder that are dismissed. */
  dismissed: 1_000,
} as const

/** What of the person's own goes into a pack: ids of tables and saved replies, and entries whose favorite or note goes along. */
export interface PackSelection {
  readonly tables: readonly string[]
  readonly favorites: readonly EntryId[]
  readonly notes: readonly EntryId[]
  /** Ids of saved replies. */
  readonly replies: readonly string[]
}

/** One thing in a pack: `table:<id>`, `favorite:<entry>`, `note:<entry>` or `reply:<id>`. */
export type PackItemKey = string

export const packParts = ['table', 'favorite', 'note', 'reply'] as const
export type PackPart = (typeof packParts)[number]

/**
 * Of each item the SHA-256 of its states in this pack, oldest first, the last being what both sides last had: the third
 * side of a merge. Zeros stand for an item that went. It travels with the pack, so that whoever opens it sees whether
 * theirs knew mine.
 */
export type PackLineage = Readonly<Record<PackItemKey, readonly string[]>>

/** The state of an item that is not in the pack any more. */
export const goneState = '0'.repeat(64)

/** A pack that was exported or imported here. */
export interface KnownPack {
  /** UUID, given at the first export and kept by everyone who exports it again. */
  readonly id: string
  readonly name: string
  /** Name of the file it last came from or went to. */
  readonly file: string
  /** ISO 8601. */
  readonly changed: string
  /** SHA-256 of the whole content as last exported or merged: the same digest again is no news. */
  readonly digest: string
  readonly lineage: PackLineage
  /** Public key, in hexadecimal digits, that every further state must be signed with; null for none. */
  readonly signer: string | null
}

/** Somebody whose packs are known by their key. */
export interface PackSigner {
  readonly name: string
  /** Ed25519 public key in 64 hexadecimal digits. */
  readonly key: string
  /** The key they had before: what is pinned to that one goes on with this one. */
  readonly replaces?: string
}

/** A folder in which a team keeps its packs. */
export interface WatchedFolder {
  readonly path: string
  /** Digests the person does not want to hear of again. */
  readonly dismissed: readonly string[]
}

/** What is stored. */
export interface PackShelf {
  readonly packs: readonly KnownPack[]
  readonly folders: readonly WatchedFolder[]
}

/** A new or changed pack that lies in a watched folder. */
export interface PackOffer {
  /** SHA-256 of the pack's content. */
  readonly digest: string
  readonly pack: string
  readonly name: string
  readonly folder: string
  readonly file: string
  /** False for a pack that was never taken here. */
  readonly isUpdate: boolean
}

/** A pack in a watched folder that was refused for its signature or could not be read, and why. */
export interface RefusedPack {
  readonly folder: string
  readonly file: string
  readonly problem: Problem
}

/** What the Packs section shows. `given` are folders that a policy watches, `unreachable` those that cannot be read now. */
export interface PacksView {
  readonly packs: readonly KnownPack[]
  readonly folders: readonly string[]
  readonly given: readonly string[]
  readonly unreachable: readonly string[]
  readonly offers: readonly PackOffer[]
  readonly refused: readonly RefusedPack[]
  /** Fingerprint of the person's own key; null where none was made. */
  readonly ownKey: string | null
  /** Why there is a key file and nothing can be signed with it; null for no trouble. */
  readonly keyProblem: Problem | null
}

/** How an item stands: only `conflict` and `removed` need a decision; the others have an obvious one. */
export const packItemStates = [
  /** Only theirs has it. */
  'added',
  /** Only theirs has changed it. */
  'changed',
  /** Theirs no longer has it, mine is as both last had it. */
  'removed',
  /** Both have changed it, or both have one that never were the same. */
  'conflict',
] as const
export type PackItemState = (typeof packItemStates)[number]

/** `both` keeps mine and theirs: notes one after the other, tags united, a table under a second name. */
export const packChoices = ['mine', 'theirs', 'both'] as const
export type PackChoice = (typeof packChoices)[number]

/** One item that taking the pack would touch. */
export interface PackItem {
  readonly key: PackItemKey
  readonly part: PackPart
  readonly state: PackItemState
  /** What it is called: a table's name, a code with its message. */
  readonly title: string
  readonly service: ServiceId | null
  /** What each side says, as text; null where a side has none. */
  readonly mine: string | null
  readonly theirs: string | null
  readonly choices: readonly PackChoice[]
  /** What happens unless the person says otherwise: never a loss of anything of mine. */
  readonly choice: PackChoice
  /** Of a table: how many entries theirs adds, changes and removes beside mine, and the first of them. */
  readonly entries: {
    readonly added: number
    readonly changed: number
    readonly removed: number
    readonly changes: readonly EntryChange[]
  } | null
}

/** Who signed a pack, as far as a key tells. */
export interface PreviewSigner {
  readonly fingerprint: string
  /** What the policy calls them; null for somebody it does not name. */
  readonly name: string | null
  /** Further states are taken from this key only: it was pinned before, or the policy names it. */
  readonly isPinned: boolean
}

export interface PackPreview {
  readonly pack: string
  readonly name: string
  readonly file: string
  /** Null for a pack that nobody signed. */
  readonly signer: PreviewSigner | null
  /** True when this pack was taken or exported here before. */
  readonly isUpdate: boolean
  readonly items: readonly PackItem[]
  /** Items that are the same on both sides, or that only I have changed. */
  readonly untouched: number
  /** Favorites of mine whose entries an update of a table would change or take away. */
  readonly affected: readonly EntryId[]
}

/** A pack that is being looked at. */
export type PackOpening = number

/** What of a preview's items the person decided otherwise. */
export type PackDecisions = Readonly<Record<PackItemKey, PackChoice>>

/** A pack ready to be saved; `packs:exported` takes its id once it is. */
export interface ExportedPack {
  readonly pack: string
  readonly file: ExportedFile
}

const itemLimit = tableLimits.tables + libraryLimits.favorites + libraryLimits.notes + savedReplyLimits.replies
/** An entry's id and the name of its part. */
const keyLimit = 320

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** SHA-256 or a public key: 32 bytes in hexadecimal digits. */
export const isDigest: Shape<string> = (value): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

const isItemKey = (key: string): boolean => packParts.some((part) => key.startsWith(`${part}:`))

/** A record by item keys, and by nothing else: no other name gets in. */
const byItem = <T>(item: Shape<T>, limit: number): Shape<Readonly<Record<PackItemKey, T>>> => {
  const isRecord = record(item, limit, keyLimit)
  return (value): value is Readonly<Record<PackItemKey, T>> => isRecord(value) && Object.keys(value).every(isItemKey)
}

/** More than one library holds: items that went stay known. */
export const isPackLineage: Shape<PackLineage> = byItem(list(isDigest, packLimits.lineage), itemLimit * 2)

/** A pack's name: something, and not too long. */
export const isPackName: Shape<string> = (value): value is string => text(packLimits.name)(value) && value.trim() !== ''

const entries = (limit: number) => list(identifier, limit)

export const isPackSelection: Shape<PackSelection> = fields<PackSelection>({
  tables: list(text(100), tableLimits.tables),
  favorites: entries(libraryLimits.favorites),
  notes: entries(libraryLimits.notes),
  replies: entries(savedReplyLimits.replies),
})

export const isPackDecisions: Shape<PackDecisions> = byItem(oneOf(packChoices), itemLimit)

export const isPackShelf: Shape<PackShelf> = fields<PackShelf>({
  packs: list(
    fields<KnownPack>({
      id: text(40),
      name: text(packLimits.name),
      file: fileName,
      changed: isoTime,
      digest: isDigest,
      lineage: isPackLineage,
      signer: nullable(isDigest),
    }),
    packLimits.packs,
  ),
  folders: list(
    fields<WatchedFolder>({ path: text(packLimits.path), dismissed: list(isDigest, packLimits.dismissed) }),
    // The person's own, and those of a policy.
    packLimits.folders * 2,
  ),
})

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** From each format of the file to the next. */
export const shelfMigrations: readonly ((value: unknown) => unknown)[] = [
  // The first knew no signatures.
  (value) =>
    typeof value === 'object' && value !== null && 'packs' in value && isList(value.packs)
      ? { ...value, packs: value.packs.map((pack) => (isObject(pack) ? { signer: null, ...pack } : pack)) }
      : value,
]

export const emptyShelf: PackShelf = { packs: [], folders: [] }
