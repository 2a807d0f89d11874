/** What two lists share, walked or searched, and sets of entries, are as plain sets say. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEntrySet } from './entry-set.ts'
import { createMeetings, findEntry, intersect, meetPostings } from './intersect.ts'
import type { Postings } from './term-index.ts'

const size = 5_000
const few = fc.uniqueArray(fc.nat(size - 1), { maxLength: 20 })
/** So many that they are searched, not walked. */
const many = fc.uniqueArray(fc.nat(size - 1), { minLength: 200, maxLength: 600 })

const toPostings = (entries: readonly number[]): Postings => {
  const sorted = Uint32Array.from(entries).sort()
  return { entries: sorted, scores: Float32Array.from(sorted), fields: Uint8Array.from(sorted, (entry) => entry % 32) }
}

test('lists short and long share what sets share, scores added, common fields kept', () => {
  fc.assert(
    fc.property(fc.oneof(few, many), fc.oneof(few, many), (a, b) => {
      const shared = a.filter((entry) => b.includes(entry)).sort((one, other) => one - other)
      const found = intersect(toPostings(a), toPostings(b))
      expect([...found.entries]).toEqual(shared)
      expect([...found.scores]).toEqual(shared.map((entry) => 2 * entry))
      expect([...found.fields]).toEqual(shared.map((entry) => entry % 32))
    }),
  )
})

test('postings meet what is known, whichever of the two is longer, rising', () => {
  const shift = 5
  fc.assert(
    fc.property(fc.oneof(few, many), fc.oneof(few, many), (a, b) => {
      const known = Uint32Array.from(a).sort()
      const postings = Uint32Array.from(b, (entry) => (entry << shift) | (entry % 32)).sort()
      const { places, others } = createMeetings(size)
      const count = meetPostings(known, postings, shift, 0, postings.length, { places, others })
      const shared = [...known].filter((entry) => b.includes(entry))
      expect(Array.from(places.subarray(0, count), (place) => known[place])).toEqual(shared)
      expect(Array.from(others.subarray(0, count), (other) => (postings[other] ?? 0) >>> shift)).toEqual(shared)
    }),
  )
})

test('a place is found from any entry', () => {
  fc.assert(
    fc.property(many, fc.nat(size), (entries, wanted) => {
      const sorted = Uint32Array.from(entries).sort()
      const place = sorted.findIndex((entry) => entry >= wanted)
      expect(findEntry(sorted, wanted)).toBe(place < 0 ? sorted.length : place)
    }),
  )
})

test('entries come out of a set rising, each once; a cleared set is empty', () => {
  const set = createEntrySet(size)
  fc.assert(
    fc.property(fc.array(fc.nat(size - 1), { maxLength: 300 }), (entries) => {
      for (const entry of entries) set.add(entry)
      expect([...set.list()]).toEqual([...new Set(entries)].sort((a, b) => a - b))
      set.clear()
      expect(set.list()).toHaveLength(0)
    }),
  )
})
