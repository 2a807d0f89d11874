/** Reads a table written in tags (`<table>`, Feishu's `<md-table>`): cells are the source between their tags, untouched. */
import { Parser } from 'htmlparser2'
import type { Report } from '../compile-rules.ts'
import { createLineCounter } from './line-counter.ts'
import { type Line, noTable, type Table, type TableRow, toLines } from './table.ts'

/** The names the dialect gives its tags. */
export interface TagNames {
  readonly table: string
  readonly row: string
  readonly heading: string
  readonly cell: string
}

interface TagTable {
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
  /** First and last line of the table's tags. */
  readonly first: number
  readonly last: number
}

/** Entities stay as written: the cells hold Markdown, which reads them itself. */
const scanTags = (text: string, names: TagNames, report: Report): TagTable | null => {
  const lineOf = createLineCounter(text)
  const headings: string[] = []
  const rows: { cells: string[]; line: number }[] = []
  let first: number | null = null
  let last: number | null = null
  let cellStart: number | null = null
  let unclosed = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (last !== null || cellStart !== null) return
        const line = lineOf(parser.startIndex)
        if (name === names.table) first = line
        if (first === null) return
        if (name === names.row) rows.push({ cells: [], line })
        if (name === names.heading || name === names.cell) cellStart = parser.endIndex + 1
        if ('colspan' in attributes || 'rowspan' in attributes) report('row/span', { line, row: rows.length })
      },
      ontext(data) {
        if (first === null || last !== null || cellStart !== null || data.trim() === '') return
        report('table/stray-text', { line: lineOf(parser.startIndex), row: null }, { text: data.trim() })
      },
      onclosetag(name, implied) {
        if (name === names.table && implied) unclosed = true
        if (name === names.table && first !== null) last ??= lineOf(parser.startIndex)
        if ((name !== names.heading && name !== names.cell) || cellStart === null) return
        const source = text.slice(cellStart, parser.startIndex)
        const row = rows.at(-1)
        if (name === names.heading) headings.push(source.trim())
        else if (row !== undefined) {
          if (row.cells.length === 0) row.line = lineOf(cellStart)
          row.cells.push(source)
        }
        cellStart = null
      },
    },
    { lowerCaseTags: false, decodeEntities: false },
  )
  parser.end(text)
  if (first === null) return null
  if (unclosed) report('table/unclosed', { line: first, row: null })
  return { headings, rows: rows.filter((row) => row.cells.length > 0), first, last: last ?? lineOf(text.length) }
}

const around = (lines: readonly Line[], table: TagTable): readonly Line[] =>
  lines.filter((line) => line.number < table.first || line.number > table.last)

/** The text's first table in this dialect; its headings must be the expected ones. */
export const readTagTable = (text: string, names: TagNames, headings: readonly string[], report: Report): Table => {
  const lines = toLines(text)
  const table = scanTags(text, names, report)
  if (table === null || table.headings.join('|') !== headings.join('|')) {
    report('table/missing', { line: table?.first ?? 1, row: null }, { headings: headings.join(' | ') })
    return noTable(lines)
  }
  for (const [index, { cells, line }] of table.rows.entries())
    if (cells.length !== headings.length)
      report('row/cells', { line, row: index + 1 }, { expected: headings.length, found: cells.length })
  return { rows: table.rows, outside: around(lines, table) }
}
