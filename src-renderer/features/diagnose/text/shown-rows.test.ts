/** Rows around the wanted ones, against the plain way of counting them. */
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { placesOfSpans } from '../place-list.ts'
import { createLineIndex } from './line-index.ts'
import { clipRuns, rangeRuns, rowsInRuns } from './range-runs.ts'
import { allRows, errorRows, rowsAround } from './shown-rows.ts'

afterEach(() => vi.restoreAllMocks())

test('the lines around every wanted row are shown, each once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 2_500 }), { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat(), { maxLength: 8 }),
      fc.integer({ min: 0, max: 4 }),
      async (lengths, picks, context) => {
        const lines = createLineIndex()
        lines.push(lengths.map((length) => 'x'.repeat(length)).join('\n'))
        const wanted = [...new Set(picks.map((pick) => pick % lines.rows()))].sort((a, b) => a - b)
        const lineOf = Array.from({ length: lines.rows() }, (_, row) => lines.lineAt(row))
        const expected = lineOf.flatMap((line, row) =>
          wanted.some((one) => Math.abs((lineOf[one] ?? 0) - line) <= context) ? [row] : [],
        )
        const shown = await rowsAround(Uint32Array.from(wanted), context, lines)
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

test('rows of errors are those of places and of lines that say so, each once and in order, a long line once', async () => {
  const written = fc.constantFrom('ERROR a', 'plain', '', `${'x'.repeat(2_100)} 99991672`)
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 30 }), fc.array(fc.nat()), async (texts, picks) => {
      const text = texts.join('\n')
      const lines = createLineIndex()
      lines.push(text)
      lines.end()
      const starts = picks.map((pick) => pick % (text.length + 1))
      const lists = [starts.slice(0, 2), starts.slice(2)].map((some) =>
        placesOfSpans(some.map((start) => ({ start, end: start + 1 }))),
      )
      const found = [...(await errorRows(lines, lists))].map(lines.lineAt)
      const said = texts.flatMap((line, at) => (line.startsWith('ERROR') ? [at + 1] : []))
      const placed = starts.map((start) => text.slice(0, start).split('\n').length)
      expect(found).toEqual([...new Set([...said, ...placed])].sort((a, b) => a - b))
    }),
  )
})

test('lines around an error are those of its own file', async () => {
  const lines = createLineIndex()
  lines.push('a\nb\nERROR c\nd\ne\n')
  lines.end()
  const shown = await rowsAround(await errorRows(lines, []), 3, lines, { start: 2, end: 4 })
  expect(Array.from({ length: shown.count }, (_, place) => shown.rowAt(place))).toEqual([2, 3])
})

test('all rows are all rows', () => {
  const shown = allRows(5)
  expect([shown.count, shown.rowAt(3), shown.placeOf(9), shown.isGap(2)]).toEqual([5, 3, 4, false])
})

test('lines of a part of the time, with the lines below them, whatever the zone and the order', () => {
  const lines = createLineIndex()
  lines.push('head\n2026-02-03 18:00:00 a\n  at b\n2026-02-03T10:00:05Z c\n2026-02-03 18:00:01 d\n')
  lines.end()
  const from = Date.UTC(2026, 1, 3, 10)
  const shift = -8 * 3_600_000
  expect(rangeRuns(lines, { from, to: from + 2_000 }, shift, () => 0)).toEqual([
    { start: 1, end: 3 },
    { start: 4, end: 6 },
  ])
  expect(rangeRuns(lines, { from, to: from + 9_000 }, shift, () => 0)).toEqual([{ start: 1, end: 6 }])
  // A clock that is five seconds ahead.
  expect(rangeRuns(lines, { from, to: from + 1_000 }, shift, (offset) => (offset > 30 ? 5_000 : 0))).toEqual([
    { start: 1, end: 4 },
  ])
  expect(rangeRuns(lines, { from: 0, to: 1 }, shift, () => 0)).toEqual([])
})

test('runs are clipped to one of them', () => {
  const runs = [
    { start: 0, end: 4 },
    { start: 6, end: 9 },
  ]
  expect(clipRuns(runs, { start: 3, end: 7 })).toEqual([
    { start: 3, end: 4 },
    { start: 6, end: 7 },
  ])
  expect(clipRuns(runs, { start: 4, end: 6 })).toEqual([])
})

test('of the rows only those that lie in a run', () => {
  const runs = [
    { start: 2, end: 4 },
    { start: 7, end: 8 },
  ]
  expect([...rowsInRuns(Uint32Array.from([0, 2, 3, 4, 6, 7, 8, 20]), runs)]).toEqual([2, 3, 7])
  expect([...rowsInRuns(Uint32Array.from([1, 5]), [])]).toEqual([])
})

test('a click gets in while the lines of errors of a large text are gathered, and the same lines come of it', async () => {
  const lines = createLineIndex()
  lines.push('ERROR a\nINFO b\n'.repeat(20_000))
  lines.end()
  const expected = await rowsAround(await errorRows(lines, []), 0, lines)
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 100))
  let clicks = 0
  const clicking = setInterval(() => clicks++)
  const rows = await errorRows(lines, [])
  const gathered = clicks
  const shown = await rowsAround(rows, 0, lines)
  clearInterval(clicking)
  expect(gathered).toBeGreaterThan(10)
  expect(clicks).toBeGreaterThan(gathered + 10)
  expect([rows.length, shown.count, shown.rowAt(19_999)]).toEqual([20_000, expected.count, expected.rowAt(19_999)])
})
