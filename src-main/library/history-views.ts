/** History as windows see it: beside the notes, and with what the catalog says of its entries now. */
import type { EntryId } from '../../src-preload/model/catalog.ts'
import type { HistoryOverview, HistoryPage, HistoryQuery, KnownEntry, Notes } from '../../src-preload/model/library.ts'
import { overviewHistory } from '../core/library/history-codes.ts'
import { entriesIn, pageHistory } from '../core/library/history-page.ts'
import type { HistoryLog } from './history-log.ts'

export interface HistorySources {
  readonly history: Pick<HistoryLog, 'read'>
  readonly library: { readNotes(): Notes }
  /** The catalog's entries of these ids; those it lacks are absent. */
  readonly engine: { know(ids: readonly EntryId[]): Promise<readonly (readonly [EntryId, KnownEntry])[]> }
}

/** Without an engine the ids must do. */
const know = async ({ engine }: HistorySources, ids: readonly EntryId[]) => {
  if (ids.length === 0) return new Map<EntryId, KnownEntry>()
  try {
    return new Map(await engine.know(ids))
  } catch (error) {
    console.error(error)
    return new Map<EntryId, KnownEntry>()
  }
}

export const readHistoryPage = async (sources: HistorySources, query: HistoryQuery): Promise<HistoryPage> => {
  const [items, notes] = [sources.history.read(), sources.library.readNotes()]
  return pageHistory(items, notes, query, await know(sources, entriesIn(items, notes)))
}

/** `zone` is the IANA time zone whose days are meant. */
export const readHistoryOverview = async (sources: HistorySources, zone: string): Promise<HistoryOverview> => {
  const items = sources.history.read()
  return overviewHistory(items, await know(sources, entriesIn(items, [])), zone, Date.now())
}
