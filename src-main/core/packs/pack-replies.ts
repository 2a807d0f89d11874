/** Saved replies on their way into a pack and out of it. */
import { failure, type Outcome, success } from '../../../src-preload/model/outcome.ts'
import { type SavedReplies, savedReplyLimits } from '../../../src-preload/model/saved-replies.ts'
import type { PackedReply } from './pack-content.ts'

export const packReplies = (replies: SavedReplies, wanted: (id: string) => boolean): readonly PackedReply[] =>
  replies.filter(({ id }) => wanted(id)).map(({ changed: _changed, used: _used, ...reply }) => reply)

/** `wanted` tells what each is to be; null takes it away. How often mine was used stays. `time` is ISO 8601. */
export const takeReplies = (
  mine: SavedReplies,
  wanted: ReadonlyMap<string, PackedReply | null>,
  time: string,
): Outcome<SavedReplies> => {
  const there = new Set(mine.map(({ id }) => id))
  const changed = mine.flatMap((reply) => {
    const next = wanted.get(reply.id)
    if (next === undefined) return [reply]
    return next === null ? [] : [{ ...reply, ...next, changed: time }]
  })
  const added = [...wanted.values()].flatMap((reply) =>
    reply === null || there.has(reply.id) ? [] : [{ ...reply, used: 0, changed: time }],
  )
  const replies = [...changed, ...added]
  return replies.length > savedReplyLimits.replies
    ? failure('replies.too-many', { limit: savedReplyLimits.replies })
    : success(replies)
}
