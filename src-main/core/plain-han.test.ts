/** Traditional characters become what rules are written in, and nothing moves. */
import { expect, test } from 'vitest'
import { shippedCatalog } from '../shipped.fixture.ts'
import { hanPairs } from './han-pairs.ts'
import { isTraditional, plainHan } from './plain-han.ts'

test('no character is the simplified form of another', () => {
  const traditional = new Set(hanPairs.map(([character]) => character))
  expect(hanPairs.filter(([, simplified]) => traditional.has(simplified))).toEqual([])
  expect(traditional.size).toBe(hanPairs.length)
  expect(hanPairs.every((pair) => pair.every((character) => /^[\u4e00-\u9fff]$/.test(character)))).toBe(true)
})

test('what the documents write stays as it is', () => {
  const texts = shippedCatalog.entries.flatMap(({ message, meaning, advice }) => [message, meaning ?? '', advice ?? ''])
  expect(texts.filter((text) => plainHan(text) !== text)).toEqual([])
})

test('a unit tells whether a text with it may change', () => {
  for (let unit = 0x4e00; unit <= 0x9fff; unit++) {
    const character = String.fromCharCode(unit)
    if (plainHan(character) !== character) expect([character, isTraditional(unit)]).toEqual([character, true])
  }
  expect(['介', '额', '著'].map((character) => isTraditional(character.charCodeAt(0)))).toEqual([true, false, false])
})

test.each([
  ['圖靈平台報錯，錯誤碼 1111', '图灵平台报错，错误码 1111'],
  ['呼叫介面時回傳訊息', '呼叫接口时返回信息'],
  ['騰訊雲機器人無權限', '腾讯云机器人无权限'],
  ['飞书返回 99991663', '飞书返回 99991663'],
])('%s', (written, plain) => {
  expect(plainHan(written)).toBe(plain)
  expect(plainHan(written)).toHaveLength(written.length)
})
