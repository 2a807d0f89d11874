/** The person's library over the store: favorites and notes, codes met, saved replies, history, with one undo and one notice for all. */
import { randomUUID } from 'node:crypto'
import type { LibraryPart } from '../src-preload/model/library.ts'
import { gatherRemarks } from './core/library/remarks.ts'
import { type EngineClient, unlessEngineGone } from './engine/client.ts'
import { createHistoryLog, type HistoryLog } from './library/history-log.ts'
import { createLibrary, type Library } from './library/library.ts'
import { createMetLog, type MetLog } from './library/met-log.ts'
import { createReplyLibrary, type ReplyLibrary } from './library/reply-library.ts'
import type { UndoShelf } from './library/undo.ts'
import type { Store } from './store/store.ts'

export interface OpenLibrary {
  readonly library: Library
  readonly met: MetLog
  readonly replies: ReplyLibrary
  readonly history: HistoryLog
  /** Search finds entries by the person's notes and tags as well: gives them to an engine that has just started. */
  giveNotes(): void
  /** Something of a part is another now: whoever shows it is told. */
  tell(part: LibraryPart): void
}

const now = () => new Date()

export const openLibrary = (
  store: Store,
  shelf: UndoShelf,
  engine: Pick<EngineClient, 'know' | 'documented' | 'maskSecrets' | 'setNotes'>,
  changed: (part: LibraryPart) => void,
): OpenLibrary => {
  const giveNotes = () =>
    void engine.setNotes(gatherRemarks(store.favorites.read(), store.notes.read())).catch(unlessEngineGone)
  const tell = (part: LibraryPart) => {
    if (part === 'favorites' || part === 'notes') giveNotes()
    changed(part)
  }
  const shared = { shelf, notify: tell, now, newId: randomUUID }
  const library = createLibrary({
    ...shared,
    favorites: store.favorites,
    notes: store.notes,
    know: async (ids) => {
      const known = await engine.know(ids).catch(unlessEngineGone)
      return known === null ? null : new Map(known)
    },
  })
  const met = createMetLog({ ...shared, met: store.met, documented: (codes) => engine.documented(codes) })
  const replies = createReplyLibrary({ ...shared, replies: store.replies })
  const history = createHistoryLog({
    ...shared,
    history: store.history,
    met,
    redact: (text) => engine.maskSecrets(text),
    rules: () => {
      const { history: on, historyDays: days, historyWhole: whole } = store.settings.read()
      return { on, days, whole }
    },
  })
  void history.prune()
  return { library, met, replies, history, giveNotes, tell }
}
