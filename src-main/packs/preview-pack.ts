/** Looks at an opened pack beside what is mine: what taking it would touch, and what mine was at that moment. */
import type { EntryId } from '../../src-preload/model/catalog.ts'
import type { Favorites } from '../../src-preload/model/library.ts'
import type { KnownPack, PackItem, PackPreview, PackSigner, PreviewSigner } from '../../src-preload/model/packs.ts'
import { tableLimits } from '../../src-preload/model/tables.ts'
import { compareItems } from '../core/packs/compare-items.ts'
import { describeItems, type PackSide } from '../core/packs/describe-items.ts'
import { digestItems, toItemKey } from '../core/packs/item-digests.ts'
import { continueLineage } from '../core/packs/lineage.ts'
import type { PackContent } from '../core/packs/pack-content.ts'
import { spellGroups } from '../core/packs/pack-favorites.ts'
import { digestOf } from '../engine/file-digest.ts'
import { type MySide, readMySide, toSelection } from './my-side.ts'
import type { OpenedPack } from './protocol.ts'
import { fingerprintOf } from './signing.ts'
import { previewTheirTable, type TakeTablesDependencies } from './take-tables.ts'

export interface PreviewedPack {
  readonly opened: OpenedPack
  readonly theirs: PackSide
  /** Mine as it was compared. */
  readonly mine: MySide
  readonly preview: PackPreview
}

/** Tables are compiled to be compared, one after the other: each may be large. */
const compareTables = async (
  deps: TakeTablesDependencies,
  content: PackContent,
  items: readonly PackItem[],
): Promise<{ readonly items: readonly PackItem[]; readonly affected: readonly EntryId[] }> => {
  const tables = new Map(content.tables.map((table) => [toItemKey('table', table.id), table]))
  const compared: PackItem[] = []
  const affected = new Set<EntryId>()
  for (const item of items) {
    const table = tables.get(item.key)
    const preview = table === undefined ? null : await previewTheirTable(deps, table, item.choice === 'both')
    if (preview?.ok !== true) compared.push(item)
    else {
      const { added, changed, removed, changes } = preview.value
      for (const entry of preview.value.affected) affected.add(entry)
      compared.push({ ...item, entries: { added, changed, removed, changes } })
    }
  }
  return { items: compared, affected: [...affected] }
}

const toSide = ({ favorites, notes, replies, tables }: PackContent): PackSide => ({
  favorites: new Map(favorites.items.map((item) => [item.entry, item])),
  notes: new Map(notes.map((note) => [note.entry, note])),
  replies: new Map(replies.map((reply) => [reply.id, reply])),
  tables: new Map(tables.map((table) => [table.id, table])),
})

/** A group that is spelled otherwise is no other group. */
const inMySpelling = (opened: OpenedPack, mine: Favorites): OpenedPack => {
  const favorites = spellGroups(opened.content.favorites, mine)
  const digests = digestItems({ favorites: favorites.items, notes: [], replies: [], tables: [] }, digestOf)
  return {
    ...opened,
    content: { ...opened.content, favorites },
    items: new Map([...opened.items, ...digests]),
  }
}

const describeSigner = (
  key: string | null,
  known: KnownPack | null,
  trusted: readonly PackSigner[],
): PreviewSigner | null => {
  if (key === null) return null
  const name = trusted.find((signer) => signer.key === key)?.name ?? null
  return { fingerprint: fingerprintOf(key), name, isPinned: name !== null || known?.signer === key }
}

/** `file` is what the pack came as; `trusted` are the signers of the policy. */
export const previewPack = async (
  deps: TakeTablesDependencies,
  file: string,
  pack: OpenedPack,
  known: KnownPack | null,
  trusted: readonly PackSigner[],
): Promise<PreviewedPack> => {
  const opened = inMySpelling(pack, deps.favorites.read())
  const { content } = opened
  const theirs = toSide(content)
  const lineage = continueLineage(content.lineage, opened.items)
  const mine = readMySide(deps, toSelection(Object.keys(lineage)))
  const compared = compareItems({ items: mine.items, lineage: known?.lineage ?? {} }, { items: opened.items, lineage })
  const roomForTable = deps.tables.read().length < tableLimits.tables
  const described = describeItems(compared.items, mine.side, theirs, roomForTable)
  const { items, affected } = await compareTables(deps, content, described)
  return {
    opened,
    theirs,
    mine,
    preview: {
      pack: content.id,
      name: content.name,
      file,
      signer: describeSigner(opened.signer, known, trusted),
      isUpdate: known !== null,
      items,
      untouched: compared.untouched,
      affected,
    },
  }
}
