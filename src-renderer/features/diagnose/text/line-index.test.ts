/** Rows of a text that comes in pieces: every letter in one of them, whatever the cuts, and lines counted as one counts them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLineIndex } from './line-index.ts'

const text = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '𠮷', '错'), maxLength: 300 }),
    fc.integer({ min: 0, max: 3_000 }),
  )
  .map(([some, times]) => `${some}${'x𠮷'.repeat(times)}\n${some}`)

const indexOf = (pieces: readonly string[]) => {
  const index = createLineIndex()
  for (const piece of pieces) index.push(piece)
  index.end()
  return index
}

const cutAt = (whole: string, places: readonly number[]) => {
  const cuts = [0, ...places.map((place) => place % (whole.length + 1)).sort((a, b) => a - b), whole.length]
  return cuts.slice(1).map((end, at) => whole.slice(cuts[at], end))
}

test('rows make up the text, cut no character, and are the same however the pieces are cut', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(), { maxLength: 12 }), (whole, places) => {
      const index = indexOf(cutAt(whole, places))
      const all = Array.from({ length: index.rows() }, (_, row) => index.startOf(row))
      const rows = all.map((start, row) => whole.slice(start, index.startOf(row + 1)))
      expect(rows.join('')).toBe(whole)
      expect(rows.filter((row) => /\p{Surrogate}/u.test(row) || row.length > 1_003)).toEqual([])
      expect(index.length()).toBe(whole.length)
      const once = indexOf([whole])
      expect(Array.from({ length: once.rows() }, (_, row) => once.startOf(row))).toEqual(all)
    }),
  )
})

test('lines have the numbers one would count, and lead back to their rows', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const index = indexOf([whole])
      const numbered = Array.from({ length: index.rows() }, (_, row) => index.lineOf(row)).filter(
        (line) => line !== null,
      )
      expect(index.lines()).toBe(whole.split('\n').length)
      expect(numbered).toEqual(Array.from({ length: index.lines() }, (_, at) => at + 1))
      for (const line of numbered) expect(index.lineOf(index.rowOfLine(line))).toBe(line)
      expect(index.rowOfLine(index.lines() + 5)).toBe(index.rows() - 1)
    }),
  )
})

test('an offset is found in its row', () => {
  fc.assert(
    fc.property(text, fc.nat(), (whole, some) => {
      const index = indexOf([whole])
      const offset = some % (whole.length + 1)
      const row = index.rowAt(offset)
      expect(index.startOf(row)).toBeLessThanOrEqual(offset)
      expect(row + 1 < index.rows() ? index.startOf(row + 1) : Number.POSITIVE_INFINITY).toBeGreaterThan(offset)
    }),
  )
})

test('lines that are errors are known, the last one too, however the pieces are cut', () => {
  const whole = `INFO a\nERROR b\r\n${'x'.repeat(5_000)} ERROR\nERROR ${'y'.repeat(5_000)}\n  at c\nFATAL d`
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 9 }), (places) => {
      const index = indexOf(cutAt(whole, places))
      expect(index.errorRows().map(index.lineAt)).toEqual([2, 4, 6])
    }),
  )
})

test('a row stands under the time of the last line that has one', () => {
  const index = indexOf(['x\n2026-02-03T10:00:00Z a\n  b\n2026-02-03 10:00:01 c\nd\n'])
  expect(Array.from({ length: 6 }, (_, row) => index.timeOfRow(row))).toEqual([-1, 0, 0, 1, 1, 1])
  expect([index.timeAt(0), index.timeAt(1)]).toEqual([
    { row: 1, at: Date.UTC(2026, 1, 3, 10), hasZone: true },
    { row: 3, at: Date.UTC(2026, 1, 3, 10, 0, 1), hasZone: false },
  ])
})
