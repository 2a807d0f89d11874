/** Cuts a text into the rows that are drawn: one per line, and a very long line into several. */
export interface TextRow {
  /** Offsets in the text, without the line break. */
  readonly start: number
  readonly end: number
  /** Counts lines from 1; null for the further rows of a long line. */
  readonly line: number | null
}

/** Units of one row: a line of more is cut, so that a megabyte without a line break draws as fast as any. */
const rowLimit = 1_000

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

export const cutRows = (text: string): readonly TextRow[] => {
  const rows: TextRow[] = []
  let line = 0
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const next = newline < 0 ? text.length : newline
    const end = text[next - 1] === '\r' && next > start ? next - 1 : next
    line++
    let from = start
    while (end - from > rowLimit) {
      const at = from + rowLimit
      const to = isHighSurrogate(text.charCodeAt(at - 1)) ? at - 1 : at
      rows.push({ start: from, end: to, line: from === start ? line : null })
      from = to
    }
    rows.push({ start: from, end, line: from === start ? line : null })
    start = next + 1
  }
  return rows
}

/** The row an offset stands in. */
export const rowAtOffset = (rows: readonly TextRow[], offset: number): number => {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rows[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
