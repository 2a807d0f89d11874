/**
 * What a pack holds, and the format of its file: version 2 with saved replies, 1 without, which older apps read.
 *
 * A pack file is a zip without folders, links or encryption. Its parts, in this order and no others:
 * - `manifest.json`: `{ "errdexpack": 1 or 2, "id", "name", "parts": [{ "path", "bytes", "sha256" }] }`, listing every other part;
 * - `favorites.json`: `{ "groups": [name], "items": [{ "entry", "group": name or null, "tags", "known" }] }`, in their order;
 * - `notes.json`: `[{ "entry", "text", "tags", "incidentUntil", "known" }]`, by entry;
 * - `replies.json`: `[{ "id", "name", "text", "service", "code", "kind" }]`, by id;
 * - `lineage.json`: `{ "<part>:<id>": [sha256] }`, states of all items that were ever in this pack, oldest first, zeros
 *   for one that went;
 * - `tables/<id>/table.json`: `{ "id", "name", "file", "draft" }`, where `draft` may name the service it `extends` and say
 *   that its rows are `written` by the person; and `tables/<id>/source`: the imported file as it was.
 *
 * Parts that would be empty are left out. Nothing tells who wrote a pack, when or where: the same content gives the same
 * bytes. The digest of a pack is SHA-256 over its list of parts without the lineage.
 */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { KnownEntry, Note } from '../../../src-preload/model/library.ts'
import type { PackLineage } from '../../../src-preload/model/packs.ts'
import type { SavedReply } from '../../../src-preload/model/saved-replies.ts'
import type { TableDraft } from '../../../src-preload/model/tables.ts'

export const packFormat = 2
/** Of packs that hold nothing but what the first version knew. */
export const firstPackFormat = 1

/** SHA-256 in hexadecimal digits; of a text its UTF-8. Passed in, since core knows no Node. */
export type Hash = (content: string | Uint8Array) => string

/** A favorite without what is personal: when it was added, and the id of its group. */
export interface PackedFavorite {
  readonly entry: EntryId
  /** Name of its group. */
  readonly group: string | null
  readonly tags: readonly string[]
  readonly known: KnownEntry
}

export interface PackedFavorites {
  /** Names of groups that hold any of the items, in order. */
  readonly groups: readonly string[]
  readonly items: readonly PackedFavorite[]
}

export type PackedNote = Omit<Note, 'changed'>

/** How often it was used is personal. */
export type PackedReply = Omit<SavedReply, 'changed' | 'used'>

/** What tells a table from another: everything but its file's bytes, which a digest stands for. */
export interface TableIdentity {
  readonly id: string
  readonly name: string
  readonly file: string
  readonly draft: TableDraft
}

export interface PackedTable extends TableIdentity {
  /** The imported file, byte by byte. */
  readonly source: Uint8Array
}

export interface PackContent {
  readonly id: string
  readonly name: string
  readonly favorites: PackedFavorites
  readonly notes: readonly PackedNote[]
  readonly replies: readonly PackedReply[]
  readonly tables: readonly PackedTable[]
  readonly lineage: PackLineage
}

/** One file inside a pack. */
export interface PackPartFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface Manifest {
  readonly errdexpack: number
  readonly id: string
  readonly name: string
  readonly parts: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
}

export const lineagePath = 'lineage.json'

/** The only paths there are, apart from the manifest's own. */
export const isPartPath = (path: string): boolean =>
  path === 'favorites.json' ||
  path === 'notes.json' ||
  path === 'replies.json' ||
  path === lineagePath ||
  /^tables\/my-[a-z0-9-]{1,80}\/(table\.json|source)$/.test(path)

/** What tells two packs of one id apart. */
export const digestPack = (parts: Manifest['parts'], hash: Hash): string =>
  hash(JSON.stringify(parts.filter(({ path }) => path !== lineagePath)))
