/** The saved reply that is being written in this window: in a dialog of its own, or in the list it was asked for from. */
import type { SavedReplyDraft } from '../../src-preload/model/saved-replies.ts'
import { createWriter } from './create-writer.ts'

export interface WritingReply {
  readonly draft: SavedReplyDraft
  /** The one that is changed; null for a new one. */
  readonly id: string | null
  /** The list of saved replies shows the form, and is there again once it is left. */
  readonly isInList: boolean
}

/** The list is gone when one goes on. */
export const replyWriter = createWriter<WritingReply>('draft.left-reply', (left) => ({ ...left, isInList: false }))

export const changeReply = (change: Partial<SavedReplyDraft>): void =>
  replyWriter.change((writing) => ({ ...writing, draft: { ...writing.draft, ...change } }))
