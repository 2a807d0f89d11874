/** Ids: the same entry keeps its id whatever the order of rows and whatever other rows do. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedCatalog } from '../../shipped.fixture.ts'
import { nameEntries, type UnnamedEntry } from './merge.ts'

const { entries, services } = shippedCatalog
const { id: _, ...blank } = entries[0] ?? expect.fail('no entries')

/** Few codes and few messages, so that codes often have several meanings; no two rows are the same. */
const drawnRows = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('a', 'b', 'C', '中', 'ä', '')), {
    selector: (pair) => pair.join('/'),
    maxLength: 25,
  })
  .map((pairs) => pairs.map(([code, message]): UnnamedEntry => ({ ...blank, code: String(code), message })))

const idsOf = (rows: readonly UnnamedEntry[]) =>
  new Map(nameEntries(rows, () => {}).map((id, place) => [`${rows[place]?.code} ${rows[place]?.message}`, id]))

test('shuffling the rows keeps every id', () => {
  const shuffled = drawnRows.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  )
  fc.assert(
    fc.property(shuffled, ([rows, other]) => {
      expect(Object.fromEntries(idsOf(other))).toEqual(Object.fromEntries(idsOf(rows)))
      expect(new Set(idsOf(rows).values()).size).toBe(rows.length)
    }),
  )
})

test('adding, changing or removing rows of other codes keeps the ids of a code', () => {
  fc.assert(
    fc.property(drawnRows, drawnRows, (rows, others) => {
      const mine = rows.filter(({ code }) => code === '1')
      const among = [...others.filter(({ code }) => code !== '1'), ...mine]
      const ids = idsOf(among)
      for (const [row, id] of idsOf(mine)) expect(ids.get(row)).toBe(id)
    }),
  )
})

test('the shipped ids do not depend on the order of the documents’ rows', () => {
  for (const { id: service } of services) {
    const rows = entries.filter((entry) => entry.service === service).map(({ id, ...row }) => ({ id, row }))
    const reversed = nameEntries(rows.map(({ row }) => row).toReversed(), () => {})
    expect(reversed.toReversed()).toEqual(rows.map(({ id }) => id))
  }
})

test('twins are warned about, second meanings noted', () => {
  const row: UnnamedEntry = { ...blank, code: '7', message: 'a' }
  const rules: string[] = []
  nameEntries([row, { ...row }, { ...row, message: 'b' }], (rule) => rules.push(rule))
  expect(rules).toEqual(['entry/duplicate', 'entry/second-meaning'])
})
