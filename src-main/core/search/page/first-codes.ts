/**
 * The first entries by their codes. Each service's stand in this order already, so that only those that come next of each are
 * compared: comparing 100,000 in code that has not run before takes longer than a frame.
 */
import type { Sort } from '../../../../src-preload/model/search.ts'
import { type Columns, compareNumbered } from '../index/columns.ts'

/** The selected entries of one service that have the next code, in the order of ties. */
type Group = readonly number[]

/** The next place whose entry is selected, or `to`; by itself, so that V8 compiles the loop soon. */
const nextSelected = (byOrder: Uint32Array, isSelected: Uint8Array, from: number, to: number, step: 1 | -1): number => {
  let at = from
  while (at !== to && isSelected[byOrder[at] ?? 0] !== 1) at += step
  return at
}

/** Where each service's entries begin, and at the end where the last ones end. */
const findRuns = ({ size, byOrder, facets: { service } }: Columns): readonly number[] => {
  const firstOf = (place: number): number => {
    let [low, high] = [0, size]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((service.places[byOrder[middle] ?? 0] ?? 0) < place) low = middle + 1
      else high = middle
    }
    return low
  }
  return [...service.values.map((_, place) => firstOf(place)), size]
}

/** Up to `count` of the selected entries whose code is not empty; ties stay by service. */
export const firstCodes = (
  columns: Columns,
  isSelected: Uint8Array,
  count: number,
  direction: Sort['direction'],
): readonly number[] => {
  const { byOrder, codes, codeNumbers } = columns
  const [sign, step] = direction === 'ascending' ? ([1, 1] as const) : ([-1, -1] as const)
  const codeOf = (entry: number) => codes[entry] ?? ''
  const compare = (one: number, other: number) =>
    sign * compareNumbered(codeOf(one), codeNumbers[one] ?? Number.NaN, codeOf(other), codeNumbers[other] ?? Number.NaN)

  function* groups(from: number, to: number): Generator<Group, undefined> {
    const [first, end] = step > 0 ? [from, to] : [to - 1, from - 1]
    let at = nextSelected(byOrder, isSelected, first, end, step)
    while (at !== end) {
      const code = codeOf(byOrder[at] ?? 0)
      const group: number[] = []
      for (
        ;
        at !== end && codeOf(byOrder[at] ?? 0) === code;
        at = nextSelected(byOrder, isSelected, at + step, end, step)
      )
        group.push(byOrder[at] ?? 0)
      if (code !== '') yield step > 0 ? group : group.reverse()
    }
    return undefined
  }

  const starts = findRuns(columns)
  const runs = starts.slice(1).map((end, service) => groups(starts[service] ?? 0, end))
  const heads = runs.map((run) => run.next().value)
  const found: number[] = []
  while (found.length < count) {
    const first = heads.reduce(
      (best, head) =>
        head !== undefined && (best === undefined || compare(head[0] ?? 0, best[0] ?? 0) < 0) ? head : best,
      undefined,
    )
    if (first === undefined) break
    const code = codeOf(first[0] ?? 0)
    for (const [service, head] of heads.entries())
      if (head !== undefined && codeOf(head[0] ?? 0) === code) {
        for (const entry of head) found.push(entry)
        heads[service] = runs[service]?.next().value
      }
  }
  return found.slice(0, count)
}
