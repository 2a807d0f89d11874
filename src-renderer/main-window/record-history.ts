/** Reports to main what was looked up and diagnosed, once the person has stopped at it; main redacts and keeps it. */
import type { HistoryDraft } from '../../src-preload/model/library.ts'
import { historyTextLimit } from '../../src-preload/model/library.ts'
import { metLimits } from '../../src-preload/model/met-codes.ts'
import { browseStore } from '../features/browse/use-browse.ts'
import { findingKey, isUndecided } from '../features/diagnose/diagnose-store.ts'
import { diagnoseStore } from '../features/diagnose/use-diagnose.ts'
import { bridge } from '../lib/bridge.ts'
import { toMetDraft } from '../lib/met-draft.ts'

/** Milliseconds one must stay at a result; typing on starts anew. */
const rest = 1_500
/** Entries kept of one diagnosis. */
const mostEntries = 20

const report = async (draft: HistoryDraft) => {
  const outcome = await bridge.request('history:record', draft)
  // A history that cannot be kept must not stand in the way; the problem bar tells of the disk anyway.
  if (!outcome.ok) console.warn(outcome.problem.key)
}

/** Null while there is nothing to keep. */
const currentLookup = (): HistoryDraft | null => {
  const { text, selection, shown } = browseStore.getState()
  if (text.trim() === '' || shown === null) return null
  const base = { kind: 'lookup', text: text.slice(0, historyTextLimit) } as const
  if (shown.total === 0) return { ...base, outcome: 'not-found', entries: [], met: [] }
  return selection.id === null ? null : { ...base, outcome: 'found', entries: [selection.id], met: [] }
}

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
  const text = await source.read(0, Math.min(historyTextLimit, diagnosis.length))
  return {
    kind: 'diagnosis',
    outcome: diagnosis.outcome,
    text: text.slice(0, historyTextLimit),
    entries: entries.slice(0, mostEntries),
    met: met.slice(0, metLimits.perText),
  }
}

/** Waits for a rest after every change of a store, and reports what stands there then if it is new. */
const watch = (subscribe: (changed: () => void) => () => void, read: () => Promise<HistoryDraft | null>) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = ''
  const look = async () => {
    const draft = await read()
    const key = JSON.stringify(draft)
    if (draft === null || key === last) return
    last = key
    await report(draft)
  }
  const end = subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(look, rest)
  })
  return () => {
    clearTimeout(timer)
    end()
  }
}

/** Returns the end. */
export const recordHistory = (): (() => void) => {
  const ends = [
    watch(browseStore.subscribe, async () => currentLookup()),
    watch(diagnoseStore.subscribe, currentDiagnosis),
  ]
  return () => {
    for (const end of ends) end()
  }
}
