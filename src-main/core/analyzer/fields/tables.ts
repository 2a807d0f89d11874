/** Tables with a header that names a code: CSV and its kin, Markdown, boxes, aligned columns. Each row becomes an object. */
import { addField, addFrame, type FieldTree } from './field-tree.ts'
import { roleOf } from './key-roles.ts'

interface Cell {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface TableRange {
  readonly from: number
  readonly to: number
}

/** What separates cells, tried in this order: a bar may stand among commas, a comma among blanks. */
const delimiters: readonly RegExp[] = [/\t/g, /\|/g, /;/g, /,/g, / {2,}/g]
/** Jira doubles the bars of a header: `||code||msg||`. */
const wikiBars = /\|\|/g
/** A header names a code in one of its cells; one look at a line tells most lines off. */
const mayBeHeader = /code|errno|码|碼|코드|コード/i
/** `|---|:--:|` and `+----+----+` between header and rows. */
const rule = /^[\s|+:=-]{3,}$/
const headerCell = /^[\p{L}\p{N} _.()（）/#*-]{1,40}$/u
const quoted = /^"((?:[^"]|"")*)"$/
/** A cell in quotes, those inside of it doubled, or escaped where JSON stood in it. */
const quotedCell = /\s*"(?:[^"\\]|\\.|"")*"/y
/** Rows of one table, cells of one row, and the longest line that is a row. */
const most = { rows: 2_000, cells: 40, line: 4_000 }

