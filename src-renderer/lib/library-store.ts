/** Favorites and notes in this window: loaded once, read anew when main says they changed; every act goes to main. */
import { create } from 'zustand'
import type { MessageKey, Translate, Values } from '../../src-preload/message.ts'
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
import { settleRefusal, showProblem } from './app-store.ts'
import { bridge } from './bridge.ts'
import { expectUndo, offerUndo, type UndoWords } from './undo.ts'

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

/** A late answer never replaces a newer one. */
const showNewest = <T>(ask: () => Promise<T>, show: (answer: T) => void): (() => Promise<void>) => {
  let asked = 0
  return async () => {
    const mine = ++asked
    const answer = await ask()
    if (mine === asked) show(answer)
  }
}

const readFavorites = showNewest(
  () => bridge.request('favorites:read'),
  ({ favorites, gone }) => {
    const starred = new Set(favorites.items.map(({ entry }) => entry))
    useLibrary.setState({ favorites, starred, gone: new Set(gone) })
  },
)
const readNotes = showNewest(
  () => bridge.request('notes:read'),
  (notes) => useLibrary.setState({ notes: new Map(notes.map((note) => [note.entry, note])) }),
)
const readers: { readonly [P in LibraryPart]?: () => Promise<void> } = { favorites: readFavorites, notes: readNotes }

/** Call once, before the first drawing. */
export const startLibrary = async (): Promise<void> => {
  bridge.subscribe('library:changed', (part) => void readers[part]?.())
  await Promise.all([readFavorites(), readNotes()])
}

export const wordRemoval = (t: Translate, key: MessageKey, values: Values = {}): UndoWords => ({
  said: t(key, values),
  undo: t('undo'),
  undone: t('undone'),
})

const undo = async (token: UndoToken) => {
  const outcome = await bridge.request('library:undo', token)
  if (!outcome.ok) showProblem(outcome.problem)
  return outcome.ok
}

/** Says what was done, with main's way back. */
export const offerUndoOf = (token: UndoToken, words: UndoWords): void => offerUndo(words, () => undo(token))

/** Shows what went wrong, or what was removed with the way back. True when it went well. */
export const tell = (act: Promise<Outcome<UndoToken | null>>, words: UndoWords | null): Promise<boolean> =>
  expectUndo(
    act.then((outcome) => {
      settleRefusal('library', outcome)
      if (outcome.ok && words !== null && outcome.value !== null) offerUndoOf(outcome.value, words)
      return outcome.ok
    }),
  )

/** `words` null: what was done is seen where it was done. True when it went well. */
export const changeFavorites = (change: FavoritesChange, words: UndoWords | null = null): Promise<boolean> =>
  tell(bridge.request('favorites:change', change), words)

const addFavorite = async (entry: EntryId, t: Translate): Promise<void> => {
  if (!(await tell(bridge.request('favorites:add', entry, null), null))) return
  offerUndo(wordRemoval(t, 'favorites.added'), async () =>
    tell(bridge.request('favorites:change', { type: 'remove', entries: [entry] }), null),
  )
}

/** Says what it did, with the way back. */
export const toggleFavorite = async (entry: EntryId, t: Translate): Promise<void> => {
  if (!useLibrary.getState().starred.has(entry)) return addFavorite(entry, t)
  await changeFavorites({ type: 'remove', entries: [entry] }, wordRemoval(t, 'favorites.removed'))
}

/** True when it was kept. */
export const writeNote = async (entry: EntryId, draft: NoteDraft, words: UndoWords): Promise<boolean> =>
  tell(bridge.request('notes:write', entry, draft), words)
