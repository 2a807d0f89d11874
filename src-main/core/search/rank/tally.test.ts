/** Adding up only the entries that have all words gives them what adding up all would. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedCatalog, shippedIndex } from '../../../shipped.fixture.ts'
import { finishSteps } from '../../steps.ts'
import { createColumns } from '../index/columns.ts'
import { openIndex } from '../index/mini-index.ts'
import { createWordMatcher } from '../match/match-word.ts'
import { createPinyin } from '../match/pinyin.ts'
import { createTypoFinder } from '../match/typo.ts'
import { createLexicon, wordTables } from '../query/lexicon.ts'
import { createFilterParser } from '../query/parse-filters.ts'
import { parseQuery } from '../query/parse-query.ts'
import { answered, countIn, fullnessOf, type Sums } from './sums.ts'
import { tallySteps } from './tally.ts'

const { entries, services } = shippedCatalog
const columns = createColumns(entries, services)
const { terms, readings } = openIndex(shippedIndex)
const lexicon = createLexicon(services, wordTables)
const matcher = createWordMatcher(terms, lexicon, {
  pinyin: () => createPinyin(readings, terms.terms, lexicon.hanTexts),
  findTypos: () => createTypoFinder(terms.terms),
})
const parseFilters = createFilterParser(services)
const count = finishSteps(tallySteps(columns, terms))

const word = fc.constantFrom(
  '权限',
  '用户',
  '不存在',
  '的',
  '飞书',
  '图灵',
  '403',
  'token',
  'user',
  'invalid',
  '消息',
  'app',
  'xyzzy',
)
const toTold = ({ entries: some, answers, scores }: Sums) =>
  Array.from(some, (entry, place) => ({ entry, answers: answers[place] ?? 0, score: scores[place] ?? 0 }))
const odd = (entry: number) => entry % 2 === 1

test('entries that have all words count alike', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.boolean(), (typed, isFiltered) => {
      const { words } = parseQuery(typed.join(' '), lexicon, parseFilters)
      const found = words.flatMap((one) => finishSteps(matcher.match(one, true)))
      const passes = isFiltered ? odd : null
      const read = (keepsAll: boolean) => {
        const { required, addUp } = count(found, passes, keepsAll)
        return { told: toTold(addUp(null)), required }
      }
      const [all, few] = [read(true), read(false)]
      expect(few.required).toBe(all.required)
      const hasAll = ({ answers }: (typeof all.told)[number]) => countIn(answers, answered) === all.required
      expect(few.told.filter(hasAll)).toEqual(all.told.filter(hasAll))
      // None is left out where some entries lack words and may still be shown.
      if (!few.told.every(hasAll)) expect(few.told).toEqual(all.told)
      if (isFiltered) expect(few.told.every(({ entry }) => odd(entry))).toBe(true)
    }),
  )
})

test('the best are among those that are added up where only they are wanted', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 40 }), (typed, wanted) => {
      const { words } = parseQuery(typed.join(' '), lexicon, parseFilters)
      const { isComplete, required, addUp } = count(
        words.flatMap((one) => finishSteps(matcher.match(one, true))),
        null,
        false,
      )
      fc.pre(isComplete)
      const all = toTold(addUp(null))
      const some = toTold(addUp(wanted))
      const best = all
        .map((one) => ({ ...one, fullness: fullnessOf(one.answers, required) }))
        .sort((a, b) => b.fullness - a.fullness || b.score - a.score)
        .slice(0, wanted)
        .map(({ entry }) => entry)
      expect(some.map(({ entry }) => entry)).toEqual(expect.arrayContaining(best))
      expect(all).toEqual(expect.arrayContaining(some))
    }),
  )
})
