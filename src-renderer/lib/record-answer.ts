/** Tells main that a reply was taken away, for "last answered"; main redacts it, and keeps nothing while history is off. */
import type { Candidate } from '../../src-preload/model/diagnosis.ts'
import { historyTextLimit } from '../../src-preload/model/library.ts'
import { metLimits } from '../../src-preload/model/met-codes.ts'
import { bridge } from './bridge.ts'
import { toMetDraft } from './met-draft.ts'

export type AnsweredCode = Pick<Candidate, 'service' | 'code' | 'entryId'>

export const recordAnswer = async (text: string, answered: readonly AnsweredCode[]): Promise<void> => {
  const kept = await bridge.request('history:record', {
    kind: 'reply',
    outcome: 'answered',
    text: text.slice(0, historyTextLimit),
    entries: answered.flatMap(({ entryId }) => entryId ?? []),
    met: answered
      .filter(({ entryId }) => entryId === null)
      .map(({ service, code }) => toMetDraft(service, code, null))
      .slice(0, metLimits.perText),
  })
  // A history that cannot be kept must not stand in the way.
  if (!kept.ok) console.warn(kept.problem.key)
}
