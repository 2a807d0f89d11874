/** How favorites lie in their groups. Pure. */
import type { Favorite, FavoriteGroup } from '../../../src-preload/model/library.ts'

export interface ShownGroup {
  /** Null for favorites outside any group. */
  readonly group: FavoriteGroup | null
  readonly items: readonly Favorite[]
}

/** In the order of the groups, those outside any group last; empty groups only where nothing is asked for. */
export const groupFavorites = (
  groups: readonly FavoriteGroup[],
  items: readonly Favorite[],
  narrowed: boolean,
): readonly ShownGroup[] =>
  [...groups, null]
    .map((group) => ({ group, items: items.filter((item) => item.group === (group?.id ?? null)) }))
    .filter((shown) => shown.items.length > 0 || (shown.group !== null && !narrowed))
