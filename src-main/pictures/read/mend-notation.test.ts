/** JSON whose brackets, commas and quotes were misread is JSON again; what is no JSON, and JSON itself, stays. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mendNotation } from './mend-notation.ts'

const lineOf = (text: string) => ({
  text,
  characters: Array.from(text, () => ({ at: 0, certainty: 0.9, lookalikes: [] })),
})
const mend = (text: string) => mendNotation(lineOf(text)).text

test.each([
  ['["ok":false,"code":20008}', '{"ok":false,"code":20008}'],
  ['("ActionStatus":"FAIL","ErrorCode*:60008}', '{"ActionStatus":"FAIL","ErrorCode":60008}'],
  ['"identity":"bot""error":{"code":1}', '"identity":"bot","error":{"code":1}'],
  ['scopes: [im:chat]""error":{"log_id":1}', 'scopes: [im:chat]","error":{"log_id":1}'],
  ['"error":"type":"api"', '"error":{"type":"api"'],
  ['{"code":1,msg*:"no"}', '{"code":1,"msg":"no"}'],
  ['{"code":1,msg":"no"}', '{"code":1,"msg":"no"}'],
  ["['code': 1300, 'message': 'no'}", "{'code': 1300, 'message': 'no'}"],
  ['"code:11244,"msg":"no"}', '"code":11244,"msg":"no"}'],
  ['{"code":1,msg""no"}', '{"code":1,"msg":"no"}'],
  ['https://open. feishu.cn/search', 'https://open.feishu.cn/search'],
  ['https : //a-b. cn.c . com/api -x/ y- z#2 C : \\x', 'https://a-b.cn.c.com/api-x/y-z#2 C : \\x'],
  ['response:[code=4000, msg=', 'response:{code=4000, msg='],
  ['错误码 : 9 0 2 0 9 a', '错误码 : 90209 a'],
  ['tail -n 3 app. log', 'tail -n 3 app.log'],
])('%s is %s', (read, meant) => {
  expect(mend(read)).toBe(meant)
})

test.each([
  '["a","b"]',
  '说明("code")',
  '{""code"":1}',
  'msg=("no")',
  'a[1]: "x"',
  '{\\"code\\":1}',
  '"a": "b c"',
  'Done. log in again',
  '"code:11244"',
  'https://a.cn/b - see c',
  'https://a.cn/b. See c',
])('%s stays', (text) => {
  expect(mend(text)).toBe(text)
})

test('JSON stays as it is, and every character keeps a place', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 3, stringUnit: fc.constantFrom(...'abXY_019 -.') }), (text) => {
      expect(mend(text)).toBe(text)
    }),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[{}[\](),:"'*a-c0-2 ]{0,40}$/), (text) => {
      const { text: mended, characters } = mendNotation(lineOf(text))
      expect(characters).toHaveLength(mended.length)
      expect(mended.replace(/\D/g, '')).toBe(text.replace(/\D/g, ''))
    }),
  )
})