/** `"a, b"` is one cell of a CSV row. */
const split = (text: string, from: number, to: number, delimiter: RegExp): readonly Cell[] => {
  const line = text.slice(from, to)
  const cells: Cell[] = []
  const take = (start: number, end: number) => {
    const written = line.slice(start, end)
    const bare = written.trim()
    const at = from + start + written.indexOf(bare)
    const content = quoted.exec(bare)?.[1]
    cells.push(
      content === undefined
        ? { text: bare, start: at, end: at + bare.length }
        : { text: content.replaceAll('""', '"'), start: at + 1, end: at + bare.length - 1 },
    )
  }
  /** Where a cell that begins in quotes ends; what is never closed does at the next quote. */
  const endOfQuotes = (at: number): number => {
    quotedCell.lastIndex = at
    return quotedCell.test(line) ? quotedCell.lastIndex : -1
  }
  let start = 0
  let closed = endOfQuotes(0)
  for (const { index, 0: found } of line.matchAll(delimiter)) {
    const isInside =
      index < closed ||
      (closed < 0 &&
        /^\s*"/.test(line.slice(start, start + 8)) &&
        !/"\s*$/.test(line.slice(Math.max(start + 1, index - 8), index)))
    if (isInside || cells.length >= most.cells) continue
    take(start, index)
    start = index + found.length
    closed = endOfQuotes(start)
  }
  take(start, line.length)
  // The bars around a Markdown row make no cells.
  if (cells.length > 2 && cells[0]?.text === '') cells.shift()
  if (cells.length > 2 && cells.at(-1)?.text === '') cells.pop()
  return cells
}

const isHeader = (cells: readonly Cell[]): boolean =>
  cells.length >= 2 &&
  cells.filter(({ text }) => text !== '').every(({ text }) => headerCell.test(text) && !/^\d+$/.test(text)) &&
  cells.some(({ text }) => roleOf(text) === 'code' && text.length <= 20)

const whole = /^(-?\d{1,12})(?:\.0{1,2})?$/
/** What a spreadsheet makes of a long number: `1.002102E+06`. */
const shortened = /^[1-9](?:\.\d{1,11})?[eE]\+?0{0,2}\d{1,2}$/

/** The digits of a code and as many units as hold them in its cell; null where the cell holds no number. */
const codeIn = (cell: string): { readonly digits: string; readonly length: number } | null => {
  const digits = whole.exec(cell)?.[1]
  if (digits !== undefined) return { digits, length: digits.length }
  const long = shortened.test(cell) ? String(Number(cell)) : ''
  return /^\d{1,12}$/.test(long) ? { digits: long, length: cell.length } : null
}

/** A row has the header's cells, or one number before them: pandas counts its rows. */
const alignCells = (header: readonly Cell[], row: readonly Cell[]): readonly Cell[] | null => {
  const extra = row.length - header.length
  const aligned = extra === 1 && /^\d+$/.test(row[0]?.text ?? '') ? row.slice(1) : extra === 0 ? row : null
  const code = header.findIndex(({ text }) => roleOf(text) === 'code')
  const value = aligned?.[code]?.text ?? ''
  return aligned !== null && (/^\S{1,80}$/.test(value) || value === '') ? aligned : null
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** Whether a table begins at a line; its rows' cells, and where it ends. */
const readTable = (text: string, line: number, delimiter: RegExp) => {
  const isWiki = text.startsWith('||', line) && delimiter.source === '\\|'
  const header = split(text, line, lineEnd(text, line), isWiki ? wikiBars : delimiter)
  if (!isHeader(header)) return null
  const rows: { readonly from: number; readonly to: number; readonly cells: readonly Cell[] }[] = []
  let at = lineEnd(text, line) + 1
  while (at < text.length && rows.length < most.rows) {
    const end = lineEnd(text, at)
    const written = text.slice(at, Math.min(end, at + most.line + 1))
    if (!rule.test(written)) {
      const cells = written.length > most.line ? null : alignCells(header, split(text, at, end, delimiter))
      if (cells === null) break
      rows.push({ from: at, to: end, cells })
    }
    at = end + 1
  }
  return rows.length === 0 ? null : { header, rows, end: Math.min(at, text.length) }
}

interface Table {
  readonly from: number
  readonly to: number
  readonly delimiter: RegExp
  readonly header: readonly Cell[]
  readonly rows: readonly { readonly from: number; readonly to: number; readonly cells: readonly Cell[] }[]
}

/** The first separator of cells that makes a table of the line and what follows it. */
const tableAt = (text: string, line: number): Table | null => {
  for (const delimiter of delimiters) {
    const found = readTable(text, line, delimiter)
    if (found !== null) return { from: line, to: found.end, delimiter, header: found.header, rows: found.rows }
  }
  return null
}

/** Longest header. */
const longestHeader = 400

const findTables = (text: string): readonly Table[] => {
  if (!mayBeHeader.test(text)) return []
  const tables: Table[] = []
  for (let line = 0; line < text.length; ) {
    const end = lineEnd(text, line)
    const isHead = end - line <= longestHeader && end < text.length && mayBeHeader.test(text.slice(line, end))
    const table = isHead ? tableAt(text, line) : null
    if (table !== null) tables.push(table)
    line = table?.to ?? end + 1
  }
  return tables
}

/** Where the tables of a text are, in its order. */
export const tableRanges = (text: string): readonly TableRange[] =>
  findTables(text).map(({ from, to }) => ({ from, to }))

/** The header of a table too long to be read at once, and which of its rows may state an error. */
export interface TableHead {
  readonly line: string
  mayState(row: string): boolean
}

/** Lines of a text among which its header is. */
const firstLines = 3
const statedCode = /^-?[1-9]\d{2,11}$/

/** Of a text that is a table from its first lines on. */
export const readTableHead = (text: string): TableHead | null => {
  const head = text.slice(0, firstLines * (longestHeader + most.line))
  let line = 0
  for (let count = 0; count < firstLines && line < head.length; count++) {
    const end = lineEnd(head, line)
    const table = end - line <= longestHeader && mayBeHeader.test(head.slice(line, end)) ? tableAt(head, line) : null
    if (table !== null) {
      const { header, delimiter } = table
      const code = header.findIndex(({ text: name }) => roleOf(name) === 'code')
      return {
        line: head.slice(line, end).replace(/\r$/, ''),
        mayState(row) {
          if (row.length > most.line) return false
          const cells = alignCells(header, split(row, 0, row.length, delimiter))
          return statedCode.test(codeIn(cells?.[code]?.text ?? '')?.digits ?? '')
        },
      }
    }
    line = end + 1
  }
  return null
}

/**
 * Adds the rows of all tables to the tree and tells where the tables are, in text order. `inside` reads a cell that holds
 * fields itself.
 */
export const readTables = (
  tree: FieldTree,
  text: string,
  inside: (start: number, end: number, frame: number) => void,
): readonly TableRange[] => {
  const tables = findTables(text)
  for (const { header, rows } of tables)
    for (const { from, to, cells } of rows) {
      const frame = addFrame(tree, { parent: 0, owner: '', kind: '{', isRow: true, open: from, close: to })
      if (frame === 0) break
      cells.forEach(({ text: value, start, end: cellEnd }, place) => {
        const key = header[place]?.text ?? ''
        const role = roleOf(key)
        const code = role === 'code' ? codeIn(value) : null
        if (value !== '')
          addField(tree, {
            key,
            role,
            value: code?.digits ?? value,
            quoted: false,
            keyStart: start,
            start,
            end: code === null ? cellEnd : start + code.length,
            frame,
          })
        if (/[{[]/.test(value)) inside(start, cellEnd, frame)
      })
    }
  return tables
}
