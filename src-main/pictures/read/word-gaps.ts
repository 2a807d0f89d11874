/** Where a line of text has room for a space, columns of its cut without ink, and where it has an underscore, which reading takes for one. */
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

/** Part of the line's contrast from which on a pixel is ink. */
const inkPart = 0.35
/** Part of the fullest row's ink that the row has on which letters stand. */
const standingPart = 0.4

/** For each column of the cut, whether all its ink lies below what the letters stand on: there an underscore is. */
export const underscoredColumns = (cut: Float32Array, width: number): readonly boolean[] => {
  const plane = lineHeight * width
  const light = Float32Array.from(
    { length: plane },
    (_, at) => 0.114 * (cut[at] ?? 0) + 0.587 * (cut[plane + at] ?? 0) + 0.299 * (cut[2 * plane + at] ?? 0),
  )
  const sorted = light.toSorted()
  const rank = (part: number) => sorted[Math.floor(part * (plane - 1))] ?? 0
  // Most of a line is what lies behind its letters.
  const ground = rank(0.5)
  const limit = Math.max(rank(0.99) - ground, ground - rank(0.01)) * inkPart
  const isInk = (row: number, column: number) => Math.abs((light[row * width + column] ?? 0) - ground) > limit
  const rows = Array.from({ length: lineHeight }, (_, row) => {
    let ink = 0
    for (let column = 0; column < width; column++) if (isInk(row, column)) ink++
    return ink
  })
  const standing = rows.findLastIndex((ink) => ink >= Math.max(...rows) * standingPart)
  return Array.from({ length: width }, (_, column) => {
    for (let row = margin; row <= standing; row++) if (isInk(row, column)) return false
    for (let row = standing + 1; row < lineHeight; row++) if (isInk(row, column)) return true
    return false
  })
}

/** Longest run of such columns that lies between two columns. */
export const gapBetween = (empty: readonly boolean[], from: number, to: number): number => {
  let longest = 0
  let run = 0
  for (let column = Math.max(0, Math.floor(from)); column <= Math.min(empty.length - 1, Math.ceil(to)); column++) {
    run = empty[column] === true ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
