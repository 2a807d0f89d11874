/** Takes a merge back: items that are still as it left them become what they were, what changed since stays. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { Favorite, Favorites, Note, Notes } from '../../../src-preload/model/library.ts'
import type { SavedReplies, SavedReply } from '../../../src-preload/model/saved-replies.ts'
import { putBack } from '../library/change.ts'

/** `isSame` leaves out what changes by itself. */
const restore = <T>(
  now: readonly T[],
  before: readonly T[],
  after: readonly T[],
  ids: readonly string[],
  idOf: (item: T) => string,
  isSame: (a: T, b: T) => boolean,
): readonly T[] => {
  const old = new Map(before.map((item, index) => [idOf(item), { item, index }]))
  const left = new Map(after.map((item) => [idOf(item), item]))
  const present = new Map(now.map((item) => [idOf(item), item]))
  const untouched = new Set(
    ids.filter((id) => {
      const [a, b] = [present.get(id), left.get(id)]
      return a === undefined || b === undefined ? a === b : isSame(a, b)
    }),
  )
  const kept = now.flatMap((item) => (untouched.has(idOf(item)) ? (old.get(idOf(item))?.item ?? []) : [item]))
  const gone = [...untouched].flatMap((id) => (present.has(id) ? [] : (old.get(id) ?? [])))
  return putBack(
    kept,
    gone.toSorted((a, b) => a.index - b.index),
    (a, b) => idOf(a) === idOf(b),
  )
}

const entryOf = ({ entry }: { readonly entry: EntryId }) => entry
const sameNote = (a: Note, b: Note) => a.changed === b.changed && a.text === b.text
const sameFavorite = (a: Favorite, b: Favorite) => a.group === b.group && a.tags.join('\n') === b.tags.join('\n')

export const undoNotes = (now: Notes, before: Notes, after: Notes, entries: readonly EntryId[]): Notes =>
  restore(now, before, after, entries, entryOf, sameNote)

/** How often one was used meanwhile is no change of it. */
const sameReply = (a: SavedReply, b: SavedReply) => a.changed === b.changed && a.text === b.text

export const undoReplies = (
  now: SavedReplies,
  before: SavedReplies,
  after: SavedReplies,
  ids: readonly string[],
): SavedReplies => restore(now, before, after, ids, ({ id }) => id, sameReply)

/** Groups the merge brought go when nothing lies in them. */
export const undoFavorites = (
  now: Favorites,
  before: Favorites,
  after: Favorites,
  entries: readonly EntryId[],
): Favorites => {
  const items = restore(now.items, before.items, after.items, entries, entryOf, sameFavorite)
  const brought = new Set(
    after.groups.filter(({ id }) => !before.groups.some((group) => group.id === id)).map(({ id }) => id),
  )
  const used = new Set(items.map(({ group }) => group))
  const groups = now.groups.filter(({ id }) => !brought.has(id) || used.has(id))
  const known = new Set(groups.map(({ id }) => id))
  return {
    groups,
    items: items.map((item) => (item.group === null || known.has(item.group) ? item : { ...item, group: null })),
  }
}
