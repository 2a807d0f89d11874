/** Reads the pipe tables of a Markdown text, each under its heading; HTML tables between them are read as HTML. */
import { splitPipes } from '../../catalog/readers/pipe-table.ts'
import { toLines } from '../../catalog/readers/table.ts'
import type { Grid, GridReport, GridRow } from '../grid.ts'
import { readHtml } from './html.ts'

const isRuler = (line: string): boolean => line.includes('-') && /^[\s|:-]+$/.test(line) && line.includes('|')

/** Markdown escapes and `<br>` are how a cell writes what a table cannot. */
const toCell = (source: string): string => source.replace(/<br\s*\/?>/gi, '\n').trim()

const toRow = (line: string, number: number): GridRow => {
  const trimmed = line.trim()
  const cells = splitPipes(trimmed)
  return { cells: (/(?<!\\)\|$/.test(trimmed) ? cells.slice(0, -1) : cells).map(toCell), line: number }
}

const readPipeGrids = (text: string): readonly Grid[] => {
  const lines = toLines(text)
  const grids: Grid[] = []
  let heading = ''
  for (let at = 0; at < lines.length; at++) {
    const { text: line, number } = lines[at] ?? { text: '', number: 0 }
    const title = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1]
    if (title !== undefined) heading = title
    if (!line.includes('|') || !isRuler(lines[at + 1]?.text ?? '')) continue
    const rows = [toRow(line, number)]
    for (at += 2; at < lines.length && (lines[at]?.text ?? '').trim() !== ''; at++) {
      const row = lines[at]
      if (row === undefined) break
      const last = rows.at(-1)
      // A line without any pipe goes on with the last cell of the row above.
      if (!row.text.includes('|') && last !== undefined)
        rows[rows.length - 1] = {
          ...last,
          cells: [...last.cells.slice(0, -1), `${last.cells.at(-1) ?? ''}\n${row.text.trim()}`],
        }
      else rows.push(toRow(row.text, row.number))
    }
    grids.push({ heading, isHeaded: true, rows })
  }
  return grids
}

export const readMarkdown = (text: string, report: GridReport): readonly Grid[] => [
  ...readPipeGrids(text),
  ...(/<(md-)?table[\s>]/i.test(text)
    ? readHtml(text.replace(/<(\/?)md-(table|tr|td|th|tbody|thead)\b/gi, '<$1$2'), report)
    : []),
]
