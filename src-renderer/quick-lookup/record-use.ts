/** Tells main what was looked up here, once something was done with it: typing alone is no lookup. */
import { historyTextLimit } from '../../src-preload/model/library.ts'
import { bridge } from '../lib/bridge.ts'
import { toMetDraft } from '../lib/met-draft.ts'
import type { LookupChoice } from './quick-lookup-store.ts'
import { quickLookupStore } from './use-quick-lookup.ts'

/** What was seen on the clipboard has no text here, and is not recorded. */
export const recordUse = async ({ entryId, answer, service, code }: LookupChoice): Promise<void> => {
  const { text, pasted } = quickLookupStore.getState()
  const typed = (pasted || text).slice(0, historyTextLimit)
  if (typed.trim() === '') return
  const kind = answer === null ? 'lookup' : 'diagnosis'
  const outcome = answer === null ? 'found' : answer.finding.outcome
  const kept = await bridge.request('history:record', {
    kind,
    outcome,
    text: typed,
    entries: entryId === null ? [] : [entryId],
    met: entryId === null && answer !== null ? [toMetDraft(service, code, answer.finding.message)] : [],
  })
  // A history that cannot be kept must not stand in the way.
  if (!kept.ok) console.warn(kept.problem.key)
}
