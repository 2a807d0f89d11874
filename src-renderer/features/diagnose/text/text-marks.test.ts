/** Marks and segments: every letter drawn exactly once, no secret ever partly uncovered. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SecretSpan } from '../../../../src-preload/model/diagnosis.ts'
import { besideLines, cutSegments, idMarks, type TextMark, tabStops } from './text-marks.ts'

const span = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({
  start,
  end: start + length,
}))
const mark = span.map((place): TextMark => ({ ...place, kind: 'evidence', reason: { key: 'x', values: {} } }))
const secret = span.map((place): SecretSpan => ({ ...place, kind: 'token' }))

/** Secrets come in order and without overlaps. */
const apart = (secrets: readonly SecretSpan[]) =>
  [...secrets]
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, at, all) => at === 0 || start >= Math.max(...all.slice(0, at).map(({ end }) => end)))

test('segments cover the row once, and a secret is one of them', () => {
  fc.assert(
    fc.property(span, fc.array(mark, { maxLength: 6 }), fc.array(secret, { maxLength: 4 }), (row, marks, some) => {
      const secrets = apart(some)
      const segments = cutSegments(row, marks, secrets)
      expect(segments.map(({ start }) => start)).toEqual([row.start, ...segments.slice(0, -1).map(({ end }) => end)])
      expect(segments.at(-1)?.end).toBe(row.end)
      for (const hidden of secrets) {
        const parts = segments.filter(({ start, end }) => start < hidden.end && hidden.start < end)
        expect(parts.every((part) => part.secret === hidden)).toBe(true)
        expect(parts.length).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('evidence of one line stays in its letters, of more goes beside the lines', () => {
  const marks = (start: number, end: number): TextMark[] => [
    { start, end, kind: 'evidence', reason: { key: 'x', values: {} } },
  ]
  const kindOf = (start: number, end: number) => besideLines('ab\ncd', 10, marks(start, end))[0]?.kind
  expect([kindOf(10, 12), kindOf(11, 14), kindOf(13, 15), kindOf(2, 12)]).toEqual([
    'evidence',
    'around',
    'evidence',
    'evidence',
  ])
})

test('every place of an id is marked, and the empty id nowhere', () => {
  expect(idMarks('a1 b a1', 10, ['a1', '']).map(({ start, end }) => [start, end])).toEqual([
    [10, 12],
    [15, 17],
  ])
})

test('Tab stops once for each finding, however many places it has', () => {
  const place = { end: 99, reason: { key: 'x', values: {} } }
  const marks: readonly TextMark[] = [
    { ...place, start: 40, kind: 'code' },
    { ...place, start: 7, kind: 'code' },
    { ...place, start: 1, kind: 'evidence' },
    { ...place, start: 60, kind: 'other', finding: 'a' },
    { ...place, start: 50, kind: 'other', finding: 'a' },
    { ...place, start: 70, kind: 'other', finding: 'b' },
  ]
  expect([...tabStops(marks)].sort((a, b) => a - b)).toEqual([7, 50, 70])
})
