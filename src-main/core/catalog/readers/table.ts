/** What every reader gives: the rows of one table and the lines of the document that are not part of it. */

export interface TableRow {
  /** Texts of the cells as written, as many as the table has columns. */
  readonly cells: readonly string[]
  /** 1-based line of the text where the row starts. */
  readonly line: number
}

export interface Line {
  readonly text: string
  /** 1-based. */
  readonly number: number
}

export interface Table {
  readonly rows: readonly TableRow[]
  /** In document order, blank lines included. */
  readonly outside: readonly Line[]
}

export const noTable = (lines: readonly Line[]): Table => ({ rows: [], outside: lines })

/** The text's lines with their numbers; a carriage return before the break belongs to the break. */
export const toLines = (text: string): readonly Line[] =>
  text.split(/\r?\n/).map((line, index) => ({ text: line, number: index + 1 }))
