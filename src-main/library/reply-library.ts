/** Saved replies as main keeps them: pure changes on a stored document, told to every window, removals undone on request. */
import type { LibraryPart, UndoToken } from '../../src-preload/model/library.ts'
import type { Outcome } from '../../src-preload/model/outcome.ts'
import type { SavedReplies, SavedReplyDraft } from '../../src-preload/model/saved-replies.ts'
import { countUse, removeSavedReply, restoreSavedReplies, writeSavedReply } from '../core/library/saved-replies.ts'
import type { StoredDocument } from '../store/document.ts'
import { createSettle, withoutToken } from './settle.ts'
import type { UndoShelf } from './undo.ts'

export interface ReplyLibraryDependencies {
  readonly replies: StoredDocument<SavedReplies>
  readonly shelf: UndoShelf
  notify(part: LibraryPart): void
  now(): Date
  newId(): string
}

export interface ReplyLibrary {
  read(): SavedReplies
  /** Null adds one. */
  write(id: string | null, draft: SavedReplyDraft): Promise<Outcome<null>>
  remove(id: string): Promise<Outcome<UndoToken | null>>
  /** Counts that it was inserted. */
  use(id: string): Promise<Outcome<null>>
}

export const createReplyLibrary = ({ replies, shelf, notify, now, newId }: ReplyLibraryDependencies): ReplyLibrary => {
  const settle = createSettle({ part: 'replies', document: replies, restore: restoreSavedReplies, shelf, notify })
  return {
    read: replies.read,
    write: async (id, draft) =>
      withoutToken(await settle(writeSavedReply(replies.read(), id ?? newId(), draft, now().toISOString()))),
    remove: (id) => settle(removeSavedReply(replies.read(), id)),
    use: async (id) => withoutToken(await settle(countUse(replies.read(), id))),
  }
}
