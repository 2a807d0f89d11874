/** Reads rows of a pipe table: `| a | b |` with any number of pipes missing at the ends and tabs as blanks. */

export interface PipeRow {
  readonly cells: readonly string[]
  /** 1-based line of the text. */
  readonly line: number
  /** Text after the closing pipe, such as a stray mark. */
  readonly rest: string
}

/** All lines that start with a pipe, header and ruler included; a row short of cells goes on over the next lines. */
export const readPipeRows = (text: string, columns: number): readonly PipeRow[] => {
  const rows: { source: string; line: number }[] = []
  let open = false
  for (const [index, line] of text.split('\n').entries()) {
    const last = rows.at(-1)
    if (line.startsWith('|')) {
      rows.push({ source: line.slice(1), line: index + 1 })
      open = true
    } else if (open && last !== undefined && line.trim() !== '' && last.source.split('|').length <= columns)
      last.source += `\n${line}`
    else open = false
  }
  return rows.map(({ source, line }) => {
    const parts = source.split('|')
    return { cells: parts.slice(0, columns), line, rest: parts.slice(columns).join('|').trim() }
  })
}
