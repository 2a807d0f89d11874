/** Sorts entries by a column of the table: every column's ranks are computed once, a sort then compares numbers. */
import type { Entry } from '../../../src-preload/model/catalog.ts'
import type { Sort, SortColumn } from '../../../src-preload/model/search.ts'
import { type Columns, compareCodes } from './columns.ts'
import { shownMeaning } from './index-document.ts'

/** The entries in the new order; ties stay by service and code, empty cells come last either way. */
export type Sorter = (entries: Uint32Array, sort: Sort) => Uint32Array

const orderSteps = 2 ** 24
/** Above every rank, so that empty cells stay last when the others are turned round. */
const emptyRank = 2 ** 24

/** Equal values share a rank. */
const rankBy = <T>(
  values: readonly T[],
  compare: (a: T, b: T) => number,
  isEmpty: (value: T) => boolean,
): Uint32Array => {
  const sorted = Array.from(values, (value, entry) => ({ value, entry })).sort((a, b) => compare(a.value, b.value))
  const ranks = new Uint32Array(values.length)
  let rank = 0
  for (const [at, { value, entry }] of sorted.entries()) {
    const before = sorted[at - 1]
    if (before !== undefined && compare(before.value, value) !== 0) rank++
    ranks[entry] = isEmpty(value) ? emptyRank : rank
  }
  return ranks
}

export const createSorter = (entries: readonly Entry[], columns: Columns): Sorter => {
  const collator = new Intl.Collator(['zh-Hans-CN', 'en'], { numeric: true })
  const byText = (textOf: (entry: Entry) => string) =>
    rankBy(entries.map(textOf), collator.compare, (text) => text === '')
  const byFacet = ({ values, places }: { values: readonly (string | number)[]; places: Uint16Array }) =>
    Uint32Array.from(places, (place) => (values[place] === 0 ? emptyRank : place))
  const compute: Readonly<Record<SortColumn, () => Uint32Array>> = {
    service: () => byFacet(columns.facets.service),
    code: () =>
      rankBy(
        entries.map((entry) => entry.code),
        compareCodes,
        () => false,
      ),
    message: () => byText((entry) => entry.message),
    meaning: () => byText(shownMeaning),
    kind: () => byFacet(columns.facets.kind),
    http: () => byFacet(columns.facets.http),
    retry: () => byFacet(columns.facets.retry),
    actor: () => byFacet(columns.facets.actor),
  }
  const known = new Map<SortColumn, Uint32Array>()
  const ranksOf = (column: SortColumn): Uint32Array => {
    const ranks = known.get(column) ?? compute[column]()
    known.set(column, ranks)
    return ranks
  }
  return (selected, { column, direction }) => {
    const ranks = ranksOf(column)
    const turn = direction === 'descending'
    const keys = Float64Array.from(selected, (entry) => {
      const rank = ranks[entry] ?? 0
      const turned = turn && rank !== emptyRank ? emptyRank - 1 - rank : rank
      return turned * orderSteps + (columns.order[entry] ?? 0)
    })
    return Uint32Array.from(keys.sort(), (key) => columns.byOrder[key % orderSteps] ?? 0)
  }
}
