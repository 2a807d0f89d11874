/** Saved replies as pure state, in the order they were written. */
import {
  type SavedReplies,
  type SavedReply,
  type SavedReplyDraft,
  savedReplyLimits,
} from '../../../src-preload/model/saved-replies.ts'
import { type Applied, changed, type Placed, putBack, refused, removed, takeOut } from './change.ts'

type AppliedReplies = Applied<SavedReplies, readonly Placed<SavedReply>[]>

/** Changes the one of this id, or adds it. `time` is ISO 8601. */
export const writeSavedReply = (
  replies: SavedReplies,
  id: string,
  draft: SavedReplyDraft,
  time: string,
): AppliedReplies => {
  const written = { ...draft, name: draft.name.trim(), code: draft.code?.trim() || null, changed: time }
  if (replies.some((reply) => reply.id === id))
    return changed(replies.map((reply) => (reply.id === id ? { ...reply, ...written } : reply)))
  if (replies.length >= savedReplyLimits.replies)
    return refused(replies, 'replies.too-many', { limit: savedReplyLimits.replies })
  return changed([...replies, { ...written, id, used: 0 }])
}

export const removeSavedReply = (replies: SavedReplies, id: string): AppliedReplies => {
  const { kept, out } = takeOut(replies, (reply) => reply.id === id)
  return out.length === 0 ? changed(replies) : removed(kept, out)
}

export const restoreSavedReplies = (replies: SavedReplies, out: readonly Placed<SavedReply>[]): AppliedReplies =>
  changed(putBack(replies, out, (a, b) => a.id === b.id))

export const countUse = (replies: SavedReplies, id: string): AppliedReplies =>
  changed(
    replies.some((reply) => reply.id === id)
      ? replies.map((reply) => (reply.id === id ? { ...reply, used: reply.used + 1 } : reply))
      : replies,
  )
