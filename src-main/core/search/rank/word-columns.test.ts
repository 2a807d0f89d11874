/** What an entry says of a word is the same in whatever order it is found, and known beats guessed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexFields } from '../index/index-document.ts'
import { createWordCollector, readManner } from './word-columns.ts'

const size = 5
const code = 1 << indexFields.indexOf('code')
const offer = fc.record({
  entry: fc.nat(size - 1),
  value: fc.constantFrom(0.25, 0.5, 0.75),
  fields: fc.integer({ min: 1, max: (1 << indexFields.length) - 1 }),
  length: fc.integer({ min: 1, max: 3 }),
  guess: fc.boolean(),
})
type Offer = typeof offer extends fc.Arbitrary<infer T> ? T : never

const collect = (offers: readonly Offer[]) => {
  const collector = createWordCollector(size)
  for (const { entry, value, fields, length, guess } of offers) collector.offer(entry, value, fields, length, guess)
  const columns = collector.take()
  return new Map(
    Array.from(columns.entries, (entry, at) => [
      entry,
      {
        value: columns.values[at] ?? 0,
        fields: columns.fields[at],
        length: columns.lengths[at],
        guess: columns.guesses[at] === 1,
      },
    ]),
  )
}

test('of several ways to say it the known ones count, all their fields and the longest; a code is said fully', () => {
  fc.assert(
    fc.property(fc.array(offer, { maxLength: 12 }), (offers) => {
      const said = collect(offers)
      expect(new Set(said.keys())).toEqual(new Set(offers.map(({ entry }) => entry)))
      for (const [entry, { value, fields, guess }] of said) {
        const own = offers.filter((one) => one.entry === entry)
        const known = own.filter((one) => !one.guess)
        const counted = known.length > 0 ? known : own
        expect(guess).toBe(known.length === 0)
        if (counted.every((one) => (one.fields & code) === 0)) {
          expect(fields).toBe(counted.reduce((bits, one) => bits | one.fields, 0))
          const best = Math.max(...counted.map((one) => one.value))
          expect(value).toBeGreaterThanOrEqual(best)
          if (counted.length === 1) expect(value).toBe(best)
        } else if (counted.every((one) => (one.fields & code) !== 0)) expect([value, fields]).toEqual([1, code])
      }
    }),
  )
})

test('one manner alone is read as it is collected', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(offer, { selector: ({ entry }) => entry }),
      fc.constantFrom(1, 0.5),
      fc.boolean(),
      (offers, weight, guess) => {
        const rising = offers.toSorted((a, b) => a.entry - b.entry)
        const matches = {
          entries: Uint32Array.from(rising, ({ entry }) => entry),
          values: Float32Array.from(rising, ({ value }) => value),
          fields: Uint8Array.from(rising, ({ fields }) => fields),
          lengths: Uint8Array.from(rising, ({ length }) => length),
        }
        const collector = createWordCollector(size)
        collector.offerManner({ matches, weight, guess })
        const { entries, ...collected } = collector.take()
        const order = Array.from(entries, (_, at) => at).sort((a, b) => (entries[a] ?? 0) - (entries[b] ?? 0))
        const { entries: read, ...columns } = readManner({ matches, weight, guess })
        expect(Array.from(read)).toEqual(order.map((at) => entries[at]))
        for (const name of ['values', 'fields', 'lengths', 'guesses'] as const)
          expect([name, Array.from(columns[name])]).toEqual([name, order.map((at) => collected[name][at])])
      },
    ),
  )
})
