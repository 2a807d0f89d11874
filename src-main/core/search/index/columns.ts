/** The catalog as typed columns: what filters, facet counts and ties read instead of 100,000 objects. */
import { actors, type Entry, kinds, retries, type Service } from '../../../../src-preload/model/catalog.ts'
import type { Facet } from '../../../../src-preload/model/search.ts'
import { fold } from '../text/fold.ts'
import { finishSteps, mapSteps, type Steps, sortSteps, stepSize } from './steps.ts'

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

function* toColumn(
  entries: readonly Entry[],
  values: readonly (string | number)[],
  read: (entry: Entry) => string | number,
): Steps<FacetColumn> {
  const placeOf = new Map(values.map((value, place) => [value, place]))
  const places = new Uint16Array(entries.length)
  for (const [at, entry] of entries.entries()) {
    places[at] = placeOf.get(read(entry)) ?? 0
    if (at % stepSize === 0) yield
  }
  return { values, places }
}

/** Code units decide. */
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Numbers by size, everything else by letters, numbers first. */
export const compareCodes = (a: string, b: string): number => {
  const [one, two] = [Number(a), Number(b)]
  if (one !== two && !Number.isNaN(one) && !Number.isNaN(two)) return one - two
  if (Number.isNaN(one) !== Number.isNaN(two)) return Number.isNaN(one) ? 1 : -1
  return compareTexts(a, b)
}

/** HTTP 0 stands for entries whose document names none; it comes last. */
const httpOf = (entry: Entry) => entry.http ?? 0

export const createColumns = (entries: readonly Entry[], services: readonly Service[]): Columns =>
  finishSteps(columnSteps(entries, services))

/** The same, for catalogs that take a while. */
export function* columnSteps(entries: readonly Entry[], services: readonly Service[]): Steps<Columns> {
  const codes = yield* mapSteps(entries, (entry) => fold(entry.code))
  const numbers = yield* mapSteps(entries, (entry) => Number(entry.code))
  const statuses = [...new Set(yield* mapSteps(entries, httpOf))].sort((a, b) => (a || Infinity) - (b || Infinity))
  const service = yield* toColumn(
    entries,
    services.map(({ id }) => id),
    (entry) => entry.service,
  )
  /** `compareCodes` with every code read as a number once. */
  const compareAt = (a: number, b: number): number => {
    const [one = Number.NaN, two = Number.NaN] = [numbers[a], numbers[b]]
    if (one !== two && !Number.isNaN(one) && !Number.isNaN(two)) return one - two
    if (Number.isNaN(one) !== Number.isNaN(two)) return Number.isNaN(one) ? 1 : -1
    return compareTexts(entries[a]?.code ?? '', entries[b]?.code ?? '')
  }
  const sorted = yield* sortSteps(
    Array.from(entries, (_, place) => place),
    (a, b) => (service.places[a] ?? 0) - (service.places[b] ?? 0) || compareAt(a, b) || a - b,
  )
  yield
  const order = new Uint32Array(entries.length)
  for (const [place, entry] of sorted.entries()) order[entry] = place
  yield
  return {
    size: entries.length,
    facets: {
      service,
      kind: yield* toColumn(entries, kinds, (entry) => entry.kind),
      http: yield* toColumn(entries, statuses, httpOf),
      retry: yield* toColumn(entries, retries, (entry) => entry.retry),
      actor: yield* toColumn(entries, actors, (entry) => entry.actor),
    },
    codes,
    sortedCodes: yield* sortSteps([...new Set(codes)], compareTexts),
    order,
    byOrder: Uint32Array.from(sorted),
  }
}
