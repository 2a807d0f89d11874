/** Entries as a Markdown document: one table per service, readable anywhere and importable again. */
import type { Entry, Service } from '../../../src-preload/model/catalog.ts'
import { pageCell, pageColumns, toExportRows } from './export-rows.ts'

const columns = ['code', 'http', 'message', 'meaning', 'advice', 'category'] as const satisfies readonly (keyof Entry)[]

/** A cell holds one line: bars are escaped, breaks written as `<br>`, and tags of the text shown as text. */
const toCell = (value: string | number | null): string =>
  (value === null ? '' : String(value)).replaceAll('<', '&lt;').replaceAll('|', '\\|').replace(/\r?\n/g, '<br>')

/** Advice is Markdown already, and what looks like an entity in it is one; elsewhere it is letters. */
const toEntryCell = (entry: Entry, column: (typeof columns)[number]): string =>
  toCell(column === 'advice' ? entry.advice : String(entry[column] ?? '').replaceAll('&', '&amp;'))

/** What pages say stands in columns of its own where there are pages. */
const toTable = (entries: readonly Entry[]): string => {
  const ofPages = entries.some(({ contexts = [] }) => contexts.length > 0) ? pageColumns : []
  const all = [...columns, ...ofPages]
  const lines = toExportRows(entries).map(({ entry, context }) => [
    ...columns.map((column) => toEntryCell(entry, column)),
    ...ofPages.map((column) => toCell(pageCell(context, column))),
  ])
  return [all, all.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export const toMarkdown = (entries: readonly Entry[], services: readonly Service[]): string =>
  services
    .map((service) => ({ service, own: entries.filter((entry) => entry.service === service.id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ service, own }) => `# ${service.name.zh} · ${service.name.en}\n\n${toTable(own)}\n`)
    .join('\n')
