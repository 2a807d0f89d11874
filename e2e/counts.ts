/** How many checks passed, failed and were skipped, and the line that says so. What passed only when tried again is flaky. */
import { resolve } from 'node:path'

export interface Counts {
  readonly passed: number
  readonly flaky: number
  readonly failed: number
  readonly skipped: number
}

export const noCounts: Counts = { passed: 0, flaky: 0, failed: 0, skipped: 0 }

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  flaky: a.flaky + b.flaky,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

export const wordCounts = ({ passed, flaky, failed, skipped }: Counts): string =>
  `${passed} passed, ${flaky} flaky, ${failed} failed, ${skipped} skipped`

/** Where the unit tests leave theirs for `npm test`. */
export const unitCountsFile = resolve(import.meta.dirname, '../out/unit-counts.json')
