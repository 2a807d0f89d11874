/** The one facade over catalog, search and analyzer: all that the hosts know of core. Synchronous; runs in a worker. */
import type { AsPlainObject } from 'minisearch'
import type { Catalog, Entry, EntryId } from '../../src-preload/model/catalog.ts'
import type { BrowsePage, BrowseQuery, EntryDetail, EntryRow } from '../../src-preload/model/search.ts'
import { viewCatalog } from './catalog/catalog.ts'
import { loadIndex } from './search/search-index.ts'

export interface Engine {
  readonly catalog: Catalog
  browse(query: BrowseQuery): BrowsePage
  open(id: EntryId): EntryDetail | null
  /** All meanings of a code, in catalog order. */
  lookup(code: string): readonly Entry[]
}

const toRow = (entry: Entry): EntryRow => ({
  id: entry.id,
  service: entry.service,
  code: entry.code,
  name: entry.name,
  message: entry.message,
  meaning: entry.meaning ?? '',
  kind: entry.kind,
  http: entry.http,
  retry: entry.retry,
  actor: entry.actor,
  highlights: [],
})

/** `index` null: search falls back to a scan over the entries. */
export const createEngine = (catalog: Catalog, index: AsPlainObject | null): Engine => {
  const view = viewCatalog(catalog)
  const loaded = index === null ? null : loadIndex(index)
  return {
    catalog,
    browse(query) {
      const hits =
        query.text === '' || loaded === null
          ? catalog.entries
          : loaded.search(query.text).flatMap((hit) => view.byId(String(hit.id)) ?? [])
      return {
        total: hits.length,
        of: catalog.entries.length,
        offset: query.offset,
        rows: hits.slice(query.offset, query.offset + query.limit).map(toRow),
        facets: { service: [], kind: [], http: [], retry: [], actor: [] },
      }
    },
    open(id) {
      const entry = view.byId(id)
      const service = entry && view.services.get(entry.service)
      if (!entry || !service) return null
      return {
        entry,
        service,
        sameCode: view.byCode(entry.code).filter((other) => other.id !== id),
        neighbours: [],
        guidance: catalog.guidance.filter((section) => section.service === entry.service),
      }
    },
    lookup: (code) => view.byCode(code),
  }
}
