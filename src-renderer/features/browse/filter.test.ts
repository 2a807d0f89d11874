/** Each step undoes itself or leaves the other facets alone. */
import { expect, test } from 'vitest'
import { emptyFilter } from '../../../src-preload/model/search.ts'
import { isFiltered, nextSort, setFacet, toggleValue } from './filter.ts'

test('ticking twice leaves the filter as it was', () => {
  const once = toggleValue(emptyFilter, 'kind', 'auth')
  expect(once.kind).toEqual(['auth'])
  expect(toggleValue(once, 'kind', 'auth')).toEqual(emptyFilter)
})

test('one facet is cleared without the others', () => {
  const filter = setFacet(setFacet(emptyFilter, 'http', [0, 429]), 'service', ['turing'])
  expect(setFacet(filter, 'http', [])).toEqual({ ...emptyFilter, service: ['turing'] })
  expect(isFiltered(filter)).toBe(true)
  expect(isFiltered(emptyFilter)).toBe(false)
})

test('a header sorts up, then down, then not', () => {
  const up = nextSort(null, 'code')
  expect(up).toEqual({ column: 'code', direction: 'ascending' })
  expect(nextSort(up, 'http')).toEqual({ column: 'http', direction: 'ascending' })
  const down = nextSort(up, 'code')
  expect(down).toEqual({ column: 'code', direction: 'descending' })
  expect(nextSort(down, 'code')).toBeNull()
})
