/** Records what was diagnosed. */
import { type HistoryDraft, historyFileLimits, historyTextLimit } from '../../src-preload/model/library.ts'
import { metLimits } from '../../src-preload/model/met-codes.ts'
import { findingKey, isUndecided } from '../features/diagnose/diagnose-store.ts'
import { diagnoseStore, orRecover } from '../features/diagnose/use-diagnose.ts'
import { toMetDraft } from '../lib/record-answer.ts'
import { recordHistory } from './record-history.ts'
import { isRestored } from './remember-diagnosed.ts'

/** Entries kept of one diagnosis. */
const mostEntries = 20

const shortName = (name: string) => name.slice(0, historyFileLimits.name)

/** Null while there is nothing to keep. */
const currentDiagnosis = async (): Promise<HistoryDraft | null> => {
  const { phase, source, diagnosis, choices } = diagnoseStore.getState()
  if (phase !== 'done' || source === null || diagnosis === null) return null
  // What only the person could have told apart led to no entry unless they did.
  const entries = diagnosis.findings.flatMap((finding) => {
    const chosen = choices.get(findingKey(finding)) ?? null
    return isUndecided(finding, chosen) ? [] : (finding.candidates[chosen ?? 0]?.entryId ?? [])
  })
  const met = diagnosis.findings.flatMap(({ candidates: [best], message }) =>
    best === undefined || best.entryId !== null ? [] : [toMetDraft(best.service, best.code, message)],
  )
  const text = await source.read(0, Math.min(historyTextLimit, diagnosis.length)).catch(orRecover(source))
  // What is brought back is recorded then.
  if (text === null || (isRestored(text) && choices.size === 0)) return null
  return {
    kind: 'diagnosis',
    outcome: diagnosis.outcome === 'no-error' && diagnosis.foreign.length > 0 ? 'foreign' : diagnosis.outcome,
    text: text.slice(0, historyTextLimit),
    ...(source.names.length > 0 && { files: source.names.slice(0, historyFileLimits.names).map(shortName) }),
    entries: entries.slice(0, mostEntries),
    met: met.slice(0, metLimits.perText),
  }
}

/** Only what is recorded counts: who goes through places and writes a reply stays at the same result. */
const subscribe = (changed: () => void) =>
  diagnoseStore.subscribe((now, before) => {
    const parts = ['phase', 'source', 'diagnosis', 'choices'] as const
    if (parts.some((part) => now[part] !== before[part])) changed()
  })

export const recordDiagnoses = (): void => {
  recordHistory(subscribe, currentDiagnosis)
}
