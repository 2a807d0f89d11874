/** Orders the entries that answer a query: by how they answer it, then by score, then by service and code. */
import type { Entry } from '../../../src-preload/model/catalog.ts'
import type { Columns } from './columns.ts'
import { fold } from './fold.ts'
import { indexFields, shownMeaning } from './index-document.ts'
import type { WordMatches } from './match-word.ts'
import type { Query } from './parse-query.ts'
import { createTally, type Tally } from './tally.ts'
import type { TermIndex } from './term-index.ts'
import { partialShare, phraseBonus } from './weights.ts'

/** How an entry answers, worst first. */
const tiers = [
  'most words',
  'guesses',
  'all words',
  'all words in text',
  'whole text',
  'code prefix',
  'exact code',
] as const
type Tier = (typeof tiers)[number]

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
const toKey = (tier: Tier, score: number, order: number): number => {
  const steps = Math.floor((scoreSteps - 1) * (score / (1 + score)))
  return (tiers.indexOf(tier) * scoreSteps + steps) * orderSteps + (orderSteps - 1 - order)
}
const orderOf = (key: number) => orderSteps - 1 - (key % orderSteps)
const lowestKeyOf = (tier: Tier) => tiers.indexOf(tier) * scoreSteps * orderSteps

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

const codeBit = 1 << indexFields.indexOf('code')

/** Some entry has the word in its code. */
const isCode = ({ manners }: WordMatches) =>
  manners.some(({ matches }) => matches.fields.some((fields) => (fields & codeBit) !== 0))

const tierOf = (tally: Tally, at: number, code: string, codes: readonly string[]): Tier => {
  if (tally.elsewhere[at] === 0 && codes.includes(code)) return 'exact code'
  if ((tally.words[at] ?? 0) < tally.required) return 'most words'
  if ((tally.guesses[at] ?? 0) > 0) return 'guesses'
  if (codes.some((typed) => code.startsWith(typed))) return 'code prefix'
  return (tally.inText[at] ?? 0) === tally.required ? 'all words in text' : 'all words'
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
    const codes = found.filter(isCode).map(({ word }) => word.typed)
    const whole = bare(query.text)

    /** `texts` are the entry's own, bare, where they are to be compared. */
    const keyOf = (at: number, texts: readonly string[]): number => {
      const tier = tierOf(tally, at, columns.codes[at] ?? '', codes)
      let score = tally.scoreOf(at)
      if (whole.length > 1 && texts.some((text) => text.includes(whole))) score += phraseBonus
      if (tier === 'most words') score = ((tally.words[at] ?? 0) + score / (1 + score)) / tally.required
      const order = columns.order[at] ?? 0
      if (tier.startsWith('all words') && texts.includes(whole)) return toKey('whole text', 1, order)
      return toKey(tier, score, order)
    }

    const keys = Float64Array.from(passes === null ? tally.touched : tally.touched.filter(passes), (at) =>
      keyOf(at, []),
    )
      .sort()
      .reverse()
    for (const [place, key] of keys.subarray(0, mostCompared).entries()) {
      const at = columns.byOrder[orderOf(key)] ?? 0
      const entry = entries[at]
      if (entry !== undefined) keys[place] = keyOf(at, bareTextsOf(entry))
    }
    keys.subarray(0, mostCompared).sort().reverse()

    const best = keys[0] ?? 0
    // Entries with some of the words are shown only where no entry has all.
    const isPartial = best < lowestKeyOf('guesses')
    const least = isPartial ? best * partialShare : lowestKeyOf('guesses')
    const end = keys.findIndex((key) => key < least)
    const kept = end < 0 ? keys : keys.subarray(0, end)
    return {
      entries: Uint32Array.from(kept, (key) => columns.byOrder[orderOf(key)] ?? 0),
      scores: Float64Array.from(kept, (key) => key / orderSteps / scoreSteps),
    }
  }
}
