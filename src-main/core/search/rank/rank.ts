/** Orders the entries that answer a query: by how they answer it, then by score, then by service and code. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import { readHexCodes } from '../../catalog/code-spellings.ts'
import { once } from '../../once.ts'
import type { Steps } from '../../steps.ts'
import type { Columns } from '../index/columns.ts'
import { choose } from '../index/gather.ts'
import { shownMeaning } from '../index/index-document.ts'
import { findEntry } from '../index/intersect.ts'
import { someStartWith } from '../index/sorted-texts.ts'
import type { TermIndex } from '../index/term-index.ts'
import {
  elsewhereCost,
  fewHits,
  manyWords,
  partialShare,
  phraseBonus,
  ramblingCost,
  sayingWell,
} from '../index/weights.ts'
import type { WordMatches } from '../match/match-word.ts'
import type { Query } from '../query/parse-query.ts'
import { bare, type Coverage, createBareReader } from '../text/bare-text.ts'
import { bestKeys } from './best-keys.ts'
import { lastOrder, lowestKeyOf, type Ranking, rankByKeys, toKey } from './ranking.ts'
import { answered, countIn, elsewhere, fullnessOf, inText, type Sums } from './sums.ts'
import { rambling, tallySteps } from './tally.ts'

/** How an entry answers, worst first. */
const tier = {
  mostWords: 0,
  guesses: 1,
  allWords: 2,
  allWordsInText: 3,
  wholeText: 4,
  codePrefix: 5,
  exactCode: 6,
} as const
type Tier = (typeof tier)[keyof typeof tier]

/** Whole texts are compared for this many of the best only. */
const mostCompared = 100

/** Hexadecimal codes a word may stand for, as documents write them: with and without leading zeros. */
const spellHex = (typed: string): readonly string[] =>
  readHexCodes(typed).flatMap((code) => [code, `0x${code.slice(2).padStart(8, '0')}`])

/** `codes` are the words that begin some code. */
const tierOf = (answers: number, required: number, code: string, codes: readonly string[]): Tier => {
  if (codes.length > 0 && countIn(answers, elsewhere) === 0 && codes.includes(code)) return tier.exactCode
  if (countIn(answers, answered) < required) return tier.mostWords
  const fullness = fullnessOf(answers, required)
  if (fullness === 0) return tier.guesses
  if (codes.length > 0 && codes.some((typed) => code.startsWith(typed))) return tier.codePrefix
  return fullness === 2 ? tier.allWordsInText : tier.allWords
}

/**
 * The least key of a hit. Where no entry has all words, those are hits that come near the best; where only a few have all
 * of many words, those that lack one follow: people say more than documents do.
 */
const leastKept = (keys: Float64Array, best: number, required: number): number => {
  const complete = lowestKeyOf(tier.guesses)
  if (best < complete) return best * partialShare
  if (required < manyWords || best >= lowestKeyOf(tier.codePrefix)) return complete
  let count = 0
  for (let at = 0; at < keys.length && count <= fewHits; at++) if ((keys[at] ?? 0) >= complete) count++
  return count > fewHits ? complete : toKey(tier.mostWords, (required - 1) / required, lastOrder)
}

/** `passes` tells which entries the query's filters leave; null for all. */
export type Ranker = (
  query: Query,
  found: readonly WordMatches[],
  passes: ((entry: number) => boolean) | null,
) => Ranking

