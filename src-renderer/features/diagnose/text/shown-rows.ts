/** Which rows of a text are shown: all of them, or those around the ones that are wanted. */
import { createPace } from '../../../lib/pace.ts'
import type { PlaceList } from '../place-list.ts'
import type { LineIndex, RowRun } from './line-index.ts'

export interface ShownRows {
  readonly count: number
  /** Whether no row is left out, of a text that may still grow. */
  readonly isAll: boolean
  /** The row at a place among those shown. */
  rowAt(place: number): number
  /** The place of a row, or of the next one that is shown. */
  placeOf(row: number): number
  /** Whether rows were left out before the one at this place. */
  isGap(place: number): boolean
  /** Null for all rows. */
  readonly runs: readonly RowRun[] | null
}

export const allRows = (count: number): ShownRows => ({
  count,
  isAll: true,
  rowAt: (place) => place,
  placeOf: (row) => Math.min(row, Math.max(0, count - 1)),
  isGap: () => false,
  runs: null,
})

interface Run extends RowRun {
  /** How many rows are shown before it. */
  readonly before: number
}

/** Items handled between two places to rest. */
const step = 1_000

/** Rows of places, and of lines that say they are errors; in order, each once. */
export const errorRows = async (lines: LineIndex, places: readonly PlaceList[]): Promise<Uint32Array> => {
  const pace = createPace()
  const isError = new Uint8Array(lines.rows())
  let count = 0
  const note = (row: number) => {
    count += 1 - (isError[row] ?? 1)
    isError[row] = 1
  }
  for (const [at, row] of lines.errorRows().entries()) {
    if (at % step === 0) await pace()
    note(row)
  }
  for (const list of places)
    for (let place = 0; place < list.size; place++) {
      if (place % step === 0) await pace()
      const row = lines.rowAt(list.startAt(place))
      // A long line is one line, wherever in it the error stands.
      note(lines.lineOf(row) === null ? lines.rowOfLine(lines.lineAt(row)) : row)
    }
  const rows = new Uint32Array(count)
  for (let row = isError.indexOf(1), at = 0; row >= 0; row = isError.indexOf(1, row + 1)) {
    if (at % step === 0) await pace()
    rows[at++] = row
  }
  return rows
}

/** `wanted` rise; each is shown with so many whole lines before and after it, none of them outside of `within`. */
export const rowsAround = async (
  wanted: Uint32Array,
  context: number,
  lines: LineIndex,
  within: RowRun | null = null,
): Promise<ShownRows> => {
  const pace = createPace()
  const runs: RowRun[] = []
  /** The first row of a line; past the last line, the end of the text. */
  const rowOf = (line: number): number => (line > lines.lines() ? lines.rows() : lines.rowOfLine(Math.max(1, line)))
  for (const [at, row] of wanted.entries()) {
    if (at % step === 0) await pace()
    const last = runs.at(-1)
    const line = lines.lineAt(row)
    const start = Math.max(within?.start ?? 0, rowOf(line - context))
    const end = Math.min(within?.end ?? Number.POSITIVE_INFINITY, rowOf(line + context + 1))
    if (last === undefined || start > last.end) runs.push({ start, end })
    else runs[runs.length - 1] = { ...last, end: Math.max(end, last.end) }
  }
  return rowsOf(runs)
}

/** The runs rise and do not touch. */
export const rowsOf = (given: readonly RowRun[]): ShownRows => {
  const runs: Run[] = []
  for (const run of given) {
    const last = runs.at(-1)
    runs.push({ ...run, before: last === undefined ? 0 : last.before + last.end - last.start })
  }
  const final = runs.at(-1)
  const count = final === undefined ? 0 : final.before + final.end - final.start
  /** The last run of which `isBefore` holds; the first where it holds of none. */
  const search = (isBefore: (run: Run) => boolean): number => {
    let low = 0
    let high = runs.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      const run = runs[middle]
      if (run !== undefined && isBefore(run)) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    count,
    isAll: false,
    rowAt(place) {
      const run = runs[search(({ before }) => before <= place)]
      return run === undefined ? 0 : run.start + place - run.before
    },
    placeOf(row) {
      const at = search(({ start }) => start <= row)
      const run = runs[at]
      if (run === undefined) return 0
      if (row < run.end) return run.before + Math.max(0, row - run.start)
      return Math.min(count - 1, run.before + run.end - run.start)
    },
    isGap(place) {
      const run = runs[search(({ before }) => before <= place)]
      return run !== undefined && run.before === place && run.start > 0
    },
    runs,
  }
}
