/** What the analyzer promises of any text, and how right it is on the development sample. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addUp, judge } from '../../../e2e/corpus/judge.ts'
import { developmentCorpus } from '../../../e2e/corpus/labelled-text.ts'
import { createRandom } from '../../../e2e/corpus/random.ts'
import { diagnose, shippedKnowledge } from '../../../e2e/corpus/shipped-analyzer.ts'
import type { Diagnosis, Span } from '../../../src-preload/model/diagnosis.ts'
import { createAnalysis } from './analysis.ts'
import { scanFields } from './extractors/fields.ts'
import { findPromising } from './records/prefilter.ts'
import { recordAround } from './records/record-bounds.ts'

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
const positives = (corpus ?? []).filter(
  ({ negative, ambiguous, text }) => !negative && ambiguous !== true && text.length < 4_000,
)
const topOf = (diagnosis: Diagnosis) => {
  const top = diagnosis.findings[0]?.candidates[0]
  return top === undefined ? null : [top.service, top.code, top.entryId]
}

describe.skipIf(corpus === null)('an error among other lines', () => {
  test('stays the same error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...positives), unrelated, unrelated, ({ text }, before, after) => {
        const among = [...before, text, ...after].join('\n')
        expect(topOf(diagnose(among))).toEqual(topOf(diagnose(text)))
      }),
      { numRuns: 300 },
    )
  })
})

/** A log long enough to be read record by record. */
const longLog = (seed: number): string => {
  const random = createRandom(seed)
  const texts = (corpus ?? []).filter(({ format }) => format === 'log-line').map(({ text }) => text)
  const lines: string[] = []
  for (let length = 0; length < 150_000; length += lines.at(-1)?.length ?? 0)
    lines.push(
      random.below(40) === 0
        ? `2026-04-05 09:05:15 ERROR ${random.pick(texts) ?? ''}`
        : `2026-04-05 09:05:14 INFO  batch ${random.digits(5)} done, ${random.digits(4)} rows, code=0`,
    )
  return lines.join('\n')
}

describe.skipIf(corpus === null)('a long log', () => {
  const inPieces = (text: string, size: number) => {
    const analysis = createAnalysis(shippedKnowledge)
    for (let at = 0; at < text.length; at += size) analysis.push(text.slice(at, at + size))
    return analysis.finish()
  }
  test('says the same however it is cut into pieces', () => {
    const text = longLog(1)
    const whole = inPieces(text, text.length)
    expect(whole.findings.length).toBeGreaterThan(3)
    for (const size of [100_000, 65_537, 4_093, 700]) expect(inPieces(text, size)).toEqual(whole)
  })
  test('counts every occurrence, of what was read and of what was only recognised again', () => {
    const line = '2026-04-05 09:05:15 ERROR feishu code=99991663, msg=Invalid access token for authorization, log_id='
    const ids = Array.from({ length: 3_000 }, (_, at) => `20260405090515${String(at).padStart(20, '0')}`)
    const { findings } = inPieces(ids.map((id) => line + id).join('\n'), 1 << 20)
    expect(findings.map(({ occurrences }) => occurrences.count)).toEqual([3_000])
    expect(new Set(findings[0]?.occurrences.logIds)).toEqual(
      new Set(ids.slice(0, findings[0]?.occurrences.logIds.length)),
    )
  })
  test('tells codes apart that no document has and that differ in nothing else', () => {
    const codes = ['1254040', '1254041', '1254042']
    const text = codes
      .map((code) => `2026-04-05 09:05:15 ERROR feishu send failed: code=${code}, msg=Some failure\n`.repeat(500))
      .join('')
    expect(
      inPieces(text, text.length).findings.map(({ candidates, occurrences }) => [
        candidates[0]?.code,
        occurrences.count,
      ]),
    ).toEqual(codes.map((code) => [code, 500]))
  })
})

describe('time is linear in the text', () => {
  const size = 32_768
  const families: Readonly<Record<string, string>> = {
    braces: '{',
    brackets: '[',
    'brackets and braces': '[{(',
    'empty objects': '{}',
    quotes: '"\\"\\\\"',
    'open quotes': '"',
    apostrophes: "'",
    backslashes: '\\',
    codes: 'code:',
    'codes with numbers': 'code:10003 ',
    'nested objects': '{"a":',
    'nested texts': '{"error":{"code":10003,"msg":"',
    'unbalanced quotes': '{"code":10003,"msg":"x',
    nul: '\0',
    'lone surrogates': '\ud800',
    digits: '1',
    numbers: '99991663,',
    words: 'error 10003 ',
    continuation: "'a' +\n",
    messages: 'msg=a code=10003 ',
    entities: '&quot;',
    'line breaks': '\n',
    'one long line': 'x',
  }
  test.each(Object.entries(families))('%s: fields', (_, unit) => {
    const workOf = (length: number) => scanFields(unit.repeat(Math.ceil(length / unit.length)).slice(0, length)).work
    expect(workOf(size)).toBeLessThanOrEqual(16 * size)
    expect(workOf(2 * size)).toBeLessThanOrEqual(2.3 * workOf(size) + 1_000)
  })
  test.each(Object.entries(families))('%s: records', (_, unit) => {
    const text = unit.repeat(Math.ceil((8 * size) / unit.length))
    const next = findPromising(text)
    let read = 0
    let floor = 0
    for (let hit = next(0); hit >= 0; hit = next(floor)) {
      const { from, to } = recordAround(text, hit, floor)
      read += to - from
      floor = Math.max(to, hit + 1)
    }
    expect(read).toBeLessThanOrEqual(2 * text.length)
  })
})
