/** Lines and records of any text, however far back they are looked for. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../rules/limits.ts'
import { lineAround, lineStart, recordAround, splitRecords } from './record-bounds.ts'

/** Short lines, long ones, and lines that begin records. */
const line = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.integer({ min: 250, max: 5_000 }).map((length) => 'x'.repeat(length)),
  fc.constantFrom('2026-04-05 09:05:14 ERROR failed', '  at com.example.App', '{"code":1}', ''),
)
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))

test('a line begins behind the break before it, or as far away as is looked', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 2_000 }), (whole, place, reach) => {
      const at = place % (whole.length + 1)
      const from = Math.max(0, at - reach)
      const near = whole.slice(from, at).lastIndexOf('\n')
      expect(lineStart(whole, at, reach)).toBe(near < 0 ? from : from + near + 1)
    }),
  )
})

test('the line and the record of a place hold it, and the record holds the line', () => {
  fc.assert(
    fc.property(text, fc.nat(), (whole, place) => {
      const at = place % (whole.length + 1)
      const [inner, outer] = [lineAround(whole, at), recordAround(whole, at, 0)]
      expect(whole.slice(inner.from, inner.to)).not.toMatch(/\n./)
      expect([inner.from <= at, inner.to >= at]).toEqual([true, true])
      // Of what is too long, a part around the place.
      expect(outer.from).toBeLessThanOrEqual(Math.max(inner.from, at - limits.lead))
      expect(outer.to).toBeGreaterThanOrEqual(Math.min(inner.to, at + limits.line))
    }),
  )
})

test('records one after the other are the text', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const records = splitRecords(whole, () => [])
      expect(records.map(({ from, to }) => whole.slice(from, to)).join('')).toBe(whole)
    }),
  )
})

test('each dated line of a log begins a record, what is indented below belongs to it', () => {
  const record = (minute: number) => `2026-04-05 09:${minute}:14 ERROR failed\n  at com.example.App\n  at Main\n`
  const log = Array.from({ length: 30 }, (_, at) => record(10 + at)).join('')
  const records = splitRecords(log, () => [])
  expect(records.map(({ from, to }) => log.slice(from, to))).toEqual(
    Array.from({ length: 30 }, (_, at) => record(10 + at)),
  )
  for (const { from, to } of records)
    for (const at of [from, from + 30, to - 1]) expect(recordAround(log, at, 0)).toEqual({ from, to })
})
