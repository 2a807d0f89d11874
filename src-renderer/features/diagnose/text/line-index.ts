/** Where every row of a text begins, known as soon as the text has been read that far: one row per line, a very long line in several. */

import { createNumberList } from '../../../../src-preload/model/number-list.ts'
import { levelOf } from './line-level.ts'
import { type LineTime, timeOf } from './line-time.ts'

/** Rows from `start` up to `end`. */
export interface RowRun {
  readonly start: number
  readonly end: number
}

export interface LineIndex {
  /** The text's next piece, cut anywhere. */
  push(piece: string): void
  /** The text is at its end: its last line is whole too. */
  end(): void
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
  /** How many lines begin with a time, and which: one stands for the lines below it, up to the next. */
  times(): number
  timeAt(place: number): LineTime & { readonly row: number }
  /** The place of the time a row stands under; -1 for none. */
  timeOfRow(row: number): number
}

/** Units of one row: a line of more is cut, so that a megabyte without a line break draws as fast as any. */
const rowLimit = 1_000

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

export const createLineIndex = (): LineIndex => {
  const starts = createNumberList()
  /** Rows that carry on the line of the row before. */
  const further = createNumberList()
  const errors: number[] = []
  const timed = createNumberList()
  const instants = createNumberList((size) => new Float64Array(size))
  /** Which of the times have no zone. */
  const zoneless = createNumberList()
  let length = 0
  /** The last row as far as it has come: where it ends is not known yet. */
  let open = ''
  starts.push(0)

  const isFurther = (row: number) => {
    const before = further.countUpTo(row)
    return before > 0 && further.at(before - 1) === row
  }
  /** What a line says of itself: how serious it is, and when it was written. */
  const note = (row: number, written: string) => {
    if (isFurther(row)) return
    if (levelOf(written) === 'error') errors.push(row)
    const time = timeOf(written)
    if (time === null) return
    if (!time.hasZone) zoneless.push(timed.size())
    timed.push(row)
    instants.push(time.at)
  }
  const lineAt = (row: number) => row + 1 - further.countUpTo(row)
  /** The last row is whole: another one begins. */
  const settle = (written: string, next: number) => {
    const row = starts.size() - 1
    note(row, written)
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
    end() {
      note(starts.size() - 1, open)
    },
    length: () => length,
    rows: () => starts.size(),
    lines: () => starts.size() - further.size(),
    startOf: (row) => (row < starts.size() ? starts.at(row) : length),
    rowAt: (offset) => Math.max(0, starts.countUpTo(offset) - 1),
    lineAt,
    lineOf: (row) => (isFurther(row) ? null : lineAt(row)),
    rowOfLine(line) {
      if (further.size() === 0) return Math.max(1, Math.min(line, starts.size())) - 1
      let low = 0
      let high = starts.size() - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if (lineAt(middle) >= line) high = middle
        else low = middle + 1
      }
      return low
    },
    errorRows: () => errors,
    times: timed.size,
    timeAt(place) {
      const before = zoneless.countUpTo(place)
      const hasZone = before === 0 || zoneless.at(before - 1) !== place
      return { row: timed.at(place), at: instants.at(place), hasZone }
    },
    timeOfRow: (row) => timed.countUpTo(row) - 1,
  }
}
