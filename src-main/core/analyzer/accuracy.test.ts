/** How right the analyzer is on collected texts and on our own: the bounds it must not fall below. */
import { describe, expect, test } from 'vitest'
import { addUp, judge } from '../../corpus/judge.ts'
import { kinds, kindTexts } from '../../corpus/kinds/kinds.ts'
import { collectedTexts } from '../../corpus/labelled-text.ts'
import { ownTexts } from '../../corpus/own-texts.ts'
import { diagnose, shippedCatalog } from '../../corpus/shipped-analyzer.ts'
import { isThorough } from '../../thoroughness.fixture.ts'

const share = ([part, whole]: readonly [number, number]) => (whole === 0 ? 1 : part / whole)

/** Least share of expected codes on top, of unknown codes, of values lifted; most negatives with a finding, and other entries. */
const bounds = [
  { expected: 0.97, unknown: 0.95, lifted: 0.97, falseAlarms: 0, extra: 0 },
  { expected: 0.99, unknown: 0.97, lifted: 0.93, falseAlarms: 0, extra: 0 },
  { expected: 0.97, unknown: 0.95, lifted: 0.97, falseAlarms: 0, extra: 0 },
]

describe.each(collectedTexts.map(([name, texts], place) => [name, texts, bounds[place]] as const))(
  '%s',
  (_, texts, bound) => {
    const score = addUp(texts.map((text) => judge(text, diagnose(text.text))))
    if (bound === undefined) throw new Error('a collection without bounds')

    test('expected codes come first, other entries do not', () => {
      expect(share(score.expected)).toBeGreaterThanOrEqual(bound.expected)
      expect(score.extra).toBeLessThanOrEqual(bound.extra)
    })
    test('codes of no document are said to be unknown', () => {
      expect(share(score.unknown)).toBeGreaterThanOrEqual(bound.unknown)
    })
    test('nothing is found where there is nothing', () => {
      expect(score.falseAlarms[0]).toBeLessThanOrEqual(bound.falseAlarms)
    })
    test('HTTP status and request ids are lifted', () => {
      expect(share(score.http)).toBeGreaterThanOrEqual(bound.lifted)
      expect(share(score.logIds)).toBeGreaterThanOrEqual(bound.lifted)
    })
    test('confidence of 0.9 and above is right', () => {
      const sure = score.calibration.filter(({ from }) => from >= 0.9)
      const findings = sure.reduce((sum, row) => sum + row.findings, 0)
      const right = sure.reduce((sum, row) => sum + row.right, 0)
      expect(right / findings).toBeGreaterThanOrEqual(0.98)
    })
  },
)

/**
 * Every tenth of the large sets of our own texts, before a commit every thirtieth: renderings of rows, unknown codes, foreign
 * errors, everyday numbers.
 */
describe.each(ownTexts(shippedCatalog))('%s', (_, texts) => {
  const step = texts.length > 500 ? (isThorough ? 10 : 30) : 1
  const score = addUp(
    texts.filter((_text, place) => place % step === 0).map((text) => judge(text, diagnose(text.text))),
  )

  test('right, and silent where nothing is', () => {
    expect(share(score.expected)).toBeGreaterThanOrEqual(0.97)
    expect(share(score.unknown)).toBeGreaterThanOrEqual(0.9)
    expect(1 - share(score.falseAlarms)).toBeGreaterThanOrEqual(score.falseAlarms[1] === 0 ? 0 : 0.97)
    expect(share(score.http)).toBeGreaterThanOrEqual(0.97)
    expect(share(score.logIds)).toBeGreaterThanOrEqual(0.97)
  })
})

/** Every fortieth entry in every rendering of a kind, before a commit every 120th; `npm run corpus -- --kinds` renders all. */
describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  const texts = kindTexts(shippedCatalog, kind, isThorough ? 40 : 120).flatMap(([, rendered]) => rendered)
  const score = addUp(texts.map((text) => judge(text, diagnose(text.text))))

  test('is found, and nothing else', () => {
    expect(share(score.expected)).toBeGreaterThanOrEqual(0.97)
    expect(share(score.unknown)).toBeGreaterThanOrEqual(0.95)
    expect(score.extra).toBe(0)
    expect(score.falseAlarms[0]).toBe(0)
  })
})
