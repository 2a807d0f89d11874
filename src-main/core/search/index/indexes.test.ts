/** The two indexes find the same: MiniSearch's for the shipped catalog, the packed one for large ones. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedCatalog } from '../../../shipped.fixture.ts'
import { runs } from '../../../thoroughness.fixture.ts'
import { createDocumentReader } from './index-document.ts'
import { buildMiniIndex, loadMiniIndex } from './mini-index.ts'
import { loadPackedIndex, packIndex } from './packed-index.ts'
import type { Postings, Term } from './term-index.ts'

const found = ({ entries, fields }: Postings) =>
  Array.from(entries, (entry, at) => `${entry}:${fields[at]}`).sort((a, b) => (a < b ? -1 : 1))

describe('of the shipped catalog', () => {
  const { entries, services } = shippedCatalog
  const documents = entries.map(createDocumentReader(entries, services))
  const mini = loadMiniIndex(buildMiniIndex(documents))
  const packed = loadPackedIndex(packIndex(documents))

  test('hold the same terms', () => {
    expect([...mini.terms].sort()).toEqual([...packed.terms])
    expect(packed.size).toBe(mini.size)
  })

  test('find the same entries in the same fields, by terms and by their beginnings', () => {
    const term: fc.Arbitrary<Term> = fc.record({
      text: fc
        .tuple(fc.constantFrom(...packed.terms, '', 'zzz', '龘'), fc.nat(8))
        .map(([text, cut]) => text.slice(0, Math.max(1, text.length - cut))),
      prefix: fc.boolean(),
    })
    fc.assert(
      fc.property(term, (asked) => {
        if (asked.text === '') return
        expect(found(packed.lookup(asked))).toEqual(found(mini.lookup(asked)))
        expect(packed.has(asked.text)).toBe(mini.has(asked.text))
      }),
      { numRuns: runs(400) },
    )
  })

  test('prefer the same entries', () => {
    const best = ({ entries, scores }: Postings) => {
      const order = Array.from(entries, (entry, at) => ({ entry, score: scores[at] ?? 0 }))
      return order.sort((a, b) => b.score - a.score)[0]?.entry
    }
    const rare = packed.terms.filter((text) => packed.lookup({ text, prefix: false }).entries.length === 3)
    expect(rare.length).toBeGreaterThan(100)
    const same = rare.filter((text) => {
      const asked = { text, prefix: false }
      return best(packed.lookup(asked)) === best(mini.lookup(asked))
    })
    expect(same.length / rare.length).toBeGreaterThan(0.9)
  })
})

test('of no entries at all', () => {
  for (const index of [loadMiniIndex(buildMiniIndex([])), loadPackedIndex(packIndex([]))]) {
    expect(index.lookup({ text: 'token', prefix: true }).entries).toHaveLength(0)
    expect([index.size, index.terms.length, index.has('token')]).toEqual([0, 0, false])
  }
})
