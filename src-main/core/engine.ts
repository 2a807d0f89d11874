/** The one facade over catalog, search and analyzer: all that the hosts know of core. Synchronous; runs in a worker. */

import type { Catalog, Entry, EntryId, ServiceId } from '../../src-preload/model/catalog.ts'
import type { Diagnosis, SecretSpan } from '../../src-preload/model/diagnosis.ts'
import type { KnownEntry } from '../../src-preload/model/library.ts'
import type { BrowsePage, BrowseQuery, EntryDetail, EntryRow, Hit, TextField } from '../../src-preload/model/search.ts'
import { type Analysis, createAnalysis } from './analyzer/analysis.ts'
import { type Knowledge, learn } from './analyzer/knowledge.ts'
import { findSecrets } from './analyzer/redact.ts'
import { viewCatalog } from './catalog/catalog.ts'
import { findNeighbours } from './catalog/neighbours.ts'
import { toKnown } from './library/known.ts'
import { createColumns } from './search/columns.ts'
import { applyFacets } from './search/facets.ts'
import { createHighlighter, type Highlighter } from './search/highlight.ts'
import { shownMeaning } from './search/index-document.ts'
import { loadMiniIndex } from './search/mini-index.ts'
import { createSearch, type Findings, nothingAsked } from './search/search.ts'
import { createSorter } from './search/sort.ts'
import type { StoredIndex } from './search/stored-index.ts'

/** What `search` may be told beside the query. */
export interface SearchOptions {
  /** Only entries of this service. */
  readonly service?: ServiceId | undefined
  readonly limit: number
}

export interface Engine {
  readonly catalog: Catalog
  /** Makes search and analyzer ready, so that neither the first query nor the first paste need wait for them. */
  prepare(): void
  /** One page of the table: rows, how many there are, and the counts of every facet. */
  browse(query: BrowseQuery): BrowsePage
  /** Best hits first. */
  search(text: string, options: SearchOptions): readonly Hit[]
  open(id: EntryId): EntryDetail | null
  /** Entries around a code, whether a document has it or not; nearest first. */
  neighbours(service: ServiceId, code: string): readonly EntryRow[]
  /** What a text says went wrong, in one go. */
  diagnose(text: string): Diagnosis
  /** The same for a text that comes in pieces. */
  startAnalysis(): Analysis
  /** Where secrets stand in a text, in its order. */
  findSecrets(text: string): readonly SecretSpan[]
  /** What the catalog says of entries now; those it lacks are left out. */
  know(ids: readonly EntryId[]): readonly (readonly [EntryId, KnownEntry])[]
  /** All meanings of a code, in catalog order. */
  lookup(code: string): readonly Entry[]
}

const mostNeighbours = 12
const noHighlights: Highlighter = () => []

const highlightAll = (texts: Readonly<Partial<Record<TextField, string | null>>>, highlight: Highlighter) =>
  (Object.entries(texts) as [TextField, string | null][]).flatMap(([field, text]) =>
    highlight(text ?? '').map(({ start, end }) => ({ field, start, end })),
  )

const toRow = (entry: Entry, highlight: Highlighter): EntryRow => {
  const { id, service, code, name, message, kind, http, retry, actor } = entry
  const meaning = shownMeaning(entry)
  const highlights = highlightAll({ code, name, message, meaning }, highlight)
  return { id, service, code, name, message, meaning, kind, http, retry, actor, highlights }
}

const toHit = (entry: Entry, score: number, highlight: Highlighter): Hit => {
  const { code, name, message, advice } = entry
  const meaning = shownMeaning(entry)
  return { entry, meaning, score, highlights: highlightAll({ code, name, message, meaning, advice }, highlight) }
}

export const createEngine = (catalog: Catalog, index: StoredIndex): Engine => {
  const { entries } = catalog
  const view = viewCatalog(catalog)
  const columns = createColumns(entries, catalog.services)
  const sort = createSorter(entries, columns)
  const everything: Findings = {
    entries: Uint32Array.from(entries, (_, entry) => entry),
    scores: new Float64Array(entries.length),
    ranked: false,
    alternatives: [],
    understood: nothingAsked,
  }
  const openSearch = () => createSearch(catalog, columns, loadMiniIndex(index.mini), index.readings)
  let search: ReturnType<typeof openSearch> | null = null
  const ready = () => {
    search ??= openSearch()
    return search
  }
  // Pages and sorts of one query follow each other.
  let last: { readonly text: string; readonly findings: Findings } = { text: '', findings: everything }
  const find = (text: string): Findings => {
    if (text !== last.text) last = { text, findings: text.trim() === '' ? everything : ready()(text) }
    return last.findings
  }
  const rowsOf = (places: Uint32Array, highlight: Highlighter) =>
    Array.from(places, (place) => entries[place]).flatMap((entry) =>
      entry === undefined ? [] : toRow(entry, highlight),
    )

  let knowledge: Knowledge | null = null
  const known = () => {
    knowledge ??= learn(view)
    return knowledge
  }
  const startAnalysis = () => createAnalysis(known())

  return {
    catalog,
    prepare: () => {
      ready()
      known()
    },
    startAnalysis,
    diagnose(text) {
      const analysis = startAnalysis()
      analysis.push(text)
      return analysis.finish()
    },
    browse(query) {
      const findings = find(query.text)
      const { entries: passing, counts } = applyFacets(columns, query.filter, findings.entries)
      const ordered = query.sort === null ? passing : sort(passing, query.sort)
      const page = ordered.subarray(query.offset, query.offset + query.limit)
      return {
        total: passing.length,
        of: entries.length,
        offset: query.offset,
        understood: findings.understood,
        rows: rowsOf(page, createHighlighter(findings.alternatives)),
        facets: counts,
      }
    },
    search(text, { service, limit }) {
      const { entries: found, scores, alternatives } = find(text)
      const highlight = createHighlighter(alternatives)
      const hits: Hit[] = []
      for (const [place, at] of found.entries()) {
        const entry = entries[at]
        if (entry === undefined || (service !== undefined && entry.service !== service)) continue
        hits.push(toHit(entry, scores[place] ?? 0, highlight))
        if (hits.length >= limit) break
      }
      return hits
    },
    neighbours: (service, code) =>
      findNeighbours({ service, code }, entries, mostNeighbours).map((entry) => toRow(entry, noHighlights)),
    findSecrets(text) {
      const found: SecretSpan[] = []
      findSecrets(text, 0, found)
      return found
    },
    open(id) {
      const entry = view.byId(id)
      const service = entry && view.services.get(entry.service)
      if (!entry || !service) return null
      return {
        entry,
        service,
        sameCode: view.byCode(entry.code).filter((other) => other.id !== id),
        neighbours: findNeighbours(entry, entries, mostNeighbours).map((other) => toRow(other, noHighlights)),
        guidance: catalog.guidance.filter((section) => section.service === entry.service),
      }
    },
    know: (ids) =>
      ids.flatMap((id) => {
        const entry = view.byId(id)
        return entry === undefined ? [] : [[id, toKnown(entry)] as const]
      }),
    lookup: (code) => view.byCode(code),
  }
}
