/** Chains give what a map of lists would give. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlaceChains } from './place-chains.ts'

/** Few different ones, some in the same bucket. */
const someHash = fc.constantFrom(0, 1, 128, 129, 2 ** 31, 2 ** 32 - 1)

test('every place stands under its hash, in the order it was added', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(someHash, fc.nat(2 ** 31)), { maxLength: 300 }), (added) => {
      const chains = createPlaceChains()
      for (const [hash, place] of added) chains.add(hash, place)
      for (const hash of [0, 1, 2, 128, 129, 256, 2 ** 31, 2 ** 32 - 1]) {
        const places = added.filter(([one]) => one === hash).map(([, place]) => place)
        expect(chains.at(hash)).toEqual(places)
        for (const many of [1, 2, places.length, places.length + 1].filter((count) => count > 0))
          expect(chains.hasMany(hash, many)).toBe(places.length >= many)
      }
    }),
  )
})
