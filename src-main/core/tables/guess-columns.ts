/** Guesses what each column of a table holds: by its heading first, by what stands in it where the heading says nothing. */
import type { TableField } from '../../../src-preload/model/tables.ts'
import { columnWords } from './column-words.ts'
import type { HeadedGrid } from './header.ts'

/** Rows looked at for the guess. */
const sampleSize = 200

const plainHeading = (heading: string): string => heading.toLowerCase().replace(/[\s_\-（）()：:]+/g, '')

const byHeading = (heading: string): TableField | null =>
  columnWords.find(({ pattern }) => pattern.test(plainHeading(heading)))?.field ?? null

/** UTF-16 units of the longest code; what is longer is a sentence. */
const longestCode = 120

const isCode = (cell: string): boolean =>
  cell.length <= longestCode &&
  (/^[A-Za-z]{0,12}[-_.]?\d{2,12}$/.test(cell) || /^[A-Z][A-Za-z0-9]*(?:[._][A-Za-z0-9]+)+$/.test(cell))
const isHttp = (cell: string): boolean => /^[1-5]\d\d$/.test(cell)

interface ColumnFacts {
  readonly column: number
  readonly codes: number
  readonly http: number
  readonly distinct: number
  readonly length: number
}

const lookAt = (rows: readonly (readonly string[])[], column: number): ColumnFacts => {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
  const share = (fits: (cell: string) => boolean) => (cells.length === 0 ? 0 : cells.filter(fits).length / cells.length)
  const length = cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length
  return {
    column,
    codes: share(isCode),
    http: share(isHttp),
    distinct: new Set(cells).size / Math.max(1, cells.length),
    length,
  }
}

/** The column most like codes: nearly all its cells look like one, and few repeat. */
const findCodeColumn = (facts: readonly ColumnFacts[]): number | null => {
  const fitting = facts.filter(({ codes, distinct }) => codes >= 0.8 && distinct >= 0.5)
  const best = [...fitting].sort((a, b) => a.http - b.http || b.distinct - a.distinct || a.column - b.column)[0]
  return best?.column ?? null
}

/** Each field is given once; of several columns that claim it the first keeps it. */
export const guessColumns = (grid: HeadedGrid): readonly (TableField | null)[] => {
  const rows = grid.rows.slice(0, sampleSize).map(({ cells }) => cells)
  const facts = grid.columns.map((_, column) => lookAt(rows, column))
  const given = new Set<TableField>()
  const guess: (TableField | null)[] = grid.columns.map((heading) => {
    const field = grid.isBare ? null : byHeading(heading)
    if (field === null || given.has(field)) return null
    given.add(field)
    return field
  })
  const give = (field: TableField, column: number | null) => {
    if (column === null || given.has(field)) return
    guess[column] = field
    given.add(field)
  }
  const free = () => facts.filter(({ column, length }) => guess[column] === null && length > 0)
  give('code', findCodeColumn(free()))
  give('http', free().find(({ http }) => http >= 0.9)?.column ?? null)
  const texts = free().filter(({ codes }) => codes < 0.5)
  give('message', texts[0]?.column ?? null)
  if (grid.isBare) give('meaning', texts[1]?.column ?? null)
  if (grid.isBare) give('advice', texts[2]?.column ?? null)
  // A table that calls its only text a meaning means the message.
  if (!given.has('message')) {
    const only = (['meaning', 'name', 'advice'] as const).find((field) => given.has(field))
    if (only !== undefined) guess[guess.indexOf(only)] = 'message'
  }
  return guess
}
