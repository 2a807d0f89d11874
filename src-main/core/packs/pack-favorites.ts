/** Favorites on their way into a pack and out of it: groups travel by name, ids and times stay at home. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import {
  type Favorite,
  type FavoriteGroup,
  type Favorites,
  isSameGroupName,
  libraryLimits,
} from '../../../src-preload/model/library.ts'
import { failure, type Outcome, success } from '../../../src-preload/model/outcome.ts'
import type { PackedFavorite, PackedFavorites } from './pack-content.ts'
import { uniteTags } from './pack-notes.ts'

/** In the person's order; groups that hold none of them stay out. */
export const packFavorites = ({ groups, items }: Favorites, wanted: (entry: EntryId) => boolean): PackedFavorites => {
  const names = new Map(groups.map(({ id, name }) => [id, name]))
  const packed = items
    .filter(({ entry }) => wanted(entry))
    .map(({ entry, group, tags, known }): PackedFavorite => {
      const name = group === null ? undefined : names.get(group)
      return { entry, group: name ?? null, tags, known }
    })
  const used = new Set(packed.map(({ group }) => group))
  return { groups: [...new Set(groups.map(({ name }) => name))].filter((name) => used.has(name)), items: packed }
}

/** Theirs with the groups in my spelling; of two of theirs that differ only by case the first stands for both. */
export const spellGroups = (theirs: PackedFavorites, mine: Favorites): PackedFavorites => {
  const my = mine.groups.map(({ name }) => name)
  const spell = (name: string) =>
    my.includes(name) ? name : ([...my, ...theirs.groups].find((one) => isSameGroupName(one, name)) ?? name)
  return {
    groups: [...new Set(theirs.groups.map(spell))],
    items: theirs.items.map((item) => (item.group === null ? item : { ...item, group: spell(item.group) })),
  }
}

/** Mine with both sides' tags; null where there is no room for them. */
export const joinFavorites = (mine: PackedFavorite, theirs: PackedFavorite): PackedFavorite | null => {
  const tags = uniteTags(mine.tags, theirs.tags)
  return tags === null ? null : { ...mine, tags }
}

export interface TakingFavorites {
  /** What each entry is to be; null takes it away. */
  readonly wanted: ReadonlyMap<EntryId, PackedFavorite | null>
  /** Names of their groups, in order. */
  readonly groups: readonly string[]
  /** ISO 8601. */
  readonly time: string
  newId(): string
}

/** New groups and items come last, in their order. */
export const takeFavorites = (mine: Favorites, taking: TakingFavorites): Outcome<Favorites> => {
  const groups: FavoriteGroup[] = [...mine.groups]
  const needed = new Set([...taking.wanted.values()].flatMap((item) => item?.group ?? []))
  for (const name of [...taking.groups, ...needed])
    if (needed.has(name) && !groups.some((group) => group.name === name)) groups.push({ id: taking.newId(), name })
  const idOf = (name: string | null) => groups.find((group) => group.name === name)?.id ?? null

  const there = new Set(mine.items.map(({ entry }) => entry))
  const changed = mine.items.flatMap((item): readonly Favorite[] => {
    const wanted = taking.wanted.get(item.entry)
    if (wanted === undefined) return [item]
    if (wanted === null) return []
    // Two groups of one name are told apart by nothing that travels: mine stays in its own.
    const stays = groups.some(({ id, name }) => id === item.group && name === wanted.group)
    return [{ ...item, group: stays ? item.group : idOf(wanted.group), tags: wanted.tags }]
  })
  const added = [...taking.wanted.values()].flatMap((item): readonly Favorite[] =>
    item === null || there.has(item.entry)
      ? []
      : [{ entry: item.entry, group: idOf(item.group), tags: item.tags, added: taking.time, known: item.known }],
  )
  const items = [...changed, ...added]
  if (groups.length > libraryLimits.groups) return failure('library.too-many-groups', { limit: libraryLimits.groups })
  if (items.length > libraryLimits.favorites)
    return failure('library.too-many-favorites', { limit: libraryLimits.favorites })
  return success({ groups, items })
}
