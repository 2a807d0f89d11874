/** Spellings of hexadecimal codes lead back to the code, and to no other. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHexCodes, spellingsOf } from './code-spellings.ts'

const word = fc.integer({ min: 0x10000, max: 0xffffffff })

test('every spelling of a code leads back to it', () => {
  fc.assert(
    fc.property(word, fc.boolean(), (value, isUpper) => {
      const digits = value.toString(16)
      const code = `0x${(isUpper ? digits.toUpperCase() : digits).padStart(8, '0')}`
      for (const spelling of [code, ...spellingsOf(code)]) expect(readHexCodes(spelling)).toContain(`0x${digits}`)
      expect(readHexCodes(String(value | 0))).toContain(`0x${digits}`)
    }),
  )
})

test('what is no hexadecimal code has no other spelling', () => {
  for (const code of ['10001', 'E10001', 'NOT_FOUND', '0xzz', '']) expect(spellingsOf(code)).toEqual([])
  expect(readHexCodes('NOT_FOUND')).toEqual([])
  expect(readHexCodes('404')).toEqual([])
})
