/** From a score and its lead over the next candidate to a confidence: monotone in both, calibrated on labelled texts. */

/** Points of a rising line: score → how often answers of that score are right. */
const byScore: readonly (readonly [number, number])[] = [
  [2, 0.3],
  [3, 0.5],
  [4, 0.7],
  [5, 0.82],
  [6, 0.9],
  [8, 0.95],
  [12, 0.98],
  [20, 0.99],
]
/** Lead → the most an answer may claim, for with an equal rival it is a coin toss. */
const byLead: readonly (readonly [number, number])[] = [
  [0, 0.5],
  [1, 0.65],
  [2, 0.85],
  [3, 0.94],
  [5, 0.99],
]

const along = (line: readonly (readonly [number, number])[], at: number): number => {
  const next = line.findIndex(([x]) => x >= at)
  if (next === 0) return line[0]?.[1] ?? 0
  const [x1, y1] = line[(next < 0 ? line.length : next) - 1] ?? [0, 0]
  const [x2, y2] = next < 0 ? [x1, y1] : (line[next] ?? [x1, y1])
  return x2 === x1 ? y1 : y1 + ((y2 - y1) * (at - x1)) / (x2 - x1)
}

/** `lead` is negative for candidates behind the best one. */
export const confidenceOf = (score: number, lead: number): number => {
  const sure = Math.min(along(byScore, score), along(byLead, Math.abs(lead)))
  return Math.round((lead < 0 ? Math.min(sure, 1 - along(byLead, -lead)) : sure) * 1000) / 1000
}
