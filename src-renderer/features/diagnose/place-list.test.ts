/** Places by offset and by number agree with looking at every one. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesOfSpans } from './place-list.ts'

const anySpan = fc
  .record({ start: fc.nat(500), length: fc.integer({ min: 1, max: 30 }) })
  .map(({ start, length }) => ({ start, end: start + length }))

test('the places within a part, and the one that touches a span', () => {
  fc.assert(
    fc.property(fc.array(anySpan), anySpan, (spans, part) => {
      const list = placesOfSpans(spans)
      const sorted = [...spans].sort((a, b) => a.start - b.start)
      const touching = sorted.filter(({ start, end }) => start < part.end && part.start < end)
      expect(list.within(part)).toEqual(touching)
      expect(list.spanAt(list.at(part))).toEqual(touching[0])
    }),
  )
})

test('inside parts of the text are those that begin there', () => {
  fc.assert(
    fc.property(fc.array(anySpan), fc.uniqueArray(fc.nat(540), { maxLength: 6 }), (spans, offsets) => {
      const cuts = offsets.sort((a, b) => a - b)
      const parts = cuts.flatMap((start, at) => (at % 2 === 1 ? [] : [{ start, end: cuts[at + 1] ?? 600 }]))
      const list = placesOfSpans(spans)
      const all = Array.from({ length: list.size }, (_, place) => list.spanAt(place))
      const kept = list.inside(parts)
      expect(Array.from({ length: kept.size }, (_, place) => kept.spanAt(place))).toEqual(
        all.filter((span) => parts.some(({ start, end }) => span && span.start >= start && span.start < end)),
      )
      expect(list.inside(null)).toBe(list)
    }),
  )
})

test('steps go in a circle, and from between two places to the next', () => {
  const [a, b, c] = [
    { start: 5, end: 9 },
    { start: 20, end: 24 },
    { start: 40, end: 44 },
  ]
  const list = placesOfSpans([c, a, b])
  expect([list.step(null, 1), list.step(a, 1), list.step(b, 1), list.step(c, 1)]).toEqual([b, b, c, a])
  expect([list.step(null, -1), list.step(a, -1), list.step(b, -1)]).toEqual([c, c, a])
  const between = { start: 30, end: 31 }
  expect([list.step(between, 1), list.step(between, -1)]).toEqual([c, b])
  const [early, late] = [
    { start: 0, end: 1 },
    { start: 90, end: 91 },
  ]
  expect([list.step(early, -1), list.step(late, 1)]).toEqual([c, a])
  expect(placesOfSpans([]).step(a, 1)).toBeUndefined()
})
