/** Highlights: what is marked, and that ranges are always sorted, apart and inside the text. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedBrowser } from '../../../shipped.fixture.ts'
import { sayAllHan, sayCompound, sayHan, sayLatin, sayTyped } from '../query/alternatives.ts'
import { createHighlighter } from './highlight.ts'

const marked = (text: string, ...alternatives: Parameters<typeof createHighlighter>[0]) =>
  createHighlighter(alternatives)(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Rate limits exceeded', sayTyped('limit'), ['limit']],
  ['Rate limit EXCEEDED', sayTyped('exceeds'), ['EXCEEDED']],
  ['没有权限，请申请权限', [sayHan('权限')], ['权限', '权限']],
  ['您的餘額不足', [sayHan('余额')], ['餘額']],
  ['权限不足', [sayHan('权限'), sayHan('限不'), sayHan('不足')], ['权限不足']],
  ['User Not Found', [sayLatin(['not', 'found'])], ['Not', 'Found']],
  ['Not a word of it', [sayLatin(['not', 'found'])], []],
  ['无效的 userId', sayCompound('userid', ['user', 'id']), ['userId']],
  ['用户已离职', [sayAllHan(['用户', '离职'])], ['用户', '离职']],
  ['ＴＯＫＥＮ 过期', sayTyped('token'), ['ＴＯＫＥＮ']],
  ['see [token](https://token.example/token) here', sayTyped('token'), ['token']],
])('%s', (text, alternatives, expected) => {
  expect(marked(text, ...alternatives)).toEqual(expected)
})

describe('through search', () => {
  const meaningsMarked = (query: string) =>
    shippedBrowser
      .search(query, { limit: 5 })
      .map(({ meaning, highlights }) =>
        highlights.filter(({ field }) => field === 'meaning').map(({ start, end }) => meaning.slice(start, end)),
      )

  test.each([
    ['quanxian', '权限'],
    ['qxbz', '权限不足'],
    ['chongfutoudi', '重复投递'],
  ])('pinyin %s marks the characters %s', (query, han) => {
    expect(meaningsMarked(query).flat()).toContain(han)
  })

  test('a code still being typed is marked as far as it goes', () => {
    const hit = shippedBrowser.search('999916', { limit: 1 })[0]
    expect(hit?.highlights).toContainEqual({ field: 'code', start: 0, end: 6 })
  })
})

test('ranges are sorted, apart and inside the text, whatever text and query', () => {
  const piece = fc.constantFrom('权限', 'token', 'user_id', 'userId', '不存在', ' ', '](', '9999', 'İ', '\ud800')
  const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 }))).map((pieces) => pieces.join(''))
  const alternatives = [...sayTyped('token'), sayHan('权限'), sayHan('限'), ...sayCompound('userid', ['user', 'id'])]
  const highlight = createHighlighter(alternatives)
  fc.assert(
    fc.property(text, (read) => {
      const ranges = highlight(read)
      const bounds = [-1, ...ranges.flatMap(({ start, end }) => [start, end])]
      return (
        bounds.every((bound, at) => at === 0 || bound > (bounds[at - 1] ?? 0)) && (bounds.at(-1) ?? 0) <= read.length
      )
    }),
  )
})
