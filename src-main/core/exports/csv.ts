/** Entries as CSV (RFC 4180) with a byte order mark, which Excel needs for Chinese; no cell is ever run as a formula. */
import type { Entry } from '../../../src-preload/model/catalog.ts'
import { pageCell, pageColumns, toExportRows } from './export-rows.ts'

export const csvColumns = [
  'service',
  'code',
  'name',
  'message',
  'meaning',
  'advice',
  'http',
  'category',
  'kind',
  'retry',
  'actor',
] as const satisfies readonly (keyof Entry)[]

/** Spreadsheets run what starts like this; an apostrophe in front makes it text (OWASP, CSV injection). */
const startsFormula = /^[\t\r\n ]*[=+\-@＝＋－＠]/

const toCell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value)
  const safe = startsFormula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** With the byte order mark; every row ends in a line break. */
export const toCsvRows = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`

export const toCsv = (entries: readonly Entry[]): string =>
  toCsvRows([
    [...csvColumns, 'gloss_meaning', 'gloss_advice', ...pageColumns],
    ...toExportRows(entries).map(({ entry, context }) => [
      ...csvColumns.map((column) => entry[column]),
      entry.gloss?.meaning ?? null,
      entry.gloss?.advice ?? null,
      ...pageColumns.map((column) => pageCell(context, column)),
    ]),
  ])
