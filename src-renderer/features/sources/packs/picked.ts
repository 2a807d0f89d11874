/** What has been picked for a pack, and what becomes of it. Pure. */
import {
  goneState,
  type KnownPack,
  type PackItemKey,
  type PackPart,
  type PackSelection,
} from '../../../../src-preload/model/packs.ts'
import type { ImportedTable } from '../../../../src-preload/model/tables.ts'
import { keyOf, type Pickable, type PickGroup } from './pickable.ts'

export type Picked = ReadonlySet<PackItemKey>

/**
 * A known pack begins with what it last had, whether or not it has been read yet; a new one with everything of one part.
 * What was taken out of a pack stays out until it is picked again.
 */
export const pickFirst = (groups: readonly PickGroup[], pack: KnownPack | undefined, part: PackPart): Picked => {
  if (pack !== undefined)
    return new Set(Object.keys(pack.lineage).filter((key) => pack.lineage[key]?.at(-1) !== goneState))
  const items = groups.flatMap((group) => group.items)
  return new Set(items.filter((item) => item.part === part).map(({ key }) => key))
}

export const pick = (picked: Picked, items: readonly Pickable[], isPicked: boolean): Picked => {
  const next = new Set(picked)
  for (const { key } of items) {
    if (isPicked) next.add(key)
    else next.delete(key)
  }
  return next
}

export const countPicked = (items: readonly Pickable[], picked: Picked): number =>
  items.filter(({ key }) => picked.has(key)).length

/** What is asked of main: ids by part. What is picked and no longer there is left out. */
export const toSelection = (groups: readonly PickGroup[], picked: Picked): PackSelection => {
  const all = groups.flatMap(({ items }) => items).filter(({ key }) => picked.has(key))
  const idsOf = (part: PackPart) => all.filter((item) => item.part === part).map(({ id }) => id)
  return { tables: idsOf('table'), favorites: idsOf('favorite'), notes: idsOf('note'), replies: idsOf('reply') }
}

/** Tables that have entries of picked favorites or notes but are not picked: without them others see entries that are gone. */
export const findMissingTables = (
  tables: readonly ImportedTable[],
  groups: readonly PickGroup[],
  picked: Picked,
): readonly ImportedTable[] => {
  const services = new Set(
    groups.flatMap(({ items }) =>
      items.flatMap(({ key, service }) => (service !== null && picked.has(key) ? [service] : [])),
    ),
  )
  return tables.filter(
    (table) => !picked.has(keyOf('table', table.id)) && table.services.some((id) => services.has(id)),
  )
}
