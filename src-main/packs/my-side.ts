/** What is mine, as a pack would hold it: for leaving in one and for comparing with one. */
import type { EntryId } from '../../src-preload/model/catalog.ts'
import type { Favorites, Notes } from '../../src-preload/model/library.ts'
import type { PackItemKey, PackPart, PackSelection } from '../../src-preload/model/packs.ts'
import type { SavedReplies } from '../../src-preload/model/saved-replies.ts'
import type { ImportedTable } from '../../src-preload/model/tables.ts'
import { type PackSide, splitKey } from '../core/packs/describe-items.ts'
import { digestItems, type ItemDigests } from '../core/packs/item-digests.ts'
import type { TableIdentity } from '../core/packs/pack-content.ts'
import { packFavorites } from '../core/packs/pack-favorites.ts'
import { packNotes } from '../core/packs/pack-notes.ts'
import { packReplies } from '../core/packs/pack-replies.ts'
import { digestOf } from '../engine/file-digest.ts'
import type { StoredDocument } from '../store/document.ts'

/** The stored documents packs read and write. */
export interface LibraryDocuments {
  readonly favorites: StoredDocument<Favorites>
  readonly notes: StoredDocument<Notes>
  readonly replies: StoredDocument<SavedReplies>
  readonly tables: StoredDocument<readonly ImportedTable[]>
}

export interface MySide {
  readonly side: PackSide
  readonly items: ItemDigests
}

/** What a pack's items would meet here: the same keys, and nothing else is looked at. */
export const toSelection = (keys: Iterable<PackItemKey>): PackSelection => {
  const ids: { readonly [P in PackPart]: string[] } = { table: [], favorite: [], note: [], reply: [] }
  for (const key of keys) {
    const split = splitKey(key)
    if (split !== null) ids[split.part].push(split.id)
  }
  return { tables: ids.table, favorites: ids.favorite, notes: ids.note, replies: ids.reply }
}

/** What tells a table from others in a pack, without its entries. */
export const identify = ({ id, name, file, draft }: ImportedTable): TableIdentity => ({ id, name, file, draft })

const among = (ids: readonly string[]) => {
  const wanted = new Set<EntryId>(ids)
  return (id: EntryId) => wanted.has(id)
}

export const readMySide = (documents: LibraryDocuments, selection: PackSelection): MySide => {
  const wantsTable = among(selection.tables)
  const chosen = documents.tables.read().filter(({ id }) => wantsTable(id))
  const tables = chosen.map((table) => [identify(table), table.sums.source] as const)
  const favorites = packFavorites(documents.favorites.read(), among(selection.favorites)).items
  const notes = packNotes(documents.notes.read(), among(selection.notes))
  const replies = packReplies(documents.replies.read(), among(selection.replies))
  return {
    side: {
      favorites: new Map(favorites.map((item) => [item.entry, item])),
      notes: new Map(notes.map((note) => [note.entry, note])),
      replies: new Map(replies.map((reply) => [reply.id, reply])),
      tables: new Map(tables.map(([table]) => [table.id, table])),
    },
    items: digestItems({ favorites, notes, replies, tables }, digestOf),
  }
}
