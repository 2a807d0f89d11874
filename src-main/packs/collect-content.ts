/** Gathers a selection of what is mine into the content of a pack. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { PackLineage, PackSelection } from '../../src-preload/model/packs.ts'
import { digestTable, type ItemDigests, toItemKey } from '../core/packs/item-digests.ts'
import type { PackContent, PackedTable } from '../core/packs/pack-content.ts'
import { packFavorites } from '../core/packs/pack-favorites.ts'
import { packNotes } from '../core/packs/pack-notes.ts'
import { packReplies } from '../core/packs/pack-replies.ts'
import { digestOf } from '../engine/file-digest.ts'
import { readSource, sourceOf } from '../tables/read-source.ts'
import { identify, type LibraryDocuments } from './my-side.ts'
import type { TakeTablesDependencies } from './take-tables.ts'

/** What a new state of a pack starts from. */
export interface PackHead {
  readonly id: string
  readonly name: string
  readonly lineage: PackLineage
}

/** Its lineage is still that of the state before. */
export const collectContent = async (
  deps: TakeTablesDependencies,
  selection: PackSelection,
  { id, name, lineage }: PackHead,
): Promise<Outcome<PackContent>> => {
  const tables: PackedTable[] = []
  for (const table of deps.tables.read().filter((table) => selection.tables.includes(table.id))) {
    const source = await readSource(sourceOf(deps.folder, table))
    if (source === null) return failure('packs.table-unreadable', { name: table.name })
    tables.push({ ...identify(table), source })
  }
  const favorites = new Set(selection.favorites)
  const notes = new Set(selection.notes)
  const content: PackContent = {
    id,
    name,
    favorites: packFavorites(deps.favorites.read(), (entry) => favorites.has(entry)),
    replies: packReplies(deps.replies.read(), (id) => selection.replies.includes(id)),
    notes: packNotes(deps.notes.read(), (entry) => notes.has(entry)),
    tables,
    lineage,
  }
  if (content.favorites.items.length + content.notes.length + content.replies.length + tables.length === 0)
    return failure('packs.empty')
  return success(content)
}

/** Name of a table whose file is not the one that was imported; null when all are. */
export const findDamagedSource = (
  { tables }: LibraryDocuments,
  content: PackContent,
  items: ItemDigests,
): string | null => {
  const sums = new Map(tables.read().map(({ id, sums }) => [id, sums.source]))
  const damaged = content.tables.find(
    (table) => digestTable(table, sums.get(table.id) ?? '', digestOf) !== items.get(toItemKey('table', table.id)),
  )
  return damaged?.name ?? null
}
