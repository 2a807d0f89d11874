/** Room for a space and underscores are seen in the cut itself, on light and on dark. */
import { expect, test } from 'vitest'
import { lineHeight } from './cut-line.ts'
import { emptyColumns, gapBetween, underscoredColumns } from './word-gaps.ts'

const width = 120
/** Ink between columns and rows, as blocks: letters stand on row 33. */
const draw = (
  blocks: readonly (readonly [left: number, right: number, top: number, bottom: number])[],
  dark: boolean,
) => {
  const ground = dark ? -0.8 : 0.9
  const cut = new Float32Array(lineHeight * width * 3).fill(ground)
  for (const [left, right, top, bottom] of blocks)
    for (let plane = 0; plane < 3; plane++)
      for (let row = top; row <= bottom; row++)
        for (let column = left; column < right; column++) cut[(plane * lineHeight + row) * width + column] = -ground
  return cut
}
const letters = [
  [10, 24, 14, 33],
  [28, 40, 14, 33],
  [60, 74, 14, 33],
  [80, 100, 14, 33],
] as const

test.each([false, true])('dark: %s', (dark) => {
  const spaced = draw(letters, dark)
  expect(gapBetween(emptyColumns(spaced, width), 34, 66)).toBe(20)
  expect(gapBetween(underscoredColumns(spaced, width), 34, 66)).toBe(0)

  const underscored = draw([...letters, [41, 59, 37, 39]], dark)
  expect(gapBetween(underscoredColumns(underscored, width), 34, 66)).toBe(18)
  expect(gapBetween(underscoredColumns(underscored, width), 66, 90)).toBe(0)

  // A comma stands on the line and hangs below it.
  const comma = draw([...letters, [44, 49, 30, 38]], dark)
  expect(gapBetween(underscoredColumns(comma, width), 34, 66)).toBe(0)

  // A dash is above the line.
  const dash = draw([...letters, [43, 57, 23, 25]], dark)
  expect(gapBetween(underscoredColumns(dash, width), 34, 66)).toBe(0)
})
