/**
 * What it would cost to drop the search rows that no judged query needs: rows are dropped by one half of the queries, and
 * the other half, which stands for queries nobody has written down, is judged with and without them.
 */
import { type Omission, shippedTables, type Tables } from './omission.ts'
import { judgeQueries, queries, searchRows } from './search-rows.ts'

export interface HeldOut {
  readonly queries: number
  readonly kept: number
  /** Right entries in first place and among five, with all rows and with those that the other half needs. */
  readonly withAll: readonly [first: number, inFive: number]
  readonly withKept: readonly [first: number, inFive: number]
}

const judgeAll = (tables: Tables, list: readonly string[]): readonly string[] =>
  judgeQueries(tables, (judge) => list.map(judge))

/** As many rows together as the queries can spare. */
const dropIdle = (rows: readonly Omission[], list: readonly string[]): { tables: Tables; kept: number } => {
  const verdicts = judgeAll(shippedTables, list)
  return rows.reduce(
    ({ tables, kept }, row) => {
      const fewer = row.leaveOut(tables)
      const isIdle = judgeQueries(fewer, (judge) =>
        list.every((query, at) => !row.mayMatter(query) || judge(query) === verdicts[at]),
      )
      return isIdle ? { tables: fewer, kept } : { tables, kept: kept + 1 }
    },
    { tables: shippedTables, kept: 0 },
  )
}

const count = (places: readonly string[]): readonly [number, number] => [
  places.filter((place) => place === '0').length,
  places.filter((place) => place !== '-1').length,
]

/** Both ways round. */
export const holdOut = (): readonly HeldOut[] =>
  [0, 1].map((half) => {
    const known = queries.filter((_, at) => at % 2 === half)
    const unseen = queries.filter((_, at) => at % 2 !== half)
    const { tables, kept } = dropIdle(searchRows(), known)
    return {
      queries: unseen.length,
      kept,
      withAll: count(judgeAll(shippedTables, unseen)),
      withKept: count(judgeAll(tables, unseen)),
    }
  })
