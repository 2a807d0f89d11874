/** Sorted pages hold what sorting all hits would give, both ways, empty cells last. */
import { expect, test } from 'vitest'
import { emptyFilter, sortColumns } from '../../../../src-preload/model/search.ts'
import { shippedBrowser, shippedCatalog } from '../../../shipped.fixture.ts'

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
