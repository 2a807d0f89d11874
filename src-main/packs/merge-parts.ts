/** The parts of a merge, each of which can be checked, carried out durably, and taken back. */
import type { EntryId } from '../../src-preload/model/catalog.ts'
import type { Favorites, LibraryPart, Notes } from '../../src-preload/model/library.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { PackItemKey, PackPart } from '../../src-preload/model/packs.ts'
import type { SavedReplies } from '../../src-preload/model/saved-replies.ts'
import { type ImportedTable, tableLimits } from '../../src-preload/model/tables.ts'
import { toItemKey } from '../core/packs/item-digests.ts'
import type { PackedFavorite, PackedNote, PackedReply } from '../core/packs/pack-content.ts'
import { takeFavorites } from '../core/packs/pack-favorites.ts'
import { takeNotes } from '../core/packs/pack-notes.ts'
import { takeReplies } from '../core/packs/pack-replies.ts'
import { joinTables, undoTables } from '../core/packs/pack-tables.ts'
import { undoFavorites, undoNotes, undoReplies } from '../core/packs/undo-taking.ts'
import type { StoredDocument } from '../store/document.ts'
import type { TakeTablesDependencies } from './take-tables.ts'

export type Undo = () => Promise<Outcome<null>>

export interface PartMerge {
  /** What of mine it changes. */
  readonly keys: readonly PackItemKey[]
  /** Whether there is room for it. */
  check(): Outcome<unknown>
  /** Resolves once it is on disk, with the way back. */
  apply(): Promise<Outcome<Undo>>
}

export interface MergeDependencies extends TakeTablesDependencies {
  notify(part: LibraryPart): void
}

/** What each item is to become; null is taken away. */
type Wanted<T> = ReadonlyMap<EntryId, T | null>

const keysOf = (part: PackPart, ids: Iterable<string>) => [...ids].map((id) => toItemKey(part, id))

const writeAndTell = async <T>(
  { notify }: MergeDependencies,
  document: StoredDocument<T>,
  value: T,
  part: LibraryPart,
): Promise<Outcome<null>> => {
  const written = document.write(value)
  notify(part)
  const outcome = await written
  return outcome.ok ? success(null) : outcome
}

export const mergeTables = (
  deps: MergeDependencies,
  taken: readonly ImportedTable[],
  removed: ReadonlySet<string>,
): PartMerge => {
  const join = () => joinTables(deps.tables.read(), taken, removed)
  return {
    keys: keysOf('table', [...taken.map(({ id }) => id), ...removed]),
    check: () =>
      join().length > tableLimits.tables ? failure('tables.too-many', { limit: tableLimits.tables }) : success(null),
    async apply() {
      const before = deps.tables.read()
      const written = await deps.replaceTables(join())
      if (!written.ok) return written
      return success(() => deps.replaceTables(undoTables(deps.tables.read(), before, taken, removed)))
    },
  }
}

/** `ids` are the entries as the pack calls them, before they followed a table. */
export const mergeNotes = (
  deps: MergeDependencies,
  wanted: Wanted<PackedNote>,
  ids: Iterable<EntryId>,
  time: string,
): PartMerge => {
  const take = () => takeNotes(deps.notes.read(), wanted, time)
  const write = (notes: Notes) => writeAndTell(deps, deps.notes, notes, 'notes')
  return {
    keys: keysOf('note', ids),
    check: take,
    async apply() {
      const before = deps.notes.read()
      const after = take()
      if (!after.ok) return after
      const written = await write(after.value)
      if (!written.ok) return written
      return success(() => write(undoNotes(deps.notes.read(), before, after.value, [...wanted.keys()])))
    },
  }
}

export const mergeReplies = (
  deps: MergeDependencies,
  wanted: ReadonlyMap<string, PackedReply | null>,
  time: string,
): PartMerge => {
  const take = () => takeReplies(deps.replies.read(), wanted, time)
  const write = (replies: SavedReplies) => writeAndTell(deps, deps.replies, replies, 'replies')
  return {
    keys: keysOf('reply', wanted.keys()),
    check: take,
    async apply() {
      const before = deps.replies.read()
      const after = take()
      if (!after.ok) return after
      const written = await write(after.value)
      if (!written.ok) return written
      return success(() => write(undoReplies(deps.replies.read(), before, after.value, [...wanted.keys()])))
    },
  }
}

export const mergeFavorites = (
  deps: MergeDependencies,
  wanted: Wanted<PackedFavorite>,
  ids: Iterable<EntryId>,
  groups: readonly string[],
  time: string,
): PartMerge => {
  const take = () => takeFavorites(deps.favorites.read(), { wanted, groups, time, newId: deps.newId })
  const write = (favorites: Favorites) => writeAndTell(deps, deps.favorites, favorites, 'favorites')
  return {
    keys: keysOf('favorite', ids),
    check: take,
    async apply() {
      const before = deps.favorites.read()
      const after = take()
      if (!after.ok) return after
      const written = await write(after.value)
      if (!written.ok) return written
      return success(() => write(undoFavorites(deps.favorites.read(), before, after.value, [...wanted.keys()])))
    },
  }
}
