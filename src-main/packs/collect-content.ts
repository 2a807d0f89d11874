/** Gathers a selection of what is mine into the content of a pack. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { PackLineage, PackSelection } from '../../src-preload/model/packs.ts'
import type { ImportedTable } from '../../src-preload/model/tables.ts'
import { digestContent } from '../core/packs/item-digests.ts'
import { continueLineage } from '../core/packs/lineage.ts'
import type { PackContent, PackedTable } from '../core/packs/pack-content.ts'
import { packFavorites } from '../core/packs/pack-favorites.ts'
import { packNotes } from '../core/packs/pack-notes.ts'
import { sha256 } from './hash.ts'
import { identify, type LibraryDocuments } from './my-side.ts'

export interface CollectDependencies extends LibraryDocuments {
  /** The imported file, byte by byte; null when it cannot be read. */
  readSource(table: ImportedTable): Promise<Uint8Array | null>
}

export interface PackHead {
  readonly id: string
  readonly name: string
  readonly lineage: PackLineage
}

export const collectContent = async (
  deps: CollectDependencies,
  selection: PackSelection,
  { id, name, lineage }: PackHead,
): Promise<Outcome<PackContent>> => {
  const tables: PackedTable[] = []
  for (const table of deps.tables.read().filter((table) => selection.tables.includes(table.id))) {
    const source = await deps.readSource(table)
    if (source === null) return failure('packs.table-unreadable', { name: table.name })
    tables.push({ ...identify(table), source })
  }
  const favorites = new Set(selection.favorites)
  const notes = new Set(selection.notes)
  const content: PackContent = {
    id,
    name,
    favorites: packFavorites(deps.favorites.read(), (entry) => favorites.has(entry)),
    notes: packNotes(deps.notes.read(), (entry) => notes.has(entry)),
    tables,
    lineage,
  }
  if (content.favorites.items.length + content.notes.length + tables.length === 0) return failure('packs.empty')
  return success({ ...content, lineage: continueLineage(lineage, digestContent(content, sha256)) })
}
