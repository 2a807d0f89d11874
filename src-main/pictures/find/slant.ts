/** How a picture lies as a whole. */
import type { Box } from './smallest-box.ts'

/** The middle one of the boxes' angles, long boxes counting more; 0 where there is none. */
export const slantOf = (boxes: readonly Box[]): number => {
  const sorted = boxes.toSorted((a, b) => a.angle - b.angle)
  const half = sorted.reduce((sum, { length }) => sum + length, 0) / 2
  let passed = 0
  for (const { angle, length } of sorted) {
    passed += length
    if (passed >= half) return angle
  }
  return 0
}
