/** Reads rows of Feishu's `<md-table>`: HTML tags around cells of Markdown, kept exactly as written. */
import { Parser } from 'htmlparser2'

export interface MarkdownRow {
  readonly cells: readonly string[]
  /** 1-based line of the text where the row's first cell starts. */
  readonly line: number
}

/** Body rows only; cells are the source between their tags, so that entities and Markdown stay untouched. */
export const readMarkdownRows = (text: string): readonly MarkdownRow[] => {
  const rows: { cells: string[]; line: number }[] = []
  let start = 0
  let scanned = 0
  let line = 1
  const lineAt = (offset: number): number => {
    for (; scanned < offset; scanned++) if (text.charCodeAt(scanned) === 10) line++
    return line
  }
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'md-tr') rows.push({ cells: [], line: lineAt(parser.startIndex) })
        if (name === 'md-td') start = parser.endIndex + 1
      },
      onclosetag(name) {
        const row = rows.at(-1)
        if (name !== 'md-td' || row === undefined) return
        if (row.cells.length === 0) row.line = lineAt(start)
        row.cells.push(text.slice(start, parser.startIndex))
      },
    },
    { lowerCaseTags: false, decodeEntities: false },
  )
  parser.end(text)
  return rows.filter((row) => row.cells.length > 0)
}
