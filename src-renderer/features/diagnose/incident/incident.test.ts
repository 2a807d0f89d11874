/** Events of a case: their moments whatever the zone, each in one bucket, and what a range tells. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finding } from '../finding.fixture.ts'
import { pastedText } from '../pasted-text.ts'
import { createLineIndex } from '../text/line-index.ts'
import { caseEvents, shiftOf } from './case-events.ts'
import { bucketEvents, bucketTotals, mostSeries, summarizeRange } from './event-buckets.ts'
import { guessClocks } from './guess-clocks.ts'
import { moveRange, snapRange } from './move-range.ts'
import { idsIn, recordsOf } from './record-ids.ts'

const start = Date.UTC(2026, 1, 3, 10)
const event = (one: number, seconds: number) => ({
  finding: one,
  at: start + seconds * 1_000,
  count: 1,
  row: seconds,
  start: seconds,
  last: seconds,
})

test('every event is in one bucket of its own series, and the buckets are few', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 40_000_000 })), { minLength: 3, maxLength: 200 }),
      (some) => {
        const events = some.map(([one, seconds]) => event(one, seconds)).sort((a, b) => a.at - b.at)
        const buckets = bucketEvents(events)
        if (buckets === null) return expect((events.at(-1)?.at ?? 0) - (events[0]?.at ?? 0)).toBeLessThan(2_000)
        expect(bucketTotals(buckets).reduce((sum, count) => sum + count, 0)).toBe(events.length)
        expect(buckets.count).toBeLessThanOrEqual(91)
        expect(buckets.series.length).toBeLessThanOrEqual(mostSeries)
        for (const { finding: place, counts } of buckets.series.filter((one) => one.finding !== null))
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(
            events.filter((one) => one.finding === place).length,
          )
      },
    ),
  )
})

test('nothing is drawn of few events, or of events at one moment', () => {
  expect(bucketEvents([event(0, 0), event(0, 500)])).toBe(null)
  expect(bucketEvents([event(0, 1), event(0, 1), event(1, 2)])).toBe(null)
})

test('a range tells what is in it, and as much time before and after', () => {
  const events = [event(0, 5), event(1, 10), event(0, 12), event(0, 19), event(1, 20), event(1, 31)]
  const {
    before,
    after,
    findings,
    events: inside,
  } = summarizeRange(events, { from: start + 10_000, to: start + 20_000 })
  expect([before, after, inside.length]).toEqual([1, 1, 3])
  expect(findings).toEqual([
    { finding: 0, count: 2 },
    { finding: 1, count: 1 },
  ])
})

const indexOf = (text: string) => {
  const lines = createLineIndex()
  lines.push(text)
  lines.end()
  return lines
}

test('times without a zone get the one the engine found, and places without a time of their own that of their line', () => {
  const lines = indexOf('2026-02-03 18:00:00 a\n2026-02-03 18:00:07 b\n  at c\n')
  const base = finding({ code: '1', count: 2, first: null })
  const paired = {
    ...base,
    occurrences: {
      ...base.occurrences,
      spans: [{ start: 0, end: 5 }],
      times: ['2026-02-03T18:00:00+08:00'],
      moments: [{ start: 0, last: 0, time: '2026-02-03T18:00:00+08:00', count: 3 }],
    },
  }
  const unpaired = {
    ...base,
    occurrences: {
      ...base.occurrences,
      spans: [{ start: 46, end: 48 }],
      moments: [{ start: 46, last: 46, time: null, count: 1 }],
    },
  }
  const shift = shiftOf([paired, unpaired], lines)
  expect(shift).toBe(-8 * 3_600_000)
  expect(caseEvents([paired, unpaired], lines, shift, (offset) => (offset > 40 ? 2_000 : 0))).toEqual([
    { finding: 0, at: start, count: 3, row: 0, start: 0, last: 0 },
    { finding: 1, at: start + 5_000, count: 1, row: 2, start: 46, last: 46 },
  ])
})

const drawn = bucketEvents([event(0, 0), event(0, 1), event(1, 1), event(0, 3), event(1, 9)])

test('ids are those of the records of the events, up to the next line with a time', () => {
  const text = '2026-02-03 18:00:00 a id_one\n  id_two\n2026-02-03 18:00:07 id_three\n'
  const lines = indexOf(text)
  const events = [{ finding: 0, at: start, count: 1, row: 0, start: 20, last: 20 }]
  const [stretch] = recordsOf(events, lines)
  expect(stretch?.records.map(({ event: of }) => of)).toEqual(events)
  expect(text.slice(stretch?.start, stretch?.end)).toBe(text.slice(0, text.lastIndexOf('2026')))
  expect(idsIn(text, new Set(['id_one', 'id_three', 'id_four'])).map(({ id }) => id)).toEqual(['id_one', 'id_three'])
})

test('keys begin at the busiest moment, move, widen, reach the ends, and give up', () => {
  if (drawn === null) throw new Error('nothing drawn')
  const at = (from: number, to: number) => ({ from: start + from * 1_000, to: start + to * 1_000 })
  expect(moveRange(drawn, null, 'ArrowRight', false)).toEqual(at(1, 2))
  expect(moveRange(drawn, at(1, 2), 'ArrowRight', false)).toEqual(at(2, 3))
  expect(moveRange(drawn, at(1, 2), 'ArrowRight', true)).toEqual(at(1, 3))
  expect(moveRange(drawn, at(1, 2), 'ArrowLeft', true)).toEqual(at(1, 2))
  expect(moveRange(drawn, at(1, 3), 'End', false)).toEqual(at(8, 10))
  expect(moveRange(drawn, at(1, 3), 'Home', false)).toEqual(at(0, 2))
  expect(moveRange(drawn, at(1, 3), 'Escape', false)).toBe(null)
  expect([moveRange(drawn, null, 'Escape', false), moveRange(drawn, null, 'x', false)]).toEqual([undefined, undefined])
})

test('a dragged part is made of whole buckets, a click is one', () => {
  if (drawn === null) throw new Error('nothing drawn')
  const at = (from: number, to: number) => ({ from: start + from * 1_000, to: start + to * 1_000 })
  expect(snapRange(drawn, at(1.2, 3.1))).toEqual(at(1, 4))
  expect(snapRange(drawn, at(2.5, 2.5))).toEqual(at(2, 3))
  expect(snapRange(drawn, at(-5, 99))).toEqual(at(0, 10))
  expect(snapRange(drawn, at(10, 10))).toEqual(at(9, 10))
})

test('how far a clock is ahead is told by ids that stand in both files', async () => {
  const minute = (at: number) => `2026-02-03T10:${String(at).padStart(2, '0')}:00Z`
  const one = [1, 2, 3].map((at) => `${minute(at)} id_number_${at}\n`).join('')
  const two = [4, 5, 6].map((at) => `${minute(at)} id_number_${at - 3}\n`).join('')
  const text = `${one}${two}`
  const lines = indexOf(text)
  const files = [
    { name: 'one', start: 0, end: one.length },
    { name: 'two', start: one.length, end: text.length },
  ]
  const base = finding({ code: '1', count: 6, first: null })
  const spans = Array.from({ length: 6 }, (_, at) => ({ start: lines.startOf(at), end: lines.startOf(at) + 4 }))
  const logIds = [1, 2, 3].map((at) => `id_number_${at}`)
  const moments = spans.map((span) => ({ start: span.start, last: span.start, time: null, count: 1 }))
  const found = { ...base, occurrences: { ...base.occurrences, spans, moments, logIds } }
  expect(await guessClocks(pastedText(text), lines, files, [found])).toEqual([0, 180_000])
  expect(await guessClocks(pastedText(text), lines, files, [base])).toEqual([0, null])
})
