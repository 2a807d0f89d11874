/** Takes a merge back: items that are still as it left them become what they were, what changed since stays. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { Favorite, Favorites, Note, Notes } from '../../../src-preload/model/library.ts'
import { putBack } from '../library/change.ts'

interface OfEntry {
  readonly entry: EntryId
}

/** `isSame` leaves out what changes by itself. */
const restore = <T extends OfEntry>(
  now: readonly T[],
  before: readonly T[],
  after: readonly T[],
  entries: readonly EntryId[],
  isSame: (a: T, b: T) => boolean,
): readonly T[] => {
  const old = new Map(before.map((item, index) => [item.entry, { item, index }]))
  const left = new Map(after.map((item) => [item.entry, item]))
  const present = new Map(now.map((item) => [item.entry, item]))
  const untouched = new Set(
    entries.filter((entry) => {
      const [a, b] = [present.get(entry), left.get(entry)]
      return a === undefined || b === undefined ? a === b : isSame(a, b)
    }),
  )
  const kept = now.flatMap((item) => (untouched.has(item.entry) ? (old.get(item.entry)?.item ?? []) : [item]))
  const gone = [...untouched].flatMap((entry) => (present.has(entry) ? [] : (old.get(entry) ?? [])))
  return putBack(
    kept,
    gone.toSorted((a, b) => a.index - b.index),
    (a, b) => a.entry === b.entry,
  )
}

const sameNote = (a: Note, b: Note) => a.changed === b.changed && a.text === b.text
const sameFavorite = (a: Favorite, b: Favorite) => a.group === b.group && a.tags.join('\n') === b.tags.join('\n')

export const undoNotes = (now: Notes, before: Notes, after: Notes, entries: readonly EntryId[]): Notes =>
  restore(now, before, after, entries, sameNote)

/** Groups the merge brought go when nothing lies in them. */
export const undoFavorites = (
  now: Favorites,
  before: Favorites,
  after: Favorites,
  entries: readonly EntryId[],
): Favorites => {
  const items = restore(now.items, before.items, after.items, entries, sameFavorite)
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
