/** Guesses what each column of a table holds: by its heading first, by what stands in it where the heading says nothing. */
import { type CrowdedServices, type TableField, tableLimits } from '../../../src-preload/model/tables.ts'
import { isCode, isHttp, isIdentifier, isLink, isNumber } from './cell-looks.ts'
import { columnWords, numberWords, wireWords } from './column-words.ts'
import type { HeadedGrid } from './header.ts'

/** Rows looked at for the guess. */
const sampleSize = 200

const plainHeading = (heading: string): string => heading.toLowerCase().replace(/[\s_\-（）()：:]+/g, '')

const byHeading = (heading: string): TableField | null =>
  columnWords.find(({ pattern }) => pattern.test(plainHeading(heading)))?.field ?? null

interface ColumnFacts {
  readonly column: number
  readonly codes: number
  readonly http: number
  readonly numbers: number
  readonly links: number
  readonly identifiers: number
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
    numbers: share(isNumber),
    links: share(isLink),
    identifiers: share(isIdentifier),
    distinct: new Set(cells).size / Math.max(1, cells.length),
    length,
  }
}

/** Short numbers are codes only under a heading that says so. */
const findNumbers = (facts: readonly ColumnFacts[], headings: readonly string[]): number | null =>
  facts.find(
    ({ column, numbers, http, distinct }) =>
      numbers >= 0.9 && http < 0.9 && distinct >= 0.9 && numberWords.test(plainHeading(headings[column] ?? '')),
  )?.column ?? null

/** The column most like codes: nearly all its cells look like one, and few repeat; a number before a name. */
const findCodeColumn = (facts: readonly ColumnFacts[], headings: readonly string[]): number | null => {
  const fitting = facts.filter(({ codes, distinct }) => codes >= 0.8 && distinct >= 0.5)
  const rank = ({ identifiers }: ColumnFacts) => (identifiers >= 0.8 ? 1 : 0)
  const best = [...fitting].sort(
    (a, b) => a.http - b.http || rank(a) - rank(b) || b.distinct - a.distinct || a.column - b.column,
  )[0]
  return best?.column ?? findNumbers(facts, headings)
}

/** Of several columns of texts the one headed like a field of the wire, else the first. */
const findMessage = (claims: readonly number[], headings: readonly string[]): number | undefined =>
  claims.find((column) => wireWords.test(plainHeading(headings[column] ?? ''))) ?? claims[0]

/** Where a code is a word and a number stands beside it, the number is the code and the word its name. */
const findNumberBeside = (
  word: ColumnFacts | undefined,
  free: readonly ColumnFacts[],
  headings: readonly string[],
): number | null => {
  return word === undefined || word.identifiers < 0.5 || word.numbers > 0.1 ? null : findNumbers(free, headings)
}

/** More names than this are hardly services; the person is asked. */
const mostServices = 12

/** Values shown when the person is asked. */
const shownServices = 4

/** A column headed like a service that names too many to be taken for one without asking. */
export const findCrowdedServices = (grid: HeadedGrid): (CrowdedServices & { readonly heading: string }) | null => {
  if (grid.isBare) return null
  const column = grid.columns.findIndex((heading) => byHeading(heading) === 'service')
  if (column === -1) return null
  const names = new Set(grid.rows.map(({ cells }) => cells[column]?.trim() ?? ''))
  names.delete('')
  if (names.size <= mostServices) return null
  const examples = [...names].slice(0, shownServices).map((name) => name.slice(0, tableLimits.name))
  return { column, heading: grid.columns[column] ?? '', count: names.size, examples }
}

/** What a heading promises must stand in the column: addresses under `link`, statuses under `http`. */
const fitsField = (field: TableField, facts: ColumnFacts | undefined): boolean =>
  facts === undefined ||
  facts.length === 0 ||
  (field === 'link' ? facts.links >= 0.5 : field === 'http' ? facts.identifiers < 0.5 : true)

/** Each field is given once; of several columns that claim it the first keeps it. */
export const guessColumns = (grid: HeadedGrid): readonly (TableField | null)[] => {
  const rows = grid.rows.slice(0, sampleSize).map(({ cells }) => cells)
  const facts = grid.columns.map((_, column) => lookAt(rows, column))
  const headed = grid.columns.map((heading) => (grid.isBare ? null : byHeading(heading)))
  const crowded = findCrowdedServices(grid)
  const guess: (TableField | null)[] = grid.columns.map(() => null)
  const given = new Set<TableField>()
  const give = (field: TableField, column: number | null | undefined) => {
    if (column === null || column === undefined || given.has(field)) return
    guess[column] = field
    given.add(field)
  }
  const claims = (field: TableField) => headed.flatMap((claim, column) => (claim === field ? [column] : []))
  const messages = claims('message')
  give('message', findMessage(messages, grid.columns))
  for (const [column, field] of headed.entries()) {
    if (field === null || field === 'message' || column === crowded?.column) continue
    if (fitsField(field, facts[column])) give(field, column)
  }
  give(
    'meaning',
    messages.find((column) => guess[column] === null),
  )
  give('category', crowded?.column)
  const free = () => facts.filter(({ column, length }) => guess[column] === null && length > 0)
  give('link', free().find(({ links }) => links >= 0.8)?.column)
  const word = guess.indexOf('code')
  const number = findNumberBeside(facts[word], free(), grid.columns)
  if (number !== null) {
    guess[word] = null
    guess[number] = 'code'
    give('name', word)
  }
  give('code', findCodeColumn(free(), grid.columns))
  give('http', free().find(({ http }) => http >= 0.9)?.column)
  if (!grid.isBare)
    give('name', free().find(({ identifiers, distinct }) => identifiers >= 0.8 && distinct >= 0.5)?.column)
  const texts = free().filter(({ codes, identifiers }) => codes < 0.5 || identifiers >= 0.5)
  give('message', texts[0]?.column)
  if (grid.isBare) give('meaning', texts[1]?.column)
  if (grid.isBare) give('advice', texts[2]?.column)
  // A table that calls its only text a meaning means the message; a name alone stands for it row by row.
  if (!given.has('message')) {
    const only = (['meaning', 'advice'] as const).find((field) => given.has(field))
    if (only !== undefined) guess[guess.indexOf(only)] = 'message'
  }
  return guess
}
