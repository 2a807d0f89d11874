/** Orders the entries that answer a query: by how they answer it, then by score, then by service and code. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import { readHexCodes } from '../../catalog/code-spellings.ts'
import type { Columns } from '../index/columns.ts'
import { shownMeaning } from '../index/index-document.ts'
import { someStartWith } from '../index/sorted-texts.ts'
import type { Steps } from '../index/steps.ts'
import type { TermIndex } from '../index/term-index.ts'
import { fewHits, manyWords, partialShare, phraseBonus } from '../index/weights.ts'
import type { WordMatches } from '../match/match-word.ts'
import type { Query } from '../query/parse-query.ts'
import { bare, type Coverage, createBareReader } from '../text/bare-text.ts'
import { bestKeys } from './best-keys.ts'
import { lastOrder, lowestKeyOf, type Ranking, rankByKeys, toKey } from './ranking.ts'
import { answered, countIn, elsewhere, guessed, inText, tallySteps } from './tally.ts'

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
  if (countIn(answers, guessed) > 0) return tier.guesses
  if (codes.length > 0 && codes.some((typed) => code.startsWith(typed))) return tier.codePrefix
  return countIn(answers, inText) === required ? tier.allWordsInText : tier.allWords
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
  return (query, found, passes) => {
    const codes = found
      .flatMap(({ word }) => [word.typed, ...spellHex(word.typed)])
      .filter((typed) => someStartWith(columns.sortedCodes, typed))
    const whole = bare(query.text)
    // A code or a constant's name is enough, whatever else is asked.
    const {
      entries: answering,
      answers,
      scores,
      required,
    } = count(found, passes, codes.length > 0 || query.name !== null)

    const keyAt = (place: number, level: Tier, bonus: number): number => {
      const raised = (scores[place] ?? 0) + bonus
      const score =
        level === tier.mostWords ? (countIn(answers[place] ?? 0, answered) + raised / (1 + raised)) / required : raised
      return toKey(level, score, columns.order[answering[place] ?? 0] ?? 0)
    }
    const levelAt = (place: number): Tier =>
      tierOf(
        answers[place] ?? 0,
        required,
        codes.length === 0 ? '' : (columns.codes[answering[place] ?? 0] ?? ''),
        codes,
      )

    const readText = createBareReader(whole)
    /** How much of one of its texts the query is. */
    const saidIn = (entry: Entry): Coverage => {
      const inName = readText(entry.name ?? '')
      const inMessage = inName === 'whole' ? inName : readText(entry.message)
      const inMeaning = inMessage === 'whole' ? inMessage : readText(shownMeaning(entry))
      if (inMeaning === 'whole') return inMeaning
      return inName === 'part' || inMessage === 'part' ? 'part' : inMeaning
    }

    /** The key of an entry whose texts are compared with the query. */
    const comparedKey = (place: number): number => {
      const at = answering[place] ?? 0
      const entry = entries[at]
      const level = levelAt(place)
      if (entry === undefined) return keyAt(place, level, 0)
      const order = columns.order[at] ?? 0
      if (entry.name !== null && entry.name === query.name) return toKey(tier.exactCode, 1, order)
      const said = saidIn(entry)
      const isText = level === tier.allWords || level === tier.allWordsInText
      if (isText && said === 'whole') return toKey(tier.wholeText, 1, order)
      return keyAt(place, level, whole.length > 1 && said !== 'nothing' ? phraseBonus : 0)
    }

    const keys = new Float64Array(answering.length)
    let lowest = Infinity
    for (let place = 0; place < keys.length; place++) {
      const key = keyAt(place, levelAt(place), 0)
      keys[place] = key
      if (key < lowest) lowest = key
    }
    // A comparison only ever lifts an entry, so those that are not compared stay below.
    const leastCompared = bestKeys(keys, mostCompared).at(-1) ?? 0
    const compared: number[] = []
    for (let place = 0; place < keys.length; place++) {
      if ((keys[place] ?? 0) < leastCompared) continue
      const key = comparedKey(place)
      keys[place] = key
      compared.push(key)
    }
    const top = Float64Array.from(compared).sort().reverse()
    const least = leastKept(keys, top[0] ?? 0, required)
    if (lowest >= least) return rankByKeys(answering, keys, columns, top)
    let kept = 0
    const hits = new Uint32Array(keys.length)
    const hitKeys = new Float64Array(keys.length)
    for (let place = 0; place < keys.length; place++) {
      const key = keys[place] ?? 0
      if (key < least) continue
      hits[kept] = answering[place] ?? 0
      hitKeys[kept++] = key
    }
    const isKept = (key: number) => key >= least
    return rankByKeys(hits.subarray(0, kept), hitKeys.subarray(0, kept), columns, top.filter(isKept))
  }
}
