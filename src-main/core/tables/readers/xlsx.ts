/** Reads the sheets of an XLSX workbook; merged cells are repeated, a workbook that unpacks to too much is refused. */
import { strFromU8, unzipSync } from 'fflate'
import readSheets from 'read-excel-file/universal'
import type { Grid, GridReport } from '../grid.ts'
import { columnName, splitAtBlankRows } from '../grid.ts'
import { fillSpans, reportSpans, type Span } from './spans.ts'

/** Bytes all parts of a workbook may unpack to, and parts it may have. */
const unpackedLimit = 400 * 1024 * 1024
const partLimit = 2_000

/** The sizes a zip states are trusted no further than this: nothing is unpacked to learn them. */
const lookInto = (bytes: Uint8Array): { readonly isBomb: boolean; readonly isWorkbook: boolean } => {
  let size = 0
  let parts = 0
  let isWorkbook = false
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size += originalSize
      parts++
      isWorkbook ||= /(?:^|\/)workbook\d{0,3}\.xml$/.test(name)
      return false
    },
  })
  return { isBomb: size > unpackedLimit || parts > partLimit, isWorkbook }
}

const toColumn = (letters: string): number => {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

const toSpan = (reference: string): Span | null => {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
  if (left === '') return null
  const row = Number(top) - 1
  const column = toColumn(left)
  return { row, column, rows: Number(bottom) - row, columns: toColumn(right) - column + 1 }
}

/** What the reader of cells does not tell of a sheet. */
interface Outline {
  readonly merges: readonly Span[]
  /** Rows and columns up to the farthest cell. */
  readonly rows: number
  readonly columns: number
}

/** The reader of cells makes a place for every cell up to the farthest: one cell left far out costs all between. */
const cellLimit = 20_000_000

const outlineOf = (sheet: string): Outline => {
  let rows = 0
  let columns = 0
  for (const [, letters = '', row = ''] of sheet.matchAll(/<(?:\w+:)?c\b[^>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
    rows = Math.max(rows, Number(row))
    columns = Math.max(columns, toColumn(letters) + 1)
  }
  const merges = [...sheet.matchAll(/<(?:\w+:)?mergeCell\b[^>]{0,200}?\bref="([^"]*)"/g)]
  return { rows, columns, merges: merges.flatMap(([, reference = '']) => toSpan(reference) ?? []) }
}

/** One for each sheet, in the workbook's order. */
const readOutlines = (bytes: Uint8Array): readonly Outline[] => {
  const wanted = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/
  const parts = unzipSync(bytes, { filter: ({ name }) => wanted.test(name) })
  const textOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const targets = new Map(
    [...textOf('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]{0,4000}>/g)].map(([tag]) => [
      /\bId="([^"]*)"/.exec(tag)?.[1] ?? '',
      (/\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  )
  return [...textOf('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]{0,4000}>/g)].map(([tag]) =>
    outlineOf(textOf(targets.get(/\br:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '')),
  )
}

const toCell = (value: unknown): string =>
  value === null || value === undefined ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value)

/** Rejects nothing: a workbook that cannot be read is reported. Numbers stay as they are written. */
export const readXlsx = async (bytes: Uint8Array, report: GridReport): Promise<readonly Grid[]> => {
  try {
    const { isBomb, isWorkbook } = lookInto(bytes)
    if (isBomb || !isWorkbook) {
      report(isBomb ? 'file/too-large' : 'file/no-workbook', { line: 1, column: null })
      return []
    }
    const outlines = readOutlines(bytes)
    const far = outlines.findIndex(({ rows, columns }) => rows * columns > cellLimit)
    if (far !== -1) {
      const { rows = 0, columns = 0 } = outlines[far] ?? {}
      report(
        'sheet/too-far',
        { line: rows, column: columns },
        { sheet: far + 1, row: rows, column: columnName(columns) },
      )
      return []
    }
    const buffer = new Uint8Array(bytes).buffer
    const sheets = await readSheets<string>(buffer, { parseNumber: (text) => text, trim: false })
    return sheets.flatMap(({ sheet, data }, index) => {
      const spans = outlines[index]?.merges ?? []
      const cells = fillSpans(
        data.map((row) => row.map(toCell)),
        spans,
      )
      const width = cells.reduce((most, row) => Math.max(most, row.length), 0)
      reportSpans(
        spans.map((span) => ({ ...span, line: span.row + 1 })),
        width,
        sheet,
        report,
      )
      return splitAtBlankRows(
        cells.map((row, place) => ({ cells: row, line: place + 1 })),
        sheet,
      )
    })
  } catch (error) {
    report(
      'file/unreadable',
      { line: 1, column: null },
      { reason: error instanceof Error ? error.message : String(error) },
    )
    return []
  }
}
