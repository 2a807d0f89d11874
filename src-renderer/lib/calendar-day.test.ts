/** A known incident lasts to the end of its last day on the local calendar. */
import { expect, test } from 'vitest'
import { incidentDay } from './calendar-day.ts'

test('the last day counts to its last minute, the next does not', () => {
  const note = { incidentUntil: '2026-11-20' }
  expect(incidentDay(note, new Date(2026, 10, 20, 23, 59))).toBe('2026-11-20')
  expect(incidentDay(note, new Date(2026, 10, 21, 0, 0))).toBeNull()
  expect([incidentDay({ incidentUntil: null }), incidentDay(undefined)]).toEqual([null, null])
})
