/** What can be picked stands in order, and what was picked is what goes into the pack. */
import { expect, test } from 'vitest'
import type { Favorites, Note } from '../../../../src-preload/model/library.ts'
import { goneState } from '../../../../src-preload/model/packs.ts'
import type { SavedReplies } from '../../../../src-preload/model/saved-replies.ts'
import { type ImportedTable, noEnvelope } from '../../../../src-preload/model/tables.ts'
import { filterPickable, listPickable } from './pickable.ts'
import { countPicked, findMissingTables, pick, pickFirst, toSelection } from './picked.ts'

const known = (service: string, code: string) =>
  ({ service, code, message: `message ${code}`, kind: 'server' }) as const

const table: ImportedTable = {
  id: 't1',
  name: '支付平台',
  file: 'pay.csv',
  encoding: 'utf-8',
  services: ['pay'],
  entries: 2,
  enabled: true,
  imported: '2026-01-01T00:00:00.000Z',
  draft: { name: '支付平台', mappings: [], envelope: noEnvelope },
  compiled: 'c',
  sums: { entries: '', index: '', source: '' },
  messages: { error: 0, warning: 0, note: 0 },
}
const favorite = (
  entry: string,
  service: string,
  code: string,
  group: string | null,
  tags: readonly string[] = [],
) => ({
  entry,
  group,
  tags,
  added: '2026-01-01T00:00:00.000Z',
  known: known(service, code),
})
const favorites: Favorites = {
  groups: [
    { id: 'g1', name: '值班' },
    { id: 'g2', name: '空的' },
  ],
  items: [favorite('turing/1', 'turing', '1', null), favorite('pay/P1', 'pay', 'P1', 'g1', ['VIP'])],
}
const notes: readonly Note[] = [
  {
    entry: 'pay/P1',
    text: '先问平台组',
    tags: [],
    incidentUntil: null,
    changed: '2026-01-01',
    known: known('pay', 'P1'),
  },
]
const replies: SavedReplies = [
  { id: 'r1', name: '开通权限', text: 'x', service: 'pay', code: null, kind: null, used: 2, changed: '2026-01-01' },
]
const groups = listPickable([table], favorites, notes, replies)
const everything = groups.flatMap(({ items }) => items)

test('tables, favorites by group and notes stand in order, without empty groups', () => {
  expect(groups.map(({ part, name, items }) => [part, name, items.length])).toEqual([
    ['table', null, 1],
    ['favorite', '值班', 1],
    ['favorite', null, 1],
    ['note', null, 1],
    ['reply', null, 1],
  ])
})

test('what is picked becomes the selection, and nothing else', () => {
  expect(toSelection(groups, new Set(['note:pay/P1', 'favorite:gone']))).toEqual({
    tables: [],
    favorites: [],
    notes: ['pay/P1'],
    replies: [],
  })
  const all = pick(new Set(), everything, true)
  expect(toSelection(groups, all)).toEqual({
    tables: ['t1'],
    favorites: ['pay/P1', 'turing/1'],
    notes: ['pay/P1'],
    replies: ['r1'],
  })
  expect(countPicked(everything, all)).toBe(5)
  expect(pick(all, everything, false)).toEqual(new Set())
})

test('a filter looks at codes, texts, names of groups and tags', () => {
  const left = (query: string) => filterPickable(groups, query).flatMap(({ items }) => items.map(({ key }) => key))
  expect(left('p1')).toEqual(['favorite:pay/P1', 'note:pay/P1'])
  expect(left('值班')).toEqual(['favorite:pay/P1'])
  expect(left('#vip')).toEqual(['favorite:pay/P1'])
  expect(left('#vi')).toEqual([])
  expect(left('平台')).toEqual(['table:t1', 'note:pay/P1'])
})

test('a table whose entries are picked without it is named', () => {
  const missing = (...keys: readonly string[]) => findMissingTables([table], groups, new Set(keys)).map(({ id }) => id)
  expect(missing('note:pay/P1')).toEqual(['t1'])
  expect(missing('note:pay/P1', 'table:t1')).toEqual([])
  expect(missing('favorite:turing/1')).toEqual([])
})

test('a new pack begins with one part, a known one with what it had', () => {
  const pack = {
    id: 'p',
    name: 'n',
    file: 'f',
    changed: '',
    digest: '',
    lineage: {
      'note:pay/P1': ['a'],
      'favorite:turing/1': ['a', goneState],
      'reply:not read yet': ['a', goneState, 'b'],
    },
    signer: null,
  }
  expect([...pickFirst(groups, undefined, 'favorite')]).toEqual(['favorite:pay/P1', 'favorite:turing/1'])
  expect([...pickFirst(groups, pack, 'favorite')]).toEqual(['note:pay/P1', 'reply:not read yet'])
})
