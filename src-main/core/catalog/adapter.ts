/** What an adapter answers about its document: only what is peculiar to it; the pipeline asks, the adapter never loops. */
import type { Correction, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { Report } from './compile-rules.ts'
import type { Line, Table } from './readers/table.ts'
import type { Slip } from './slips.ts'

/** The fields a table column can fill. */
export const draftFields = [
  ...['code', 'name', 'message', 'meaning', 'advice', 'http', 'category', 'link'],
  ...['kind', 'retry', 'actor'],
] as const
export type DraftField = (typeof draftFields)[number]

/** One row as its document writes it, before normalizing: texts untrimmed, absent columns null. */
export interface Draft extends Readonly<Record<Exclude<DraftField, 'code' | 'message'>, string | null>> {
  readonly code: string
  readonly message: string
  readonly heading: string | null
  /** 1-based among the document's rows. */
  readonly row: number
  /** 1-based line of the file where the row starts. */
  readonly line: number
}

/** Text of the document outside its table, as Markdown. */
export interface Section {
  readonly heading: string
  readonly body: string
  readonly line: number
}

/** Where a document comes from, as it says itself. */
export interface Origin {
  /** ISO `yyyy-mm-dd`. */
  readonly date: string | null
  readonly url: string | null
}

/** How a document's texts are to be taken; a table of one's own needs no more than `adviceFormat`. */
export interface Conventions {
  /** Whether the advice column holds Markdown or text that must be shown letter for letter. */
  readonly adviceFormat: 'markdown' | 'plain'
  /** Mistakes of the document that reading it closely has shown. */
  readonly slips?: readonly Slip[]
  /** What the document misfiles, put right beside it. */
  correct?(draft: Draft): readonly Correction[]
  /** Turns a document's own link targets into addresses; null for those it does not know. */
  resolveLink?(target: string): string | null
  /** Address of one row on the document's page, where the page has anchors. */
  rowUrl?(page: string, code: string): string
}

export interface Adapter extends Conventions {
  readonly service: ServiceId
  /** Heading the table stands under, as the document writes it. */
  readonly heading: string
  /** The table's column headings in order, as the document writes them, and the field each fills. */
  readonly columns: readonly { readonly heading: string; readonly field: DraftField }[]
  /** Cuts the text into the table's rows and the lines around them, with one of `readers/`. */
  cut(text: string, headings: readonly string[], report: Report): Table
  /** Splits or rewrites what the columns alone do not tell. */
  refine?(draft: Draft, report: Report): Draft
  origin?(text: string): Origin
  /** How many rows the document itself says it has. */
  statedCount?(outside: readonly Line[]): number | null
  /** The lines around the table as sections; every line left out is reported. */
  guide?(outside: readonly Line[], report: Report): readonly Section[]
}
