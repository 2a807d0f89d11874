/** Pages of the table and hits of a search over one catalog; search itself is made ready when first needed. */
import type { Catalog, Entry, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { Remark } from '../../../src-preload/model/library.ts'
import {
  type BrowsePage,
  type BrowseQuery,
  type EntryRow,
  emptyFilter,
  type Hit,
  type MarkedText,
} from '../../../src-preload/model/search.ts'
import { finishSteps, type Steps } from '../steps.ts'
import { type Columns, createColumns } from './index/columns.ts'
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
  /**
   * Types what some of these entries say, so that a person's first query meets code that has run for a while: among 100,000
   * entries it takes ten times as long otherwise.
   */
  rehearse(said: readonly Entry[]): Steps<undefined>
  /** Puts these notes and tags, and no others, behind what the documents say. */
  setNotes(remarks: readonly Remark[]): void
  /** Best hits first. */
  search(text: string, options: SearchOptions): readonly Hit[]
}

/** Rows with highlights made between two places to pause. */
const rowsPerStep = 10
/** As a window asks for. */
const rehearsedRows = 50
/** Every so many entries whose texts are typed. */
const rehearsedStep = 25

/** Whole words, and a few Han characters: what nobody writes so would be looked for in pinyin and among slips. */
const toRehearsed = ({ code, message, meaning }: Entry, place: number): readonly string[] =>
  place % rehearsedStep === 0 ? [code, message.split(' ', 2).join(' '), meaning?.slice(0, 2 + (place % 3)) ?? ''] : []

/** What of a row's note answers the query. */
const createNoteReader = ({ entries, alternatives, tags }: Noted): ((place: number) => MarkedText | null) => {
  const highlight = createHighlighter(alternatives)
  return (place) => {
    const note = entries.get(place)
    return note === undefined ? null : cutExcerpt(note.text, highlight, findTags(note.text, tags))
  }
}

/** `later` does what can wait; of a small catalog nothing need be done before it is needed. */
export const createBrowser = (catalog: Catalog, openIndex: () => Steps<SearchIndex>, later: Later = never): Browser => {
  const columns = createColumns(catalog.entries, catalog.services)
  function* openSearch(): Steps<Search> {
    const index = yield* openIndex()
    yield
    return yield* smallSearchSteps(catalog, columns, index)
  }
  return browseColumns(catalog, columns, openSearch, later)
}

/** With its search ready, for catalogs that take a while. */
export function* browserSteps(catalog: Catalog, columns: Columns, index: SearchIndex, later: Later): Steps<Browser> {
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
  function* findSteps(text: string, isRehearsal: boolean): Steps<Findings> {
    return text.trim() === '' ? everything : yield* ready()(text, { notes, isRehearsal })
  }
  const find = (text: string): Findings => {
    if (text !== last.text) last = { text, findings: finishSteps(findSteps(text, false)) }
    return last.findings
  }
  function* pageSteps(query: BrowseQuery, findings: Findings): Steps<BrowsePage> {
    const { entries: passing, counts } = applyFacets(columns, query.filter, findings.hits.entries)
    yield
    const end = query.offset + query.limit
    const ordered =
      query.sort === null ? findings.hits.best(end, passing).entries : sorter.sort(passing, query.sort, end)
    const highlight = createHighlighter(findings.alternatives)
    const readNote = createNoteReader(findings.noted)
    const rows: EntryRow[] = []
    for (const [at, place] of ordered.subarray(query.offset, end).entries()) {
      if (at % rowsPerStep === 0) yield
      const entry = entries[place]
      if (entry !== undefined) rows.push(toRow(entry, highlight, readNote(place)))
    }
    return {
      total: passing.length,
      of: entries.length,
      offset: query.offset,
      understood: findings.understood,
      rows,
      facets: counts,
    }
  }
  const entriesAt = (places: Uint32Array) => Array.from(places).flatMap((place) => entries[place] ?? [])

  return {
    *prepare() {
      const search = opened ?? (yield* openSearch())
      // A query that came meanwhile did not wait for it.
      opened ??= search
      return undefined
    },
    browse: (query) => finishSteps(pageSteps(query, find(query.text))),
    *rehearse(said) {
      for (const text of said.flatMap(toRehearsed)) {
        const findings = yield* findSteps(text, true)
        yield* pageSteps({ text, filter: emptyFilter, sort: null, offset: 0, limit: rehearsedRows }, findings)
        yield
      }
      return undefined
    },
    setNotes(remarks) {
      notes = readNotes(entries, remarks, notes)
      last = { text: '', findings: everything }
    },
    search(text, { service, limit }) {
      const { hits, alternatives } = finishSteps(ready()(text, { service, notes: noNotes }))
      const { entries: found, scores } = hits.best(limit)
      const highlight = createHighlighter(alternatives)
      return entriesAt(found).map((entry, place) => toHit(entry, scores[place] ?? 0, highlight))
    },
  }
}
