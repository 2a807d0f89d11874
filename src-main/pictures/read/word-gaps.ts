/** Where a line of text has room for a space: columns of its cut without ink. */
import { lineHeight } from './cut-line.ts'

/** Rows at the edges may hold parts of the neighbouring lines. */
const margin = 5
/** Below this part of the line's own contrast a column is empty. */
const emptyPart = 0.25

/** For each column of the cut, blue green red planes, whether it is empty. */
export const emptyColumns = (cut: Float32Array, width: number): readonly boolean[] => {
  const plane = lineHeight * width
  const contrasts = Array.from({ length: width }, (_, column) => {
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (let at = margin * width + column; at < (lineHeight - margin) * width; at += width) {
      const light = 0.114 * (cut[at] ?? 0) + 0.587 * (cut[plane + at] ?? 0) + 0.299 * (cut[2 * plane + at] ?? 0)
      low = Math.min(low, light)
      high = Math.max(high, light)
    }
    return high - low
  })
  const sorted = contrasts.toSorted((a, b) => a - b)
  const rank = (part: number) => sorted[Math.floor(part * (width - 1))] ?? 0
  const limit = rank(0.05) + (rank(0.9) - rank(0.05)) * emptyPart
  return contrasts.map((contrast) => contrast < limit)
}

/** Longest run of empty columns that lies between two columns. */
export const gapBetween = (empty: readonly boolean[], from: number, to: number): number => {
  let longest = 0
  let run = 0
  for (let column = Math.max(0, Math.floor(from)); column <= Math.min(empty.length - 1, Math.ceil(to)); column++) {
    run = empty[column] === true ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
