/** Today and yesterday by the local calendar, over months and summer time too. */
import { expect, test } from 'vitest'
import { createTranslate } from '../../../src-preload/translate.ts'
import { nameDay } from './day-name.ts'

const name = (day: string, now: Date) => nameDay(day, createTranslate('en'), 'en', now)

test('today, yesterday, before', () => {
  const now = new Date(2026, 2, 1, 0, 5)
  expect(name('2026-03-01', now)).toMatch(/^Today, /)
  expect(name('2026-02-28', now)).toMatch(/^Yesterday, /)
  expect(name('2026-02-27', now)).toMatch(/^Friday, February 27/)
})
