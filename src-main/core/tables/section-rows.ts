/** Headings that stand inside a table, across it or alone in their row: they belong to the rows below them. */

import { isCode } from './cell-looks.ts'
import type { GridReport, GridRow } from './grid.ts'

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
export const takeSections = (rows: readonly GridRow[], report: GridReport): readonly GridRow[] => {
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
