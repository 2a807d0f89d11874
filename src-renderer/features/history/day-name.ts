/** What a day is called: today, yesterday, else its date. */
import type { Locale, Translate } from '../../../src-preload/message.ts'
import { dayOf } from '../../lib/calendar-day.ts'

const dayBefore = (moment: Date) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - 1)

/** `day` is `yyyy-mm-dd` on the local calendar. */
export const nameDay = (day: string, t: Translate, locale: Locale, now = new Date()): string => {
  const date = new Date(`${day}T12:00:00`).toLocaleDateString(locale, { dateStyle: 'full' })
  if (day === dayOf(now)) return t('history.today', { date })
  return day === dayOf(dayBefore(now)) ? t('history.yesterday', { date }) : date
}
