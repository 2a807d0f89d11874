/** Reading a text unit by unit tells what comparing bare texts tells. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../thoroughness.fixture.ts'
import { bare, createBareReader } from './bare-text.ts'

const piece = fc.constantFrom(
  ...[
    '权限',
    '權限',
    '介面',
    '不足',
    '用户',
    'Token',
    'token',
    'ＴＯＫＥＮ',
    '42',
    '４２',
    '，',
    '。',
    ' ',
    '“',
    '…',
    '（',
    '＿',
    '-',
    'é',
  ],
  ...['ﬁ', '々', '〇', '豈', 'ユ', '½', '·', '\u0301', '\ud842', '𠮷', '㈠', '\u3000', '鿿'],
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

test('whole, a part, or nothing', () => {
  const met = new Set<string>()
  fc.assert(
    fc.property(text, text, fc.nat(4), fc.nat(6), (read, other, from, length) => {
      const wanted = bare(length === 0 ? other : read).slice(from, length === 0 ? undefined : from + length)
      const full = bare(read)
      const expected = full === wanted ? 'whole' : full.includes(wanted) ? 'part' : 'nothing'
      met.add(expected)
      expect(createBareReader(wanted)(read)).toBe(expected)
    }),
    { numRuns: runs(3_000) },
  )
  expect(met.size).toBe(3)
})
