/** What the analyzer promises of any text: an answer, the same every time, whatever stands around the error. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnosis, Span } from '../../../src-preload/model/diagnosis.ts'
import { collectedTexts } from '../../corpus/labelled-text.ts'
import { diagnose } from '../../corpus/shipped-analyzer.ts'
import { runs } from '../../thoroughness.fixture.ts'

const corpus = collectedTexts[0]?.[1] ?? []

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
  fc.constantFrom(...corpus.map(({ text }) => text), ''),
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
      { numRuns: runs(500) },
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

/** Lines of everyday logs that name no service and no error. */
const unrelated = fc.array(
  fc.constantFrom(
    '2026-04-05 09:05:14 INFO  [worker-3] processed batch 20001 rows=5000 took=1503ms',
    '2026-04-05 09:05:15 DEBUG cache hit ratio 0.93',
    'GET /api/v1/orders/10003 HTTP/1.1 200 1002',
    '2026-04-05 09:05:16 WARN  slow query 1205 ms',
    '\tat com.example.App.run(App.java:1264)',
    'user 4001 logged in',
  ),
  { maxLength: 8 },
)
const positives = corpus.filter(
  ({ negative, ambiguous, text }) => !negative && ambiguous !== true && text.length < 4_000,
)
const topOf = (diagnosis: Diagnosis) => {
  const top = diagnosis.findings[0]?.candidates[0]
  return top === undefined ? null : [top.service, top.code, top.entryId]
}

describe('an error among other lines', () => {
  test('stays the same error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...positives), unrelated, unrelated, ({ text }, before, after) => {
        const among = [...before, text, ...after].join('\n')
        expect(topOf(diagnose(among))).toEqual(topOf(diagnose(text)))
      }),
      { numRuns: runs(300) },
    )
  })
})
