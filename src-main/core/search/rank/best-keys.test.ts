/** The best of any numbers are those that sorting all of them puts first. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestKeys } from './best-keys.ts'

test('as sorting gives them, few or many', () => {
  const numbers = fc.array(fc.double({ noNaN: true }), { maxLength: 400 })
  fc.assert(
    fc.property(numbers, fc.nat(420), (keys, count) => {
      const best = bestKeys(Float64Array.from(keys), count)
      expect([...best]).toEqual([...Float64Array.from(keys).sort().reverse().subarray(0, count)])
    }),
  )
})
