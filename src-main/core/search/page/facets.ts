/** Applies facet filters and counts what each further tick would leave. */
import type { EntryFilter, Facet, FacetCount } from '../../../../src-preload/model/search.ts'
import { type Columns, facetNames } from '../index/columns.ts'
import { choose } from '../index/gather.ts'

export interface Filtered {
  /** Entries that pass all facets, in the order given. */
  readonly entries: Uint32Array
  /** Per facet, counts with all other facets applied. */
  readonly counts: Readonly<Record<Facet, readonly FacetCount[]>>
}

/** For every class of entries 1 where the facet's ticks reject it; null where nothing is ticked. */
const rejectedBy = ({ facets, classes }: Columns, filter: EntryFilter, facet: Facet): Uint8Array | null => {
  const ticked: readonly (string | number)[] = filter[facet]
  const { values } = facets[facet]
  return ticked.length === 0
    ? null
    : Uint8Array.from(classes.values[facet], (place) => (ticked.includes(values[place] ?? '') ? 0 : 1))
}

/** For every class how many facets reject it. */
const countRejections = (columns: Columns, filter: EntryFilter): Uint8Array => {
  const rejections = new Uint8Array(columns.classes.count)
  for (const facet of facetNames)
    rejectedBy(columns, filter, facet)?.forEach((isRejected, place) => {
      rejections[place] = (rejections[place] ?? 0) + isRejected
    })
  return rejections
}

/** How many of the entries are of each class. */
const sizesOf = ({ count, places }: Columns['classes'], entries: Uint32Array): Uint32Array => {
  const sizes = new Uint32Array(count)
  for (let at = 0; at < entries.length; at++) {
    const place = places[entries[at] ?? 0] ?? 0
    sizes[place] = (sizes[place] ?? 0) + 1
  }
  return sizes
}

export const applyFacets = (columns: Columns, filter: EntryFilter, entries: Uint32Array): Filtered => {
  const { classes } = columns
  const sizes = sizesOf(classes, entries)
  const rejections = countRejections(columns, filter)
  const isAll = rejections.every((count) => count === 0)

  const count = (facet: Facet): readonly FacetCount[] => {
    const { values } = columns.facets[facet]
    const isRejected = rejectedBy(columns, filter, facet)
    const counts = new Uint32Array(values.length)
    for (let one = 0; one < classes.count; one++) {
      // What only this facet rejects still counts for the facet's own values.
      if (rejections[one] !== (isRejected?.[one] ?? 0)) continue
      const place = classes.values[facet][one] ?? 0
      counts[place] = (counts[place] ?? 0) + (sizes[one] ?? 0)
    }
    return values.map((value, place) => ({ value, count: counts[place] ?? 0 }))
  }
  return {
    entries: isAll ? entries : choose(entries, (at) => rejections[classes.places[entries[at] ?? 0] ?? 0] === 0),
    counts: {
      service: count('service'),
      kind: count('kind'),
      http: count('http'),
      retry: count('retry'),
      actor: count('actor'),
    },
  }
}

/** Tells whether an entry passes a filter; null when all do. */
export const createFilterTest = (columns: Columns, filter: EntryFilter): ((entry: number) => boolean) | null => {
  if (facetNames.every((facet) => filter[facet].length === 0)) return null
  const rejections = countRejections(columns, filter)
  const { places } = columns.classes
  return (entry) => rejections[places[entry] ?? 0] === 0
}
