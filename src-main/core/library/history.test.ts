/** History stays bounded and ordered, repeats fold, removals come back, and the week counts what happened in it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type History, type HistoryItem, isHistory } from '../../../src-preload/model/library.ts'
import { pruneHistory, recordHistory, removeHistory, restoreHistory } from './history.ts'
import { pageHistory, summarizeWeek } from './history-page.ts'

const start = Date.parse('2026-11-20T08:00:00.000Z')
const item = (minutes: number, excerpt: string, entries: readonly string[] = []): HistoryItem => ({
  id: `${minutes}-${excerpt}`,
  time: new Date(start + minutes * 60_000).toISOString(),
  kind: 'lookup',
  outcome: entries.length > 0 ? 'found' : 'not-found',
  excerpt,
  whole: null,
  entries,
})
const record = (items: readonly HistoryItem[], days = 30) =>
  items.reduce<History>((history, next) => recordHistory(history, next, days), [])

test('the same lookup within a minute is one item, later it is another', () => {
  expect(record([item(0, '99991672'), item(0.5, '99991672'), item(3, '99991672')])).toHaveLength(2)
})

test('items older than the kept days go', () => {
  const history = record([item(0, 'old'), item(60 * 24 * 3, 'new')])
  const now = start + 3 * 86_400_000
  expect(pruneHistory(history, 2, now).map(({ excerpt }) => excerpt)).toEqual(['new'])
  expect(pruneHistory(history, 4, now)).toBe(history)
})

test('any recording stays sound, newest first, and whatever is removed comes back', () => {
  const moments = fc.array(fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom('a', 'b', 'c')), {
    maxLength: 50,
  })
  fc.assert(
    fc.property(moments, fc.infiniteStream(fc.boolean()), (times, coins) => {
      const history = record([...times].sort((a, b) => a[0] - b[0]).map(([minutes, text]) => item(minutes, text)))
      expect(isHistory(history)).toBe(true)
      const chosen = history.filter(() => coins.next().value).map(({ id }) => id)
      for (const ids of [chosen, null]) {
        const { state, undo } = removeHistory(history, ids)
        const back = undo === null ? state : restoreHistory(state, undo).state
        expect(back.map(({ id }) => id).sort()).toEqual(history.map(({ id }) => id).sort())
        expect(back.map(({ time }) => time)).toEqual(history.map(({ time }) => time))
      }
    }),
  )
})

test('the week counts codes, names the first sighting, and says which are new', () => {
  const day = 60 * 24
  const history = record([
    item(-20 * day, 'x', ['feishu/1']),
    item(0, 'x', ['feishu/1']),
    item(10, 'y', ['turing/1405~2', 'turing/1405']),
    item(20, 'z', ['turing/1405~2']),
    item(30, 'nothing'),
  ])
  expect(summarizeWeek(history, start + day * 60_000)).toEqual([
    { entry: 'turing/1405~2', service: 'turing', code: '1405', count: 2, first: item(10, '').time, isNew: true },
    { entry: 'turing/1405', service: 'turing', code: '1405', count: 1, first: item(10, '').time, isNew: true },
    { entry: 'feishu/1', service: 'feishu', code: '1', count: 1, first: item(-20 * day, '').time, isNew: false },
  ])
})

test('every word narrows the page', () => {
  const history = record([item(0, 'access TOKEN invalid', ['feishu/99991668']), item(5, 'token')])
  const page = (text: string) => pageHistory(history, { text, offset: 0, limit: 10 }, start).total
  expect([page(''), page('token'), page('token access'), page('99991668'), page('nothing')]).toEqual([2, 2, 1, 1, 0])
})
