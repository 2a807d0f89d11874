/** The person's library as main keeps it: pure changes on stored documents, told to every window, undone on request. */
import type { EntryId } from '../../src-preload/model/catalog.ts'
import type {
  Favorites,
  FavoritesChange,
  FavoritesView,
  History,
  HistoryDraft,
  HistoryItem,
  HistoryPage,
  HistoryQuery,
  KnownEntry,
  LibraryPart,
  NoteDraft,
  Notes,
  UndoToken,
} from '../../src-preload/model/library.ts'
import { libraryLimits } from '../../src-preload/model/library.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { Applied } from '../core/library/change.ts'
import { addFavorite, changeFavorites, restoreFavorites } from '../core/library/favorites.ts'
import { pruneHistory, recordHistory, removeHistory, restoreHistory } from '../core/library/history.ts'
import { pageHistory } from '../core/library/history-page.ts'
import { refreshKnown } from '../core/library/known.ts'
import { restoreNote, writeNote } from '../core/library/notes.ts'
import type { StoredDocument } from '../store/document.ts'
import { createUndoShelf } from './undo.ts'

/** What the person chose about history. */
export interface HistoryRules {
  readonly on: boolean
  readonly days: number
  /** Keep whole texts, not only redacted excerpts. */
  readonly whole: boolean
}

export interface LibraryDependencies {
  readonly favorites: StoredDocument<Favorites>
  readonly notes: StoredDocument<Notes>
  readonly history: StoredDocument<History>
  /** What the catalog says of entries now; those it lacks are absent. */
  know(ids: readonly EntryId[]): Promise<ReadonlyMap<EntryId, KnownEntry>>
  /** The text with every secret masked. */
  redact(text: string): Promise<string>
  historyRules(): HistoryRules
  notify(part: LibraryPart): void
  now(): Date
  newId(): string
}

/** Answers to requests; a failed write is told, kept in memory and tried again by the store. */
export interface Library {
  readFavorites(): Promise<FavoritesView>
  addFavorite(entry: EntryId, group: string | null): Promise<Outcome<null>>
  changeFavorites(change: FavoritesChange): Promise<Outcome<UndoToken | null>>
  readNotes(): Notes
  writeNote(entry: EntryId, draft: NoteDraft): Promise<Outcome<UndoToken | null>>
  readHistory(query: HistoryQuery): HistoryPage
  recordHistory(draft: HistoryDraft): Promise<Outcome<null>>
  /** Null removes everything. */
  removeHistory(ids: readonly string[] | null): Promise<Outcome<UndoToken | null>>
  undo(token: UndoToken): Promise<Outcome<null>>
  /** Call once the catalog is loaded and whenever its entries change. */
  refresh(): Promise<void>
}

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, libraryLimits.excerpt)

export const createLibrary = (deps: LibraryDependencies): Library => {
  const { favorites, notes, history } = deps
  const shelf = createUndoShelf()

  /** Writes what a change gave, tells the windows, and shelves its undo. */
  const settle = async <State, Undo>(
    part: LibraryPart,
    document: StoredDocument<State>,
    { state, undo, problem }: Applied<State, Undo>,
    restore: (state: State, undo: Undo) => Applied<State, Undo>,
  ): Promise<Outcome<UndoToken | null>> => {
    if (problem !== null) return { ok: false, problem }
    if (state === document.read()) return success(null)
    const written = document.write(state)
    deps.notify(part)
    const outcome = await written
    if (!outcome.ok) return outcome
    if (undo === null) return success(null)
    const token = shelf.keep(async () => {
      const back = await settle(part, document, restore(document.read(), undo), restore)
      return back.ok ? success(null) : back
    })
    return success(token)
  }
  const settleFavorites = (applied: ReturnType<typeof changeFavorites>) =>
    settle('favorites', favorites, applied, restoreFavorites)
  const withoutToken = (outcome: Outcome<UndoToken | null>): Outcome<null> => (outcome.ok ? success(null) : outcome)

  return {
    async readFavorites() {
      const { items } = favorites.read()
      const known = await deps.know(items.map(({ entry }) => entry))
      return {
        favorites: favorites.read(),
        gone: items.filter(({ entry }) => !known.has(entry)).map(({ entry }) => entry),
      }
    },
    async addFavorite(entry, group) {
      const known = (await deps.know([entry])).get(entry)
      if (known === undefined) return failure('library.no-such-entry', { entry })
      const added = deps.now().toISOString()
      return withoutToken(
        await settleFavorites(addFavorite(favorites.read(), { entry, group, tags: [], added, known })),
      )
    },
    changeFavorites: (change) => settleFavorites(changeFavorites(favorites.read(), change, deps.newId)),
    readNotes: () => notes.read(),
    async writeNote(entry, draft) {
      const before = notes.read().find((note) => note.entry === entry)?.known
      const known = (await deps.know([entry])).get(entry) ?? before
      if (known === undefined) return failure('library.no-such-entry', { entry })
      const applied = writeNote(notes.read(), entry, draft, known, deps.now().toISOString())
      return settle('notes', notes, applied, restoreNote)
    },
    readHistory: (query) => pageHistory(history.read(), query, deps.now().getTime()),
    async recordHistory(draft) {
      const rules = deps.historyRules()
      const redacted = rules.on ? collapse(await deps.redact(draft.text)) : ''
      if (redacted === '') return success(null)
      const item: HistoryItem = {
        id: deps.newId(),
        time: deps.now().toISOString(),
        kind: draft.kind,
        outcome: draft.outcome,
        excerpt: redacted,
        whole: rules.whole && draft.kind === 'diagnosis' ? draft.text.slice(0, libraryLimits.wholeText) : null,
        entries: draft.entries,
      }
      const state = recordHistory(history.read(), item, rules.days)
      return withoutToken(await settle('history', history, { state, undo: null, problem: null }, restoreHistory))
    },
    removeHistory: (ids) => settle('history', history, removeHistory(history.read(), ids), restoreHistory),
    undo: (token) => shelf.run(token),
    async refresh() {
      const ids = [...favorites.read().items, ...notes.read()].map(({ entry }) => entry)
      const current = await deps.know(ids)
      const items = refreshKnown(favorites.read().items, current)
      if (items !== favorites.read().items) await favorites.write({ ...favorites.read(), items })
      const known = refreshKnown(notes.read(), current)
      if (known !== notes.read()) await notes.write(known)
      const pruned = pruneHistory(history.read(), deps.historyRules().days, deps.now().getTime())
      if (pruned !== history.read()) await history.write(pruned)
      for (const part of ['favorites', 'notes', 'history'] as const) deps.notify(part)
    },
  }
}
