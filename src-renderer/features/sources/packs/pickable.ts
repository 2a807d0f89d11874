/** What of the person's own can go into a pack, in groups, and what a typed query leaves of them. Pure. */
import type { EntryId, ServiceId } from '../../../../src-preload/model/catalog.ts'
import type { Favorites, Note } from '../../../../src-preload/model/library.ts'
import type { PackItemKey, PackPart } from '../../../../src-preload/model/packs.ts'
import type { SavedReplies, SavedReply } from '../../../../src-preload/model/saved-replies.ts'
import type { ImportedTable } from '../../../../src-preload/model/tables.ts'

export interface Pickable {
  readonly key: PackItemKey
  /** Id of a table or saved reply, or of the entry whose favorite or note it is. */
  readonly id: string
  readonly part: PackPart
  /** Null for a table. */
  readonly code: string | null
  readonly service: ServiceId | null
  readonly text: string
  readonly tags: readonly string[]
}

export interface PickGroup {
  readonly id: string
  readonly part: PackPart
  /** A favorite group's name; null for what lies in none, and for tables and notes. */
  readonly name: string | null
  readonly items: readonly Pickable[]
}

export const keyOf = (part: PackPart, id: string): PackItemKey => `${part}:${id}`

const pickTable = ({ id, name }: ImportedTable): Pickable => ({
  key: keyOf('table', id),
  id,
  part: 'table',
  code: null,
  service: null,
  text: name,
  tags: [],
})

const pickReply = ({ id, name, service, code }: SavedReply): Pickable => ({
  key: keyOf('reply', id),
  id,
  part: 'reply',
  code,
  service,
  text: name,
  tags: [],
})

interface LibraryItem {
  readonly entry: EntryId
  readonly tags: readonly string[]
  readonly known: { readonly service: ServiceId; readonly code: string }
}

const pickLibraryItem = (part: 'favorite' | 'note', { entry, tags, known }: LibraryItem, text: string): Pickable => ({
  key: keyOf(part, entry),
  id: entry,
  part,
  code: known.code,
  service: known.service,
  text,
  tags,
})

/** Tables, then favorites in the order of their groups, then notes and saved replies; groups of nothing are left out. */
export const listPickable = (
  tables: readonly ImportedTable[],
  { groups, items }: Favorites,
  notes: Iterable<Note>,
  replies: SavedReplies,
): readonly PickGroup[] => {
  const favorites = [...groups, null].map((group): PickGroup => {
    const inGroup = items.filter((item) => item.group === (group?.id ?? null))
    return {
      id: `favorite ${group?.id ?? ''}`,
      part: 'favorite',
      name: group?.name ?? null,
      items: inGroup.map((item) => pickLibraryItem('favorite', item, item.known.message)),
    }
  })
  const all: readonly PickGroup[] = [
    { id: 'table', part: 'table', name: null, items: tables.map(pickTable) },
    ...favorites,
    {
      id: 'note',
      part: 'note',
      name: null,
      items: Array.from(notes, (note) => pickLibraryItem('note', note, note.text)),
    },
  ]
  const last: PickGroup = { id: 'reply', part: 'reply', name: null, items: replies.map(pickReply) }
  return [...all, last].filter((group) => group.items.length > 0)
}

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
