/** Anything may be typed or pasted into the search field: an answer or nothing, never an exception. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyFilter } from '../../../src-preload/model/search.ts'
import { shippedBrowser } from '../../shipped.fixture.ts'
import { runs } from '../../thoroughness.fixture.ts'

const page = (text: string) => shippedBrowser.browse({ text, filter: emptyFilter, sort: null, offset: 0, limit: 20 })

/** Every row must be whole, and every highlight inside its text. */
const check = (text: string) => {
  const { rows, total } = page(text)
  expect(rows.length).toBe(Math.min(20, total))
  for (const row of rows)
    for (const { field, start, end } of row.highlights) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual((field === 'advice' ? null : row[field])?.length ?? 0)
    }
}

const hostile: readonly string[] = [
  '\0\x01\x1b[31m\x7f',
  '\ud800',
  '\udfff权限\ud83d',
  '.*+?^$()|[]{}\\',
  '(a+)+$',
  '[',
  '\\',
  '\u202e权限\u202c \u200f',
  'مرحبا خطأ 403',
  'שגיאה token',
  '%s %v %d %00',
  '__proto__ constructor toString hasOwnProperty',
  'service:__proto__ kind:constructor',
  '"',
  ':::',
  'http:http:http:',
  '<script>alert(1)</script>',
  '\u3000\u00a0\ufeff',
  '👩‍👩‍👧‍👦 错误',
  'e\u0301\u0301\u0301',
]

test.each(hostile)('%j', (text) => check(text))

test.each([
  'a',
  '1',
  '权',
  'ab',
  '权限',
  'a1',
  '_',
  'aB',
  "'",
  '"',
  'http:',
  'kind:"',
  'zh',
  'z h ',
  '权a',
  'x-',
  '. ',
  '\ud83d\ude00',
  '\t\n',
])('10,000 characters of %j', (unit) => check(unit.repeat(10_000).slice(0, 10_000)))

test('any text at all', () => {
  const piece = fc.constantFrom(
    '权限',
    'token ',
    'service:',
    'http:4',
    '9999',
    ' ',
    '"',
    '：',
    'qx',
    'rate limit',
    '\ud800',
  )
  const mixed = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 }))).map((pieces) => pieces.join(''))
  fc.assert(fc.property(mixed, check))
})

test('the same text gives the same page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const first = page(text)
      page('something else')
      expect(page(text)).toEqual(first)
    }),
    { numRuns: runs(30) },
  )
})
