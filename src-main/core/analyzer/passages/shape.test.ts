/** Records that differ only in what no two occurrences share have one shape; what may decide keeps them apart. */
import { expect, test } from 'vitest'
import { shapeOf } from './shape.ts'

const keyOf = (text: string) => shapeOf(text, (code) => code === '10003' || code === '712').key

test.each([
  ['fractions of seconds', '09:05:15.007 ERROR code=10003', '09:05:15.429 ERROR code=10003'],
  ['fractions after a comma', '09:05:15,123 ERROR', '09:05:15,500 ERROR'],
  ['microseconds that are also a code', '09:05:15.010003Z x', '09:05:15.123456Z x'],
  ['durations', 'failed after 429ms', 'failed after 500ms'],
  ['sizes', 'sent 500kB, 71%', 'sent 404kB, 12%'],
  ['log ids', 'log_id=20260405090515ABCDEF', 'log_id=20270405090515012345'],
  ['counts', 'rows=700', 'rows=999'],
])('%s: one shape', (_, one, other) => {
  expect(keyOf(one)).toBe(keyOf(other))
})

test.each([
  ['statuses', 'HTTP 429', 'HTTP 500'],
  ['statuses behind a sentence', 'answered.429', 'answered.500'],
  ['a documented code of three digits', 'code=712', 'code=713'],
  ['documented codes', 'code=10003', 'code=10004'],
  ['numbers of another length', 'code=71', 'code=713'],
  ['a status and a word', '429 msg', '429ms'],
])('%s: two shapes', (_, one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other))
})
