/** Sorted pages hold what sorting all hits would give, both ways, empty cells last. */
import { expect, test } from 'vitest'
import { emptyFilter, sortColumns } from '../../../../src-preload/model/search.ts'
import { shippedBrowser, shippedCatalog } from '../../../shipped.fixture.ts'
import { finishSteps, type Steps } from '../../steps.ts'
import { createColumns } from '../index/columns.ts'
import { createSorter, never } from './sort.ts'

const page = (column: (typeof sortColumns)[number], direction: 'ascending' | 'descending', limit: number) =>
  shippedBrowser.browse({ text: '', filter: emptyFilter, sort: { column, direction }, offset: 0, limit }).rows

test.each(sortColumns)('%s: a page is the beginning of all, and both ways have the same rows', (column) => {
  const size = shippedCatalog.entries.length
  const [up, down] = [page(column, 'ascending', size), page(column, 'descending', size)]
  expect(page(column, 'ascending', 20)).toEqual(up.slice(0, 20))
  expect(new Set(down.map(({ id }) => id))).toEqual(new Set(up.map(({ id }) => id)))
  // Cells the other way round; where a column has empty ones they come last either way.
  const cells = (rows: typeof up) => [...new Set(rows.map((row) => row[column] ?? ''))].filter((cell) => cell !== '')
  expect(cells(down)).toEqual(cells(up).reverse())
  const isEmpty = (rows: typeof up) => rows.map((row) => (row[column] ?? '') === '')
  for (const rows of [isEmpty(up), isEmpty(down)])
    expect(rows.indexOf(true) < 0 || rows.lastIndexOf(false) < rows.indexOf(true)).toBe(true)
})

const { entries, services } = shippedCatalog
const columns = createColumns(entries, services)

test.each(sortColumns)('%s: rows picked before the order is known are those of the order', (column) => {
  const [picking, walking] = [createSorter(entries, columns, never), createSorter(entries, columns, never)]
  const waiting: Steps<unknown>[] = []
  const knowing = createSorter(entries, columns, (steps) => waiting.push(steps))
  for (const steps of waiting) finishSteps(steps)
  const all = Uint32Array.from(entries, (_, place) => place)
  for (const some of [all, all.filter((place) => place % 7 === 3)])
    for (const direction of ['ascending', 'descending'] as const) {
      const sorted = walking.sort(some, { column, direction }, entries.length)
      for (const sorter of [picking, knowing])
        expect(sorter.sort(some, { column, direction }, 130)).toEqual(sorted.subarray(0, 130))
    }
})

test('an order is found for a column that was sorted by, once, and gives the rows that were picked before it', () => {
  const waiting: Steps<unknown>[] = []
  const sorter = createSorter(entries, columns, (steps) => waiting.push(steps))
  const all = Uint32Array.from(entries, (_, place) => place)
  // Before anybody sorts it is read how texts begin, and sorting is rehearsed.
  const before = waiting.length
  expect(before).toBe(3)
  const page = () => sorter.sort(all, { column: 'message', direction: 'descending' }, 100)
  const picked = [page(), page()]
  expect(waiting).toHaveLength(before + 1)
  for (const steps of waiting) finishSteps(steps)
  expect([...picked, page()]).toEqual([page(), page(), page()])
  expect(waiting).toHaveLength(before + 1)
})
