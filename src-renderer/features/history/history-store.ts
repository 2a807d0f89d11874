/** The items of History that this window shows; read anew when main says something changed. */
import { create } from 'zustand'
import type { HistoryItem, HistoryPage } from '../../../src-preload/model/library.ts'
import { bridge } from '../../lib/bridge.ts'

interface HistoryState {
  readonly text: string
  /** Null until first asked for. */
  readonly page: HistoryPage | null
  /** Items shown at most; grows when the person asks for more. */
  readonly shown: number
}

const step = 100
/** Most items of one answer. */
const most = 500

export const useHistory = create<HistoryState>(() => ({ text: '', page: null, shown: step }))

let asked = 0

/** As many answers as it takes, joined. */
const readPages = async (text: string, wanted: number): Promise<HistoryPage> => {
  const items: HistoryItem[] = []
  for (;;) {
    const limit = Math.min(wanted - items.length, most)
    const page = await bridge.request('history:read', { text, offset: items.length, limit })
    items.push(...page.items)
    if (page.items.length < limit || items.length >= wanted) return { ...page, items }
  }
}

/** A late answer never replaces a newer one. */
export const readHistory = async (): Promise<void> => {
  const mine = ++asked
  const { text, shown } = useHistory.getState()
  const page = await readPages(text, shown)
  if (mine === asked) useHistory.setState({ page })
}

export const searchHistory = (text: string): void => {
  useHistory.setState({ text, shown: step })
  void readHistory()
}

export const showMore = (): void => {
  useHistory.setState({ shown: useHistory.getState().shown + step })
  void readHistory()
}

bridge.subscribe('library:changed', (part) => {
  // A change may be told before the first answer is here, which then no longer holds.
  if (part === 'history' && asked > 0) void readHistory()
})
