/** Counts by day and service as the chart and its table draw them: every day of the span, also those without any. Pure. */
import type { ServiceId } from '../../../src-preload/model/catalog.ts'
import type { HistoryOverview } from '../../../src-preload/model/library.ts'

export interface ChartDay {
  /** `yyyy-mm-dd`. */
  readonly day: string
  /** In the order of `services`. */
  readonly counts: readonly number[]
  readonly total: number
}

export interface Chart {
  /** Most frequent first. */
  readonly services: readonly ServiceId[]
  /** Oldest first. */
  readonly days: readonly ChartDay[]
  /** Of the highest day. */
  readonly most: number
}

/** Milliseconds. */
const dayLength = 86_400_000

/** So many days later; earlier where `days` is negative. */
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)

/** Least days drawn: a single bar shows no trend. */
const leastDays = 14

/** `service` keeps one only; `today` is the last day drawn. */
export const chartOf = (days: HistoryOverview['days'], service: ServiceId | null, today: string): Chart => {
  const shown = days.filter((one) => service === null || one.service === service)
  const sums = new Map<ServiceId, number>()
  for (const one of shown) sums.set(one.service, (sums.get(one.service) ?? 0) + one.count)
  const services = [...sums].sort((a, b) => b[1] - a[1]).map(([id]) => id)
  const from = dayAfter(today, 1 - leastDays)
  const first = shown[0] === undefined || shown[0].day > from ? from : shown[0].day
  const all: ChartDay[] = []
  for (let day = first; day <= today; day = dayAfter(day, 1)) {
    const counts = services.map((id) => shown.find((one) => one.day === day && one.service === id)?.count ?? 0)
    all.push({ day, counts, total: counts.reduce((sum, count) => sum + count, 0) })
  }
  return { services, days: all, most: Math.max(0, ...all.map(({ total }) => total)) }
}
