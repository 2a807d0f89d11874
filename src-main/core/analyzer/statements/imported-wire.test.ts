/** What a code looks like. */
import { expect, test } from 'vitest'
import { formOf } from './imported-wire.ts'

test.each([
  ['E10233', 'A99999'],
  ['AuthFailure.TokenFailure', 'AaAa.AaAa'],
  ['NOT_FOUND-7b', 'A_A-9a'],
  ['-40.0Ａé', '-99.9Ａé'],
  ['', ''],
])('%s looks like %s', (code, form) => {
  expect(formOf(code)).toBe(form)
})
