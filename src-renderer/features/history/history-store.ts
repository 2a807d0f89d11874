/** The items and codes of History that this window shows; read anew when main says something changed. */
import { create } from 'zustand'
import type { ServiceId } from '../../../src-preload/model/catalog.ts'
import type {
  CodeKey,
  HistoryFilter,
  HistoryItem,
  HistoryOverview,
  HistoryPage,
} from '../../../src-preload/model/library.ts'
import { bridge } from '../../lib/bridge.ts'

/** What the list is made of: items under their days, or the codes and services they are about. */
export const groupings = ['day', 'code', 'service'] as const
export type Grouping = (typeof groupings)[number]

interface HistoryState {
  readonly text: string
  readonly service: ServiceId | null
  readonly code: CodeKey | null
  readonly grouping: Grouping
  /** Null until first asked for. */
  readonly page: HistoryPage | null
  readonly overview: HistoryOverview | null
  /** Items shown at most; grows when the person asks for more. */
  readonly shown: number
}

const step = 100
/** Most items of one answer. */
const most = 500

export const useHistory = create<HistoryState>(() => ({
  text: '',
  service: null,
  code: null,
  grouping: 'day',
  page: null,
  overview: null,
  shown: step,
}))

let asked = 0

/** As many answers as it takes, joined. */
const readPages = async (filter: HistoryFilter, wanted: number): Promise<HistoryPage> => {
  const items: HistoryItem[] = []
  for (;;) {
    const limit = Math.min(wanted - items.length, most)
    const page = await bridge.request('history:read', { ...filter, offset: items.length, limit })
    items.push(...page.items)
    if (page.items.length < limit || items.length >= wanted) return { ...page, items }
  }
}

/** A late answer never replaces a newer one. */
export const readHistory = async (): Promise<void> => {
  const mine = ++asked
  const { text, service, code, shown } = useHistory.getState()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const [page, overview] = await Promise.all([
    readPages({ text, service, code }, shown),
    bridge.request('history:overview', timeZone.slice(0, 60)),
  ])
  if (mine === asked) useHistory.setState({ page, overview })
}

const ask = (change: Partial<HistoryState>) => {
  useHistory.setState({ shown: step, ...change })
  void readHistory()
}

export const searchHistory = (text: string): void => ask({ text })

/** Only items about the service; a code of another one gives way. */
export const chooseService = (service: ServiceId | null): void => ask({ service, code: null })

/** Only items about the code, by day. */
export const chooseCode = (code: CodeKey | null): void => ask({ code, ...(code !== null && { grouping: 'day' }) })

export const groupHistory = (grouping: Grouping): void => useHistory.setState({ grouping })

/** One step more of the same question. */
export const showMore = (): void => ask({ shown: useHistory.getState().shown + step })

/** A change may be told before the first answer is here, which then no longer holds. */
const readAgain = () => {
  if (asked > 0) void readHistory()
}
bridge.subscribe('library:changed', (part) => {
  if (part === 'history' || part === 'notes') readAgain()
})
// Entries of the person's own tables come into use a moment after the start: until then nobody knows whose they are.
bridge.subscribe('catalog:changed', readAgain)
