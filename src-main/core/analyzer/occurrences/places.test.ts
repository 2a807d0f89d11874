/** Places come back whole and in order, however they were found and paged. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlaces } from './places.ts'

const anySpans = fc.array(
  fc.record({ start: fc.nat(10_000), length: fc.nat(50) }).map(({ start, length }) => ({ start, end: start + length })),
  { maxLength: 200 },
)

test('all places, in the order of the text, in pages of any size', () => {
  fc.assert(
    fc.property(anySpans, fc.integer({ min: 1, max: 60 }), (spans, most) => {
      const places = createPlaces(() => true)
      for (const span of spans) places.add(span)
      const given: number[] = []
      for (let from = 0; from < places.size(); from += most) given.push(...places.page(from, most))
      const wanted = spans.map((span, at) => ({ ...span, at })).sort((a, b) => a.start - b.start || a.at - b.at)
      expect(given).toEqual(wanted.flatMap(({ start, end }) => [start, end]))
      expect(places.page(places.size(), most)).toEqual([])
    }),
  )
})

test('no more than it may', () => {
  let left = 3
  const places = createPlaces(() => left-- > 0)
  for (let start = 0; start < 10; start++) places.add({ start, end: start + 1 })
  expect(places.page(0, 100)).toEqual([0, 1, 1, 2, 2, 3])
})
