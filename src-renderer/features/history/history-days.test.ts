/** A day is a day of the person's own calendar, over months and summer time too, and no item is lost or moved. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HistoryItem } from '../../../src-preload/model/library.ts'
import { createTranslate } from '../../../src-preload/translate.ts'
import { dayOf } from '../../lib/calendar-day.ts'
import { groupByDay, nameDay } from './history-days.ts'

const item = (time: string): HistoryItem => ({
  id: time,
  time,
  kind: 'lookup',
  outcome: 'found',
  excerpt: 'x',
  whole: null,
  entries: [],
})

test('days follow the local clock', () => {
  expect(dayOf(new Date(2026, 10, 20, 0, 1).toISOString())).toBe('2026-11-20')
  expect(dayOf(new Date(2026, 10, 20, 23, 59).toISOString())).toBe('2026-11-20')
})

test('every item lies in its day, in order', () => {
  const times = fc.array(fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }))
  fc.assert(
    fc.property(times, (dates) => {
      const items = dates.sort((a, b) => b.getTime() - a.getTime()).map((date) => item(date.toISOString()))
      const days = groupByDay(items)
      expect(days.flatMap((day) => day.items)).toEqual(items)
      expect(days.every(({ day, items: own }) => own.every(({ time }) => dayOf(time) === day))).toBe(true)
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
    }),
  )
})

const name = (day: string, now: Date) => nameDay(day, createTranslate('en'), 'en', now)

test('today, yesterday, before', () => {
  const now = new Date(2026, 2, 1, 0, 5)
  expect(name('2026-03-01', now)).toMatch(/^Today, /)
  expect(name('2026-02-28', now)).toMatch(/^Yesterday, /)
  expect(name('2026-02-27', now)).toMatch(/^Friday, February 27/)
})
