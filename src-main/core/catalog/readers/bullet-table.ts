/** Reads a table flattened by copying from a page: `a| b| c| ` opens a row, the indented lines after it are its last cell. */

export interface BulletRow {
  /** The cells of the opening line, without the last one. */
  readonly cells: readonly string[]
  /** The last cell: the lines below, as written. */
  readonly body: string
  /** 1-based line of the text where the row opens. */
  readonly line: number
}

/** Rows after the `---|---` ruler; an unindented line that opens no row ends the table. */
export const readBulletRows = (text: string, columns: number): readonly BulletRow[] => {
  const lines = text.split('\n')
  const ruler = lines.findIndex((line) => /^-+(\|-+)+\s*$/.test(line))
  const rows: { cells: readonly string[]; body: string[]; line: number }[] = []
  if (ruler === -1) return []
  for (const [index, line] of lines.entries()) {
    if (index <= ruler) continue
    const cells = line.split('|')
    if (/^\S/.test(line) && cells.length === columns)
      rows.push({ cells: cells.slice(0, columns - 1), body: [], line: index + 1 })
    else if (/^\S/.test(line)) break
    else rows.at(-1)?.body.push(line)
  }
  return rows.map((row) => ({ ...row, body: row.body.join('\n') }))
}
