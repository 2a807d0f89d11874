/** Secrets and personal data: found in every notation, masked in place, everything else untouched. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SecretSpan } from '../../../../src-preload/model/diagnosis.ts'
import { findSecrets, maskSecrets } from './redact.ts'

const found = (text: string) => {
  const spans: SecretSpan[] = []
  findSecrets(text, 0, spans)
  return spans.map(({ kind, start, end }) => [kind, text.slice(start, end)])
}

test.each([
  ['token', 'Authorization: Bearer eyJhbGciOi.abc-123_x', 'eyJhbGciOi.abc-123_x'],
  ['token', '"tenant_access_token":"t-g1044abcdefghijklmnopqrstuvwxyz"', 't-g1044abcdefghijklmnopqrstuvwxyz'],
  ['token', 'X-USER: u-7fj2kd83hf72hs82hf72hs', 'u-7fj2kd83hf72hs82hf72hs'],
  ['token', 'X-PLUGIN-TOKEN: p-0123456789abcdef', 'p-0123456789abcdef'],
  ['app-secret', '{"app_id":"cli_a1","app_secret":"wiUhc8VkcrUnOdmp"}', 'wiUhc8VkcrUnOdmp'],
  ['app-secret', '{\\"plugin_secret\\":\\"AB12CD34EF\\"}', 'AB12CD34EF'],
  ['app-secret', 'password=hunter22', 'hunter22'],
  ['api-key', 'key sk-abcdEFGH0123456789', 'sk-abcdEFGH0123456789'],
  ['signature', 'https://x.example/?usersig=eJxNj1-abc&random=1', 'eJxNj1-abc'],
  ['webhook', 'https://open.feishu.cn/open-apis/bot/v2/hook/a43b1fcc-23bd-127b', 'a43b1fcc-23bd-127b'],
  ['phone', '联系 13812345678 张三', '13812345678'],
  ['phone', '+86 138 1234 5678', '+86 138 1234 5678'],
  ['email', 'mail zhang.san@example.com now', 'zhang.san@example.com'],
])('%s in %s', (kind, text, secret) => {
  expect(found(text)).toEqual([[kind, secret]])
  expect(maskSecrets(text)).not.toContain(secret)
  expect(maskSecrets(text).startsWith(text.slice(0, text.indexOf(secret)))).toBe(true)
})

test.each([
  ['t-g1044abcdefghijklmnopqrstuvwxyz', 't-', 8],
  ['u-7fj2kd83hf72hs82hf72hs', 'u-', 8],
  ['sk-abcdEFGH0123456789', 'sk-', 8],
  ['+86 138 1234 5678', '+86 ', 8],
  ['+86-13812345678', '+86-', 8],
  ['13812345678', '', 8],
  ['ab@c.cn', '', 7],
])('of %s only what tells its kind stays, and how long it was up to eight', (secret, head, length) => {
  expect(maskSecrets(`call ${secret} now`)).toBe(`call ${head}${'•'.repeat(length)} now`)
})

describe('what is no secret stays', () => {
  test.each([
    '{"code":99991672,"msg":"Invalid token: must start with t-/u-","error":{"log_id":"20260405090515BFB07C2F064D6D9EC8DF"}}',
    'app_secret is missing; password: null',
    'take-it-easy utf-8 sub-test-case-with-a-long-name',
    'order 20240414161044033909264 at 2026-04-05 09:05:15',
    'npm i @larksuiteoapi/node-sdk@1.2.3',
  ])('%s', (text) => {
    expect(maskSecrets(text)).toBe(text)
  })
})

test('spans are in order, do not overlap and lie inside; masking twice changes nothing more', () => {
  const piece = fc.constantFrom(
    'Bearer ',
    'sk-abcdefgh12',
    't-abcdefghijklmnopqrst',
    'password=',
    '13812345678',
    'a@b.cn',
    ' ',
    '"',
    '&',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      const spans: SecretSpan[] = []
      findSecrets(text, 0, spans)
      spans.forEach(({ start, end }, place) => {
        expect(start).toBeGreaterThanOrEqual(spans[place - 1]?.end ?? 0)
        expect(end).toBeLessThanOrEqual(text.length)
      })
      expect(maskSecrets(maskSecrets(text))).toBe(maskSecrets(text))
    }),
  )
})
