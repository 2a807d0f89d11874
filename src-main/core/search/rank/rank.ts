/** Orders the entries that answer a query: by how they answer it, then by score, then by service and code. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import { readHexCodes } from '../../catalog/code-spellings.ts'
import type { Columns } from '../index/columns.ts'
import { shownMeaning } from '../index/index-document.ts'
import { someStartWith } from '../index/sorted-texts.ts'
import type { TermIndex } from '../index/term-index.ts'
import { fewHits, manyWords, partialShare, phraseBonus } from '../index/weights.ts'
import type { WordMatches } from '../match/match-word.ts'
import type { Query } from '../query/parse-query.ts'
import { fold } from '../text/fold.ts'
import { createTally, type Tally } from './tally.ts'

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

/** Hits best first, as columns of equal length. */
export interface Ranking {
  readonly entries: Uint32Array
  /** The tier's place plus a fraction below 1; falls along the list. */
  readonly scores: Float64Array
}

/** Whole texts are compared for this many of the best only. */
const mostCompared = 100

/** A hit as one number that sorts: tier, score, place by service and code. */
const scoreSteps = 2 ** 20
const orderSteps = 2 ** 24
const toKey = (level: Tier, score: number, order: number): number => {
  const steps = Math.floor((scoreSteps - 1) * (score / (1 + score)))
  return (level * scoreSteps + steps) * orderSteps + (orderSteps - 1 - order)
}
const orderOf = (key: number) => orderSteps - 1 - (key % orderSteps)
const lowestKeyOf = (level: Tier) => level * scoreSteps * orderSteps

const separators = /[^\p{L}\p{N}]+/gu
const bare = (text: string) => fold(text).replace(separators, '')

const bareTexts = new WeakMap<Entry, readonly string[]>()

/** Name, message and meaning without case, width and signs. Read once per entry. */
const bareTextsOf = (entry: Entry): readonly string[] => {
  const known = bareTexts.get(entry)
  if (known !== undefined) return known
  const texts = [entry.name ?? '', entry.message, shownMeaning(entry)].map(bare)
  bareTexts.set(entry, texts)
  return texts
}

/** Hexadecimal codes a word may stand for, as documents write them: with and without leading zeros. */
const spellHex = (typed: string): readonly string[] =>
  readHexCodes(typed).flatMap((code) => [code, `0x${code.slice(2).padStart(8, '0')}`])

/** `codes` are the words that begin some code. */
const tierOf = (tally: Tally, at: number, code: string, codes: readonly string[]): Tier => {
  if (codes.length > 0 && tally.elsewhere[at] === 0 && codes.includes(code)) return tier.exactCode
  if ((tally.words[at] ?? 0) < tally.required) return tier.mostWords
  if ((tally.guesses[at] ?? 0) > 0) return tier.guesses
  if (codes.length > 0 && codes.some((typed) => code.startsWith(typed))) return tier.codePrefix
  return (tally.inText[at] ?? 0) === tally.required ? tier.allWordsInText : tier.allWords
}

/**
 * How many of the sorted keys are hits. Where no entry has all words, those that come near the best; where only a few have
 * all of many words, those that lack one follow: people say more than documents do.
 */
const countKept = (keys: Float64Array, required: number): number => {
  const best = keys[0] ?? 0
  const countFrom = (least: number) => {
    let count = 0
    while (count < keys.length && (keys[count] ?? 0) >= least) count++
    return count
  }
  if (best < lowestKeyOf(tier.guesses)) return countFrom(best * partialShare)
  const complete = countFrom(lowestKeyOf(tier.guesses))
  if (complete > fewHits || required < manyWords || best >= lowestKeyOf(tier.codePrefix)) return complete
  return countFrom(toKey(tier.mostWords, (required - 1) / required, orderSteps - 1))
}

/** `passes` tells which entries the query's filters leave; null for all. */
export type Ranker = (
  query: Query,
  found: readonly WordMatches[],
  passes: ((entry: number) => boolean) | null,
) => Ranking

export const createRanker = (index: TermIndex, entries: readonly Entry[], columns: Columns): Ranker => {
  const count = createTally(columns, index)
  return (query, found, passes) => {
    const tally = count(found)
    const codes = found
      .flatMap(({ word }) => [word.typed, ...spellHex(word.typed)])
      .filter((typed) => someStartWith(columns.sortedCodes, typed))
    const whole = bare(query.text)

    /** `texts` are the entry's own, bare, where they are to be compared. */
    const keyOf = (at: number, texts: readonly string[], name: string | null): number => {
      const level = tierOf(tally, at, columns.codes[at] ?? '', codes)
      const order = columns.order[at] ?? 0
      if (name !== null && name === query.name) return toKey(tier.exactCode, 1, order)
      const isText = level === tier.allWords || level === tier.allWordsInText
      if (isText && texts.includes(whole)) return toKey(tier.wholeText, 1, order)
      let score = tally.scoreOf(at)
      if (whole.length > 1 && texts.some((text) => text.includes(whole))) score += phraseBonus
      if (level === tier.mostWords) score = ((tally.words[at] ?? 0) + score / (1 + score)) / tally.required
      return toKey(level, score, order)
    }

    const answering = passes === null ? tally.touched : tally.touched.filter(passes)
    const keys = new Float64Array(answering.length)
    for (let place = 0; place < keys.length; place++) keys[place] = keyOf(answering[place] ?? 0, [], null)
    keys.sort().reverse()
    for (const [place, key] of keys.subarray(0, mostCompared).entries()) {
      const at = columns.byOrder[orderOf(key)] ?? 0
      const entry = entries[at]
      if (entry !== undefined) keys[place] = keyOf(at, bareTextsOf(entry), entry.name)
    }
    keys.subarray(0, mostCompared).sort().reverse()

    const kept = countKept(keys, tally.required)
    const ranked = new Uint32Array(kept)
    const scores = new Float64Array(kept)
    for (let place = 0; place < kept; place++) {
      const key = keys[place] ?? 0
      ranked[place] = columns.byOrder[orderOf(key)] ?? 0
      scores[place] = key / orderSteps / scoreSteps
    }
    return { entries: ranked, scores }
  }
}
