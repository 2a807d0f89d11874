/** The times along the incident's chart: each is told once, none over another, none cut off at an edge. */
import type { EventBuckets } from './event-buckets.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Milliseconds from one time to the next, as people count; uPlot knows 30 days as a month and 365 as a year. */
const steps: readonly number[] = [
  ...[1, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 4, 6, 8, 12].map((count) => count * hour),
  ...[1, 2, 3, 4, 5, 6, 7, 10, 15].map((count) => count * day),
  ...[30, 60, 90, 120, 180, 365, 730, 1_825, 3_650].map((count) => count * day),
]

/** Milliseconds of the longest time whose hours are told. */
const longest = 10 * day

export interface TimeAxis {
  readonly format: Intl.DateTimeFormat
  /** Steps that change what is told. */
  readonly steps: readonly number[]
}

export const timeAxis = ({ first, width, count }: EventBuckets, locale: string): TimeAxis => {
  const end = first + width * count
  const isOneDay = new Date(first).toDateString() === new Date(end).toDateString()
  const isOneYear = new Date(first).getFullYear() === new Date(end).getFullYear()
  const hasHours = end - first < longest
  const hasSeconds = hasHours && width < minute
  const finest = hasSeconds ? second : hasHours ? minute : day
  return {
    format: new Intl.DateTimeFormat(locale, {
      ...(!isOneYear && { year: 'numeric' }),
      ...(!isOneDay && { month: 'numeric', day: 'numeric' }),
      ...(hasHours && {
        hour: '2-digit',
        minute: '2-digit',
        ...(hasSeconds && { second: '2-digit' }),
        hourCycle: 'h23',
      }),
    }),
    steps: steps.filter((step) => step >= finest),
  }
}
