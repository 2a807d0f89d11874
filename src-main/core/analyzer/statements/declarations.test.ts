/** What a program declares is told from what it printed. */
import { expect, test } from 'vitest'
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
])('%j declares a number', (text) => {
  expect(isIn(text)).toBe(true)
})

test.each([
  'const res = {\n  code: 10003,\n  msg: "invalid parameter",\n}',
  'const answer = {\n  ERROR_CODE: 10003,\n  ERROR_MSG: "invalid parameter",\n}',
  'NO_PERMISSION: 10003',
  'sync failed\nLARK_ERROR = 10003\nbye',
  'resp = {\n  ErrCode: 10003,\n  ErrMsg: "x",\n}',
  'the bot returned {\nNO_PERMISSION: 10003 invalid parameter\n}',
])('%j holds what came', (text) => {
  expect(isIn(text)).toBe(false)
})
