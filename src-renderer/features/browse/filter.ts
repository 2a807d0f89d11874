/** Ticking and clearing facets: pure steps from one filter to the next. */
import type { EntryFilter, Facet } from '../../../src-preload/model/search.ts'

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
