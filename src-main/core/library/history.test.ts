/** History stays bounded and ordered, repeats fold, removals come back, and the week counts what happened in it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type History, type HistoryItem, isHistory } from '../../../src-preload/model/library.ts'
import { pruneHistory, recordHistory, removeHistory, restoreHistory } from './history.ts'
import { calendarOf, findLastAnswer, overviewHistory, summarizeWeek } from './history-codes.ts'
import { pageHistory } from './history-page.ts'

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

test('two files that begin alike are two items, each found by its name', () => {
  const [a, b] = ['a.log', 'b.log'].map((file, at) => ({ ...item(at / 4, '{'), files: [file] }))
  const history = record([a, b].filter((one) => one !== undefined))
  expect(history).toHaveLength(2)
  const page = pageHistory(history, [], { text: 'B.LOG', offset: 0, limit: 10 }, new Map())
  expect(page.items).toEqual([b])
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
  expect(summarizeWeek(history, new Map(), start + day * 60_000)).toEqual([
    { entry: 'turing/1405~2', service: 'turing', code: '1405', count: 2, first: item(10, '').time, isNew: true },
    { entry: 'feishu/1', service: 'feishu', code: '1', count: 1, first: item(-20 * day, '').time, isNew: false },
  ])
})

test('every word narrows the page', () => {
  const history = record([item(0, 'access TOKEN invalid', ['feishu/99991668']), item(5, 'token')])
  const page = (text: string) => pageHistory(history, [], { text, offset: 0, limit: 10 }, new Map()).total
  expect([page(''), page('token'), page('token access'), page('99991668'), page('nothing')]).toEqual([2, 2, 1, 1, 0])
})

const ownEntry = 'my-own-feishu/231001'
const known = new Map([
  [ownEntry, { service: 'feishu', code: '231001', message: 'no such card', kind: 'not-found' as const }],
  ['feishu/1', { service: 'feishu', code: '1', message: 'one', kind: 'auth' as const }],
])

test('codes are counted in their service, the person’s own and those of no document too; replies are not', () => {
  const reply: HistoryItem = { ...item(30, 'Hello'), kind: 'reply', outcome: 'answered', entries: ['feishu/1'] }
  const unlisted: HistoryItem = { ...item(20, 'x'), outcome: 'unknown-code', undocumented: ['feishu/777'] }
  const history = record([item(0, 'a', [ownEntry]), item(10, 'b', ['feishu/1', ownEntry]), unlisted, reply])
  const { codes, days } = overviewHistory(history, known, 'UTC', start + 60 * 60_000)
  expect(codes.map(({ key, entry, message, isOwn, count }) => [key, entry, message, isOwn, count])).toEqual([
    ['feishu/231001', ownEntry, 'no such card', true, 2],
    ['feishu/777', null, '', false, 1],
    ['feishu/1', 'feishu/1', 'one', false, 1],
  ])
  expect(days).toEqual([{ day: '2026-11-20', service: 'feishu', count: 4 }])
})

test('days are those of the asked time zone; one that nobody knows is read as UTC', () => {
  const late = '2026-11-20T20:30:00.000Z'
  expect([
    calendarOf('Asia/Shanghai')(late),
    calendarOf('America/New_York')(late),
    calendarOf('no/zone')(late),
  ]).toEqual(['2026-11-21', '2026-11-20', '2026-11-20'])
})

test('history narrows to a service or a code, whatever table the entry stands in', () => {
  const history = record([item(0, 'a', [ownEntry]), item(5, 'b', ['turing/1405~2']), item(9, 'c')])
  const page = (filter: { readonly service?: string; readonly code?: string }) =>
    pageHistory(history, [], { text: '', offset: 0, limit: 10, ...filter }, known).items.map(({ excerpt }) => excerpt)
  expect(page({ service: 'feishu' })).toEqual(['a'])
  expect(page({ code: 'turing/1405' })).toEqual(['b'])
  expect(page({ code: 'feishu/231001', service: 'turing' })).toEqual([])
})

test('notes stand among the items at the time they were changed, and count as no lookup', () => {
  const note = {
    entry: 'feishu/1',
    text: 'ask   the platform team',
    tags: [],
    incidentUntil: null,
    changed: item(3, '').time,
    known: { service: 'feishu', code: '1', message: 'one', kind: 'auth' as const },
  }
  const history = record([item(0, 'a', ['feishu/1']), item(5, 'b')])
  const page = pageHistory(history, [note], { text: '', offset: 0, limit: 10 }, known)
  expect(page.items.map(({ kind, excerpt }) => `${kind} ${excerpt}`)).toEqual([
    'lookup b',
    'note ask the platform team',
    'lookup a',
  ])
  expect([page.total, page.of]).toEqual([3, 2])
})

test('the last answer is the newest reply to the very entry, or to a code of no document', () => {
  const reply = (minutes: number, whole: string, part: Partial<HistoryItem>): HistoryItem => ({
    ...item(minutes, whole.slice(0, 5)),
    kind: 'reply',
    outcome: 'answered',
    whole,
    ...part,
  })
  const history = record([
    reply(0, 'first reply', { entries: ['feishu/1'] }),
    reply(5, 'second reply', { entries: ['feishu/1', 'feishu/2'] }),
    reply(9, 'to nobody knows what', { undocumented: ['feishu/777'] }),
    item(12, 'x', ['feishu/1']),
  ])
  expect(findLastAnswer(history, 'feishu/1', 'feishu/1')).toEqual({ time: item(5, '').time, text: 'second reply' })
  expect(findLastAnswer(history, 'feishu/777', null)?.text).toBe('to nobody knows what')
  expect(findLastAnswer(history, 'feishu/1', 'feishu/1~2')).toBeNull()
})
