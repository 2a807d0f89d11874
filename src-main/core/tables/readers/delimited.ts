/** Reads CSV and its relatives: the delimiter is found, quotes and line breaks in cells are understood. */
import Papa from 'papaparse'
import { type Grid, type GridReport, type GridRow, splitAtBlankRows } from '../grid.ts'

const countBreaks = (text: string): number => {
  let breaks = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks++
  return breaks
}

/** Preferred in this order where a line has equally many. */
const delimiters = ['\t', ';', ',', '|'] as const

/** What stands most often in the first line with text: it names the columns and holds no sentences. Quoted text does not count. */
const findDelimiter = (text: string): string => {
  const [line = ''] = /\S[^\n]*/.exec(text.slice(0, 100_000)) ?? []
  const bare = line.replace(/"[^"]*"/g, '')
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Several tables stand apart by blank lines. */
export const readDelimited = (text: string, report: GridReport): readonly Grid[] => {
  // The line break is told, so that the lines of the cells can be counted exactly.
  const unified = text.replace(/\r\n?/g, '\n')
  const { data, errors } = Papa.parse<string[]>(unified, {
    newline: '\n',
    delimiter: findDelimiter(unified),
    skipEmptyLines: false,
  })
  const rows: GridRow[] = []
  let line = 1
  for (const cells of data) {
    rows.push({ cells, line })
    line += 1 + cells.reduce((breaks, cell) => breaks + countBreaks(cell), 0)
  }
  for (const error of errors)
    if (error.type === 'Quotes') report('csv/quote', { line: rows[error.row ?? 0]?.line ?? 1, column: null })
  return splitAtBlankRows(rows, '')
}
