/** Sorts entries by a column of the table: each column's order is found once, a sort then walks it. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import type { Sort, SortColumn } from '../../../../src-preload/model/search.ts'
import { type Columns, compareCodes, type FacetColumn } from '../index/columns.ts'
import { shownMeaning } from '../index/index-document.ts'

/** The entries in the new order; ties stay by service and code, empty cells come last either way. */
export type Sorter = (entries: Uint32Array, sort: Sort) => Uint32Array

type Order = Uint32Array

/** Entries with the same cell, in the order of ties. */
const groupsOf = <T>(columns: Columns, cellOf: (entry: number) => T): ReadonlyMap<T, number[]> => {
  const groups = new Map<T, number[]>()
  for (const entry of columns.byOrder) {
    const cell = cellOf(entry)
    const group = groups.get(cell)
    if (group === undefined) groups.set(cell, [entry])
    else group.push(entry)
  }
  return groups
}

/** Cells are compared once per different cell; `empty` goes last, whichever way the others run. */
const orderBy = <T>(
  columns: Columns,
  direction: Sort['direction'],
  cellOf: (entry: number) => T,
  compare: (a: T, b: T) => number,
  empty: T | undefined,
): Order => {
  const groups = groupsOf(columns, cellOf)
  const cells = [...groups.keys()].filter((cell) => cell !== empty).sort(compare)
  if (direction === 'descending') cells.reverse()
  if (empty !== undefined) cells.push(empty)
  const order = new Uint32Array(columns.size)
  let at = 0
  for (const cell of cells) for (const entry of groups.get(cell) ?? []) order[at++] = entry
  return order
}

export const createSorter = (entries: readonly Entry[], columns: Columns): Sorter => {
  const collator = new Intl.Collator(['zh-Hans-CN', 'en'], { numeric: true })
  type FindOrder = (direction: Sort['direction']) => Order
  const byText =
    (textOf: (entry: Entry) => string): FindOrder =>
    (direction) => {
      const texts = entries.map(textOf)
      return orderBy(columns, direction, (entry) => texts[entry] ?? '', collator.compare, '')
    }
  const byFacet =
    ({ values, places }: FacetColumn): FindOrder =>
    (direction) => {
      const none = values.indexOf(0)
      return orderBy(
        columns,
        direction,
        (entry) => places[entry] ?? 0,
        (a, b) => a - b,
        none < 0 ? undefined : none,
      )
    }
  const find: Readonly<Record<SortColumn, FindOrder>> = {
    service: byFacet(columns.facets.service),
    code: (direction) => orderBy(columns, direction, (entry) => columns.codes[entry] ?? '', compareCodes, ''),
    message: byText((entry) => entry.message),
    meaning: byText(shownMeaning),
    kind: byFacet(columns.facets.kind),
    http: byFacet(columns.facets.http),
    retry: byFacet(columns.facets.retry),
    actor: byFacet(columns.facets.actor),
  }
  const known = new Map<string, Order>()
  const orderOf = ({ column, direction }: Sort): Order => {
    const key = `${column} ${direction}`
    const order = known.get(key) ?? find[column](direction)
    known.set(key, order)
    return order
  }
  const isSelected = new Uint8Array(columns.size)
  return (selected, sort) => {
    const order = orderOf(sort)
    for (const entry of selected) isSelected[entry] = 1
    const sorted = new Uint32Array(selected.length)
    let found = 0
    for (const entry of order) if (isSelected[entry] === 1) sorted[found++] = entry
    for (const entry of selected) isSelected[entry] = 0
    return sorted
  }
}
