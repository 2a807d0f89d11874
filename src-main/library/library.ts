/** Favorites and notes as main keeps them: pure changes on stored documents, told to every window, undone on request. */
import type { EntryId } from '../../src-preload/model/catalog.ts'
import type {
  Favorites,
  FavoritesChange,
  FavoritesView,
  KnownEntry,
  LibraryPart,
  NoteDraft,
  Notes,
  UndoToken,
} from '../../src-preload/model/library.ts'
import { failure, type Outcome } from '../../src-preload/model/outcome.ts'
import { addFavorite, changeFavorites, restoreFavorites } from '../core/library/favorites.ts'
import { refreshKnown } from '../core/library/known.ts'
import { restoreNote, writeNote } from '../core/library/notes.ts'
import type { StoredDocument } from '../store/document.ts'
import { createSettle, withoutToken } from './settle.ts'
import type { UndoShelf } from './undo.ts'

export interface LibraryDependencies {
  readonly favorites: StoredDocument<Favorites>
  readonly notes: StoredDocument<Notes>
  readonly shelf: UndoShelf
  /** What the catalog says of entries now; those it lacks are absent. Null while there is no engine to ask. */
  know(ids: readonly EntryId[]): Promise<ReadonlyMap<EntryId, KnownEntry> | null>
  notify(part: LibraryPart): void
  now(): Date
  newId(): string
}

export interface Library {
  readFavorites(): Promise<FavoritesView>
  addFavorite(entry: EntryId, group: string | null): Promise<Outcome<null>>
  changeFavorites(change: FavoritesChange): Promise<Outcome<UndoToken | null>>
  readNotes(): Notes
  writeNote(entry: EntryId, draft: NoteDraft): Promise<Outcome<UndoToken | null>>
  /** Call once the catalog is loaded and whenever its entries change. */
  refresh(): Promise<void>
}

export const createLibrary = (deps: LibraryDependencies): Library => {
  const { favorites, notes, shelf, notify } = deps
  const settleFavorites = createSettle({
    part: 'favorites',
    document: favorites,
    restore: restoreFavorites,
    shelf,
    notify,
  })
  const settleNotes = createSettle({ part: 'notes', document: notes, restore: restoreNote, shelf, notify })
  return {
    async readFavorites() {
      const { items } = favorites.read()
      const known = await deps.know(items.map(({ entry }) => entry))
      return {
        favorites: favorites.read(),
        gone: known === null ? [] : items.filter(({ entry }) => !known.has(entry)).map(({ entry }) => entry),
      }
    },
    async addFavorite(entry, group) {
      const catalog = await deps.know([entry])
      if (catalog === null) return failure('engine.stopped')
      const known = catalog.get(entry)
      if (known === undefined) return failure('library.no-such-entry', { entry })
      const added = deps.now().toISOString()
      const applied = addFavorite(favorites.read(), { entry, group, tags: [], added, known })
      return withoutToken(await settleFavorites(applied))
    },
    changeFavorites: (change) => settleFavorites(changeFavorites(favorites.read(), change, deps.newId)),
    readNotes: () => notes.read(),
    async writeNote(entry, draft) {
      const before = notes.read().find((note) => note.entry === entry)?.known
      const catalog = await deps.know([entry])
      const known = catalog?.get(entry) ?? before
      if (known === undefined && catalog === null) return failure('engine.stopped')
      if (known === undefined) return failure('library.no-such-entry', { entry })
      return settleNotes(writeNote(notes.read(), entry, draft, known, deps.now().toISOString()))
    },
    async refresh() {
      const current = await deps.know([...favorites.read().items, ...notes.read()].map(({ entry }) => entry))
      if (current === null) return
      const before = favorites.read()
      const items = refreshKnown(before.items, current)
      if (items !== before.items) await favorites.write({ ...before, items })
      const known = refreshKnown(notes.read(), current)
      if (known !== notes.read()) await notes.write(known)
      notify('favorites')
      notify('notes')
    },
  }
}
