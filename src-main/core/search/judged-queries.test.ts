/** Search quality on hand-judged queries: how often the right entry comes first, and among the first five. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { idsOf, shippedCatalog } from '../../shipped.fixture.ts'

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

const share = (queries: readonly JudgedQuery[], isRight: (place: number) => boolean) =>
  queries.filter((query) => isRight(placeOf(query))).length / queries.length

test('every right answer is an entry, no query is judged twice', () => {
  const ids = new Set(shippedCatalog.entries.map(({ id }) => id))
  expect(judged.flatMap(({ right }) => right.filter((id) => !ids.has(id)))).toEqual([])
  expect(new Set(judged.map(({ query }) => query)).size).toBe(judged.length)
})

test.each([
  ['tuned', 0],
  ['watched', 1],
])('the %s half: right answer first for 94 %, in the first five for 98 %', (_half, remainder) => {
  const half = judged.filter((_, line) => line % 2 === remainder)
  expect(share(half, (place) => place === 0)).toBeGreaterThanOrEqual(0.94)
  expect(share(half, (place) => place >= 0)).toBeGreaterThanOrEqual(0.98)
})

test.each([...new Set(judged.map(({ type }) => type))])('%s: in the first five for 90 %', (type) => {
  const queries = judged.filter((query) => query.type === type)
  expect(share(queries, (place) => place >= 0)).toBeGreaterThanOrEqual(0.9)
})
