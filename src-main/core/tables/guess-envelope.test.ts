/** A sample response fills in the description: whatever writes it, and never with what the sample does not say. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessEnvelope } from './guess-envelope.ts'

const codes = new Set(['40001', 'InvalidParameter.Zone', 'E10233', '404'])

test.each([
  ['{"errcode":40001,"errmsg":"invalid sign"}', ['errcode'], ['errmsg'], [], []],
  [
    'POST https://api.pay.example/v3/orders\n< HTTP/1.1 200 OK\n< X-Pay-Trace: 1\n< X-Request-Id: 2\n{"ret":{"errcode":40001,"text":"x"}}',
    ['ret.errcode'],
    ['ret.text'],
    ['api.pay.example'],
    ['X-Pay-Trace'],
  ],
  [
    '{"RequestId":"40001x","Error":{"Code":"InvalidParameter.Zone","Message":"no such zone"}}',
    ['Error.Code'],
    ['Error.Message'],
    [],
    [],
  ],
  ['{"status":404,"code":"E10233","message":"余额不足"}', ['code'], ['message'], [], []],
  ["err: {'respCd': 'E10233', 'respMsg': '余额不足'}", ['respCd'], ['respMsg'], [], []],
  [
    '<xml><err_code><![CDATA[E10233]]></err_code><err_code_des><![CDATA[余额]]></err_code_des></xml>',
    ['err_code'],
    ['err_code_des'],
    [],
    [],
  ],
  ['Host: api.pay.example\n\nerrcode=77777&errmsg=unknown', ['errcode'], ['errmsg'], ['api.pay.example'], []],
  ['{"data":[1,2],"ok":"yes"}', [], [], [], []],
  ['no response at all', [], [], [], []],
] as const)('%s', (sample, codeKeys, messageKeys, hosts, marks) => {
  expect(guessEnvelope(sample, codes)).toEqual({ codeKeys, messageKeys, hosts, marks })
})

test('anything may be pasted', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '"',
    ':',
    'code',
    '40001',
    '<',
    '>',
    'x-a: ',
    'https://',
    '\n',
    '\\',
    '=',
    '[',
    ']',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string())).map((parts) => parts.join('')),
      (sample) => {
        const { codeKeys, messageKeys } = guessEnvelope(sample, codes)
        expect(codeKeys.length + messageKeys.length).toBeLessThanOrEqual(2)
      },
    ),
  )
  for (const unit of ['{', '{"a":', '<a>', 'a=', 'x-ab: ']) guessEnvelope(unit.repeat(50_000), codes)
})
