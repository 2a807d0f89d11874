/** Stems: inflections share a beginning, short words and Latin endings stay. */
import { expect, test } from 'vitest'
import { stem } from './english-stem.ts'

test.each([
  [['exceed', 'exceeds', 'exceeded', 'exceeding'], 'exceed'],
  [['expire', 'expires', 'expired'], 'expir'],
  [['token', 'tokens'], 'token'],
  [['validate', 'validated', 'validation'], 'valid'],
  [['status'], 'status'],
  [['access'], 'access'],
  [['ids'], 'ids'],
  [['need', 'needed'], 'need'],
])('%j', (words, root) => {
  for (const word of words) expect(word.startsWith(root)).toBe(true)
  expect(words.map(stem).every((found) => found.startsWith(root) || root.startsWith(found))).toBe(true)
  expect(stem(words[0] ?? '').length).toBeGreaterThanOrEqual(Math.min(4, words[0]?.length ?? 0))
})
