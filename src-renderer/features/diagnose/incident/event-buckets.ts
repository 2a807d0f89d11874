/** Events into buckets of equal width: one series for each of the commonest errors, and one for all others. */
import type { TimeRange } from '../diagnose-store.ts'
import { type CaseEvent, countEvents } from './case-events.ts'

export interface EventBuckets {
  /** Milliseconds since 1970 of the first bucket, and how wide each is. */
  readonly first: number
  readonly width: number
  readonly count: number
  /** Places of findings, commonest first, and null for the others; with their events in every bucket. */
  readonly series: readonly { readonly finding: number | null; readonly counts: readonly number[] }[]
}

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
/** Widths people think in. */
const widths = [
  second,
  2 * second,
  5 * second,
  10 * second,
  30 * second,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  30 * minute,
  hour,
  2 * hour,
  6 * hour,
  12 * hour,
  day,
  7 * day,
  28 * day,
]
const mostBuckets = 90

/** Errors with a colour of their own. */
export const mostSeries = 6

/** Fewer events, or events closer together (milliseconds), are told by the table as well. */
const fewest = 3
const shortest = 2 * second

/** Null where a drawing would say nothing. */
export const bucketEvents = (events: readonly CaseEvent[]): EventBuckets | null => {
  const earliest = events[0]?.at ?? 0
  const latest = events.at(-1)?.at ?? 0
  if (countEvents(events) < fewest || latest - earliest < shortest) return null
  const width =
    widths.find((one) => (latest - earliest) / one < mostBuckets - 1) ?? Math.ceil((latest - earliest) / mostBuckets)
  const first = Math.floor(earliest / width) * width
  const count = Math.floor((latest - first) / width) + 1
  const totals = new Map<number, number>()
  for (const { finding, count } of events) totals.set(finding, (totals.get(finding) ?? 0) + count)
  const common = [...totals].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([finding]) => finding)
  const own = common.length > mostSeries ? common.slice(0, mostSeries - 1) : common
  const others = common.length > own.length ? [null] : []
  const series = [...own, ...others].map((finding) => ({ finding, counts: Array.from({ length: count }, () => 0) }))
  for (const { finding, at, count: times } of events) {
    const counts = (series.find((one) => one.finding === finding) ?? series.at(-1))?.counts
    const bucket = Math.floor((at - first) / width)
    if (counts !== undefined) counts[bucket] = (counts[bucket] ?? 0) + times
  }
  return { first, width, count, series }
}

/** How many events of any kind each bucket holds. */
export const bucketTotals = ({ series, count }: EventBuckets): readonly number[] =>
  Array.from({ length: count }, (_, bucket) => series.reduce((sum, { counts }) => sum + (counts[bucket] ?? 0), 0))

export interface RangeSummary {
  /** In the order of time. */
  readonly events: readonly CaseEvent[]
  readonly count: number
  /** Events of as much time before and after. */
  readonly before: number
  readonly after: number
  /** Places of findings with their events, commonest first. */
  readonly findings: readonly { readonly finding: number; readonly count: number }[]
}

export const summarizeRange = (events: readonly CaseEvent[], { from, to }: TimeRange): RangeSummary => {
  const within = (start: number, end: number) => events.filter(({ at }) => at >= start && at < end)
  const inside = within(from, to)
  const totals = new Map<number, number>()
  for (const { finding, count } of inside) totals.set(finding, (totals.get(finding) ?? 0) + count)
  return {
    events: inside,
    count: countEvents(inside),
    before: countEvents(within(from - (to - from), from)),
    after: countEvents(within(to, to + (to - from))),
    findings: [...totals]
      .map(([finding, count]) => ({ finding, count }))
      .sort((a, b) => b.count - a.count || a.finding - b.finding),
  }
}
