/** How much tests try: all they promise in `npm test` (`ERRDEX_THOROUGH=1`), a part of it in a check before a commit. */
export const isThorough = process.env.ERRDEX_THOROUGH === '1'

/** How many examples are tried of those that a property promises. */
export const runs = (promised: number): number => (isThorough ? promised : Math.ceil(promised / 5))

/** In how many ways tests damage each kind of file. */
export const mutationRuns = isThorough ? 10_000 : 100

/** All of a large set, or every n-th of it. */
export const sampled = <T>(set: readonly T[], step: number): readonly T[] =>
  isThorough ? set : set.filter((_, place) => place % step === 0)
