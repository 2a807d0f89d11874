/** What a program declares is told from what it printed. */
import { expect, test } from 'vitest'
import { diagnose } from '../../../corpus/shipped-analyzer.ts'
import { isDeclared } from './declarations.ts'

const isIn = (text: string) => {
  const start = text.indexOf('10003')
  return isDeclared(text, start, start + 5)
}

test.each([
  'const ERRORS = {\n  USER_GONE: 10004,\n  // what the caller got wrong\n  NO_PERMISSION: 10003,\n}',
  'const LARK = { USER_GONE: 10004, NO_PERMISSION: 10003 }',
  'enum LarkCode {\n  Ok = 0,\n  TokenBroken = 10003,\n}',
  'class Code(IntEnum):\n    TOKEN_BROKEN = 10003',
  'const (\n\tLarkOK = 0\n\tLarkTokenBroken = 10003 // refresh\n)',
  '#define LARK_NO_PERMISSION 10003',
  'public static final int TOKEN_BROKEN = 10003;',
  'pub const TOKEN_BROKEN: u32 = 10003;',
  'throw new LarkError(10003, "no permission")',
  'expect(map(10003)).toBe("refresh")',
  'assertEquals("10003", answer.code)',
  'it("maps 10003 to a refresh", () => {',
  "when(client.send()).thenThrow(new feishu.ApiException('10003'))",
  "nock('https://open.feishu.cn').post('/send').reply(400, { code: 10003",
  'client.post = jest.fn().mockResolvedValue({ code: 10003, msg: "x" })',
  'responses.add(responses.POST, url, json={"code": 10003, "msg": "x"})',
  'when(lark.send(any())).thenReturn("{\\"code\\":10003}")',
  "Http::fake(['*' => Http::response(['code' => 10003], 400)])",
  'res.status(400).json({ code: 10003 })',
  '  ✓ lark maps 10003 (3 ms)',
  'ok 4 - lark error 10003 is shown',
])('%j declares a number', (text) => {
  expect(isIn(text)).toBe(true)
})

test.each([
  'const res = {\n  code: 10003,\n  msg: "invalid parameter",\n}',
  'const answer = {\n  ERROR_CODE: 10003,\n  ERROR_MSG: "invalid parameter",\n}',
  'NO_PERMISSION: 10003',
  'LarkError(10003, "no permission")',
  'mock server is down, feishu answered {"code":10003}',
  'res.status: 400, body {"code": 10003}',
  'AssertionError: expected 10003 to be 0',
  '✗ lark maps 10003 (3 ms)',
  '✔ 重新授权了飞书还是报 10003',
  '✔ authorized again, lark returns 10003',
  '✔ lark still returns 10003',
  'submit("form") failed: 10003',
  'sync failed\nLARK_ERROR = 10003\nbye',
  'resp = {\n  ErrCode: 10003,\n  ErrMsg: "x",\n}',
  'the bot returned {\nNO_PERMISSION: 10003 invalid parameter\n}',
])('%j holds what came', (text) => {
  expect(isIn(text)).toBe(false)
})

const named: readonly (readonly [name: string, code: string, other: string])[] = [
  ['lark', '99991663', '11232'],
  ['meego', '10301', '20063'],
  ['turing', '1111', '1124'],
]

test.each<(name: string, code: string, other: string) => string>([
  (name, code, other) => `const RETRYABLE = new Set([${code}, ${other}]); // ${name}`,
  (name, code, other) => `private static final List<Integer> SOFT = List.of(${code}, ${other}); // ${name}`,
  (name, code, other) => `${name}RetryCodes := []int{${code}, ${other}}`,
  (name, code, other) => `  when ${code}, ${other} then retry # ${name}`,
  (name, code, other) => `@transient [${code}, ${other}] # ${name}`,
  (name, code, other) => `if (code === ${code}) await sleep(${other}) // ${name}`,
  (name, code) => `测试用例：${name} 输入错误 token，期望 err_code=${code}（通过）`,
  (name, code) => `✓ ${name}: should return ${code} when the token is missing (12 ms)`,
])('what a program holds, waits for or expects came from nowhere: %s', (write) => {
  for (const [name, code, other] of named) expect(diagnose(write(name, code, other)).findings).toEqual([])
})

test('what came instead of what was expected is an error', () => {
  const [finding] = diagnose('飞书用例失败：期望 code=0，实际 code=99991663').findings
  expect(finding?.candidates[0]?.code).toBe('99991663')
})
