/** Work stays proportional to the text for texts made to be expensive. */
import { describe, expect, test } from 'vitest'
import { expensiveUnits, repeatTo } from './expensive-texts.fixture.ts'
import { scanFields } from './fields/fields.ts'
import { findPromising } from './passages/prefilter.ts'
import { recordAround } from './passages/record-bounds.ts'

describe('time is linear in the text', () => {
  const size = 32_768
  test.each(Object.entries(expensiveUnits))('%s: fields', (_, unit) => {
    const workOf = (length: number) => scanFields(repeatTo(unit, length)).work
    expect(workOf(size)).toBeLessThanOrEqual(16 * size)
    expect(workOf(2 * size)).toBeLessThanOrEqual(2.3 * workOf(size) + 1_000)
  })
  test.each(Object.entries(expensiveUnits))('%s: records', (_, unit) => {
    const text = repeatTo(unit, 8 * size)
    const next = findPromising(text)
    let read = 0
    let floor = 0
    for (let hit = next(0); hit >= 0; hit = next(floor)) {
      const { from, to } = recordAround(text, hit, floor)
      read += to - from
      floor = Math.max(to, hit + 1)
    }
    expect(read).toBeLessThanOrEqual(2 * text.length)
  })
})
