/** Of two codes that a sentence opposes, the right one is taken back, and none where it only compares. */
import { expect, test } from 'vitest'
import { findCorrections } from './corrections.ts'

const read = (text: string) =>
  Object.fromEntries([...findCorrections(text)].map(([at, meaning]) => [/^\d+/.exec(text.slice(at))?.[0], meaning]))

test.each([
  '看错了;是 1113 不是 1112',
  '不是 1112;是 1113',
  '图灵返回 1112?不对;看错了;是 1113',
  '返回 1113;我以为是 1112 结果看错了',
  '图灵错误码:1112(更正为 1113)',
  'the Turing error was 1113, not 1112',
  'Turing gave 1112, oops I mean 1113',
  'I thought Turing said 1112 but it is 1113',
  'not 1112, Turing returns 1113',
  '1113 rather than 1112',
  '看错了;不是 1112;是图灵的 1113',
  "not 1112 but Turing's 1113",
  '1112 没了;现在是 1113',
  'the 1112 is gone, now 1113',
])('%s', (text) => {
  expect(read(text)).toEqual({ 1113: 'holds', 1112: 'taken-back' })
})

test.each([
  '不是 1112 就是 1113',
  '不是 1112 吗;怎么成了 1113',
  'expected 200, not 1113',
  'Turing returned 1112, then 1113',
  'user 1112 not found, 1113 skipped',
])('no number is taken back: %s', (text) => {
  expect(read(text)).toEqual({})
})
