/** The cache answers for the rows it holds, asks only for pages it lacks, and stays small. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPage, missingPages, type Pages, pageCap, pageSize, rowAt } from './page-cache.ts'
import { makeRows } from './rows.fixture.ts'

test('a row is found on the page it belongs to', () => {
  const pages = addPage(new Map(), 3, makeRows(3 * pageSize, pageSize))
  expect(rowAt(pages, 3 * pageSize)?.code).toBe('300')
  expect(rowAt(pages, 4 * pageSize - 1)?.code).toBe('399')
  expect(rowAt(pages, 4 * pageSize)).toBeUndefined()
})

test('only pages that are not there are missing', () => {
  const pages = addPage(new Map(), 1, makeRows(pageSize, pageSize))
  expect(missingPages(pages, 50, 250)).toEqual([0, 2])
  expect(missingPages(pages, 120, 180)).toEqual([])
})

test('however far one scrolls, the cache stays small and holds the page asked for last', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1 }), (visited) => {
      let pages: Pages = new Map()
      for (const page of visited) {
        pages = addPage(pages, page, [])
        expect(pages.has(page)).toBe(true)
        expect(pages.size).toBeLessThanOrEqual(pageCap)
      }
    }),
  )
})
