/** Confidence rises with score and lead, and an answer that is not ahead of others claims no more than they leave. */
import { expect, test } from 'vitest'
import { confidenceOf } from './confidence.ts'

const scores = Array.from({ length: 130 }, (_, at) => at / 4)
const leads = Array.from({ length: 40 }, (_, at) => at / 4)

test('it rises with both, from little to nearly sure and never beyond', () => {
  for (const score of scores)
    for (const lead of leads) {
      const confidence = confidenceOf(score, lead)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
      expect(confidenceOf(score + 0.25, lead)).toBeGreaterThanOrEqual(confidence)
      expect(confidenceOf(score, lead + 0.25)).toBeGreaterThanOrEqual(confidence)
    }
  expect(confidenceOf(100, 100)).toBe(0.99)
  expect(confidenceOf(0, 100)).toBe(0.3)
})

test('it has no steps: a little more of either is a little more of it', () => {
  for (const score of scores)
    for (const lead of leads)
      expect(confidenceOf(score + 0.01, lead + 0.01) - confidenceOf(score, lead)).toBeLessThan(0.02)
})

test('beside an equal rival it is a toss, and the one behind has what is left', () => {
  for (const score of scores) {
    expect(confidenceOf(score, 0)).toBeLessThanOrEqual(0.5)
    for (const lead of leads.slice(1))
      expect(confidenceOf(score, -lead) + confidenceOf(100, lead)).toBeLessThanOrEqual(1.002)
  }
})
