/** Hits of a query: all of them for counting, the best of them in order as far as they are asked for. */
import { once } from '../../once.ts'
import type { Columns } from '../index/columns.ts'
import { bestKeys } from './best-keys.ts'

/** Hits best first, as columns of equal length. */
export interface BestHits {
  readonly entries: Uint32Array
  /** The tier's place plus a fraction below 1; falls along the list. */
  readonly scores: Float64Array
}

export interface Ranking {
  /** All hits. Their order says nothing. */
  readonly entries: Uint32Array
  /** The best, up to `count`; of `passing` only, which are some of all in the same order. */
  best(count: number, passing?: Uint32Array): BestHits
  /** These follow as hits, in the order given, where they are none yet. */
  append(places: readonly number[]): Ranking
}

/** A hit as one number that sorts: tier, score, place by service and code. No two hits have the same. */
const scoreSteps = 2 ** 20
const orderSteps = 2 ** 24
/** The place of the last of the largest catalog. */
export const lastOrder = orderSteps - 1

/** `level` is a whole number. */
export const toKey = (level: number, score: number, order: number): number => {
  const steps = Math.floor((scoreSteps - 1) * (score / (1 + score)))
  return (level * scoreSteps + steps) * orderSteps + (orderSteps - 1 - order)
}
export const lowestKeyOf = (level: number) => level * scoreSteps * orderSteps

const orderOf = (key: number) => orderSteps - 1 - (((key % orderSteps) + orderSteps) % orderSteps)
/** Keys below zero are of hits that follow in the order they were given in. */
const followingKey = (place: number, order: number) => -(place + 1) * orderSteps + (orderSteps - 1 - order)

/** The keys of some of all entries. */
const keysOf = (entries: Uint32Array, keys: Float64Array, passing: Uint32Array): Float64Array => {
  if (passing.length === entries.length) return keys
  const chosen = new Float64Array(passing.length)
  let next = 0
  for (let at = 0; next < passing.length && at < entries.length; at++)
    if (entries[at] === passing[next]) chosen[next++] = keys[at] ?? 0
  return chosen
}

/** `keys` belong to `entries`, one to one; `top` are the greatest of them, greatest first, as many as are known without `keys`. */
export const rankByKeys = (
  entries: Uint32Array,
  keys: () => Float64Array,
  columns: Columns,
  top: Float64Array = new Float64Array(0),
): Ranking => ({
  entries,
  best(count, passing = entries) {
    const isKnown = passing.length === entries.length && Math.min(count, entries.length) <= top.length
    const best = isKnown ? top.subarray(0, count) : bestKeys(keysOf(entries, keys(), passing), count)
    return {
      entries: Uint32Array.from(best, (key) => columns.byOrder[orderOf(key)] ?? 0),
      scores: best.map((key) => Math.max(0, key / orderSteps / scoreSteps)),
    }
  },
  append(places) {
    const known = new Set(places.length === 0 ? [] : entries)
    const added = places.filter((place) => !known.has(place))
    if (added.length === 0) return this
    const following = added.map((place, at) => followingKey(at, columns.order[place] ?? 0))
    const joined = once(() => Float64Array.from([...keys(), ...following]))
    return rankByKeys(Uint32Array.from([...entries, ...added]), joined, columns)
  },
})

/** Hits that no word tells apart. */
export const rankInOrder = (entries: Uint32Array): Ranking => ({
  entries,
  best(count, passing = entries) {
    const best = passing.subarray(0, count)
    return { entries: best, scores: new Float64Array(best.length) }
  },
  append: (places) => rankInOrder(Uint32Array.from(new Set([...entries, ...places]))),
})
