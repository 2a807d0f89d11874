/** One table of a page, put together as its tags come: rows, cells, and what merged cells cover. */
import { columnLimit, type Grid, type GridReport } from '../grid.ts'
import { fillSpans, reportSpans, type Span } from './spans.ts'

export interface HtmlTable {
  openRow(line: number): void
  openCell(name: 'td' | 'th', attributes: Readonly<Record<string, string>>, line: number): void
  isInCell(): boolean
  /** Text of the open cell. */
  add(text: string): void
  closeCell(): void
  toGrid(): Grid
}

interface Row {
  readonly cells: string[]
  readonly line: number
  isHead: boolean
}

const toSpan = (value: string | undefined): number => {
  const span = Number.parseInt(value ?? '1', 10)
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), 1_000) : 1
}

const tidy = (text: string): string =>
  text
    .replace(/[ \t\f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

export const createHtmlTable = (heading: string, report: GridReport): HtmlTable => {
  const rows: Row[] = []
  const spans: (Span & { readonly line: number })[] = []
  /** Columns of the coming rows that a cell above reaches into, with the rows left. */
  const covered: number[] = []
  let open: { readonly row: Row; readonly column: number; text: string } | null = null

  const closeCell = () => {
    if (open !== null) open.row.cells[open.column] = tidy(open.text)
    open = null
  }
  return {
    openRow(line) {
      closeCell()
      for (const [column, left] of covered.entries()) covered[column] = Math.max(0, left - 1)
      rows.push({ cells: [], line, isHead: true })
    },
    openCell(name, attributes, line) {
      closeCell()
      const row = rows.at(-1)
      if (row === undefined) return
      if (name === 'td') row.isHead = false
      while ((covered[row.cells.length] ?? 0) > 0 && row.cells.length < columnLimit) row.cells.push('')
      const column = row.cells.length
      const reach = {
        rows: toSpan(attributes.rowspan),
        columns: Math.min(toSpan(attributes.colspan), columnLimit - column),
      }
      if (reach.columns < 1) return report('row/long', { line: row.line, column: columnLimit }, { limit: columnLimit })
      for (let offset = 0; offset < reach.columns; offset++) {
        covered[column + offset] = reach.rows
        row.cells.push('')
      }
      if (reach.rows > 1 || reach.columns > 1) spans.push({ row: rows.length - 1, column, ...reach, line })
      open = { row, column, text: '' }
    },
    isInCell: () => open !== null,
    add(text) {
      if (open !== null) open.text += text
    },
    closeCell,
    toGrid() {
      const filled = fillSpans(
        rows.map(({ cells }) => cells),
        spans,
      )
      const width = filled.reduce((most, cells) => Math.max(most, cells.length), 0)
      reportSpans(spans, width, heading, report)
      const whole = rows
        .map((row, index) => ({ ...row, cells: filled[index] ?? [] }))
        .filter(({ cells }) => cells.some((text) => text !== ''))
      return {
        heading,
        isHeaded: whole[0]?.isHead === true,
        rows: whole.map(({ cells, line }) => ({ cells, line })),
      }
    },
  }
}
