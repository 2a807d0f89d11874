/** Where every row of a text begins, known as soon as the text has been read that far: one row per line, a very long line in several. */
import { levelOf } from './line-level.ts'
import { createNumberList } from './number-list.ts'

export interface LineIndex {
  /** The text's next piece, cut anywhere. */
  push(piece: string): void
  /** UTF-16 units indexed so far. */
  length(): number
  rows(): number
  lines(): number
  /** Where a row begins; the row after the last begins where the text ends. */
  startOf(row: number): number
  /** The row an offset stands in. */
  rowAt(offset: number): number
  /** The number of the line a row belongs to, counted from 1. */
  lineAt(row: number): number
  /** Null for the further rows of a long line. */
  lineOf(row: number): number | null
  /** The row a line begins with; lines past the end give the last. */
  rowOfLine(line: number): number
  /** The first rows of all lines that say they are errors, in order. */
  errorRows(): readonly number[]
}

/** Units of one row: a line of more is cut, so that a megabyte without a line break draws as fast as any. */
const rowLimit = 1_000

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

export const createLineIndex = (): LineIndex => {
  const starts = createNumberList()
  /** Rows that carry on the line of the row before. */
  const further = createNumberList()
  const errors: number[] = []
  let length = 0
  /** The last row as far as it has come: where it ends is not known yet. */
  let open = ''
  starts.push(0)

  const isFurther = (row: number) => {
    const before = further.countUpTo(row)
    return before > 0 && further.at(before - 1) === row
  }
  const isError = (row: number, written: string) => !isFurther(row) && levelOf(written) === 'error'
  const lineAt = (row: number) => row + 1 - further.countUpTo(row)
  /** The last row is whole: another one begins. */
  const settle = (written: string, next: number) => {
    const row = starts.size() - 1
    if (isError(row, written)) errors.push(row)
    starts.push(next)
  }

  return {
    push(piece) {
      const text = open + piece
      const offset = length - open.length
      let from = 0
      for (let isOpen = false; !isOpen; ) {
        const newline = text.indexOf('\n', from)
        isOpen = newline < 0
        const end = isOpen ? text.length : newline > from && text[newline - 1] === '\r' ? newline - 1 : newline
        // What looks like a letter too many may turn out to belong to the line break.
        while (end - from > rowLimit + Number(isOpen)) {
          const limit = from + rowLimit
          const cut = isHighSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit
          settle(text.slice(from, cut), offset + cut)
          further.push(starts.size() - 1)
          from = cut
        }
        if (isOpen) break
        settle(text.slice(from, end), offset + newline + 1)
        from = newline + 1
      }
      open = text.slice(from)
      length += piece.length
    },
    length: () => length,
    rows: () => starts.size(),
    lines: () => starts.size() - further.size(),
    startOf: (row) => (row < starts.size() ? starts.at(row) : length),
    rowAt: (offset) => Math.max(0, starts.countUpTo(offset) - 1),
    lineAt,
    lineOf: (row) => (isFurther(row) ? null : lineAt(row)),
    rowOfLine(line) {
      let low = 0
      let high = starts.size() - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if (lineAt(middle) >= line) high = middle
        else low = middle + 1
      }
      return low
    },
    errorRows() {
      const last = starts.size() - 1
      return isError(last, open) ? [...errors, last] : errors
    },
  }
}
