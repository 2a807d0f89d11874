/** A saved reply stands in lines of its own wherever the caret was, and takes nothing away. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insertText, isAsked } from './insert-reply.ts'

test('a slash asks in an empty line only', () => {
  expect(isAsked('', 0)).toBe(true)
  expect(isAsked('a\n\nb', 2)).toBe(true)
  expect(isAsked('a\n  \nb', 3)).toBe(true)
  expect(isAsked('see a', 4)).toBe(false)
  expect(isAsked('a\nb', 2)).toBe(false)
})

test('where it goes', () => {
  expect(insertText('a\n\nb', 2, 'X')).toEqual({ text: 'a\nX\nb', caret: 3 })
  expect(insertText('ab', 1, 'X')).toEqual({ text: 'a\nX\nb', caret: 3 })
  expect(insertText(' ', 1, 'X')).toEqual({ text: 'X', caret: 1 })
})

test('nothing of the text is lost', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (text, place) => {
      const caret = place % (text.length + 1)
      const { text: whole, caret: end } = insertText(text, caret, 'XYZ')
      expect(whole.slice(0, end).endsWith('XYZ')).toBe(true)
      if (text.trim() !== '') expect(whole.replace('XYZ', '').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''))
    }),
  )
})
