/** One crash in a while is forgiven, the second within the time is not. */
import { expect, test } from 'vitest'
import { createCrashBudget } from './crash-budget.ts'

test.each([
  [[0], [true]],
  [
    [0, 59_999],
    [true, false],
  ],
  [
    [0, 60_001],
    [true, true],
  ],
  [
    [0, 60_000],
    [true, false],
  ],
  [
    [0, 10, 60_005],
    [true, false, false],
  ],
  [
    [0, 10, 60_011],
    [true, false, true],
  ],
])('crashes at %j → %j', (times, expected) => {
  let time = 0
  const mayTryAgain = createCrashBudget(60_000, () => time)
  const answers = times.map((at) => {
    time = at
    return mayTryAgain()
  })
  expect(answers).toEqual(expected)
})
