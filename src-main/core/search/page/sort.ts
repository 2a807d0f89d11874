/**
 * Sorts entries by a column of the table: the order of a column that somebody sorts by is found once, a sort then walks as
 * much of it as is shown. Before it is found, the first rows are picked out without it.
 */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import { type Sort, type SortColumn, sortColumns } from '../../../../src-preload/model/search.ts'
import { finishSteps, type Steps, sortSteps, stepSize } from '../../steps.ts'
import { type Columns, compareCodes, type FacetColumn } from '../index/columns.ts'
import { choose, everyEntry } from '../index/gather.ts'
import { shownMeaning } from '../index/index-document.ts'
import { firstCodes } from './first-codes.ts'
import { type Beginnings, createTextOrder } from './first-texts.ts'

/** The first `count` of the entries in the new order; ties stay by service and code, empty cells come last either way. */
export interface Sorter {
  sort(entries: Uint32Array, sort: Sort, count: number): Uint32Array
}

/** Does at leisure what is not needed at once. */
export type Later = (steps: Steps<unknown>) => void

/** Leaves it until it is needed. */
export const never: Later = () => undefined

/** All entries by the cells of one column, ascending. */
interface ColumnOrder {
  readonly entries: Uint32Array
  /** Where each group of equal cells begins, and at the end where the last one ends; empty cells are not among them. */
  readonly groups: Uint32Array
}

/** Cells are compared once per different cell; entries with the same one stay in the order of ties, `empty` goes last. */
function* orderSteps<T>(
  columns: Columns,
  cellOf: (entry: number) => T,
  compare: (a: T, b: T) => number,
  empty: T | undefined,
): Steps<ColumnOrder> {
  // Numbers for cells: a list for each would be 100,000 objects to collect.
  const { size, byOrder } = columns
  const numberOf = new Map<T, number>()
  const numbers = new Uint32Array(size)
  const sizes = new Uint32Array(size)
  for (let place = 0; place < size; place++) {
    const cell = cellOf(byOrder[place] ?? 0)
    const number = numberOf.get(cell) ?? numberOf.size
    if (number === numberOf.size) numberOf.set(cell, number)
    numbers[place] = number
    sizes[number] = (sizes[number] ?? 0) + 1
    if (place % stepSize === 0) yield
  }
  const cells = yield* sortSteps(
    [...numberOf.keys()].filter((cell) => cell !== empty),
    compare,
  )
  const groups = new Uint32Array(cells.length + 1)
  /** By number, where the next entry with this cell goes. */
  const next = new Uint32Array(numberOf.size)
  let at = 0
  for (const [group, cell] of cells.entries()) {
    const number = numberOf.get(cell) ?? 0
    groups[group] = at
    next[number] = at
    at += sizes[number] ?? 0
    if (group % stepSize === 0) yield
  }
  groups[cells.length] = at
  const last = empty === undefined ? undefined : numberOf.get(empty)
  if (last !== undefined) next[last] = at
  const entries = new Uint32Array(size)
  for (let place = 0; place < size; place++) {
    const number = numbers[place] ?? 0
    const to = next[number] ?? 0
    entries[to] = byOrder[place] ?? 0
    next[number] = to + 1
  }
  return { entries, groups }
}

/** The same of a facet, whose values are in order: a count of each tells where its entries stand. */
function* facetOrderSteps({ size, byOrder }: Columns, { values, places }: FacetColumn): Steps<ColumnOrder> {
  const none = values.indexOf(0)
  const counts = new Uint32Array(values.length)
  for (let entry = 0; entry < size; entry++) {
    const place = places[entry] ?? 0
    counts[place] = (counts[place] ?? 0) + 1
  }
  const groups: number[] = []
  const next = new Uint32Array(values.length)
  let at = 0
  for (let place = 0; place < values.length; place++) {
    if (place === none) continue
    groups.push(at)
    next[place] = at
    at += counts[place] ?? 0
  }
  groups.push(at)
  if (none >= 0) next[none] = at
  yield
  const entries = new Uint32Array(size)
  for (let at = 0; at < size; at++) {
    const entry = byOrder[at] ?? 0
    const place = places[entry] ?? 0
    const to = next[place] ?? 0
    entries[to] = entry
    next[place] = to + 1
  }
  return { entries, groups: Uint32Array.from(groups) }
}

/** Its stretches in the order they are read: descending the groups the other way round, each in its own order; empty cells stay last. */
function* stretches({ entries, groups }: ColumnOrder, direction: Sort['direction']): Generator<Uint32Array> {
  if (direction === 'ascending') yield entries
  else {
    for (let group = groups.length - 1; group > 0; group--) yield entries.subarray(groups[group - 1], groups[group])
    yield entries.subarray(groups.at(-1))
  }
}

/**
 * The first `count` of the marked entries as an order has them. The long loop stands by itself: V8 forgets the fast code of a function
 * when one of its calls goes elsewhere than before.
 */
const walk = (order: ColumnOrder, isMarked: Uint8Array, direction: Sort['direction'], count: number): Uint32Array => {
  const sorted = new Uint32Array(count)
  let found = 0
  for (const some of stretches(order, direction)) {
    for (let at = 0; found < count && at < some.length; at++) {
      const entry = some[at] ?? 0
      if (isMarked[entry] === 1) sorted[found++] = entry
    }
    if (found === count) break
  }
  return sorted
}

const mark = (entries: Uint32Array, isMarked: Uint8Array): void => {
  for (let at = 0; at < entries.length; at++) isMarked[entries[at] ?? 0] = 1
}

