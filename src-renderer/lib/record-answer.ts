/** Tells main that a reply was taken away, for "last answered"; main redacts it, and keeps nothing while history is off. */
import type { ServiceId } from '../../src-preload/model/catalog.ts'
import type { Candidate } from '../../src-preload/model/diagnosis.ts'
import { historyTextLimit } from '../../src-preload/model/library.ts'
import { type MetDraft, metLimits } from '../../src-preload/model/met-codes.ts'
import { bridge } from './bridge.ts'

/** What is told to main of a code that no document lists. */
export const toMetDraft = (service: ServiceId, code: string, message: string | null): MetDraft => ({
  service,
  code: code.slice(0, metLimits.code),
  message: message?.slice(0, metLimits.message) ?? null,
})

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
