/** Tables as a file holds them, before anyone has said what their columns mean; every reader gives these. */

/** A place in a file: 1-based line, or the sheet's row; column counts from 1, null for the whole row. */
export interface GridPlace {
  readonly line: number
  readonly column: number | null
}

export interface GridRow {
  readonly cells: readonly string[]
  readonly line: number
  /** The heading inside the table that it stands under. */
  readonly section?: string
}

export interface Grid {
  /** The heading above it, the sheet's name, or empty. */
  readonly heading: string
  /** The file itself marks the first row as the head, as Markdown and `<th>` do. */
  readonly isHeaded?: boolean
  readonly rows: readonly GridRow[]
}

/** What a reader noticed; the words are `import.<rule>` in `resources/locales`. */
export type GridReport = (rule: GridRule, place: GridPlace, values?: Readonly<Record<string, string | number>>) => void

export const gridRules = {
  'file/unreadable': 'error',
  'file/empty': 'error',
  'file/too-large': 'error',
  'file/not-text': 'error',
  'file/packed': 'error',
  'file/no-workbook': 'error',
  'file/encoding': 'warning',
  'sheet/too-far': 'error',
  'csv/quote': 'warning',
  'json/line': 'error',
  'json/left-out': 'warning',
  'json/too-deep': 'warning',
  'html/nested': 'warning',
  'cell/merged': 'note',
  'cell/merged-in': 'note',
  'row/long': 'warning',
  'row/heading': 'note',
  'row/repeated-head': 'note',
  'row/no-code': 'error',
  'row/no-text': 'error',
  'row/crowded-code': 'error',
  'row/too-many': 'error',
  'code/list': 'note',
  'code/range': 'note',
  'code/range-kept': 'warning',
  'table/no-code-column': 'error',
  'table/not-taken': 'note',
  'service/asked': 'warning',
  'service/too-many': 'error',
} as const satisfies Readonly<Record<string, 'error' | 'warning' | 'note'>>
export type GridRule = keyof typeof gridRules

/** Most cells of one row; more are reported and left out. */
export const columnLimit = 100

/** Cuts the rows of a file into tables at blank rows, where what follows is as wide as a table of its own. */
export const splitAtBlankRows = (rows: readonly GridRow[], heading: string): readonly Grid[] => {
  const grids: { heading: string; rows: GridRow[]; width: number }[] = []
  let broken = true
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell.trim() !== '').length
    const last = grids.at(-1)
    if (filled === 0) broken = true
    else if (last === undefined || (broken && row.cells.length !== last.width))
      grids.push({ heading, rows: [row], width: row.cells.length })
    else last.rows.push(row)
    if (filled > 0) broken = false
  }
  return grids
}

/** `A`, `B`, … `AA`: how people name the columns of a sheet. */
export const columnName = (column: number): string =>
  column > 26
    ? columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column)
