/** Marks cover exactly the given ranges, and the text stays whole. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitAtHighlights } from './highlighted-text.tsx'

const ranges = fc.array(fc.record({ start: fc.nat(30), end: fc.nat(30) }))

test('the pieces put together are the text, whatever the ranges', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), ranges, (text, found) => {
      expect(
        splitAtHighlights(text, found)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('a place is marked exactly when a range covers it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), ranges, (text, found) => {
      const marked = splitAtHighlights(text, found).flatMap((piece) =>
        Array<boolean>(piece.text.length).fill(piece.found),
      )
      const covered = [...Array(text.length).keys()].map((at) =>
        found.some(({ start, end }) => start <= at && at < end),
      )
      expect(marked).toEqual(covered)
    }),
  )
})
