/** Applies facet filters and counts what each further tick would leave. */
import type { EntryFilter, Facet, FacetCount } from '../../../../src-preload/model/search.ts'
import type { Columns } from '../index/columns.ts'

export interface Filtered {
  /** Entries that pass all facets, in the order given. */
  readonly entries: Uint32Array
  /** Per facet, counts with all other facets applied. */
  readonly counts: Readonly<Record<Facet, readonly FacetCount[]>>
}

const facetNames: readonly Facet[] = ['service', 'kind', 'http', 'retry', 'actor']

/** One byte per value of a facet: 1 when it is ticked, or when nothing is. */
const allowed = (columns: Columns, filter: EntryFilter, facet: Facet): Uint8Array => {
  const { values } = columns.facets[facet]
  const ticked: readonly (string | number)[] = filter[facet]
  return Uint8Array.from(values, (value) => (ticked.length === 0 || ticked.includes(value) ? 1 : 0))
}

export const applyFacets = (columns: Columns, filter: EntryFilter, entries: Uint32Array): Filtered => {
  const checks = facetNames.map((facet) => ({
    facet,
    places: columns.facets[facet].places,
    allowed: allowed(columns, filter, facet),
    counts: new Uint32Array(columns.facets[facet].values.length),
  }))
  const count = (check: (typeof checks)[number], entry: number) => {
    const place = check.places[entry] ?? 0
    check.counts[place] = (check.counts[place] ?? 0) + 1
  }
  const passing = new Uint32Array(entries.length)
  let passed = 0
  for (const entry of entries) {
    // An entry that only one facet rejects still counts for that facet's own values.
    let rejections = 0
    let rejecting = checks[0]
    for (const check of checks)
      if (check.allowed[check.places[entry] ?? 0] === 0) {
        rejections++
        rejecting = check
      }
    if (rejections === 0) {
      passing[passed++] = entry
      for (const check of checks) count(check, entry)
    } else if (rejections === 1 && rejecting !== undefined) count(rejecting, entry)
  }
  return {
    entries: passing.subarray(0, passed),
    counts: Object.fromEntries(
      checks.map(({ facet, counts }) => [
        facet,
        columns.facets[facet].values.map((value, place) => ({ value, count: counts[place] ?? 0 })),
      ]),
    ) as unknown as Filtered['counts'],
  }
}

/** Tells whether an entry passes a filter; null when all do. */
export const createFilterTest = (columns: Columns, filter: EntryFilter): ((entry: number) => boolean) | null => {
  const checks = facetNames
    .filter((facet) => filter[facet].length > 0)
    .map((facet) => ({ places: columns.facets[facet].places, allowed: allowed(columns, filter, facet) }))
  if (checks.length === 0) return null
  return (entry) => checks.every((check) => check.allowed[check.places[entry] ?? 0] === 1)
}
