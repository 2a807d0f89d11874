/** How right the analyzer is on the development sample and on our own texts: the bounds it must not fall below. */
import { describe, expect, test } from 'vitest'
import { addUp, judge } from '../../../e2e/corpus/judge.ts'
import { developmentCorpus } from '../../../e2e/corpus/labelled-text.ts'
import { ownTexts } from '../../../e2e/corpus/own-texts.ts'
import { diagnose, shippedCatalog } from '../../../e2e/corpus/shipped-analyzer.ts'

const corpus = developmentCorpus()
const share = ([part, whole]: readonly [number, number]) => (whole === 0 ? 1 : part / whole)

describe.skipIf(corpus === null)('the development sample', () => {
  const score = addUp((corpus ?? []).map((text) => judge(text, diagnose(text.text))))

  test('expected codes come first, other entries do not', () => {
    expect(share(score.expected)).toBeGreaterThanOrEqual(0.97)
    expect(score.extra).toBe(0)
  })
  test('codes of no document are said to be unknown', () => {
    expect(share(score.unknown)).toBeGreaterThanOrEqual(0.9)
  })
  test('nothing is found where there is nothing', () => {
    expect(score.falseAlarms[0]).toBeLessThanOrEqual(1)
  })
  test('HTTP status and request ids are lifted', () => {
    expect(share(score.http)).toBeGreaterThanOrEqual(0.97)
    expect(share(score.logIds)).toBeGreaterThanOrEqual(0.97)
  })
  test('confidence of 0.9 and above is right', () => {
    const sure = score.calibration.filter(({ from }) => from >= 0.9)
    const findings = sure.reduce((sum, row) => sum + row.findings, 0)
    const right = sure.reduce((sum, row) => sum + row.right, 0)
    expect(right / findings).toBeGreaterThanOrEqual(0.98)
  })
})

/** Every tenth of the large sets of our own texts: renderings of rows, unknown codes, foreign errors, everyday numbers. */
describe.each(ownTexts(shippedCatalog))('%s', (_, texts) => {
  const step = texts.length > 500 ? 10 : 1
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