/** How one column is sorted. */
interface ColumnSorter {
  steps(): Steps<ColumnOrder>
  /** The first `count` of the entries, which are selected, without the order of all; null where that is found as quickly. */
  readonly first: ((entries: Uint32Array, count: number, direction: Sort['direction']) => Uint32Array) | null
}

/** What is picked before somebody asks: of so many entries at once so many. */
const rehearsed = { entries: 2_000, count: 50 } as const

/** A page or two; for what stands further down the order of all is found. */
const mostPicked = 200

/**
 * `later` finds the orders of facets and rehearses the other columns, whose code is slow until it has run for a while; then the order
 * of a column whose first rows were picked: who sorts by it may go on to what stands further down.
 */
export const createSorter = (entries: readonly Entry[], columns: Columns, later: Later): Sorter => {
  const { order, byOrder, facets, codes, sortedCodes } = columns
  const textOrder = createTextOrder(['zh-Hans-CN', 'en'])

  const isSelected = new Uint8Array(columns.size)

  /** Behind those whose cell is filled come those whose cell is empty, either way. */
  const addEmpty = (filled: readonly number[], count: number, isEmpty: (entry: number) => boolean): Uint32Array => {
    const found = [...filled]
    for (let place = 0; found.length < count && place < columns.size; place++) {
      const entry = byOrder[place] ?? 0
      if (isSelected[entry] === 1 && isEmpty(entry)) found.push(entry)
    }
    return Uint32Array.from(found)
  }

  const byText = (textOf: (entry: Entry) => string): ColumnSorter => {
    const cellOf = (place: number) => {
      const entry = entries[place]
      return entry === undefined ? '' : textOf(entry)
    }
    let beginnings: Beginnings | null = null
    function* readBeginnings(): Steps<void> {
      beginnings = yield* textOrder.beginningSteps(columns.size, cellOf)
    }
    later(readBeginnings())
    return {
      steps: () => orderSteps(columns, cellOf, textOrder.compare, ''),
      first(some, count, direction) {
        const known = beginnings
        if (known !== null) {
          const { ranks, empty } = known
          const filled = empty < 0 ? some : choose(some, (at) => ranks[some[at] ?? 0] !== empty)
          const found = textOrder.first(filled, cellOf, known, order, count, direction)
          return addEmpty(found, empty < 0 ? 0 : count, (entry) => ranks[entry] === empty)
        }
        // Read once: a cell of 100,000 is somewhere else in memory each time.
        const cells = new Array<string>(columns.size).fill('')
        for (let at = 0; at < some.length; at++) cells[some[at] ?? 0] = cellOf(some[at] ?? 0)
        const readCell = (entry: number) => cells[entry] ?? ''
        const filled = choose(some, (at) => readCell(some[at] ?? 0) !== '')
        const found = textOrder.first(filled, readCell, null, order, count, direction)
        return addEmpty(found, count, (entry) => readCell(entry) === '')
      },
    }
  }
  const byFacet = (facet: FacetColumn): ColumnSorter => ({ steps: () => facetOrderSteps(columns, facet), first: null })
  const byCode: ColumnSorter = {
    steps: () => orderSteps(columns, (entry) => codes[entry] ?? '', compareCodes, ''),
    first: (_, count, direction) =>
      addEmpty(
        firstCodes(columns, isSelected, count, direction),
        // In code-unit order no text comes first.
        sortedCodes[0] === '' ? count : 0,
        (entry) => codes[entry] === '',
      ),
  }
  const sorters: Readonly<Record<SortColumn, ColumnSorter>> = {
    service: byFacet(facets.service),
    code: byCode,
    message: byText((entry) => entry.message),
    meaning: byText(shownMeaning),
    kind: byFacet(facets.kind),
    http: byFacet(facets.http),
    retry: byFacet(facets.retry),
    actor: byFacet(facets.actor),
  }
  const known = new Map<SortColumn, ColumnOrder>()
  function* findSteps(column: SortColumn): Steps<ColumnOrder> {
    const found = known.get(column) ?? (yield* sorters[column].steps())
    known.set(column, found)
    return found
  }
  const begun = new Set<SortColumn>()
  const findLater = (column: SortColumn) => {
    if (begun.has(column)) return
    begun.add(column)
    later(findSteps(column))
  }
  const sort: Sorter['sort'] = (selected, { column, direction }, count) => {
    const { first } = sorters[column]
    const isPicked = first !== null && !known.has(column) && count <= mostPicked
    if (isPicked) findLater(column)
    mark(selected, isSelected)
    const sorted = isPicked
      ? first(selected, Math.min(count, selected.length), direction)
      : walk(finishSteps(findSteps(column)), isSelected, direction, Math.min(count, selected.length))
    isSelected.fill(0)
    return sorted
  }
  function* rehearse(): Steps<undefined> {
    const all = everyEntry(columns.size)
    for (const column of sortColumns) {
      const { first } = sorters[column]
      if (first === null) {
        yield* findSteps(column)
        sort(all, { column, direction: 'descending' }, rehearsed.count)
      } else
        for (let from = 0; from < all.length; from += rehearsed.entries) {
          const some = all.subarray(from, from + rehearsed.entries)
          mark(some, isSelected)
          first(some, rehearsed.count, 'descending')
          isSelected.fill(0)
          yield
        }
      yield
    }
    return undefined
  }
  later(rehearse())
  return { sort }
}
