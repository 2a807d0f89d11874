/** Favorites as pure state: every change the person can make, with its bounds and its undo. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import {
  type Favorite,
  type FavoriteGroup,
  type Favorites,
  type FavoritesChange,
  isSameGroupName,
  libraryLimits,
  uniqueTags,
} from '../../../src-preload/model/library.ts'
import { type Applied, changed, type Placed, putBack, refused, removed, takeOut } from './change.ts'

export const emptyFavorites: Favorites = { groups: [], items: [] }

/** Brings back what a removal took. */
export interface FavoritesUndo {
  readonly items: readonly Placed<Favorite>[]
  readonly groups: readonly Placed<FavoriteGroup>[]
  /** Favorites that lay in a removed group. */
  readonly members: readonly EntryId[]
}

type AppliedFavorites = Applied<Favorites, FavoritesUndo>

/** Adds at the end; an entry that is a favorite already stays as it is. */
export const addFavorite = (favorites: Favorites, favorite: Favorite): AppliedFavorites => {
  if (favorites.items.some((item) => item.entry === favorite.entry)) return changed(favorites)
  if (favorites.items.length >= libraryLimits.favorites)
    return refused(favorites, 'library.too-many-favorites', { limit: libraryLimits.favorites })
  const group = favorites.groups.some(({ id }) => id === favorite.group) ? favorite.group : null
  return changed({ ...favorites, items: [...favorites.items, { ...favorite, group }] })
}

/** Places items in front of one, or at the end when there is no such item. */
const insertBefore = <T>(items: readonly T[], moved: readonly T[], isTarget: (item: T) => boolean): readonly T[] => {
  const index = items.findIndex(isTarget)
  return index === -1 ? [...items, ...moved] : [...items.slice(0, index), ...moved, ...items.slice(index)]
}

const move = (favorites: Favorites, change: Extract<FavoritesChange, { type: 'move' }>): AppliedFavorites => {
  if (change.group !== null && !favorites.groups.some(({ id }) => id === change.group)) return changed(favorites)
  const moving = new Set(change.entries)
  const { kept, out } = takeOut(favorites.items, ({ entry }) => moving.has(entry))
  const moved = out.map(({ item }) => ({ ...item, group: change.group }))
  return changed({ ...favorites, items: insertBefore(kept, moved, ({ entry }) => entry === change.before) })
}

const addTags = (
  favorites: Favorites,
  { entries, tags }: Extract<FavoritesChange, { type: 'add-tags' }>,
): AppliedFavorites => {
  const tagged = new Set(entries)
  const items = favorites.items.map((item) =>
    tagged.has(item.entry) ? { ...item, tags: uniqueTags([...item.tags, ...tags]) } : item,
  )
  if (items.some((item) => item.tags.length > libraryLimits.tags))
    return refused(favorites, 'library.too-many-tags', { limit: libraryLimits.tags })
  return changed({ ...favorites, items })
}

const removeGroup = (favorites: Favorites, group: string): AppliedFavorites => {
  const { kept, out } = takeOut(favorites.groups, ({ id }) => id === group)
  if (out.length === 0) return changed(favorites)
  const members = favorites.items.filter((item) => item.group === group).map(({ entry }) => entry)
  const items = favorites.items.map((item) => (item.group === group ? { ...item, group: null } : item))
  return removed({ groups: kept, items }, { items: [], groups: out, members })
}

const named = (favorites: Favorites, name: string): FavoriteGroup | undefined =>
  favorites.groups.find((group) => isSameGroupName(group.name, name))

const refuseName = (favorites: Favorites, { name }: FavoriteGroup) =>
  refused(favorites, 'library.group-name-taken', { name })

/** `newId` makes the id of a group that is added. */
export const changeFavorites = (
  favorites: Favorites,
  change: FavoritesChange,
  newId: () => string,
): AppliedFavorites => {
  switch (change.type) {
    case 'remove': {
      const leaving = new Set(change.entries)
      const { kept, out } = takeOut(favorites.items, ({ entry }) => leaving.has(entry))
      if (out.length === 0) return changed(favorites)
      return removed({ ...favorites, items: kept }, { items: out, groups: [], members: [] })
    }
    case 'move':
      return move(favorites, change)
    case 'tag': {
      const tags = uniqueTags(change.tags)
      const items = favorites.items.map((item) => (item.entry === change.entry ? { ...item, tags } : item))
      return changed({ ...favorites, items })
    }
    case 'add-tags':
      return addTags(favorites, change)
    case 'add-group': {
      const name = change.name.trim()
      const there = named(favorites, name)
      if (there !== undefined) return refuseName(favorites, there)
      if (favorites.groups.length >= libraryLimits.groups)
        return refused(favorites, 'library.too-many-groups', { limit: libraryLimits.groups })
      return changed({ ...favorites, groups: [...favorites.groups, { id: newId(), name }] })
    }
    case 'rename-group': {
      const name = change.name.trim()
      const others = favorites.groups.filter(({ id }) => id !== change.group)
      const there = named({ ...favorites, groups: others }, name)
      if (there !== undefined) return refuseName(favorites, there)
      const groups = favorites.groups.map((group) => (group.id === change.group ? { ...group, name } : group))
      return changed({ ...favorites, groups })
    }
    case 'move-group': {
      if (change.group === change.before) return changed(favorites)
      const { kept, out } = takeOut(favorites.groups, ({ id }) => id === change.group)
      const groups = insertBefore(
        kept,
        out.map(({ item }) => item),
        ({ id }) => id === change.before,
      )
      return changed({ ...favorites, groups })
    }
    case 'remove-group':
      return removeGroup(favorites, change.group)
  }
}

/** What was added or changed since the removal stays as it is; where a group has got the name of the removed one, its favorites join that. */
export const restoreFavorites = (favorites: Favorites, undo: FavoritesUndo): AppliedFavorites => {
  const groups = putBack(favorites.groups, undo.groups, (a, b) => a.id === b.id || isSameGroupName(a.name, b.name))
  const items = putBack(favorites.items, undo.items, (a, b) => a.entry === b.entry)
  if (groups.length > libraryLimits.groups || items.length > libraryLimits.favorites)
    return refused(favorites, 'library.too-many-favorites', { limit: libraryLimits.favorites })
  const [removed] = undo.groups
  const back =
    groups.find(({ id }) => id === removed?.item.id) ?? (removed && named({ ...favorites, groups }, removed.item.name))
  const members = new Set(undo.members)
  const known = new Set(groups.map(({ id }) => id))
  return changed({
    groups,
    items: items.map((item) => {
      if (item.group === null && members.has(item.entry)) return { ...item, group: back?.id ?? null }
      return item.group !== null && !known.has(item.group) ? { ...item, group: null } : item
    }),
  })
}
