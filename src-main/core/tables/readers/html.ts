/** Reads the tables of an HTML page as plain text; merged cells are repeated, scripts and styles never read. */
import { Parser } from 'htmlparser2'
import { createLineCounter } from '../../catalog/readers/line-counter.ts'
import type { Grid, GridReport } from '../grid.ts'
import { createHtmlTable, type HtmlTable } from './html-table.ts'

const silent = new Set(['script', 'style', 'template', 'noscript'])
const blocks = new Set(['p', 'div', 'li', 'ul', 'ol', 'pre', 'tr'])
const isHeading = (name: string): boolean => /^(h[1-6]|caption)$/.test(name)

/** A table inside a cell counts as that cell's text, and is reported. */
export const readHtml = (text: string, report: GridReport): readonly Grid[] => {
  const tables: HtmlTable[] = []
  const lineAt = createLineCounter(text)
  let depth = 0
  let muted = 0
  let heading: string | null = null
  let lastHeading = ''
  const parser = new Parser({
    onopentag(name, attributes) {
      if (silent.has(name)) muted++
      if (name === 'table' && depth++ === 0) tables.push(createHtmlTable(lastHeading, report))
      else if (name === 'table') report('html/nested', { line: lineAt(parser.startIndex), column: null })
      if (isHeading(name)) heading = ''
      const table = tables.at(-1)
      if (depth === 1 && name === 'tr') table?.openRow(lineAt(parser.startIndex))
      if (depth === 1 && (name === 'td' || name === 'th')) table?.openCell(name, attributes, lineAt(parser.startIndex))
      if (name === 'br' || blocks.has(name)) table?.add('\n')
    },
    ontext(data) {
      if (muted > 0) return
      const table = tables.at(-1)
      if (table?.isInCell() === true) table.add(data.replace(/[\r\n]+/g, ' '))
      else if (heading !== null) heading += data
    },
    onclosetag(name) {
      const table = tables.at(-1)
      if (silent.has(name)) muted = Math.max(0, muted - 1)
      if (isHeading(name) && heading !== null) {
        lastHeading = heading.replace(/\s+/g, ' ').trim()
        heading = null
      }
      if (depth === 1 && (name === 'td' || name === 'th')) table?.closeCell()
      if (name === 'table' && depth > 0 && --depth === 0) table?.closeCell()
      if (blocks.has(name)) table?.add('\n')
    },
  })
  parser.end(text)
  return tables.map((table) => table.toGrid()).filter(({ rows }) => rows.length > 0)
}
