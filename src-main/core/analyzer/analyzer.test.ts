/** What the analyzer promises of any text, and how right it is on the development sample. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addUp, judge } from '../../../e2e/corpus/judge.ts'
import { developmentCorpus } from '../../../e2e/corpus/labelled-text.ts'
import { diagnose } from '../../../e2e/corpus/shipped-analyzer.ts'
import type { Diagnosis, Span } from '../../../src-preload/model/diagnosis.ts'

const corpus = developmentCorpus()

describe.skipIf(corpus === null)('the development sample', () => {
  const score = addUp((corpus ?? []).map((text) => judge(text, diagnose(text.text))))
  const share = ([part, whole]: readonly [number, number]) => part / whole

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

/** Pieces error texts are made of, so that random texts reach the code behind the prefilter. */
const piece = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '"',
    "'",
    '\\"',
    '\\\\"',
    ':',
    '=',
    ',',
    '\n',
    ' ',
    'code',
    'msg',
    '"code":',
    '99991672',
    '10003',
  ],
  ...[
    '错误码：',
    '（',
    '）',
    '&quot;',
    '%22',
    '\\u0022',
    'ErrCode: 11310; ErrMsg: x',
    'log_id=',
    '20260405090515BFB07C2F064D6D9EC8DF',
  ],
  ...[
    'https://open.feishu.cn/open-apis/',
    '\0',
    '\ud800',
    '\udc00',
    'these ids not existed: ',
    'web-1  | ',
    '2026-01-01 00:00:00 ERROR ',
  ],
)
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(...(corpus ?? []).map(({ text }) => text), ''),
)

const spansOf = (diagnosis: Diagnosis): readonly Span[] => [
  ...diagnosis.secrets,
  ...diagnosis.findings.flatMap(({ candidates, chain, occurrences }) => [
    ...occurrences.spans,
    ...chain.flatMap(({ span }) => span ?? []),
    ...candidates.flatMap(({ evidence }) => evidence.flatMap(({ span }) => span ?? [])),
  ]),
]

describe('any text', () => {
  test('is read without throwing, and every span lies inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of spansOf(diagnose(text))) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 500 },
    )
  })
  test('has one diagnosis', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(diagnose(text)).toEqual(diagnose(text))
      }),
    )
  })
})
