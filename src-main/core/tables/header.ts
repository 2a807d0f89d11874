/** Finds a table's column headings, and rows that only repeat them. */
import { isCode } from './cell-looks.ts'
import { columnName, type Grid, type GridReport, type GridRow } from './grid.ts'

/** UTF-16 units of the longest heading. */
const longest = 120

const strong = /^\*\*(.{1,120})\*\*$/

/** Words one would not take for a code: several of them, Han text, or something in bold. */
const readsLikeHeading = (text: string): boolean =>
  text.length <= longest && !isCode(text) && (/\s/.test(text) || /\p{Script=Han}/u.test(text) || strong.test(text))

/** The heading a row is, or null for a row of data. */
const headingOf = ({ cells }: GridRow): string | null => {
  if (cells.length < 2) return null
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const [text = ''] = filled
  const isAlone = filled.length === 1 && cells[0]?.trim() === text
  const isAcross = filled.length === cells.length && filled.every((cell) => cell === text)
  if ((!isAlone && !isAcross) || !readsLikeHeading(text)) return null
  return (strong.exec(text)?.[1] ?? text)
    .replace(/\s+/g, ' ')
    .replace(/[：:]$/, '')
    .trim()
}

/** The rows of data, each under its heading; the headings are counted once for the table. */
const takeSections = (rows: readonly GridRow[], report: GridReport): readonly GridRow[] => {
  const data: GridRow[] = []
  const found: { readonly text: string; readonly line: number }[] = []
  for (const [place, row] of rows.entries()) {
    const text = headingOf(row)
    // A heading with nothing below it is a row like any other: it is told as one.
    if (text !== null && place < rows.length - 1) found.push({ text, line: row.line })
    else {
      const section = found.at(-1)?.text
      data.push(section === undefined ? row : { ...row, section })
    }
  }
  const [first] = found
  if (first !== undefined)
    report('row/heading', { line: first.line, column: null }, { text: first.text, count: found.length })
  return data
}

export interface HeadedGrid {
  readonly heading: string
  /** As written, or letters where the table has no head. */
  readonly columns: readonly string[]
  /** True when the columns are named by letters. */
  readonly isBare: boolean
  readonly rows: readonly GridRow[]
}

const looksLikeData = (cell: string): boolean => /^[+-]?\d{2,}$/.test(cell.trim())

/** UTF-16 units of the longest column heading in a row that nothing but its place marks as the head. */
const longestUnmarked = 60

/** None of the headings is a number, for a table without a head may begin with its first row all the same; and they are short. */
const isHead = ({ cells }: GridRow, isMarked: boolean): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const isShort = isMarked || filled.every((cell) => cell.length <= longestUnmarked)
  return filled.length > 0 && !filled.some(looksLikeData) && isShort
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

export const headGrid = ({ heading, isHeaded = false, rows }: Grid, report: GridReport): HeadedGrid => {
  const [first] = rows
  if (first === undefined || !isHead(first, isHeaded)) {
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
