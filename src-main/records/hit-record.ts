/** A hit as scripts and agents get it: what identifies the entry, what it says, and where it was found. */
import type { Hit } from '../../src-preload/model/search.ts'

/** `meaning` is the documented one, else the advice's first sentence; `advice` is Markdown. Offsets are UTF-16 units. */
export const toHitRecord = ({ entry, meaning, score, highlights }: Hit) => {
  const { id, service, code, name, message, advice, http, kind, retry, actor } = entry
  return { id, service, code, name, message, meaning, advice, http, kind, retry, actor, score, highlights }
}

export type HitRecord = ReturnType<typeof toHitRecord>
