/** What each item of a library or a pack says, as one digest: the same on both sides when they agree. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { PackItemKey, PackPart } from '../../../src-preload/model/packs.ts'
import type { Hash, PackContent, PackedFavorite, PackedNote, PackedReply, TableIdentity } from './pack-content.ts'

export const toItemKey = (part: PackPart, id: string): PackItemKey => `${part}:${id}`

/** Tags are a set: their order tells nothing. */
const asSet = (tags: readonly string[]) => [...new Set(tags)].toSorted()

/** What the catalog says of the entry, and when it was added, is nobody's choice. */
const digestFavorite = ({ group, tags }: Pick<PackedFavorite, 'group' | 'tags'>, hash: Hash): string =>
  hash(JSON.stringify([group, asSet(tags)]))

const digestNote = (note: Pick<PackedNote, 'text' | 'tags' | 'incidentUntil'>, hash: Hash): string =>
  hash(JSON.stringify([note.text, asSet(note.tags), note.incidentUntil]))

const digestReply = ({ name, text, service, code, kind }: PackedReply, hash: Hash): string =>
  hash(JSON.stringify([name, text, service, code, kind]))

/** `source` is the digest of the imported file. */
export const digestTable = ({ name, file, draft }: Omit<TableIdentity, 'id'>, source: string, hash: Hash): string =>
  hash(
    JSON.stringify([
      name,
      file,
      draft.name,
      draft.mappings.map(({ taken, columns }) => [taken, columns]),
      [draft.envelope.codeKeys, draft.envelope.messageKeys, draft.envelope.hosts, draft.envelope.marks],
      source,
      // Digests of tables that extend nothing are what they were before any could.
      ...(draft.extends === undefined ? [] : [draft.extends]),
    ]),
  )

/** Digests of items by their key. */
export type ItemDigests = ReadonlyMap<PackItemKey, string>

export interface DigestedItems {
  readonly favorites: readonly PackedFavorite[]
  readonly notes: readonly Pick<PackedNote, 'entry' | 'text' | 'tags' | 'incidentUntil'>[]
  readonly replies: readonly PackedReply[]
  /** Tables with the digests of their files. */
  readonly tables: readonly (readonly [TableIdentity, string])[]
}

export const digestItems = ({ favorites, notes, replies, tables }: DigestedItems, hash: Hash): ItemDigests =>
  new Map<EntryId, string>([
    ...tables.map(([table, source]) => [toItemKey('table', table.id), digestTable(table, source, hash)] as const),
    ...favorites.map((item) => [toItemKey('favorite', item.entry), digestFavorite(item, hash)] as const),
    ...notes.map((note) => [toItemKey('note', note.entry), digestNote(note, hash)] as const),
    ...replies.map((reply) => [toItemKey('reply', reply.id), digestReply(reply, hash)] as const),
  ])

export const digestContent = ({ favorites, notes, replies, tables }: PackContent, hash: Hash): ItemDigests =>
  digestItems(
    { favorites: favorites.items, notes, replies, tables: tables.map((table) => [table, hash(table.source)] as const) },
    hash,
  )
