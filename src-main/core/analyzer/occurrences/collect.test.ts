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
