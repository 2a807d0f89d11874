/** Every day of the span is counted, over months too, and services stand by their sum. */
import { expect, test } from 'vitest'
import { chartOf } from './day-counts.ts'

const days = [
  { day: '2026-10-30', service: 'turing', count: 2 },
  { day: '2026-11-02', service: 'feishu', count: 5 },
  { day: '2026-11-02', service: 'turing', count: 1 },
]

test('every day of the span is there, over months too, and services stand by their sum', () => {
  const { services, days: shown, most } = chartOf(days, null, '2026-11-20')
  expect(services).toEqual(['feishu', 'turing'])
  expect([shown.length, shown[0]?.day, shown.at(-1)?.day, most]).toEqual([22, '2026-10-30', '2026-11-20', 6])
  expect(shown.find(({ day }) => day === '2026-11-02')).toEqual({ day: '2026-11-02', counts: [5, 1], total: 6 })
  expect(shown.filter(({ total }) => total > 0)).toHaveLength(2)
})

test('one service alone, and two weeks at least', () => {
  const { services, days: shown, most } = chartOf(days, 'feishu', '2026-11-03')
  expect([services, shown.length, shown[0]?.day, most]).toEqual([['feishu'], 14, '2026-10-21', 5])
  expect(chartOf([], null, '2026-11-03')).toMatchObject({ services: [], most: 0 })
})
