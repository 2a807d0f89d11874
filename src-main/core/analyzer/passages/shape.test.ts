/** Records that differ only in what no two occurrences share have one shape; what may decide keeps them apart. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorAt, placeOf, shapeOf } from './shape.ts'

const keyOf = (text: string) => shapeOf(text, (code) => code === '10003' || code === '712').key

test.each([
  ['fractions of seconds', '09:05:15.007 ERROR code=10003', '09:05:15.429 ERROR code=10003'],
  ['fractions after a comma', '09:05:15,123 ERROR', '09:05:15,500 ERROR'],
  ['microseconds that are also a code', '09:05:15.010003Z x', '09:05:15.123456Z x'],
  ['durations', 'failed after 429ms', 'failed after 500ms'],
  ['sizes', 'sent 500kB, 71%', 'sent 404kB, 12%'],
  ['log ids', 'log_id=20260405090515ABCDEF', 'log_id=20270405090515012345'],
  ['counts', 'rows=700', 'rows=999'],
  ['counts of one and of two digits', 'rows=7', 'rows=42'],
])('%s: one shape', (_, one, other) => {
  expect(keyOf(one)).toBe(keyOf(other))
})

test.each([
  ['statuses', 'HTTP 429', 'HTTP 500'],
  ['statuses behind a sentence', 'answered.429', 'answered.500'],
  ['a documented code of three digits', 'code=712', 'code=713'],
  ['documented codes', 'code=10003', 'code=10004'],
  ['numbers of another length', 'code=71', 'code=713'],
  ['numbers of two and of five digits', 'rows=71', 'rows=71345'],
  ['a status behind a port', 'host:8080.429', 'host:8080.500'],
  ['a status behind a time', 'at 09:05:15. 429', 'at 09:05:15. 500'],
  ['a status and a word', '429 msg', '429ms'],
])('%s: two shapes', (_, one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other))
})

test('a place is found again in every record of the shape', () => {
  const written = fc.array(fc.oneof(fc.constant(null), fc.constantFrom(' ', 'a=', '.', '，')), { maxLength: 12 })
  const numbers = fc.array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(written, numbers, numbers, (parts, ones, others) => {
      const fill = (values: readonly bigint[]) => parts.map((part, at) => part ?? `<${values[at]}>`).join('')
      const [one, other] = [fill(ones), fill(others)]
      const [shape, otherShape] = [one, other].map((text) => shapeOf(text, () => false))
      if (shape === undefined || otherShape === undefined || shape.key !== otherShape.key) return
      for (let at = 0; at <= one.length; at++)
        expect(placeOf(shape, one.length, anchorAt(shape, one.length, at))).toBe(at)
      // Where no number is, the same stands there in both.
      for (let at = 0; at < one.length; at++)
        if (!/\d/.test(one[at] ?? ''))
          expect(other[placeOf(otherShape, other.length, anchorAt(shape, one.length, at))]).toBe(one[at])
    }),
  )
})
