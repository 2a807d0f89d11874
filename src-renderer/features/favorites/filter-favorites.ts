/** Which favorites and notes a typed query leaves, and how favorites lie in their groups. Pure. */
import type { Favorite, FavoriteGroup, Favorites, Note } from '../../../src-preload/model/library.ts'

export interface ShownGroup {
  /** Null for favorites outside any group. */
  readonly group: FavoriteGroup | null
  readonly items: readonly Favorite[]
}

const wordsOf = (query: string) =>
  query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')

/** `#tag` must be one of the tags; any other word may stand anywhere. */
const matches = (words: readonly string[], texts: readonly string[], tags: readonly string[]): boolean => {
  const all = [...texts, ...tags].join('\n').toLowerCase()
  const lowerTags = tags.map((tag) => tag.toLowerCase())
  return words.every((word) => (word.startsWith('#') ? lowerTags.includes(word.slice(1)) : all.includes(word)))
}

/** In the order of the groups, those outside any group last; empty groups only while nothing is searched. */
export const groupFavorites = (
  { groups, items }: Favorites,
  noteOf: (favorite: Favorite) => string,
  query: string,
): readonly ShownGroup[] => {
  const words = wordsOf(query)
  const kept = items.filter((item) => {
    const { service, code, message } = item.known
    return matches(words, [service, code, message, noteOf(item)], item.tags)
  })
  return [...groups, null]
    .map((group) => ({ group, items: kept.filter((item) => item.group === (group?.id ?? null)) }))
    .filter((shown) => shown.items.length > 0 || (shown.group !== null && words.length === 0))
}

export const filterNotes = (notes: Iterable<Note>, query: string): readonly Note[] => {
  const words = wordsOf(query)
  return [...notes].filter(({ text, tags, known }) =>
    matches(words, [text, known.code, known.service, known.message], tags),
  )
}

/** All tags in use, most used first. */
export const countTags = (items: readonly { readonly tags: readonly string[] }[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const { tags } of items) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag]) => tag)
}
