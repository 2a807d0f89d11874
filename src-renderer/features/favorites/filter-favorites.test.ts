/** Favorites are found by any of their words and by tags, and lie in their groups. */
import { expect, test } from 'vitest'
import type { Favorite } from '../../../src-preload/model/library.ts'
import { countTags, filterNotes, groupFavorites } from './filter-favorites.ts'

const favorite = (code: string, group: string | null, tags: readonly string[] = []): Favorite => ({
  entry: `feishu/${code}`,
  group,
  tags,
  added: '2026-11-20T00:00:00Z',
  known: { service: 'feishu', code, message: `Message ${code}`, kind: 'auth' },
})
const favorites = {
  groups: [
    { id: 'g', name: '值班' },
    { id: 'h', name: '空' },
  ],
  items: [favorite('1', null), favorite('2', 'g', ['vip']), favorite('3', 'g')],
}
const codes = (query: string) =>
  groupFavorites(favorites, ({ entry }) => (entry === 'feishu/3' ? 'Known outage' : ''), query).map(
    ({ group, items }) => [group?.id ?? null, items.map(({ known }) => known.code)],
  )

test('groups in their order, the ungrouped last, empty groups stay until one searches', () => {
  expect(codes('')).toEqual([
    ['g', ['2', '3']],
    ['h', []],
    [null, ['1']],
  ])
  expect(codes('message 1')).toEqual([[null, ['1']]])
})

test('words find texts and notes, #tag finds tags only', () => {
  expect(codes('OUTAGE')).toEqual([['g', ['3']]])
  expect(codes('#vip')).toEqual([['g', ['2']]])
  expect(codes('#vi')).toEqual([])
})

test('notes are found by text, tag and entry; tags are counted', () => {
  const { known } = favorite('9', null)
  const note = { entry: 'feishu/9', text: 'Ask **ops**', tags: ['x'], incidentUntil: null, changed: '', known }
  expect([filterNotes([note], 'ops feishu'), filterNotes([note], 'nothing')]).toEqual([[note], []])
  expect(countTags([{ tags: ['b', 'a'] }, { tags: ['a'] }])).toEqual(['a', 'b'])
})
