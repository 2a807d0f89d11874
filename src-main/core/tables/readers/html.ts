/** Reads the tables of an HTML page as plain text; merged cells are repeated, scripts and styles never read. */
import { Parser } from 'htmlparser2'
import { columnLimit, type Grid, type GridReport } from '../grid.ts'
import { fillSpans, reportSpans, type Span } from './spans.ts'

const silent = new Set(['script', 'style', 'template', 'noscript'])
const blocks = new Set(['p', 'div', 'li', 'ul', 'ol', 'pre', 'tr'])

interface OpenTable {
  readonly heading: string
  readonly rows: { readonly cells: string[]; readonly line: number; isHead: boolean }[]
  readonly spans: (Span & { readonly line: number })[]
  /** Columns of the coming rows that a cell above reaches into, with the rows left. */
  readonly covered: number[]
}

const toSpan = (value: string | undefined): number => {
  const span = Number.parseInt(value ?? '1', 10)
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), 1_000) : 1
}

/** A table inside a cell counts as that cell's text, and is reported. */
export const readHtml = (text: string, report: GridReport): readonly Grid[] => {
  const tables: OpenTable[] = []
  let depth = 0
  let muted = 0
  let cell: string | null = null
  let heading: string | null = null
  let lastHeading = ''
  let scanned = 0
  let line = 1
  const lineAt = (offset: number) => {
    for (; scanned < offset; scanned++) if (text.charCodeAt(scanned) === 10) line++
    return line
  }
  const openCell = (table: OpenTable, name: 'td' | 'th', attributes: Readonly<Record<string, string>>) => {
    const index = table.rows.length - 1
    const row = table.rows[index]
    if (row === undefined) return
    if (name === 'td') row.isHead = false
    while ((table.covered[row.cells.length] ?? 0) > 0 && row.cells.length < columnLimit) row.cells.push('')
    const column = row.cells.length
    const rows = toSpan(attributes.rowspan)
    const columns = Math.min(toSpan(attributes.colspan), columnLimit - column)
    if (columns < 1) return report('row/long', { line: row.line, column: columnLimit }, { limit: columnLimit })
    for (let offset = 0; offset < columns; offset++) {
      table.covered[column + offset] = rows
      row.cells.push('')
    }
    if (rows > 1 || columns > 1)
      table.spans.push({ row: index, column, rows, columns, line: lineAt(parser.startIndex) })
    cell = ''
    cellPlace = { row: index, column }
  }
  let cellPlace = { row: 0, column: 0 }
  const closeCell = () => {
    const row = tables.at(-1)?.rows[cellPlace.row]
    if (cell !== null && row !== undefined && cellPlace.column < row.cells.length)
      row.cells[cellPlace.column] = cell
        .replace(/[ \t\f]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    cell = null
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (silent.has(name)) muted++
      if (name === 'table' && depth++ === 0) tables.push({ heading: lastHeading, rows: [], spans: [], covered: [] })
      else if (name === 'table') report('html/nested', { line: lineAt(parser.startIndex), column: null })
      if (/^(h[1-6]|caption)$/.test(name)) heading = ''
      const table = tables.at(-1)
      if (depth === 1 && table !== undefined) {
        if (name === 'tr') {
          closeCell()
          for (const [column, left] of table.covered.entries()) table.covered[column] = Math.max(0, left - 1)
          table.rows.push({ cells: [], line: lineAt(parser.startIndex), isHead: true })
        }
        if (name === 'td' || name === 'th') {
          closeCell()
          openCell(table, name, attributes)
        }
      }
      if (cell !== null && (name === 'br' || blocks.has(name))) cell += '\n'
    },
    ontext(data) {
      if (muted > 0) return
      if (cell !== null) cell += data.replace(/[\r\n]+/g, ' ')
      else if (heading !== null) heading += data
    },
    onclosetag(name) {
      if (silent.has(name)) muted = Math.max(0, muted - 1)
      if (/^(h[1-6]|caption)$/.test(name) && heading !== null) {
        lastHeading = heading.replace(/\s+/g, ' ').trim()
        heading = null
      }
      if (depth === 1 && (name === 'td' || name === 'th')) closeCell()
      if (name === 'table' && depth > 0 && --depth === 0) closeCell()
      if (cell !== null && blocks.has(name)) cell += '\n'
    },
  })
  parser.end(text)
  return tables
    .map(({ heading, rows, spans }) => {
      const filled = fillSpans(
        rows.map(({ cells }) => cells),
        spans,
      )
      const width = filled.reduce((most, cells) => Math.max(most, cells.length), 0)
      reportSpans(spans, width, heading, report)
      return { heading, rows: rows.map((row, index) => ({ ...row, cells: filled[index] ?? [] })) }
    })
    .map(({ heading, rows }) => ({ heading, rows: rows.filter(({ cells }) => cells.some((text) => text !== '')) }))
    .map(({ heading, rows }) => ({
      heading,
      isHeaded: rows[0]?.isHead === true,
      rows: rows.map(({ cells, line }) => ({ cells, line })),
    }))
    .filter(({ rows }) => rows.length > 0)
}
