/** Items by the calendar day they happened on, here and now, and what a day is called. Pure. */
import type { Locale, Translate } from '../../../src-preload/message.ts'
import type { HistoryItem } from '../../../src-preload/model/library.ts'
import { dayOf } from '../../lib/calendar-day.ts'

export interface HistoryDay {
  /** `yyyy-mm-dd` in the local calendar. */
  readonly day: string
  readonly items: readonly HistoryItem[]
}

/** The order stays. */
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

const dayBefore = (moment: Date) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - 1)

/** Today, yesterday, else its date. `day` is `yyyy-mm-dd` on the local calendar. */
export const nameDay = (day: string, t: Translate, locale: Locale, now = new Date()): string => {
  const date = new Date(`${day}T12:00:00`).toLocaleDateString(locale, { dateStyle: 'full' })
  if (day === dayOf(now)) return t('history.today', { date })
  return day === dayOf(dayBefore(now)) ? t('history.yesterday', { date }) : date
}
