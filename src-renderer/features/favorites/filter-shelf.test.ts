/** Favorites and notes are found by any of their words, by tags and by facets, and lie in their groups. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Favorite } from '../../../src-preload/model/library.ts'
import {
  emptyShelfFilter,
  type Findable,
  filterShelf,
  isNarrowed,
  type ShelfFilter,
  shelfFacets,
} from './filter-shelf.ts'
import { groupFavorites } from './group-favorites.ts'

const favorite = (code: string, group: string | null, tags: readonly string[] = []): Favorite => ({
  entry: `feishu/${code}`,
  group,
  tags,
  added: '2026-11-20T00:00:00Z',
  known: { service: 'feishu', code, message: `Message ${code}`, kind: 'auth' },
})
const groups = [
  { id: 'g', name: '值班' },
  { id: 'h', name: '空' },
]
const items = [favorite('1', null), favorite('2', 'g', ['VIP']), favorite('3', 'g')]
const describe = ({ known, tags, entry }: Favorite): Findable => ({
  known,
  tags,
  texts: ['飞书开放平台', entry === 'feishu/3' ? 'Known outage' : ''],
})
const codes = (query: string, filter = emptyShelfFilter) =>
  groupFavorites(groups, filterShelf(items, describe, query, filter).kept, isNarrowed(query, filter)).map(
    ({ group, items: own }) => [group?.id ?? null, own.map(({ known }) => known.code)],
  )

test('groups in their order, the ungrouped last, empty groups stay until one searches', () => {
  const whole = [
    ['g', ['2', '3']],
    ['h', []],
    [null, ['1']],
  ]
  expect([codes(''), codes(' # ')]).toEqual([whole, whole])
  expect(codes('message 1')).toEqual([[null, ['1']]])
  expect(codes('', { ...emptyShelfFilter, tag: ['VIP'] })).toEqual([['g', ['2']]])
})

test('words find texts, notes and services, #tag finds tags only', () => {
  expect(codes('OUTAGE 飞书')).toEqual([['g', ['3']]])
  expect([codes('#vip'), codes('#vi')]).toEqual([[['g', ['2']]], [['g', ['2']]]])
  expect(codes('#outage')).toEqual([])
})

test('a tag is one tag however it is written, and is shown as it is written first', () => {
  const all = [favorite('1', null, ['vip']), favorite('2', null, ['VIP', 'ＶＩＰ客户'])]
  const counts = (tag: readonly string[]) => filterShelf(all, describe, '', { ...emptyShelfFilter, tag })
  expect(counts([]).counts.tag).toEqual([
    { value: 'vip', count: 2 },
    { value: 'ＶＩＰ客户', count: 1 },
  ])
  for (const ticked of ['vip', 'VIP']) expect(counts([ticked]).kept).toEqual(all)
})

const words = fc.constantFrom('a', 'b', 'c')
const findable = fc.record({
  known: fc.record({
    service: words,
    code: words,
    message: fc.constant(''),
    kind: fc.constantFrom('auth' as const, 'server' as const),
  }),
  tags: fc.uniqueArray(words),
  texts: fc.constant([]),
})
const filters: fc.Arbitrary<ShelfFilter> = fc.record({
  service: fc.uniqueArray(words, { maxLength: 2 }),
  kind: fc.subarray(['auth', 'server']),
  tag: fc.uniqueArray(words, { maxLength: 2 }),
})

test('every count is what ticking that value besides would leave', () => {
  fc.assert(
    fc.property(fc.array(findable), filters, fc.constantFrom('', 'a', '#b'), (all, filter, query) => {
      const shelf = filterShelf(all, (item) => item, query, filter)
      for (const facet of shelfFacets)
        for (const { value, count } of shelf.counts[facet]) {
          const ticked = facet === 'tag' ? [...filter.tag, String(value)] : [String(value)]
          expect(filterShelf(all, (item) => item, query, { ...filter, [facet]: ticked }).kept).toHaveLength(count)
        }
      expect(shelf.kept.every((item) => all.includes(item))).toBe(true)
    }),
  )
})
