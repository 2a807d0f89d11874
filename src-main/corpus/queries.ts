/** Search quality on judged queries, printed beside the analyzer's: how often a right entry comes first, and among five. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { idsOf, shippedCatalog } from '../shipped.fixture.ts'
import type { CodeLabel } from './labelled-text.ts'

interface CollectedQuery {
  readonly id: string
  readonly query: string
  readonly accept: readonly CodeLabel[]
}

const linesOf = (file: string): readonly string[] =>
  readFileSync(resolve(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

export interface JudgedQuery {
  readonly query: string
  /** Ids of the entries that answer it. */
  readonly right: readonly string[]
}

/** The second collection names entries by service and code. */
const collectedQueries: readonly JudgedQuery[] = linesOf('collected/queries.jsonl')
  .map((line): CollectedQuery => JSON.parse(line))
  .map(({ query, accept }) => ({
    query,
    right: shippedCatalog.entries
      .filter(({ service, code }) => accept.some((label) => label.service === service && label.code === code))
      .map(({ id }) => id),
  }))
export const judgedQueries: readonly JudgedQuery[] = linesOf('../core/search/judged-queries.jsonl').map((line) =>
  JSON.parse(line),
)

export const querySets: readonly (readonly [string, readonly JudgedQuery[]])[] = [
  ['judged queries', judgedQueries],
  ['collected queries', collectedQueries],
]

/** Prints both sets, and every query whose right entry is not among the first five. */
export const printQueries = (): void => {
  for (const [name, queries] of querySets) {
    const places = queries.map(({ query, right }) => idsOf(query, 5).findIndex((id) => right.includes(id)))
    const share = (count: number) => `${count}/${queries.length} (${((count / queries.length) * 100).toFixed(1)} %)`
    console.log(`\n${name}`)
    queries.forEach(({ query }, at) => {
      if (places[at] === -1) console.log(`  not in five: ${query}`)
    })
    console.log(`  first     ${share(places.filter((place) => place === 0).length)}`)
    console.log(`  in five   ${share(places.filter((place) => place >= 0).length)}`)
  }
}
