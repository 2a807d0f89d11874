/** Finds a table's column headings, and rows that only repeat them. */
import { columnName, type Grid, type GridReport, type GridRow } from './grid.ts'
import { takeSections } from './section-rows.ts'

export interface HeadedGrid {
  readonly heading: string
  /** As written, or letters where the table has no head. */
  readonly columns: readonly string[]
  /** True when the columns are named by letters. */
  readonly isBare: boolean
  readonly rows: readonly GridRow[]
}

const looksLikeData = (cell: string): boolean => /^[+-]?\d{2,}$/.test(cell.trim())

/** Headings are short, and none of them is a number. */
const isHead = ({ cells }: GridRow): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 0 && !filled.some(looksLikeData) && filled.every((cell) => cell.length <= 60)
}

const keyOf = (cells: readonly string[]): string => cells.map((cell) => cell.trim()).join('\u0000')

/** Rows narrower than the table are filled up, wider ones cut and reported. */
const fitWidth = (rows: readonly GridRow[], width: number, report: GridReport): readonly GridRow[] =>
  rows.map((row) => {
    if (row.cells.length === width) return row
    if (row.cells.length < width)
      return { ...row, cells: [...row.cells, ...Array.from({ length: width - row.cells.length }, () => '')] }
    const rest = row.cells.slice(width).filter((cell) => cell.trim() !== '')
    if (rest.length > 0)
      report('row/long', { line: row.line, column: width + 1 }, { limit: width, text: rest.join(' | ') })
    return { ...row, cells: row.cells.slice(0, width) }
  })

export const headGrid = ({ heading, rows }: Grid, report: GridReport): HeadedGrid => {
  const [first] = rows
  if (first === undefined || !isHead(first)) {
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
    const columns = Array.from({ length: width }, (_, index) => columnName(index + 1))
    return { heading, columns, isBare: true, rows: takeSections(fitWidth(rows, width, report), report) }
  }
  const head = keyOf(first.cells)
  const body = rows.slice(1).filter((row) => {
    const repeats = keyOf(row.cells) === head
    if (repeats) report('row/repeated-head', { line: row.line, column: null })
    return !repeats
  })
  const columns = first.cells.map((cell, index) => cell.trim() || columnName(index + 1))
  return { heading, columns, isBare: false, rows: takeSections(fitWidth(body, columns.length, report), report) }
}
