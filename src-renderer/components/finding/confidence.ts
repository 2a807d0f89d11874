/** A confidence in words: the steps are those the calibration table of `npm run corpus` reports. */
export type Certainty = 'certain' | 'confident' | 'likely' | 'possible' | 'unsure'

const steps: readonly (readonly [number, Certainty])[] = [
  [0.98, 'certain'],
  [0.9, 'confident'],
  [0.7, 'likely'],
  [0.5, 'possible'],
]

export const certaintyOf = (confidence: number): Certainty =>
  steps.find(([least]) => confidence >= least)?.[1] ?? 'unsure'

/** Whole percent, never rounded up to a promise: 0.999 is 99. */
export const percentOf = (confidence: number): number => Math.floor(confidence * 100 + 1e-9)
