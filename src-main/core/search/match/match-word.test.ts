/** What a mistyped word may have meant is found however often other entries have what it may have meant as well. */
import { expect, test } from 'vitest'
import { finishSteps } from '../../steps.ts'
import { loadPackedIndex, packIndex } from '../index/packed-index.ts'
import { enoughFound } from '../index/weights.ts'
import { createLexicon, wordTables } from '../query/lexicon.ts'
import { createWordMatcher } from './match-word.ts'
import { createPinyin } from './pinyin.ts'
import { createTypoFinder } from './typo.ts'

test('of words one letter away a rare one is found beside a frequent one', () => {
  const documents = Array.from({ length: enoughFound + 1 }, (_, id) => ({
    id,
    code: String(1_000_000 + id),
    name: '',
    message: id === enoughFound ? 'thread' : 'three',
    meaning: '',
    advice: '',
  }))
  const index = loadPackedIndex(packIndex(documents))
  const matcher = createWordMatcher(index, createLexicon([], wordTables), {
    pinyin: () => createPinyin({}, [], []),
    findTypos: () => createTypoFinder(index.terms),
  })
  const typed = 'thred'
  const [matches] = finishSteps(
    matcher.match(
      { script: 'latin', text: typed, parts: [typed], compound: false, typed, known: undefined, optional: false },
      true,
    ),
  )
  const found = new Set(matches?.manners.flatMap((manner) => Array.from(manner.matches.entries)))
  expect(found).toEqual(new Set(documents.map(({ id }) => id)))
})
