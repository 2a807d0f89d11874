/** Confidence rises with score and lead, and an answer that is not ahead of others claims no more than they leave. */
import { expect, test } from 'vitest'
import { confidenceOf } from './confidence.ts'

const scores = Array.from({ length: 130 }, (_, at) => at / 4)
const leads = Array.from({ length: 40 }, (_, at) => at / 4)
const pairs = scores.flatMap((score) => leads.map((lead) => [score, lead] as const))

test('it rises with both, from little to nearly sure and never beyond', () => {
  const outside = pairs.filter(([score, lead]) => !(confidenceOf(score, lead) > 0 && confidenceOf(score, lead) < 1))
  expect(outside).toEqual([])
  const falling = pairs.filter(
    ([score, lead]) =>
      !(
        confidenceOf(score + 0.25, lead) >= confidenceOf(score, lead) &&
        confidenceOf(score, lead + 0.25) >= confidenceOf(score, lead)
      ),
  )
  expect(falling).toEqual([])
  expect(confidenceOf(100, 100)).toBe(0.99)
  expect(confidenceOf(0, 100)).toBe(0.3)
})

test('it has no steps: a little more of either is a little more of it', () => {
  const steps = pairs.filter(
    ([score, lead]) => !(confidenceOf(score + 0.01, lead + 0.01) - confidenceOf(score, lead) < 0.02),
  )
  expect(steps).toEqual([])
})

test('beside an equal rival it is a toss, and the one behind has what is left', () => {
  expect(scores.filter((score) => !(confidenceOf(score, 0) <= 0.5))).toEqual([])
  const tooMuch = pairs.filter(
    ([score, lead]) => lead > 0 && !(confidenceOf(score, -lead) + confidenceOf(100, lead) <= 1.002),
  )
  expect(tooMuch).toEqual([])
})
