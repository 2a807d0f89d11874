/** Reads a Markdown pipe table as people really write it: pipes missing at either end, rows broken over lines, marks behind. */
import type { Report } from '../compile-rules.ts'
import { type Line, noTable, type Table, type TableRow, toLines } from './table.ts'

/** Cells between unescaped pipes; the text before a leading pipe is not a cell. */
export const splitPipes = (line: string): readonly string[] => {
  const cells = line.split(/(?<!\\)\|/)
  return (line.startsWith('|') ? cells.slice(1) : cells).map((cell) => cell.replaceAll('\\|', '|'))
}

const trimmedCells = (line: string): readonly string[] => splitPipes(line.trim()).map((cell) => cell.trim())

/** `|---|:-:|`, with or without the pipes at its ends. */
const isRuler = (line: string): boolean => {
  const cells = trimmedCells(line).filter((cell) => cell !== '')
  return cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(cell))
}

const sameHeadings = (line: string, headings: readonly string[]): boolean => {
  const cells = trimmedCells(line)
  return headings.every((heading, index) => cells[index] === heading) && cells.slice(headings.length).join('') === ''
}

interface OpenRow {
  source: string
  readonly line: number
  lines: number
}

/** `|` closes each of the row's cells, the last included. */
const isClosed = (row: OpenRow, columns: number): boolean => splitPipes(row.source).length > columns

/** Gathers the lines after the ruler into rows; returns how many lines the table took. */
const gatherRows = (lines: readonly Line[], columns: number): { readonly rows: OpenRow[]; readonly taken: number } => {
  const rows: OpenRow[] = []
  for (const [index, { text, number }] of lines.entries()) {
    const last = rows.at(-1)
    if (text.startsWith('|')) rows.push({ source: text, line: number, lines: 1 })
    else if (text.trim() === '') return { rows, taken: index }
    else if (last !== undefined && !isClosed(last, columns)) {
      last.source += `\n${text}`
      last.lines++
    } else if (splitPipes(text).length >= columns) rows.push({ source: text, line: number, lines: 1 })
    else return { rows, taken: index }
  }
  return { rows, taken: lines.length }
}

const closeRow = (row: OpenRow, index: number, columns: number, report: Report): TableRow => {
  const place = { line: row.line, row: index + 1 }
  const cells = splitPipes(row.source)
  const rest = cells.slice(columns).join('|').trim()
  if (!row.source.startsWith('|')) report('row/unopened', place)
  // What stands behind the last pipe of a row that lacks a cell is no cell: it is empty.
  const found = cells.length <= columns && cells.at(-1)?.trim() === '' ? cells.length - 1 : cells.length
  if (found < columns) report('row/cells', place, { expected: columns, found })
  else if (cells.length === columns) report('row/open', place)
  if (row.lines > 1) report('row/continued', place, { lines: row.lines })
  if (/^==[^=]*==$/.test(rest)) report('row/mark', place, { mark: rest })
  else if (rest !== '') report('row/extra', place, { text: rest })
  if (row.source.includes('\t')) report('cell/tab', place)
  return { cells: cells.slice(0, columns), line: row.line }
}

/** The first table with these column headings; a blank line, or one that neither is nor continues a row, ends it. */
export const readPipeTable = (text: string, headings: readonly string[], report: Report): Table => {
  const lines = toLines(text)
  const header = lines.findIndex((line) => line.text.includes('|') && sameHeadings(line.text, headings))
  if (header === -1) {
    report('table/missing', { line: 1, row: null }, { headings: headings.join(' | ') })
    return noTable(lines)
  }
  const ruled = isRuler(lines[header + 1]?.text ?? '')
  if (!ruled) report('table/ruler', { line: header + 1, row: null })
  const start = header + (ruled ? 2 : 1)
  const { rows, taken } = gatherRows(lines.slice(start), headings.length)
  return {
    rows: rows.map((row, index) => closeRow(row, index, headings.length, report)),
    outside: [...lines.slice(0, header), ...lines.slice(start + taken)],
  }
}
