/** Fills merged cells: every cell a span covers repeats its text, so that no row loses what it shares with others. */

import type { GridReport } from '../grid.ts'

/** Where a merged cell starts and how far it reaches; all count from 0. */
export interface Span {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** One message for all merged cells of a table, at the first of them; a cell across the whole table is a heading. */
export const reportSpans = (
  spans: readonly (Span & { readonly line: number })[],
  width: number,
  where: string,
  report: GridReport,
): void => {
  // A workbook lists its merged cells in the order they were made.
  const merged = spans
    .filter(({ rows, columns }) => rows > 1 || columns < width)
    .sort((a, b) => a.line - b.line || a.column - b.column)
  const [first] = merged
  if (first === undefined) return
  const place = { line: first.line, column: first.column + 1 }
  if (where === '') report('cell/merged', place, { count: merged.length })
  else report('cell/merged-in', place, { count: merged.length, where })
}

/** Cells one span may cover; a page that claims more is not a table. */
const spanLimit = 10_000

/** Rows that the spans reach beyond are not made. */
export const fillSpans = (
  rows: readonly (readonly string[])[],
  spans: readonly Span[],
): readonly (readonly string[])[] => {
  if (spans.length === 0) return rows
  const filled = rows.map((cells) => [...cells])
  for (const span of spans) {
    if (span.rows * span.columns > spanLimit) continue
    const text = rows[span.row]?.[span.column] ?? ''
    for (let row = span.row; row < Math.min(span.row + span.rows, filled.length); row++) {
      const cells = filled[row]
      if (cells === undefined) continue
      for (let column = span.column; column < span.column + span.columns; column++) {
        while (cells.length <= column) cells.push('')
        cells[column] = text
      }
    }
  }
  return filled
}
