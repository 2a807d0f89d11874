/** Entries that may be among the best of a query, as they are added up: any that so many others surpass are left out. */
import { bestKeys, sink } from './best-keys.ts'

/** Above every score. */
const levelStep = 1024

/** Keys tell scores apart by steps: of two that differ less than this, either may come first. */
const sameScore = (score: number): number => 1e-5 * (1 + score) ** 2

/** The least that may still come before a base and score. */
const belowSame = (least: number): number => least - sameScore(least % levelStep)

/** What counts before a score, as a number that a score can be added to. */
export const baseOf = (level: number): number => level * levelStep

/** Columns by place; written over by the next query. */
export class Leaders {
  readonly entries: Uint32Array
  readonly answers: Uint32Array
  readonly scores: Float64Array
  count = 0
  /** Base and score that an entry must have to be added. */
  least = 0
  #best = new Float64Array(0)

  constructor(size: number) {
    this.entries = new Uint32Array(size)
    this.answers = new Uint32Array(size)
    this.scores = new Float64Array(size)
  }

  /** Among those added from now on will be the best `wanted`; with 0, all. */
  start(wanted: number): void {
    this.count = 0
    this.least = 0
    this.#best = new Float64Array(wanted)
  }

  /** The least that entries must have of which these columns tell what they come to at the least. */
  leastOf(lowest: Float64Array): number {
    const wanted = this.#best.length
    return lowest.length <= wanted ? 0 : belowSame(bestKeys(lowest, wanted).at(-1) ?? 0)
  }

  /** Tells the least that the next must have. */
  add(entry: number, answers: number, base: number, score: number): number {
    const at = this.count++
    this.entries[at] = entry
    this.answers[at] = answers
    this.scores[at] = score
    const best = this.#best
    if (base + score > (best[0] ?? Number.POSITIVE_INFINITY)) {
      sink(best, base + score)
      this.least = belowSame(best[0] ?? 0)
    }
    return this.least
  }
}
