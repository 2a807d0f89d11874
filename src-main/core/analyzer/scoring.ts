/** What each strength of evidence weighs, and what a sum of weights means: the only place with numbers to tune. */

/** Weights add up like evidence does in a discussion; `excluded` outweighs everything but two proofs. */
export const weights = {
  proof: 6,
  strong: 4,
  fair: 2.5,
  some: 1.5,
  hint: 0.7,
  trifle: 0.3,
  shade: -0.2,
  doubt: -1.5,
  against: -3,
  contradiction: -4.5,
  excluded: -9,
} as const
export type Strength = keyof typeof weights

/** Below this sum a documented code is not mentioned at all. */
export const acceptKnown = 3
/** A code of no document needs a service that is certain without it. */
export const acceptUnknown = 4.4
/** Candidates nearer than this to the best one leave the answer open. */
export const closeMargin = 1.6
/** Alternatives further below the best one are not worth a look. */
export const farMargin = 6
