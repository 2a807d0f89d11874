/** Which part of a long text is shown: all of a short one, else the surroundings of a place. */
import type { Span } from '../../../src-preload/model/diagnosis.ts'

/** UTF-16 units. */
const wholeLimit = 1_000_000
const grid = 32_768

/** Neighbouring places give the same part, and so do the lengths of a text that is still `growing`: little is loaded. */
export const textWindow = (length: number, place: number, growing: boolean): Span => {
  if (!growing && length <= wholeLimit) return { start: 0, end: length }
  const start = Math.max(0, Math.floor((place - grid / 2) / grid) * grid)
  return { start, end: start + 2 * grid }
}
