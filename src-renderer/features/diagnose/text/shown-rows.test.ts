/** Rows around the wanted ones, against the plain way of counting them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLineIndex } from './line-index.ts'
import { allRows, rowsAround } from './shown-rows.ts'

test('the lines around every wanted row are shown, each once and in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2_500 }), { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat(), { maxLength: 8 }),
      fc.integer({ min: 0, max: 4 }),
      (lengths, picks, context) => {
        const lines = createLineIndex()
        lines.push(lengths.map((length) => 'x'.repeat(length)).join('\n'))
        const wanted = [...new Set(picks.map((pick) => pick % lines.rows()))].sort((a, b) => a - b)
        const lineOf = Array.from({ length: lines.rows() }, (_, row) => lines.lineAt(row))
        const expected = lineOf.flatMap((line, row) =>
          wanted.some((one) => Math.abs((lineOf[one] ?? 0) - line) <= context) ? [row] : [],
        )
        const shown = rowsAround(wanted, context, lines)
        const places = Array.from({ length: shown.count }, (_, place) => place)
        expect(places.map(shown.rowAt)).toEqual(expected)
        expect(expected.map(shown.placeOf)).toEqual(places)
        expect(places.filter(shown.isGap)).toEqual(
          places.filter((place) => (expected[place] ?? 0) !== (place === 0 ? 0 : (expected[place - 1] ?? 0) + 1)),
        )
      },
    ),
  )
})

test('all rows are all rows', () => {
  const shown = allRows(5)
  expect([shown.count, shown.rowAt(3), shown.placeOf(9), shown.isGap(2)]).toEqual([5, 3, 4, false])
})
