/** Reads rows of a pipe table: `| a | b |` with any number of pipes missing at the ends and tabs as blanks. */

export interface PipeRow {
  readonly cells: readonly string[]
  /** 1-based line of the text. */
  readonly line: number
  /** Text after the closing pipe, such as a stray mark. */
  readonly rest: string
}

/** All lines that start with a pipe, header and ruler lines included. */
export const readPipeRows = (text: string, columns: number): readonly PipeRow[] => {
  const rows: PipeRow[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.startsWith('|')) continue
    const parts = line.slice(1).split('|')
    rows.push({ cells: parts.slice(0, columns), line: index + 1, rest: parts.slice(columns).join('|').trim() })
  }
  return rows
}
