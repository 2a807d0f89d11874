/** The order of findings, and how their times are written. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import { finding } from './finding.fixture.ts'
import { findingColumns, sortFindings } from './sort-findings.ts'
import { shortTimeText, timeText } from './time-text.ts'

const some = fc.record({
  code: fc.constantFrom('40001', '1405', '99991672'),
  count: fc.integer({ min: 1, max: 5 }),
  first: fc.constantFrom(null, '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
})
const findings = fc.array(some.map(finding), { maxLength: 12 })

test.each(findingColumns)('by %s: nothing lost, both ways are mirrored where values differ, none last', (column) => {
  const value = ({ occurrences }: Finding) => (column === 'first' ? occurrences.first : 0)
  fc.assert(
    fc.property(findings, (list) => {
      for (const direction of ['ascending', 'descending'] as const) {
        const sorted = sortFindings(list, { column, direction })
        expect(new Set(sorted)).toEqual(new Set(list))
        const firstNone = sorted.findIndex((one) => value(one) === null)
        if (firstNone >= 0) expect(sorted.slice(firstNone).every((one) => value(one) === null)).toBe(true)
      }
    }),
  )
})

test('counts rise or fall', () => {
  fc.assert(
    fc.property(findings, (list) => {
      const counts = sortFindings(list, { column: 'count', direction: 'descending' }).map(
        (one) => one.occurrences.count,
      )
      expect(counts).toEqual([...counts].sort((a, b) => b - a))
    }),
  )
})

test('times are shortened, what is no time stays', () => {
  expect(timeText('2026-02-03T17:21:44.120Z')).toBe('2026-02-03 17:21:44 UTC')
  expect(timeText('2026-02-03T17:21:44+08:00')).toBe('2026-02-03 17:21:44 +08:00')
  expect(shortTimeText('2026-02-03T17:21:44')).toBe('02-03 17:21:44')
  expect([timeText('yesterday'), shortTimeText('yesterday')]).toEqual(['yesterday', 'yesterday'])
})
