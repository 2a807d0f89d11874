/** Favorites and notes in this window: loaded once, read anew when main says they changed; every act goes to main. */
import { create } from 'zustand'
import type { EntryId } from '../../src-preload/model/catalog.ts'
import type {
  Favorites,
  FavoritesChange,
  LibraryPart,
  Note,
  NoteDraft,
  UndoToken,
} from '../../src-preload/model/library.ts'
import type { Outcome } from '../../src-preload/model/outcome.ts'
import { showProblem } from './app-store.ts'
import { bridge } from './bridge.ts'
import { showToast } from './toast.ts'

interface LibraryState {
  readonly favorites: Favorites
  readonly starred: ReadonlySet<EntryId>
  /** Favorites whose entry no document has any more. */
  readonly gone: ReadonlySet<EntryId>
  readonly notes: ReadonlyMap<EntryId, Note>
}

export const useLibrary = create<LibraryState>(() => ({
  favorites: { groups: [], items: [] },
  starred: new Set(),
  gone: new Set(),
  notes: new Map(),
}))

const readFavorites = async () => {
  const { favorites, gone } = await bridge.request('favorites:read')
  const starred = new Set(favorites.items.map(({ entry }) => entry))
  useLibrary.setState({ favorites, starred, gone: new Set(gone) })
}
const readNotes = async () => {
  const notes = await bridge.request('notes:read')
  useLibrary.setState({ notes: new Map(notes.map((note) => [note.entry, note])) })
}
const readers: { readonly [P in LibraryPart]?: () => Promise<void> } = { favorites: readFavorites, notes: readNotes }

/** Call once, before the first drawing. */
export const startLibrary = async (): Promise<void> => {
  bridge.subscribe('library:changed', (part) => void readers[part]?.())
  await Promise.all([readFavorites(), readNotes()])
}

/** What the toast of a removal says; the removal can be undone while it stands. */
export interface RemovalWords {
  readonly said: string
  readonly undo: string
}

const undo = async (token: UndoToken) => {
  const outcome = await bridge.request('library:undo', token)
  if (!outcome.ok) showProblem(outcome.problem)
}

/** Shows what went wrong, or what was removed with the way back. True when it went well. */
export const tell = (outcome: Outcome<UndoToken | null>, words: RemovalWords | null): boolean => {
  if (!outcome.ok) {
    showProblem(outcome.problem)
    return false
  }
  const token = outcome.value
  if (words !== null && token !== null) showToast(words.said, { label: words.undo, run: () => void undo(token) })
  return true
}

export const changeFavorites = async (change: FavoritesChange, words: RemovalWords | null = null): Promise<void> => {
  tell(await bridge.request('favorites:change', change), words)
}

export const addFavorite = async (entry: EntryId, group: string | null = null): Promise<void> => {
  tell(await bridge.request('favorites:add', entry, group), null)
}

/** `words` are shown when the entry stops being a favorite. */
export const toggleFavorite = (entry: EntryId, words: RemovalWords): Promise<void> =>
  useLibrary.getState().starred.has(entry)
    ? changeFavorites({ type: 'remove', entries: [entry] }, words)
    : addFavorite(entry)

export const writeNote = async (entry: EntryId, draft: NoteDraft, words: RemovalWords): Promise<boolean> =>
  tell(await bridge.request('notes:write', entry, draft), words)
