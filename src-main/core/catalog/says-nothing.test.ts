/** Fillers of empty cells are told from short messages, and no shipped message is a filler. */
import { expect, test } from 'vitest'
import { shippedCatalog } from '../../shipped.fixture.ts'
import { saysNothing } from './says-nothing.ts'

test.each([
  '',
  ' ',
  'N/A',
  'n/a',
  'NA',
  '-',
  '--',
  '—',
  '/',
  '?',
  '无',
  '暂无',
  '暂无说明',
  '待补充',
  'TBD',
  'null',
  '略',
])('“%s” says nothing', (text) => expect(saysNothing(text)).toBe(true))

test.each(['无权限', '暂无权限', 'not found', 'null pointer', 'nan', 'internal error', '待审核', '无此用户'])(
  '“%s” says something',
  (text) => expect(saysNothing(text)).toBe(false),
)

test('no shipped message says nothing', () => {
  expect(shippedCatalog.entries.filter(({ message }) => saysNothing(message))).toEqual([])
})
