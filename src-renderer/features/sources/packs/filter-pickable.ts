/** What a typed query leaves of the things that can go into a pack. Pure. */
import type { Pickable, PickGroup } from './pickable.ts'

/** Groups left by what is typed; `#tag` must be one of the tags. */
export const filterPickable = (groups: readonly PickGroup[], query: string): readonly PickGroup[] => {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return groups
  const fits = ({ code, text, tags }: Pickable, name: string | null) => {
    const all = [code ?? '', text, name ?? '', ...tags].join('\n').toLowerCase()
    const lowerTags = tags.map((tag) => tag.toLowerCase())
    return words.every((word) => (word.startsWith('#') ? lowerTags.includes(word.slice(1)) : all.includes(word)))
  }
  return groups
    .map((group) => ({ ...group, items: group.items.filter((item) => fits(item, group.name)) }))
    .filter((group) => group.items.length > 0)
}
