/** The index file: what is written is read again; a file changed anywhere, or of other entries, is not used. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedCatalog, shippedIndex } from '../../../shipped.fixture.ts'
import { readIndex, writeIndex } from './stored-index.ts'

const { entries } = shippedCatalog
const file = writeIndex(shippedIndex, entries)

test('written and read again it is the same, and plain JSON', () => {
  expect(readIndex(file, entries)).toEqual(shippedIndex)
  expect(JSON.parse(file)).toMatchObject({ format: 1, index: shippedIndex })
})

test('of other entries it is not used', () => {
  expect(readIndex(file, entries.slice(1))).toBeNull()
  expect(readIndex(file, entries.toReversed())).toBeNull()
})

test('changed or cut anywhere it is not used', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.nat(file.length), fc.constantFrom(0, file.length - 1, file.length)),
      fc.string({ maxLength: 3 }),
      fc.boolean(),
      (at, put, cut) => {
        const damaged = file.slice(0, at) + put + (cut ? '' : file.slice(at + put.length))
        if (damaged !== file) expect(readIndex(damaged, entries) === null).toBe(true)
      },
    ),
    { numRuns: 200 },
  )
})
