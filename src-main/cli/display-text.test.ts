/** Cells of a terminal: widths, cutting and filling, and nothing a terminal would act on. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillTo, toLine, unitsWithin, widthOf } from './display-text.ts'

test.each([
  ['token', 5],
  ['权限', 4],
  ['ｔｏ', 4],
  ['e\u0301', 1],
  ['\u200b', 0],
  ['👍', 2],
  ['', 0],
])('%s is %i cells wide', (text, width) => {
  expect(widthOf(text)).toBe(width)
})

const anyText = fc.string({ unit: 'binary', maxLength: 40 })

test('cut to a width it fits, with room for the dots; filled it is exactly as wide', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 30 }), (text, width) => {
      const units = unitsWithin(text, width)
      const isWhole = units === text.length
      const fits = widthOf(text.slice(0, units)) <= (isWhole ? width : width - 1)
      return fits && widthOf(fillTo(text, width)) === Math.max(width, widthOf(text))
    }),
  )
})

test('on one line, without control characters', () => {
  expect(toLine(' a\n\tb\x1b[31mc\u0007 ')).toBe('a b[31mc')
  fc.assert(fc.property(anyText, (text) => !/[\p{Cc}\p{Cs}]/u.test(toLine(text))))
})
