/** The catalog as typed columns: what filters, facet counts and ties read instead of 100,000 objects. */
import { actors, type Entry, kinds, retries, type Service } from '../../../../src-preload/model/catalog.ts'
import type { Facet } from '../../../../src-preload/model/search.ts'
import { finishSteps, mapSteps, type Steps, sortSteps, stretchSteps } from '../../steps.ts'
import { fold } from '../text/fold.ts'

export const facetNames: readonly Facet[] = ['service', 'kind', 'http', 'retry', 'actor']

/** One facet: its values in the order shown, and for every entry the place of its value among them. */
export interface FacetColumn {
  readonly values: readonly (string | number)[]
  readonly places: Uint16Array
}

/** Entries that agree in every facet are of one class: a catalog of any size has a few hundred. */
export interface FacetClasses {
  /** For every entry its class. */
  readonly places: Uint32Array
  /** Per facet, for every class the place of its value. */
  readonly values: Readonly<Record<Facet, readonly number[]>>
  readonly count: number
}

export interface Columns {
  readonly size: number
  readonly facets: Readonly<Record<Facet, FacetColumn>>
  readonly classes: FacetClasses
  /** Codes as they are compared: folded. */
  readonly codes: readonly string[]
  /** The same as numbers; NaN where they are none. */
  readonly codeNumbers: Float64Array
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
  yield* stretchSteps(entries.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const entry = entries[at]
      if (entry !== undefined) places[at] = placeOf.get(read(entry)) ?? 0
    }
  })
  return { values, places }
}

function* toClasses(size: number, facets: Columns['facets']): Steps<FacetClasses> {
  const columns = facetNames.map((facet) => facets[facet])
  const known = new Map<number, number>()
  const places = new Uint32Array(size)
  const values: Readonly<Record<Facet, number[]>> = { service: [], kind: [], http: [], retry: [], actor: [] }
  yield* stretchSteps(size, (from, to) => {
    for (let entry = from; entry < to; entry++) {
      let key = 0
      for (const column of columns) key = key * column.values.length + (column.places[entry] ?? 0)
      const place = known.get(key) ?? known.size
      if (place === known.size) {
        known.set(key, place)
        for (const facet of facetNames) values[facet].push(facets[facet].places[entry] ?? 0)
      }
      places[entry] = place
    }
  })
  return { places, values, count: known.size }
}

/** Each once, in the order they come. */
function* differentSteps<T>(items: readonly T[]): Steps<T[]> {
  const different = new Set<T>()
  yield* stretchSteps(items.length, (from, to) => {
    for (let at = from; at < to; at++) different.add(items[at] as T)
  })
  return [...different]
}

/** Code units decide. */
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Numbers by size, everything else by letters, numbers first. Each code comes with the number it is, NaN where it is none. */
export const compareNumbered = (a: string, one: number, b: string, two: number): number => {
  if (one !== two && !Number.isNaN(one) && !Number.isNaN(two)) return one - two
  if (Number.isNaN(one) !== Number.isNaN(two)) return Number.isNaN(one) ? 1 : -1
  return compareTexts(a, b)
}
export const compareCodes = (a: string, b: string): number => compareNumbered(a, Number(a), b, Number(b))

/** All places by service, then by code. Tables mostly list their codes in order, numbers among others: apart they need no sorting. */
function* sortPlaces(services: Uint16Array, codes: readonly string[], numbers: Float64Array): Steps<number[]> {
  const groups: number[][] = []
  yield* stretchSteps(codes.length, (from, to) => {
    for (let place = from; place < to; place++) {
      const group = 2 * (services[place] ?? 0) + (Number.isNaN(numbers[place]) ? 1 : 0)
      groups[group] ??= []
      groups[group].push(place)
    }
  })
  const compareAt = (a: number, b: number): number =>
    compareNumbered(codes[a] ?? '', numbers[a] ?? Number.NaN, codes[b] ?? '', numbers[b] ?? Number.NaN)
  const sorted: number[] = []
  for (const group of groups)
    for (const place of yield* sortSteps(group ?? [], (a, b) => compareAt(a, b) || a - b)) sorted.push(place)
  return sorted
}

/** HTTP 0 stands for entries whose document names none; it comes last. */
const httpOf = (entry: Entry) => entry.http ?? 0

export const createColumns = (entries: readonly Entry[], services: readonly Service[]): Columns =>
  finishSteps(columnSteps(entries, services))

/** The same, for catalogs that take a while. */
export function* columnSteps(entries: readonly Entry[], services: readonly Service[]): Steps<Columns> {
  const codes = yield* mapSteps(entries, (entry) => fold(entry.code))
  const codeNumbers = new Float64Array(yield* mapSteps(codes, Number))
  const statuses = yield* differentSteps(yield* mapSteps(entries, httpOf))
  statuses.sort((a, b) => (a || Infinity) - (b || Infinity))
  const service = yield* toColumn(
    entries,
    services.map(({ id }) => id),
    (entry) => entry.service,
  )
  const sorted = yield* sortPlaces(service.places, codes, codeNumbers)
  yield
  const byOrder = new Uint32Array(sorted)
  yield
  const order = new Uint32Array(entries.length)
  yield* stretchSteps(byOrder.length, (from, to) => {
    for (let place = from; place < to; place++) order[byOrder[place] ?? 0] = place
  })
  // In nearly the order of code units already.
  const sortedCodes = yield* sortSteps(yield* mapSteps(sorted, (place) => codes[place] ?? ''), compareTexts)
  const facets = {
    service,
    kind: yield* toColumn(entries, kinds, (entry) => entry.kind),
    http: yield* toColumn(entries, statuses, httpOf),
    retry: yield* toColumn(entries, retries, (entry) => entry.retry),
    actor: yield* toColumn(entries, actors, (entry) => entry.actor),
  }
  return {
    size: entries.length,
    facets,
    classes: yield* toClasses(entries.length, facets),
    codes,
    codeNumbers,
    sortedCodes: sortedCodes.filter((code, at) => code !== sortedCodes[at - 1]),
    order,
    byOrder,
  }
}
