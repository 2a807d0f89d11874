/** What is written into the description's fields: read leniently, refused in a sentence. */
import { expect, test } from 'vitest'
import { isMessageKey } from '../../../src-preload/translate.ts'
import { envelopeFields, readNames } from './read-names.ts'

test.each([
  ['codeKeys', ' errcode, error.code；respCd\n', ['errcode', 'error.code', 'respCd']],
  ['hosts', 'https://API.pay.example/v3?x=1, pay.example:8080', ['api.pay.example', 'pay.example:8080']],
  ['marks', 'X-Pay-Trace\nX-Pay-Trace', ['X-Pay-Trace']],
  ['messageKeys', '', []],
] as const)('%s: %s', (field, text, names) => {
  expect(readNames(field, text)).toEqual({ ok: true, names })
})

test.each([
  ['codeKeys', 'error code'],
  ['messageKeys', '{"errmsg"}'],
  ['hosts', 'not a host'],
  ['marks', 'id'],
] as const)('%s refuses %s and says why', (field, text) => {
  const read = readNames(field, text)
  expect(read).toMatchObject({ ok: false, problem: { values: { text } } })
  if (!read.ok) expect(isMessageKey(read.problem.key)).toBe(true)
})

test('too many are refused, in any field', () => {
  const many = Array.from({ length: 21 }, (_, place) => `name-${place}.example`).join()
  for (const field of envelopeFields)
    expect(readNames(field, many)).toMatchObject({ ok: false, problem: { values: { limit: 20 } } })
})
