/** Codes in order: numbers by size and first, everything else by its letters. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareCodes } from './columns.ts'

const code = fc.oneof(
  fc.nat(3_000).map(String),
  fc.constantFrom('0012', '12', '-1', '0x1f', 'E10233', 'C0017', 'abc', 'ab', 'ERR_2', '10a'),
)

test('whatever codes are put in order', () => {
  fc.assert(
    fc.property(fc.array(code, { maxLength: 30 }), fc.func(fc.nat()), (codes, shuffle) => {
      const sorted = codes.toSorted(compareCodes)
      expect(codes.toSorted((a, b) => shuffle(a) - shuffle(b)).sort(compareCodes)).toEqual(sorted)
      const numbers = sorted.filter((one) => !Number.isNaN(Number(one)))
      expect(sorted.slice(0, numbers.length)).toEqual(numbers)
      expect(numbers.map(Number)).toEqual(numbers.map(Number).sort((a, b) => a - b))
      const others = sorted.slice(numbers.length)
      expect(others).toEqual(others.toSorted())
    }),
  )
})

test('two that differ are never equal, and one is the other’s reverse', () => {
  fc.assert(
    fc.property(code, code, (one, other) => {
      expect(Math.sign(compareCodes(one, other)) + Math.sign(compareCodes(other, one))).toBe(0)
      expect(compareCodes(one, other) === 0).toBe(one === other)
    }),
  )
})