export function* rankerSteps(index: TermIndex, entries: readonly Entry[], columns: Columns): Steps<Ranker> {
  const count = yield* tallySteps(columns, index)
  const isRambling = rambling(index)
  return (query, found, passes) => {
    const codes = found
      .flatMap(({ word }) => [word.typed, ...spellHex(word.typed)])
      .filter((typed) => someStartWith(columns.sortedCodes, typed))
    const whole = bare(query.text)
    // A code or a constant's name is enough, whatever else is asked.
    const tally = count(found, passes, codes.length > 0 || query.name !== null)
    const { entries: answering, required } = tally

    // Where all are hits, the best are enough.
    const sums = tally.addUp(tally.isComplete ? mostCompared : null)
    const fullLevelOf = (answers: number, entry: number): Tier =>
      tierOf(answers, required, codes.length === 0 ? '' : (columns.codes[entry] ?? ''), codes)
    /** None has all words, unless by its long advice. */
    const lacksFull = (): boolean => {
      if (tally.isComplete || required < 2) return false
      for (let place = 0; place < sums.entries.length; place++) {
        const answer = sums.answers[place] ?? 0
        const entry = sums.entries[place] ?? 0
        if (countIn(answer, answered) < required) continue
        if (fullLevelOf(answer, entry) !== tier.allWords || !isRambling(entry)) return false
      }
      return true
    }
    const isMostly = lacksFull()
    const levelOf = (answers: number, entry: number): Tier => {
      const level = fullLevelOf(answers, entry)
      return isMostly && level === tier.allWords ? tier.mostWords : level
    }
    const mostWordsScore = (answers: number, raised: number, entry: number): number => {
      const said = countIn(answers, answered)
      const rambled = isMostly && isRambling(entry) ? said - countIn(answers, inText) : 0
      const astray = isMostly ? countIn(answers, elsewhere) : 0
      const words = said - ramblingCost * rambled - elsewhereCost * astray
      // Where some have all words, how well they are said makes up for none that is missing.
      const most = isMostly ? sayingWell : 1
      return Math.max(0, words + (most * raised) / (1 + raised)) / required
    }
    const keyOf = (level: Tier, answers: number, raised: number, entry: number): number => {
      const score = level === tier.mostWords ? mostWordsScore(answers, raised, entry) : raised
      return toKey(level, score, columns.order[entry] ?? 0)
    }
    const keysOf = ({ entries: some, answers, scores }: Sums): Float64Array => {
      const keys = new Float64Array(some.length)
      for (let place = 0; place < keys.length; place++) {
        const entry = some[place] ?? 0
        const answer = answers[place] ?? 0
        keys[place] = keyOf(levelOf(answer, entry), answer, scores[place] ?? 0, entry)
      }
      return keys
    }

    const readText = createBareReader(whole)
    const mostSaid = (texts: readonly string[]): Coverage => {
      let most: Coverage = 'nothing'
      for (const text of texts) {
        const said = readText(text)
        if (said === 'whole') return said
        if (said === 'part') most = said
      }
      return most
    }

    /** The key of an entry whose texts are compared with the query. */
    const comparedKey = (at: number, answers: number, score: number): number => {
      const entry = entries[at]
      const level = levelOf(answers, at)
      if (entry === undefined) return keyOf(level, answers, score, at)
      const order = columns.order[at] ?? 0
      if (entry.name !== null && entry.name === query.name) return toKey(tier.exactCode, 1, order)
      const said = mostSaid([entry.name ?? '', entry.message, shownMeaning(entry)])
      const translated = said === 'whole' ? said : readText(entry.gloss?.meaning ?? '')
      const isText = level === tier.allWords || level === tier.allWordsInText
      // A document's own words stand before our translation's.
      if (isText && translated === 'whole') return toKey(tier.wholeText, said === 'whole' ? 1 : 0, order)
      const isSaid = whole.length > 1 && (said !== 'nothing' || translated !== 'nothing')
      return keyOf(level, answers, score + (isSaid ? phraseBonus : 0), at)
    }

    const keys = keysOf(sums)
    // A comparison only ever lifts an entry, so those that are not compared stay below.
    const leastCompared = bestKeys(keys, mostCompared).at(-1) ?? 0
    const compared: number[] = []
    for (let place = 0; place < keys.length; place++) {
      if ((keys[place] ?? 0) < leastCompared) continue
      const key = comparedKey(sums.entries[place] ?? 0, sums.answers[place] ?? 0, sums.scores[place] ?? 0)
      keys[place] = key
      compared.push(key)
    }
    const top = Float64Array.from(compared).sort().reverse()
    if (tally.isComplete) {
      const best = sums.entries.slice()
      const allKeys = () => {
        const all = keysOf(tally.addUp(null))
        for (let place = 0; place < best.length; place++) all[findEntry(answering, best[place] ?? 0)] = keys[place] ?? 0
        return all
      }
      return rankByKeys(answering, once(allKeys), columns, top)
    }
    const least = leastKept(keys, top[0] ?? 0, required)
    const isKept = (key: number) => key >= least
    if (keys.every(isKept)) return rankByKeys(answering, () => keys, columns, top)
    const hits = choose(answering, (at) => isKept(keys[at] ?? 0))
    return rankByKeys(hits, () => keys.filter(isKept), columns, top.filter(isKept))
  }
}
