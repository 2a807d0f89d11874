/** Sorts entries by a column of the table: each column's order is found once, a sort then walks as much of it as is shown. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import { type Sort, type SortColumn, sortColumns } from '../../../../src-preload/model/search.ts'
import { once } from '../../once.ts'
import { type Columns, compareCodes, type FacetColumn } from '../index/columns.ts'
import { shownMeaning } from '../index/index-document.ts'
import { finishSteps, type Steps, sortSteps, stepSize } from '../index/steps.ts'

/** The first `count` of the entries in the new order; ties stay by service and code, empty cells come last either way. */
export interface Sorter {
  sort(entries: Uint32Array, sort: Sort, count: number): Uint32Array
  /** Finds all orders, so that the first sort need not wait for 100,000 texts to be compared. */
  prepareSteps(): Steps<undefined>
}

/** All entries by the cells of one column, ascending. */
interface ColumnOrder {
  readonly entries: Uint32Array
  /** Where each group of equal cells begins, and at the end where the last one ends; empty cells are not among them. */
  readonly groups: readonly number[]
}

/** Cells are compared once per different cell; entries with the same one stay in the order of ties, `empty` goes last. */
function* orderSteps<T>(
  columns: Columns,
  cellOf: (entry: number) => T,
  compare: (a: T, b: T) => number,
  empty: T | undefined,
): Steps<ColumnOrder> {
  const groups = new Map<T, number[]>()
  for (const [place, entry] of columns.byOrder.entries()) {
    const cell = cellOf(entry)
    const group = groups.get(cell)
    if (group === undefined) groups.set(cell, [entry])
    else group.push(entry)
    if (place % stepSize === 0) yield
  }
  const cells = yield* sortSteps(
    [...groups.keys()].filter((cell) => cell !== empty),
    compare,
  )
  const entries = new Uint32Array(columns.size)
  const starts: number[] = []
  let at = 0
  for (const cell of cells) {
    starts.push(at)
    for (const entry of groups.get(cell) ?? []) entries[at++] = entry
  }
  starts.push(at)
  if (empty !== undefined) for (const entry of groups.get(empty) ?? []) entries[at++] = entry
  return { entries, groups: starts }
}

/** The groups the other way round, each in its own order; empty cells stay last. */
const reverse = ({ entries, groups }: ColumnOrder): Uint32Array => {
  const reversed = entries.slice()
  let at = 0
  for (let group = groups.length - 2; group >= 0; group--)
    for (let place = groups[group] ?? 0; place < (groups[group + 1] ?? 0); place++) reversed[at++] = entries[place] ?? 0
  return reversed
}

export const createSorter = (entries: readonly Entry[], columns: Columns): Sorter => {
  // Making one takes as long as a search.
  const collator = once(() => new Intl.Collator(['zh-Hans-CN', 'en'], { numeric: true }))
  const byText = (textOf: (entry: Entry) => string) => () =>
    orderSteps(
      columns,
      (place) => {
        const entry = entries[place]
        return entry === undefined ? '' : textOf(entry)
      },
      collator().compare,
      '',
    )
  const byFacet =
    ({ values, places }: FacetColumn) =>
    () => {
      const none = values.indexOf(0)
      return orderSteps(
        columns,
        (entry) => places[entry] ?? 0,
        (a, b) => a - b,
        none < 0 ? undefined : none,
      )
    }
  const find: Readonly<Record<SortColumn, () => Steps<ColumnOrder>>> = {
    service: byFacet(columns.facets.service),
    code: () => orderSteps(columns, (entry) => columns.codes[entry] ?? '', compareCodes, ''),
    message: byText((entry) => entry.message),
    meaning: byText(shownMeaning),
    kind: byFacet(columns.facets.kind),
    http: byFacet(columns.facets.http),
    retry: byFacet(columns.facets.retry),
    actor: byFacet(columns.facets.actor),
  }
  type Orders = Readonly<Record<Sort['direction'], Uint32Array>>
  const known = new Map<SortColumn, Orders>()
  function* findSteps(column: SortColumn): Steps<Orders> {
    const before = known.get(column)
    if (before !== undefined) return before
    const order = yield* find[column]()
    const orders = { ascending: order.entries, descending: reverse(order) }
    known.set(column, orders)
    return orders
  }
  const isSelected = new Uint8Array(columns.size)
  const sort: Sorter['sort'] = (selected, { column, direction }, count) => {
    const order = finishSteps(findSteps(column))[direction]
    for (const entry of selected) isSelected[entry] = 1
    const sorted = new Uint32Array(Math.min(count, selected.length))
    let found = 0
    for (let at = 0; found < sorted.length && at < order.length; at++) {
      const entry = order[at] ?? 0
      if (isSelected[entry] === 1) sorted[found++] = entry
    }
    isSelected.fill(0)
    return sorted
  }

  function* prepareSteps(): Steps<undefined> {
    for (const column of sortColumns) yield* findSteps(column)
    return undefined
  }
  return { sort, prepareSteps }
}
