/** Search quality on hand-judged queries: how often the right entry comes first, and among the first five. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { idsOf, shippedCatalog } from '../../shipped.fixture.ts'
import { sampled } from '../../thoroughness.fixture.ts'

/** One line of the file. Weights are tuned on every other line, so that the rest tells how they fare elsewhere. */
interface JudgedQuery {
  readonly type: string
  readonly query: string
  /** Ids of the entries a support engineer would accept as the answer. */
  readonly right: readonly string[]
}

const judged: readonly JudgedQuery[] = readFileSync(resolve(import.meta.dirname, 'judged-queries.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

/** Place of the first right entry among five, or -1. */
const placeOf = ({ query, right }: JudgedQuery) => idsOf(query, 5).findIndex((id) => right.includes(id))

test('every right answer is an entry, no query is judged twice', () => {
  const ids = new Set(shippedCatalog.entries.map(({ id }) => id))
  expect(judged.flatMap(({ right }) => right.filter((id) => !ids.has(id)))).toEqual([])
  expect(new Set(judged.map(({ query }) => query)).size).toBe(judged.length)
})

test('the right answer comes first for 94 %, among five for 98 % in either half and for 90 % of each type', () => {
  const asked = sampled(judged, 3)
  const places = new Map(asked.map((query) => [query, placeOf(query)]))
  const placeIn = (query: JudgedQuery) => places.get(query) ?? -1
  const firstIn = (queries: readonly JudgedQuery[]) =>
    queries.filter((query) => placeIn(query) === 0).length / queries.length
  const foundIn = (queries: readonly JudgedQuery[]) =>
    queries.filter((query) => placeIn(query) >= 0).length / queries.length

  for (const remainder of [0, 1]) {
    const half = asked.filter((query) => judged.indexOf(query) % 2 === remainder)
    expect(firstIn(half)).toBeGreaterThanOrEqual(0.94)
    expect(foundIn(half)).toBeGreaterThanOrEqual(0.98)
  }
  for (const type of new Set(asked.map((query) => query.type)))
    expect(foundIn(asked.filter((query) => query.type === type)), type).toBeGreaterThanOrEqual(0.9)
})
