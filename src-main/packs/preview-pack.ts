/** Looks at an opened pack beside what is mine: what taking it would touch, and what mine was at that moment. */
import type { KnownPack, PackPreview } from '../../src-preload/model/packs.ts'
import { type ImportedTable, tableLimits } from '../../src-preload/model/tables.ts'
import { compareItems } from '../core/packs/compare-items.ts'
import { describeItems, type PackSide } from '../core/packs/describe-items.ts'
import { continueLineage } from '../core/packs/lineage.ts'
import type { PackContent } from '../core/packs/pack-content.ts'
import { type LibraryDocuments, type MySide, readMySide, toSelection } from './my-side.ts'
import type { OpenedPack } from './protocol.ts'

export interface PreviewDependencies extends LibraryDocuments {
  /** SHA-256 of the imported file. */
  digestSource(table: ImportedTable): Promise<string>
}

export interface PreviewedPack {
  readonly opened: OpenedPack
  readonly theirs: PackSide
  /** Mine as it was compared. */
  readonly mine: MySide
  readonly known: KnownPack | null
  readonly preview: PackPreview
}

const toSide = ({ favorites, notes, tables }: PackContent): PackSide => ({
  favorites: new Map(favorites.items.map((item) => [item.entry, item])),
  notes: new Map(notes.map((note) => [note.entry, note])),
  tables: new Map(tables.map((table) => [table.id, table])),
})

/** `file` is what the pack came as. */
export const previewPack = async (
  deps: PreviewDependencies,
  file: string,
  opened: OpenedPack,
  known: KnownPack | null,
): Promise<PreviewedPack> => {
  const { content } = opened
  const theirs = toSide(content)
  const lineage = continueLineage(content.lineage, opened.items)
  const mine = await readMySide(deps, toSelection(Object.keys(lineage)), deps.digestSource)
  const compared = compareItems({ items: mine.items, lineage: known?.lineage ?? {} }, { items: opened.items, lineage })
  const roomForTable = deps.tables.read().length < tableLimits.tables
  return {
    opened,
    theirs,
    mine,
    known,
    preview: {
      pack: content.id,
      name: content.name,
      file,
      isUpdate: known !== null,
      items: describeItems(compared.items, mine.side, theirs, roomForTable),
      untouched: compared.untouched,
      affected: [],
    },
  }
}
