/** How right the analyzer is on collected texts and on our own: the bounds it must not fall below. */
import { expect, test } from 'vitest'
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

// Read in the tests and not around them, so that a change of the analyzer meets each anew (`npm run mutation`).

test.each(collectedTexts.map(([name, texts], place) => [name, texts, bounds[place]] as const))(
  '%s',
  (_, texts, bound) => {
    if (bound === undefined) throw new Error('a collection without bounds')
    const score = addUp(texts.map((text) => judge(text, diagnose(text.text))))
    // Expected codes come first, other entries do not, and codes of no document are said to be unknown.
    expect(share(score.expected), 'expected codes on top').toBeGreaterThanOrEqual(bound.expected)
    expect(score.extra, 'other entries').toBeLessThanOrEqual(bound.extra)
    expect(share(score.unknown), 'codes of no document').toBeGreaterThanOrEqual(bound.unknown)
    expect(score.falseAlarms[0], 'findings where nothing is').toBeLessThanOrEqual(bound.falseAlarms)
    expect(share(score.http), 'HTTP status').toBeGreaterThanOrEqual(bound.lifted)
    expect(share(score.logIds), 'request ids').toBeGreaterThanOrEqual(bound.lifted)

    const sure = score.calibration.filter(({ from }) => from >= 0.9)
    const findings = sure.reduce((sum, row) => sum + row.findings, 0)
    const right = sure.reduce((sum, row) => sum + row.right, 0)
    expect(right / findings, 'right where sure').toBeGreaterThanOrEqual(0.98)
  },
)

/**
 * Every tenth of the large sets of our own texts and all of the others, before a commit a third of that: renderings of rows,
 * unknown codes, foreign errors, everyday numbers.
 */
test.each(ownTexts(shippedCatalog))('%s: right, and silent where nothing is', (_, texts) => {
  const part = texts.length > 500 ? 10 : 1
  const step = isThorough ? part : 3 * part
  const score = addUp(
    texts.filter((_text, place) => place % step === 0).map((text) => judge(text, diagnose(text.text))),
  )
  expect(share(score.expected)).toBeGreaterThanOrEqual(0.97)
  expect(share(score.unknown)).toBeGreaterThanOrEqual(0.9)
  expect(1 - share(score.falseAlarms)).toBeGreaterThanOrEqual(score.falseAlarms[1] === 0 ? 0 : 0.97)
  expect(share(score.http)).toBeGreaterThanOrEqual(0.97)
  expect(share(score.logIds)).toBeGreaterThanOrEqual(0.97)
})

/** Every fortieth entry in every rendering of a kind, before a commit every 960th; `npm run corpus -- --kinds` renders all. */
test.each(kinds.map((kind) => [kind.name, kind] as const))('%s: is found, and nothing else', (_, kind) => {
  const texts = kindTexts(shippedCatalog, kind, isThorough ? 40 : 960).flatMap(([, rendered]) => rendered)
  const score = addUp(texts.map((text) => judge(text, diagnose(text.text))))
  expect(share(score.expected)).toBeGreaterThanOrEqual(0.97)
  expect(share(score.unknown)).toBeGreaterThanOrEqual(0.95)
  expect(score.extra).toBe(0)
  expect(score.falseAlarms[0]).toBe(0)
})
