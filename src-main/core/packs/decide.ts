/** From a preview and the person's choices to what each item is to become. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { PackDecisions, PackItem } from '../../../src-preload/model/packs.ts'
import { type PackSide, splitKey } from './describe-items.ts'
import type { PackedFavorite, PackedNote, PackedReply } from './pack-content.ts'
import { joinFavorites } from './pack-favorites.ts'
import { joinNotes } from './pack-notes.ts'

/** What becomes of each item that is touched; null is taken away, what is not named stays as it is. */
export interface Decided {
  readonly favorites: ReadonlyMap<EntryId, PackedFavorite | null>
  readonly notes: ReadonlyMap<EntryId, PackedNote | null>
  readonly replies: ReadonlyMap<string, PackedReply | null>
  /** `both` keeps mine and takes theirs under another id. */
  readonly tables: ReadonlyMap<string, 'theirs' | 'both' | 'remove'>
}

/** Theirs, or both where that was chosen and there is room. */
const choose = <T>(
  choice: 'theirs' | 'both',
  mine: T | undefined,
  theirs: T | undefined,
  join: (a: T, b: T) => T | null,
): T | null | undefined => {
  if (theirs === undefined) return null
  if (choice === 'theirs' || mine === undefined) return theirs
  return join(mine, theirs) ?? undefined
}

/** A choice that an item does not offer counts as none: its own default stands. */
export const decide = (
  items: readonly PackItem[],
  decisions: PackDecisions,
  mine: PackSide,
  theirs: PackSide,
): Decided => {
  const favorites = new Map<EntryId, PackedFavorite | null>()
  const notes = new Map<EntryId, PackedNote | null>()
  const replies = new Map<string, PackedReply | null>()
  const tables = new Map<string, 'theirs' | 'both' | 'remove'>()
  for (const item of items) {
    const { id } = splitKey(item.key) ?? { id: '' }
    const wanted = Object.hasOwn(decisions, item.key) ? decisions[item.key] : undefined
    const choice = item.choices.find((offered) => offered === wanted) ?? item.choice
    if (choice === 'mine') continue
    if (item.part === 'table') tables.set(id, theirs.tables.has(id) ? choice : 'remove')
    if (item.part === 'favorite') {
      const next = choose(choice, mine.favorites.get(id), theirs.favorites.get(id), joinFavorites)
      if (next !== undefined) favorites.set(id, next)
    }
    if (item.part === 'reply') replies.set(id, theirs.replies.get(id) ?? null)
    if (item.part === 'note') {
      const next = choose(choice, mine.notes.get(id), theirs.notes.get(id), joinNotes)
      if (next !== undefined) notes.set(id, next)
    }
  }
  return { favorites, notes, replies, tables }
}
