/** Items by the calendar day they happened on, here and now; the order stays. Pure. */
import type { HistoryItem } from '../../../src-preload/model/library.ts'
import { dayOf } from '../../lib/calendar-day.ts'

export interface HistoryDay {
  /** `yyyy-mm-dd` in the local calendar. */
  readonly day: string
  readonly items: readonly HistoryItem[]
}

export const groupByDay = (items: readonly HistoryItem[]): readonly HistoryDay[] => {
  const days = new Map<string, HistoryItem[]>()
  for (const item of items) {
    const day = dayOf(item.time)
    const known = days.get(day)
    if (known === undefined) days.set(day, [item])
    else known.push(item)
  }
  return [...days].map(([day, list]) => ({ day, items: list }))
}
