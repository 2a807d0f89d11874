/** First stage: the adapter's reader cuts the text, its columns and peculiarities make drafts and guidance of it. */
import type { Adapter, Draft, Origin, Section } from './adapter.ts'
import type { Report } from './compile-rules.ts'
import type { TableRow } from './readers/table.ts'

/** What reading a document gave. */
export interface ReadDocument extends Origin {
  readonly drafts: readonly Draft[]
  readonly sections: readonly Section[]
}

const blankDraft = {
  code: '',
  name: null,
  message: '',
  meaning: null,
  advice: null,
  http: null,
  category: null,
  link: null,
  kind: null,
  retry: null,
  actor: null,
}

const toDraft = (adapter: Adapter, { cells, line }: TableRow, index: number): Draft => {
  const fields = Object.fromEntries(adapter.columns.map(({ field }, column) => [field, cells[column] ?? '']))
  return { ...blankDraft, ...fields, heading: adapter.heading, row: index + 1, line }
}

export const readDocument = (adapter: Adapter, text: string, report: Report): ReadDocument => {
  const headings = adapter.columns.map((column) => column.heading)
  const { rows, outside } = adapter.cut(text, headings, report)
  const drafts = rows
    .map((row, index) => toDraft(adapter, row, index))
    .map((draft) => adapter.refine?.(draft, report) ?? draft)
  const top = { line: 1, row: null }
  const stated = adapter.statedCount?.(outside) ?? null
  if (rows.length === 0) report('table/empty', top)
  if (stated !== null && stated !== rows.length) report('table/count', top, { stated, read: rows.length })
  if (!outside.some((line) => line.text.replace(/^#+\s*/, '').trim() === adapter.heading))
    report('document/heading', top, { heading: adapter.heading })
  return {
    drafts,
    sections: adapter.guide?.(outside, report) ?? [],
    ...(adapter.origin?.(text) ?? { date: null, url: null }),
  }
}
