/** Reads a table flattened by copying it from a page: `a| b| c| ` opens a row, the lines below are its last cell's bullets. */
import type { Report } from '../compile-rules.ts'
import { noTable, type Table, toLines } from './table.ts'

const trimAll = (cells: readonly string[]): readonly string[] => cells.map((cell) => cell.trim())

/** Rows after the `---|---` ruler under these headings; an unindented line that opens no row ends the table. */
export const readBulletTable = (text: string, headings: readonly string[], report: Report): Table => {
  const lines = toLines(text)
  const header = lines.findIndex((line) => trimAll(line.text.split('|')).join('|') === headings.join('|'))
  if (header === -1) {
    report('table/missing', { line: 1, row: null }, { headings: headings.join(' | ') })
    return noTable(lines)
  }
  const ruled = /^-+(\|-+)*\s*$/.test(lines[header + 1]?.text ?? '')
  if (!ruled) report('table/ruler', { line: header + 1, row: null })
  const start = header + (ruled ? 2 : 1)
  const rows: { readonly cells: readonly string[]; readonly body: string[]; readonly line: number }[] = []
  let end = start
  for (const line of lines.slice(start)) {
    const cells = line.text.split('|')
    const opens = /^\S/.test(line.text)
    if (opens && cells.length < 2) break
    if (opens) {
      if (cells.length !== headings.length)
        report(
          'row/cells',
          { line: line.number, row: rows.length + 1 },
          { expected: headings.length, found: cells.length },
        )
      rows.push({ cells: cells.slice(0, -1), body: [cells.at(-1) ?? ''], line: line.number })
    } else rows.at(-1)?.body.push(line.text)
    end++
  }
  return {
    rows: rows.map(({ cells, body, line }) => ({ cells: [...cells, body.join('\n')], line })),
    outside: [...lines.slice(0, header), ...lines.slice(end)],
  }
}
