/** Findings in the order in which a person wants them: what is certain first, then what happened more often, then what came first. */
import { expect, test } from 'vitest'
import { diagnose } from '../../../corpus/shipped-analyzer.ts'

const lines: Readonly<Record<string, string>> = {
  certain: '2026-04-05 09:05:15 ERROR open.feishu.cn {"code":99991672,"msg":"Access denied."}',
  other:
    '2026-04-05 09:05:16 ERROR turing {"code":1111,"message":"User RPM limit exceed","data":{},"trace_id":"tur_a1"}',
  unknown: '2026-04-05 09:05:17 ERROR open.feishu.cn {"code":230999,"msg":"unexpected state"}',
}
const codesOf = (names: string) =>
  diagnose(
    Array.from(names, (name) => Object.entries(lines).find(([key]) => key.startsWith(name))?.[1]).join('\n'),
  ).findings.map(({ candidates, occurrences }) => `${candidates[0]?.code} × ${occurrences.count}`)

test.each([
  ['cou', ['99991672 × 1', '1111 × 1', '230999 × 1']],
  ['oc', ['1111 × 1', '99991672 × 1']],
  ['uuuc', ['99991672 × 1', '230999 × 3']],
  ['coo', ['1111 × 2', '99991672 × 1']],
  ['uoouccu', ['1111 × 2', '99991672 × 2', '230999 × 3']],
])('%s', (names, codes) => {
  expect(codesOf(names)).toEqual(codes)
})

const occurrencesOf = (text: string) => {
  const [finding, ...more] = diagnose(text).findings
  expect(more).toEqual([])
  return finding?.occurrences
}
const body = '{"code":1111,"message":"User RPM limit exceed","data":{}}'

test('first and last are moments, in whatever zone each line writes them', () => {
  const lines = [
    '2026-11-27T09:53:28+08:00',
    '2026-11-27T01:56:13Z',
    '2026-11-27T10:00:00+08:00',
    '2026-11-27T02:30:00Z',
  ]
  expect(occurrencesOf(lines.map((time) => `${time} ERROR turing ${body}`).join('\n'))).toMatchObject({
    count: 4,
    first: '2026-11-27T09:53:28+08:00',
    last: '2026-11-27T02:30:00Z',
  })
})

test.each([
  'Caused by: com.acme.TuringException: ',
  ' ---> Turing.Client.ApiException: ',
  '[cause]: Error: ',
  'During handling of the above exception, another exception occurred:\n\nTuringError: ',
])('what an exception was thrown for is the same error: %s', (because) => {
  const record = (time: string) =>
    `${time} ERROR TuringException: failed: ${body}\n  at a.b(C.java:1)\n${because}${body}\n`
  expect(occurrencesOf(record('2026-11-27 10:00:00') + record('2026-11-27 10:00:05'))?.count).toBe(2)
})

test.each([
  ['27-Nov-2026 10:00:0', ' SEVERE [exec-1] c.a.Client '],
  ['Nov 27, 2026 9:00:0', ' AM c.a.Client call\nWARNING: '],
  ['[Fri Nov 27 10:00:0', ' 2026] [error] '],
  ['Fri Nov 27 10:00:0', ' CST 2026 ERROR turing '],
  ['11/27/2026 10:00:0', ' ERROR '],
  ['[Nest] 41  - 11/27/2026, 9:00:0', ' AM   ERROR [Client] '],
  ['20261127 10:00:0', ' ERROR '],
  [' #1 2026-11-27 10:00:0', ' ERROR '],
  ['- 2026-11-27 10:00:0', ' ERROR '],
  ['2026/11/27 9:00:0', ' ERROR '],
])('records that begin with %s…%s are told apart and have their times', (before, after) => {
  const record = (second: number) => `${before}${second}${after}turing response:\n${body}\n`
  const occurrences = occurrencesOf([1, 2, 3].map(record).join(''))
  expect(occurrences?.count).toBe(3)
  expect(occurrences?.times.map((time) => time.slice(17))).toEqual(['01', '02', '03'])
})
