/** The rows whose lines were written in a part of the time; a line without a time belongs to the one above it. */
import type { TimeRange } from '../diagnose-store.ts'
import { instantOf } from '../incident/case-events.ts'
import type { ClockAt } from './case-files.ts'
import type { LineIndex, RowRun } from './line-index.ts'

/** `shift` is what a time without a zone lacks, in milliseconds. */
export const rangeRuns = (
  lines: LineIndex,
  { from, to }: TimeRange,
  shift: number,
  ahead: ClockAt,
): readonly RowRun[] => {
  const runs: RowRun[] = []
  const count = lines.times()
  for (let place = 0; place < count; place++) {
    const time = lines.timeAt(place)
    const at = instantOf(time, shift) - ahead(lines.startOf(time.row))
    if (at < from || at >= to) continue
    const end = place + 1 < count ? lines.timeAt(place + 1).row : lines.rows()
    const last = runs.at(-1)
    if (last?.end === time.row) runs[runs.length - 1] = { start: last.start, end }
    else runs.push({ start: time.row, end })
  }
  return runs
}

/** Those of rising rows that lie in a run. */
export const rowsInRuns = (rows: Uint32Array, runs: readonly RowRun[]): Uint32Array => {
  let at = 0
  return rows.filter((row) => {
    while ((runs[at]?.end ?? Number.POSITIVE_INFINITY) <= row) at++
    return row >= (runs[at]?.start ?? Number.POSITIVE_INFINITY)
  })
}

/** What of the runs lies in one of them. */
export const clipRuns = (runs: readonly RowRun[], to: RowRun): readonly RowRun[] =>
  runs.flatMap(({ start, end }) => {
    const run = { start: Math.max(start, to.start), end: Math.min(end, to.end) }
    return run.start < run.end ? [run] : []
  })
