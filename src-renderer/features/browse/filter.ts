/** Ticking and clearing facets, and sorting: pure steps from one filter or order to the next. */
import type { EntryFilter, Facet, Sort, SortColumn } from '../../../src-preload/model/search.ts'

/** What a click on a column's header does: ascending, descending, then back to the natural order. */
export const nextSort = (sort: Sort | null, column: SortColumn): Sort | null => {
  if (sort?.column !== column) return { column, direction: 'ascending' }
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null
}

/** In the order they are shown. */
export const facets = ['service', 'kind', 'http', 'retry', 'actor'] as const satisfies readonly Facet[]

/** Replaces what is ticked in one facet. The values come from the facet's own counts, hence of its type. */
export const setFacet = (filter: EntryFilter, facet: Facet, values: readonly (string | number)[]): EntryFilter => ({
  ...filter,
  [facet]: values,
})

/** Ticks a value of a facet, or takes the tick away. */
export const toggleValue = (filter: EntryFilter, facet: Facet, value: string | number): EntryFilter => {
  const ticked: readonly (string | number)[] = filter[facet]
  return setFacet(
    filter,
    facet,
    ticked.includes(value) ? ticked.filter((other) => other !== value) : [...ticked, value],
  )
}

export const isFiltered = (filter: EntryFilter): boolean => facets.some((facet) => filter[facet].length > 0)
