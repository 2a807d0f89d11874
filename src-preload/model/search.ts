/** Queries over the catalog and what comes back: pages of rows with highlights and live facet counts. */
import {
  type Actor,
  actors,
  type Entry,
  type EntryId,
  type Gloss,
  type Guidance,
  type Kind,
  kinds,
  type Retry,
  retries,
  type Service,
  type ServiceId,
} from './catalog.ts'
import { fields, identifier, integer, list, nullable, oneOf, type Shape, text } from './shape.ts'

/** The entry's texts that are searched and may be highlighted. */
export const textFields = ['code', 'name', 'message', 'meaning', 'advice'] as const
export type TextField = (typeof textFields)[number]

/** Where a query was found: UTF-16 offsets into the field's text, half open. */
export interface Highlight {
  readonly field: TextField
  readonly start: number
  readonly end: number
}

/** What is ticked in the facets; an empty list means "any". `http` 0 stands for "the document names none". */
export interface EntryFilter {
  readonly service: readonly ServiceId[]
  readonly kind: readonly Kind[]
  readonly http: readonly number[]
  readonly retry: readonly Retry[]
  readonly actor: readonly Actor[]
}
export type Facet = keyof EntryFilter

/** Longest query a window may send, in UTF-16 units; a longer text is for Diagnose. */
export const queryLimit = 10_000

/** Most rows of one page. */
export const pageLimit = 500

export const emptyFilter: EntryFilter = { service: [], kind: [], http: [], retry: [], actor: [] }

export const sortColumns = ['service', 'code', 'message', 'meaning', 'kind', 'http', 'retry', 'actor'] as const
export type SortColumn = (typeof sortColumns)[number]
export interface Sort {
  readonly column: SortColumn
  readonly direction: 'ascending' | 'descending'
}

/** One page of the Browse table. Without a sort, hits come by relevance and everything else in catalog order. */
export interface BrowseQuery {
  readonly text: string
  readonly filter: EntryFilter
  readonly sort: Sort | null
  readonly offset: number
  readonly limit: number
}

/** A part of a text with what a query found in it: UTF-16 offsets, half open. */
export interface MarkedText {
  readonly text: string
  readonly ranges: readonly { readonly start: number; readonly end: number }[]
}

/** One row of the table: what its columns need, no more. */
export interface EntryRow {
  readonly id: EntryId
  readonly service: ServiceId
  readonly code: string
  readonly name: string | null
  readonly message: string
  /** The documented meaning, else the advice's first sentence as plain text. */
  readonly meaning: string
  /** Our translation of the meaning; null where there is none. */
  readonly gloss: Pick<Gloss, 'language' | 'meaning'> | null
  readonly kind: Kind
  readonly http: number | null
  readonly retry: Retry
  readonly actor: Actor
  /** Ranges in `code`, `name`, `message` and in the `meaning` shown here. */
  readonly highlights: readonly Highlight[]
  /** What the person's note or tags say of the query; null where only the document answers it. */
  readonly note: MarkedText | null
}

export interface FacetCount {
  readonly value: string | number
  readonly count: number
}

/** What is written as a filter but names no known value: it is searched as words. */
export interface UnreadFilter {
  /** As typed: `service:foo`. */
  readonly written: string
  readonly facet: Facet
  /** Values that begin so, else all there are; of `http` none are listed. */
  readonly known: readonly (string | number)[]
}

/** How a query was read: its words as typed, and the filters written into it. */
export interface Understood {
  readonly words: readonly string[]
  readonly filter: EntryFilter
  readonly unread: readonly UnreadFilter[]
}

export interface BrowsePage {
  readonly understood: Understood
  /** How many entries match, of how many there are. */
  readonly total: number
  readonly of: number
  readonly offset: number
  readonly rows: readonly EntryRow[]
  /** Counts per facet with all other facets applied, in the facet's own order. */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>
}

/** A hit of the command line and of quick lookup: the entry, its score and where it was found. */
export interface Hit {
  readonly entry: Entry
  /** As in `EntryRow`. */
  readonly meaning: string
  /** Falls along the list: the whole part says how the entry answers, the fraction how well. */
  readonly score: number
  readonly highlights: readonly Highlight[]
}

/** Everything the detail pane shows about one entry. */
export interface EntryDetail {
  readonly entry: Entry
  readonly service: Service
  /** Entries of the same code, in this service and others. */
  readonly sameCode: readonly Entry[]
  /** Neighbours in the code family, nearest first. */
  readonly neighbours: readonly EntryRow[]
  readonly guidance: readonly Guidance[]
}

export const isEntryFilter: Shape<EntryFilter> = fields<EntryFilter>({
  service: list(identifier, 200),
  kind: list(oneOf(kinds), kinds.length),
  http: list(integer(0, 999), 200),
  retry: list(oneOf(retries), retries.length),
  actor: list(oneOf(actors), actors.length),
})

export const isSort: Shape<Sort> = fields<Sort>({
  column: oneOf(sortColumns),
  direction: oneOf(['ascending', 'descending']),
})

export const isBrowseQuery: Shape<BrowseQuery> = fields<BrowseQuery>({
  text: text(queryLimit),
  filter: isEntryFilter,
  sort: nullable(isSort),
  offset: integer(0, 10_000_000),
  limit: integer(0, pageLimit),
})
