/** Records what was looked up in Browse. */
import { type HistoryDraft, historyTextLimit } from '../../src-preload/model/library.ts'
import { browseStore } from '../features/browse/use-browse.ts'
import { recall } from '../lib/memory.ts'
import { recordHistory } from './record-history.ts'
import { isBrowsing } from './remember.ts'

/** Null while there is nothing to keep. What a lost window is given back was recorded when it was looked up. */
const currentLookup = (): HistoryDraft | null => {
  const { text, selection, shown } = browseStore.getState()
  if (text.trim() === '' || shown === null) return null
  const restored = recall('browse', isBrowsing)
  if (text === restored?.text && selection.id === restored.entry) return null
  const base = { kind: 'lookup', text: text.slice(0, historyTextLimit) } as const
  if (shown.total === 0) return { ...base, outcome: 'not-found', entries: [], met: [] }
  return selection.id === null ? null : { ...base, outcome: 'found', entries: [selection.id], met: [] }
}

/** Returns the end. */
export const recordLookups = (): (() => void) => recordHistory(browseStore.subscribe, async () => currentLookup())
