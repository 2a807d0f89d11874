/** The part of the time that is looked at, by dragging and by keys: whole buckets, within the events. */
import type { TimeRange } from '../diagnose-store.ts'
import { bucketTotals, type EventBuckets } from './event-buckets.ts'

const within = ({ count }: EventBuckets, bucket: number) => Math.min(Math.max(bucket, 0), count)

const rangeOf = ({ first, width }: EventBuckets, start: number, end: number): TimeRange => ({
  from: first + start * width,
  to: first + end * width,
})

/** Every bucket that a dragged part touches; the one that was clicked. */
export const snapRange = (buckets: EventBuckets, { from, to }: TimeRange): TimeRange => {
  const { first, width, count } = buckets
  const start = Math.min(within(buckets, Math.floor((from - first) / width)), count - 1)
  const end = within(buckets, Math.ceil((to - first) / width))
  return rangeOf(buckets, start, Math.max(end, start + 1))
}

/**
 * Arrow keys move the part, with Shift its end; Home and End take it to an end, Esc gives it up. Without a part they begin
 * at the busiest bucket. Undefined for any other key.
 */
export const moveRange = (
  buckets: EventBuckets,
  range: TimeRange | null,
  key: string,
  isEnd: boolean,
): TimeRange | null | undefined => {
  if (key === 'Escape') return range === null ? undefined : null
  const step = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[key]
  if (step === undefined) return undefined
  if (range === null) {
    const totals = bucketTotals(buckets)
    const busiest = totals.indexOf(Math.max(...totals))
    return rangeOf(buckets, busiest, busiest + 1)
  }
  const { first, width, count } = buckets
  const start = Math.round((range.from - first) / width)
  const end = Math.round((range.to - first) / width)
  if (isEnd) return rangeOf(buckets, start, Math.max(start + 1, within(buckets, end + step)))
  const moved = Math.min(Math.max(start + step, 0), count - (end - start))
  return rangeOf(buckets, moved, moved + end - start)
}
