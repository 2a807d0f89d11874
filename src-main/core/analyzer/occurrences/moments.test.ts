/** However many occurrences there are: none is lost, few are kept, and what one bucket of a drawing holds is exact. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betweenFiles } from '../../../../src-preload/model/diagnosis.ts'
import { shippedKnowledge } from '../../../corpus/shipped-analyzer.ts'
import { runs } from '../../../thoroughness.fixture.ts'
import { createAnalysis } from '../analysis.ts'
import { createMoments } from './moments.ts'

const begin = Date.UTC(2026, 1, 3)
const timeOf = (second: number) => new Date(begin + second * 1_000).toISOString()

test('all are counted, in the order of the text, within bounds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.nat({ max: 400_000 })), { minLength: 1, maxLength: 4_000, size: 'max' }),
      fc.nat({ max: 40 }),
      (seconds, files) => {
        const moments = createMoments()
        for (const [place, second] of seconds.entries())
          moments.add(place * 10, second === null ? null : timeOf(second), place % (files + 1))
        const list = moments.list()
        expect(list.reduce((sum, { count }) => sum + count, 0)).toBe(seconds.length)
        expect(list.length).toBeLessThanOrEqual(2_048)
        expect(list.map(({ start }) => start)).toEqual(list.map(({ start }) => start).sort((a, b) => a - b))
        for (const { start, last, time } of list) {
          expect(last).toBeGreaterThanOrEqual(start)
          const second = seconds[start / 10] ?? null
          expect(time).toBe(second === null ? null : timeOf(second))
        }
      },
    ),
    { numRuns: runs(40) },
  )
})

test('an hour of 100,000 occurrences: each minute has its own count', () => {
  const moments = createMoments()
  const wanted = Array.from({ length: 60 }, () => 0)
  for (let place = 0; place < 100_000; place++) {
    const second = Math.floor((place / 100_000) ** 2 * 3_600)
    wanted[Math.floor(second / 60)] = (wanted[Math.floor(second / 60)] ?? 0) + 1
    moments.add(place, timeOf(second), 0)
  }
  const found = Array.from({ length: 60 }, () => 0)
  for (const { time, count } of moments.list()) {
    const minute = Math.floor((Date.parse(time ?? '') - begin) / 60_000)
    found[minute] = (found[minute] ?? 0) + count
  }
  expect(found).toEqual(wanted)
})

test('two files with the same second are two moments, one file with it is one', () => {
  const line = '2026-02-03T10:00:00Z ERROR feishu {"code":99991672,"msg":"Access denied."}\n'
  const place = line.indexOf('99991672')
  const analysis = createAnalysis(shippedKnowledge)
  for (const piece of [line, line, betweenFiles, line]) analysis.push(piece)
  const [finding] = analysis.finish().findings
  expect(finding?.occurrences.moments).toMatchObject([
    { start: place, last: line.length + place, time: '2026-02-03T10:00:00Z', count: 2 },
    { start: 2 * line.length + 1 + place, count: 1 },
  ])
})
