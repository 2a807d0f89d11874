/** The catalog as typed columns: what filters, facet counts and ties read instead of 100,000 objects. */
import { actors, type Entry, kinds, retries, type Service } from '../../../src-preload/model/catalog.ts'
import type { Facet } from '../../../src-preload/model/search.ts'
import { fold } from './fold.ts'

/** One facet: its values in the order shown, and for every entry the place of its value among them. */
export interface FacetColumn {
  readonly values: readonly (string | number)[]
  readonly places: Uint16Array
}

export interface Columns {
  readonly size: number
  readonly facets: Readonly<Record<Facet, FacetColumn>>
  /** Codes as they are compared: folded. */
  readonly codes: readonly string[]
  /** The same, each once, in code-unit order. */
  readonly sortedCodes: readonly string[]
  /** For every entry its place among all by service, then code; decides ties. */
  readonly order: Uint32Array
  /** The entries in that order. */
  readonly byOrder: Uint32Array
}

const toColumn = (
  entries: readonly Entry[],
  values: readonly (string | number)[],
  read: (entry: Entry) => string | number,
): FacetColumn => {
  const placeOf = new Map(values.map((value, place) => [value, place]))
  return { values, places: Uint16Array.from(entries, (entry) => placeOf.get(read(entry)) ?? 0) }
}

/** Numbers by size, everything else by letters, numbers first. */
export const compareCodes = (a: string, b: string): number => {
  const [one, two] = [Number(a), Number(b)]
  if (one !== two && !Number.isNaN(one) && !Number.isNaN(two)) return one - two
  if (Number.isNaN(one) !== Number.isNaN(two)) return Number.isNaN(one) ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}

/** HTTP 0 stands for entries whose document names none; it comes last. */
const httpOf = (entry: Entry) => entry.http ?? 0

export const createColumns = (entries: readonly Entry[], services: readonly Service[]): Columns => {
  const codes = entries.map((entry) => fold(entry.code))
  const statuses = [...new Set(entries.map(httpOf))].sort((a, b) => (a || Infinity) - (b || Infinity))
  const service = toColumn(
    entries,
    services.map(({ id }) => id),
    (entry) => entry.service,
  )
  const sorted = Array.from(entries, (_, place) => place).sort(
    (a, b) =>
      (service.places[a] ?? 0) - (service.places[b] ?? 0) ||
      compareCodes(entries[a]?.code ?? '', entries[b]?.code ?? '') ||
      a - b,
  )
  const order = new Uint32Array(entries.length)
  for (const [place, entry] of sorted.entries()) order[entry] = place
  return {
    size: entries.length,
    facets: {
      service,
      kind: toColumn(entries, kinds, (entry) => entry.kind),
      http: toColumn(entries, statuses, httpOf),
      retry: toColumn(entries, retries, (entry) => entry.retry),
      actor: toColumn(entries, actors, (entry) => entry.actor),
    },
    codes,
    sortedCodes: [...new Set(codes)].sort(),
    order,
    byOrder: Uint32Array.from(sorted),
  }
}
