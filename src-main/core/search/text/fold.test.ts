/** Folding makes scripts, widths and cases equal and keeps every offset. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldWidth } from './fold.ts'

/** Any UTF-16, lone surrogates included. */
const anyText = fc.string({ unit: 'binary', maxLength: 60 })

test.each([
  ['ＡＢＣ１２３', 'abc123'],
  ['错误码：１１０４', '错误码:1104'],
  ['ＲＡＴＥ＿ＬＩＭＩＴ', 'rate_limit'],
  ['Straße İ ﬁ ㎏', 'straße İ ﬁ ㎏'],
  ['Ⅷ级', 'ⅷ级'],
  ['飞书　项目', '飞书　项目'],
  ['餘額 ＡＰＩ', '余额 api'],
  ['呼叫介面 é', '呼叫接口 é'],
])('%s → %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('offsets stay, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(text)).toHaveLength(text.length)
      expect(foldWidth(text)).toHaveLength(text.length)
    }),
  )
})

test('folding again changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})
