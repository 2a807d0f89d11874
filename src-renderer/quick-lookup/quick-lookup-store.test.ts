/** Quick lookup's store and keys: what is offered, that late answers are dropped, and which keys belong to the field. */
import { expect, test } from 'vitest'
import type { Sighting } from '../../src-preload/model/companion.ts'
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import { type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { BrowsePage, BrowseQuery } from '../../src-preload/model/search.ts'
import { readWish } from './keys.ts'
import { createQuickLookupStore, isErrorText } from './quick-lookup-store.ts'
import { recalledChoices } from './recalled.ts'

const rowOf = (code: string) =>
  ({ id: `feishu/${code}`, service: 'feishu', code, message: code, meaning: '', highlights: [] }) as never
const pageOf = (...codes: readonly string[]) =>
  ({ rows: codes.map(rowOf), total: codes.length, understood: { unread: [] } }) as never as BrowsePage

const sighting: Sighting = {
  id: 4,
  at: '2026-11-20T00:00:00.000Z',
  outcome: 'unknown-code',
  service: 'turing',
  code: '7',
  entryId: null,
  message: '',
  others: 0,
}

const setUp = () => {
  const asked: { query: BrowseQuery; answer: (page: BrowsePage) => void; fail: () => void }[] = []
  const read: { text: string; answer: (outcome: Outcome<Diagnosis>) => void }[] = []
  const store = createQuickLookupStore(
    (query) => new Promise((answer, reject) => asked.push({ query, answer, fail: () => reject(new Error('lost')) })),
    (text) => new Promise((answer) => read.push({ text, answer })),
  )
  const settle = () => new Promise((done) => setTimeout(done))
  return { asked, read, store, settle }
}

test('while nothing is typed, what was seen on the clipboard is offered; a query replaces it and comes back from it', async () => {
  const { asked, store, settle } = setUp()
  store.getState().offer([sighting])
  expect(store.getState().choices).toMatchObject([{ code: '7', sightingId: 4, entryId: null }])
  store.getState().setText('99')
  asked[0]?.answer(pageOf('99', '9999'))
  await settle()
  expect(store.getState()).toMatchObject({ total: 2, choices: [{ code: '99', sightingId: null }, { code: '9999' }] })
  store.getState().setText('  ')
  expect(store.getState().choices).toMatchObject([{ sightingId: 4 }])
  expect(asked.length).toBe(1)
})

test('what came up lately, then favorites, stand behind what was seen; a change keeps what is chosen', () => {
  const { store } = setUp()
  const code = (code: string, last: string, entry: string | null = `feishu/${code}`) => ({
    ...{
      key: `feishu/${code}`,
      service: 'feishu',
      code,
      entry,
      message: code,
      isOwn: false,
      count: 1,
      first: last,
      last,
    },
  })
  const favorite = (code: string) => ({
    ...{ entry: `feishu/${code}`, group: null, tags: [], added: '2026-11-20' },
    known: { service: 'feishu', code, message: code, kind: 'server' as const },
  })
  const codes = [code('1', '2026-11-01'), code('2', '2026-11-03'), code('3', '2026-11-02', null)]
  const favorites = { groups: [], items: ['2', '8', '9'].map(favorite) }
  const shown = () => store.getState().choices.map(({ key }) => key)
  store.getState().recall(recalledChoices(codes, favorites, new Set(['feishu/9'])))
  expect(shown()).toEqual(['recent feishu/2', 'recent feishu/3', 'recent feishu/1', 'favorite feishu/8'])
  store.getState().select(3)
  store.getState().recall(recalledChoices(codes.slice(0, 1), favorites, new Set()))
  expect(shown()).toEqual(['recent feishu/1', 'favorite feishu/2', 'favorite feishu/8', 'favorite feishu/9'])
  expect(store.getState().selected).toBe(2)
  store.getState().offer([sighting])
  expect(shown()[0]).toBe('sighting 4')
  expect(store.getState().selected).toBe(0)
  const many = Array.from({ length: 30 }, (_, at) => code(`${100 + at}`, `2026-11-${10 + (at % 20)}`))
  expect(recalledChoices(many, { groups: [], items: [] }, new Set())).toHaveLength(5)
})

test('a late answer never replaces a newer one, nor what is offered', async () => {
  const { asked, store, settle } = setUp()
  store.getState().setText('1')
  store.getState().setText('12')
  asked[1]?.answer(pageOf('12'))
  await settle()
  asked[0]?.answer(pageOf('1'))
  await settle()
  expect(store.getState().choices).toMatchObject([{ code: '12' }])
  store.getState().setText('123')
  store.getState().setText('')
  asked[2]?.answer(pageOf('123'))
  await settle()
  expect(store.getState().choices).toEqual([])
})

test('choosing stays within the list', async () => {
  const { asked, store, settle } = setUp()
  store.getState().setText('9')
  asked[0]?.answer(pageOf('1', '2', '3'))
  await settle()
  store.getState().move(10)
  expect(store.getState().selected).toBe(2)
  store.getState().move(-10)
  expect(store.getState().selected).toBe(0)
  store.getState().select(7)
  expect(store.getState().selected).toBe(0)
  store.getState().select(1)
  expect(store.getState().selected).toBe(1)
})

test('actions need something to act on', () => {
  const { store } = setUp()
  store.getState().setActing(true)
  expect(store.getState().acting).toBe(false)
  store.getState().offer([sighting])
  store.getState().setActing(true)
  expect(store.getState().acting).toBe(true)
})

const candidateOf = (service: string, code: string) => ({ service, code, entryId: `${service}/${code}`, evidence: [] })
const diagnosisOf = (...findings: readonly unknown[]) =>
  success({ findings, note: null, foreign: [] } as never as Diagnosis)

test('a pasted error is answered: the best of each finding first, then the alternatives; typing leaves it', async () => {
  const { asked, read, store, settle } = setUp()
  store.getState().offer([sighting])
  store.getState().paste('{"code":1}')
  expect(store.getState()).toMatchObject({ pasted: '{"code":1}', text: '', choices: [] })
  const [a, b, c] = [candidateOf('feishu', '1'), candidateOf('turing', '1'), candidateOf('feishu', '2')]
  read[0]?.answer(diagnosisOf({ message: 'm', candidates: [a, b] }, { message: null, candidates: [c] }))
  await settle()
  expect(store.getState().choices.map(({ service, code }) => `${service}/${code}`)).toEqual([
    'feishu/1',
    'feishu/2',
    'turing/1',
  ])
  expect(store.getState().choices[0]?.answer?.candidate).toBe(a)
  store.getState().setText('9')
  expect(store.getState().pasted).toBe('')
  asked[0]?.answer(pageOf('9'))
  await settle()
  expect(store.getState().choices).toMatchObject([{ code: '9', answer: null }])
  store.getState().paste('{}')
  store.getState().setText('')
  read[1]?.answer(diagnosisOf({ message: 'm', candidates: [a] }))
  await settle()
  expect(store.getState().choices).toMatchObject([{ sightingId: 4 }])
})

test('what is an error and what a query', () => {
  for (const text of ['{"code":1}', 'code: 1\nmsg: x', 'x'.repeat(121)]) expect(isErrorText(text)).toBe(true)
  for (const text of ['99991672', ' 权限 不足\n', 'rate limit']) expect(isErrorText(text)).toBe(false)
})

const press = (key: string, held = '') => ({
  key,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
  isComposing: held.includes('i'),
})

test.each([
  ['ArrowDown', '', { kind: 'move', by: 1 }],
  ['ArrowUp', '', { kind: 'move', by: -1 }],
  ['Enter', '', { kind: 'enter' }],
  ['Enter', 'c', { kind: 'open' }],
  ['Enter', 'm', { kind: 'open' }],
  ['Escape', '', { kind: 'hide' }],
  ['Tab', '', { kind: 'act' }],
  ['3', 'c', { kind: 'select', index: 2 }],
  ['9', 'a', { kind: 'select', index: 8 }],
  ['p', 'c', { kind: 'pin' }],
  ['d', 'c', { kind: 'favorite' }],
  ['3', '', null],
  ['Tab', 's', null],
  ['Enter', 'i', null],
  ['Escape', 'i', null],
  ['a', 'c', null],
  ['ArrowUp', 'c', null],
])('%s with %j', (key, held, wish) => expect(readWish(press(key, held))).toEqual(wish))
