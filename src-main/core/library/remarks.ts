/** Notes and tags as search takes them: one remark per entry, the latest note first, then favorites that have tags only. */
import { type Favorites, type Notes, type Remark, uniqueTags } from '../../../src-preload/model/library.ts'

export const gatherRemarks = ({ items }: Favorites, notes: Notes): readonly Remark[] => {
  const tagsOf = new Map(items.map(({ entry, tags }) => [entry, tags]))
  const noted = notes.map(({ entry, text, tags }) => ({
    entry,
    text,
    tags: uniqueTags([...tags, ...(tagsOf.get(entry) ?? [])]),
  }))
  const withNote = new Set(notes.map(({ entry }) => entry))
  const tagged = items
    .filter(({ entry, tags }) => tags.length > 0 && !withNote.has(entry))
    .map(({ entry, tags }) => ({ entry, text: '', tags }))
  return [...noted, ...tagged]
}
