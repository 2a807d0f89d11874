/** Pages of the table and hits of a search over one catalog; search itself is made ready when first needed. */
import type { Catalog, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { Remark } from '../../../src-preload/model/library.ts'
import {
  type BrowsePage,
  type BrowseQuery,
  emptyFilter,
  type Hit,
  type MarkedText,
} from '../../../src-preload/model/search.ts'
import { finishSteps, type Steps } from '../steps.ts'
import { type Columns, columnSteps, createColumns } from './index/columns.ts'
import { everyEntry } from './index/gather.ts'
import type { SearchIndex } from './index/term-index.ts'
import { noNotes, readNotes } from './notes/note-book.ts'
import { cutExcerpt, findTags } from './notes/note-excerpt.ts'
import { type Noted, nothingNoted } from './notes/noted.ts'
import { applyFacets } from './page/facets.ts'
import { createHighlighter } from './page/highlight.ts'
import { toHit, toRow } from './page/rows.ts'
import { createSorter, type Later, never } from './page/sort.ts'
import { rankInOrder } from './rank/ranking.ts'
import { type Findings, type Search, searchSteps, smallSearchSteps } from './search.ts'

/** What `search` may be told beside the query. */
export interface SearchOptions {
  /** Only entries of this service. */
  readonly service?: ServiceId | undefined
  readonly limit: number
}

export interface Browser {
  /** Makes search ready, so that the first query need not wait for it. */
  prepare(): Steps<undefined>
  browse(query: BrowseQuery): BrowsePage
  /** Puts these notes and tags, and no others, behind what the documents say. */
  setNotes(remarks: readonly Remark[]): void
  /** Best hits first. */
  search(text: string, options: SearchOptions): readonly Hit[]
}

/** What of a row's note answers the query. */
const createNoteReader = ({ entries, alternatives, tags }: Noted): ((place: number) => MarkedText | null) => {
  const highlight = createHighlighter(alternatives)
  return (place) => {
    const note = entries.get(place)
    return note === undefined ? null : cutExcerpt(note.text, highlight, findTags(note.text, tags))
  }
}

/** `later` does what can wait; of a small catalog nothing need be done before it is needed. */
export const createBrowser = (catalog: Catalog, openIndex: () => SearchIndex, later: Later = never): Browser => {
  const columns = createColumns(catalog.entries, catalog.services)
  function* openSearch(): Steps<Search> {
    const index = openIndex()
    yield
    return yield* smallSearchSteps(catalog, columns, index)
  }
  return browseColumns(catalog, columns, openSearch, later)
}

/** With its search ready, for catalogs that take a while. */
export function* browserSteps(catalog: Catalog, index: SearchIndex, later: Later): Steps<Browser> {
  const columns = yield* columnSteps(catalog.entries, catalog.services)
  yield
  const openSearch = () => searchSteps(catalog, columns, index)
  return browseColumns(catalog, columns, openSearch, later, yield* openSearch())
}

/** `made` is the search where it is ready. */
const browseColumns = (
  catalog: Catalog,
  columns: Columns,
  openSearch: () => Steps<Search>,
  later: Later,
  made: Search | null = null,
): Browser => {
  const { entries } = catalog
  const sorter = createSorter(entries, columns, later)
  const everything: Findings = {
    hits: rankInOrder(everyEntry(entries.length)),
    alternatives: [],
    understood: { words: [], filter: emptyFilter, unread: [] },
    noted: nothingNoted,
  }
  let opened = made
  const ready = (): Search => {
    opened ??= finishSteps(openSearch())
    return opened
  }
  let notes = noNotes
  // Pages and sorts of one query follow each other.
  let last: { readonly text: string; readonly findings: Findings } = { text: '', findings: everything }
  const find = (text: string): Findings => {
    if (text !== last.text) last = { text, findings: text.trim() === '' ? everything : ready()(text, { notes }) }
    return last.findings
  }
  const entriesAt = (places: Uint32Array) => Array.from(places).flatMap((place) => entries[place] ?? [])

  return {
    *prepare() {
      const search = opened ?? (yield* openSearch())
      // A query that came meanwhile did not wait for it.
      opened ??= search
      return undefined
    },
    browse(query) {
      const findings = find(query.text)
      const { entries: passing, counts } = applyFacets(columns, query.filter, findings.hits.entries)
      const end = query.offset + query.limit
      const ordered =
        query.sort === null ? findings.hits.best(end, passing).entries : sorter.sort(passing, query.sort, end)
      const highlight = createHighlighter(findings.alternatives)
      const readNote = createNoteReader(findings.noted)
      return {
        total: passing.length,
        of: entries.length,
        offset: query.offset,
        understood: findings.understood,
        rows: Array.from(ordered.subarray(query.offset, end)).flatMap((place) => {
          const entry = entries[place]
          return entry === undefined ? [] : [toRow(entry, highlight, readNote(place))]
        }),
        facets: counts,
      }
    },
    setNotes(remarks) {
      notes = readNotes(entries, remarks, notes)
      last = { text: '', findings: everything }
    },
    search(text, { service, limit }) {
      const { hits, alternatives } = ready()(text, { service, notes: noNotes })
      const { entries: found, scores } = hits.best(limit)
      const highlight = createHighlighter(alternatives)
      return entriesAt(found).map((entry, place) => toHit(entry, scores[place] ?? 0, highlight))
    },
  }
}
