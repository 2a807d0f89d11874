/** Tells main that a reply was taken away, for "last answered"; main redacts it, and keeps nothing while history is off. */
import { historyTextLimit } from '../../../src-preload/model/library.ts'
import { metLimits } from '../../../src-preload/model/met-codes.ts'
import { bridge } from '../../lib/bridge.ts'
import { toMetDraft } from '../../lib/met-draft.ts'
import type { Answered } from './use-reply-subjects.ts'

export const recordAnswer = async (text: string, answered: readonly Answered[]): Promise<void> => {
  const candidates = answered.flatMap(({ finding, chosen }) => finding.candidates[chosen ?? 0] ?? [])
  const kept = await bridge.request('history:record', {
    kind: 'reply',
    outcome: 'answered',
    text: text.slice(0, historyTextLimit),
    entries: candidates.flatMap(({ entryId }) => entryId ?? []),
    met: candidates
      .filter(({ entryId }) => entryId === null)
      .map(({ service, code }) => toMetDraft(service, code, null))
      .slice(0, metLimits.perText),
  })
  // A history that cannot be kept must not stand in the way.
  if (!kept.ok) console.warn(kept.problem.key)
}
