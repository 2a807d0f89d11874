/** Random choices that are the same in every run. */

export interface Random {
  /** From 0 to `limit - 1`. */
  below(limit: number): number
  pick<T>(values: readonly T[]): T
}

/** A linear congruential generator; the upper bits are random enough for choosing rows. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  return {
    below,
    pick(values) {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('Nothing to pick from.')
      return value
    },
  }
}
