/**
 * Tells which entries answer a query, and adds up of those asked for how well. Where some have all words, only those answer:
 * of two words that are each in thousands of entries, few entries have both.
 */
import type { Steps } from '../../steps.ts'
import type { Columns } from '../index/columns.ts'
import { createEntrySet } from '../index/entry-set.ts'
import { choose } from '../index/gather.ts'
import { indexFields } from '../index/index-document.ts'
import { createMeetings, type Meetings, meetEntries } from '../index/intersect.ts'
import type { TermIndex } from '../index/term-index.ts'
import { fewHits, longAdvice, manyWords, matchWeights, mostRambling, optionalWeight } from '../index/weights.ts'
import type { Manner } from '../match/answers.ts'
import type { WordMatches } from '../match/match-word.ts'
import { createAdder } from './add-up.ts'
import { type CountedWord, elsewhere, type Sums, textBits, textLengths } from './sums.ts'
import { createWordCollector, readManner, type WordColumns } from './word-columns.ts'

export interface Tally {
  /** Entries that may be hits, rising. */
  readonly entries: Uint32Array
  /** Number of required words. */
  readonly required: number
  /** Each of them answers all required words. */
  readonly isComplete: boolean
  /** How they answer: all of them, or, where all are complete, some among which the best `wanted` are. */
  addUp(wanted: number | null): Sums
}

/** Rare words tell more. */
const rarity = (size: number, found: number) => Math.log(1 + size / (1 + found))

const adviceField = indexFields.indexOf('advice')
/** Tells entries whose advice is long. */
export const rambling =
  (index: TermIndex) =>
  (entry: number): boolean =>
    (index.lengths[entry * indexFields.length + adviceField] ?? 0) > longAdvice

const namesAttribute = ({ services, http }: WordMatches) => services.size > 0 || http !== null

/** Entries that say all these words, rising. */
const haveAll = (words: readonly WordColumns[], meetings: Meetings): Uint32Array => {
  const [fewest, ...others] = words.map(({ entries }) => entries).sort((a, b) => a.length - b.length)
  return others.reduce((few, many) => {
    const count = meetEntries(few, many, 0, 0, many.length, meetings)
    const both = new Uint32Array(count)
    for (let at = 0; at < count; at++) both[at] = few[meetings.places[at] ?? 0] ?? 0
    return both
  }, fewest ?? new Uint32Array(0))
}

/**
 * `passes` tells which entries the query's filters leave; null for all. `keepsAll`: an entry that lacks words may still be
 * the best.
 */
export type Tallier = (
  found: readonly WordMatches[],
  passes: ((entry: number) => boolean) | null,
  keepsAll: boolean,
) => Tally

export function* tallySteps(columns: Columns, index: TermIndex): Steps<Tallier> {
  const { size, facets } = columns
  const isRambling = rambling(index)
  const reached = createEntrySet(size)
  const meetings = createMeetings(size)
  const add = createAdder(size, yield* textLengths(index), meetings)
  const collector = createWordCollector(size)

  /** Entries that say any of these words, rising. */
  const haveAny = (words: readonly CountedWord[]): Uint32Array => {
    const [only] = words
    if (only !== undefined && words.length === 1) return only.columns.entries
    for (const { columns: word } of words)
      for (let at = 0; at < word.entries.length; at++) reached.add(word.entries[at] ?? 0)
    const entries = reached.list()
    reached.clear()
    return entries
  }

  const suretyOf = ({ services }: WordMatches) => facets.service.values.map((id) => services.get(String(id)) ?? 0)

  /** Service and HTTP status of entries that other words found; of all, where no other word is required. */
  const offerAttributes = (matches: WordMatches, before: readonly CountedWord[], isAlone: boolean) => {
    const { service, http } = facets
    const worth = suretyOf(matches).map((sure) => matchWeights.attribute * sure)
    const status = http.values.indexOf(matches.http ?? -1)
    const others = isAlone ? null : haveAny(before)
    const end = others === null ? size : others.length
    for (let at = 0; at < end; at++) {
      const entry = others === null ? at : (others[at] ?? 0)
      const value = worth[service.places[entry] ?? 0] ?? 0
      if (value > 0) collector.offer(entry, value, textBits, 0, false)
      if (http.places[entry] === status) collector.offer(entry, matchWeights.attribute, 0, 0, false)
    }
  }

  const readMatches = (matches: WordMatches, before: readonly CountedWord[], isAlone: boolean): WordColumns => {
    const [only] = matches.manners
    if (only !== undefined && matches.manners.length === 1 && !namesAttribute(matches)) return readManner(only)
    for (const manner of matches.manners) collector.offerManner(manner)
    if (namesAttribute(matches)) offerAttributes(matches, before, isAlone)
    return collector.take()
  }

  // As long as the matcher keeps what matched a word, it need not be read again, unless other words choose among it.
  const known = new WeakMap<readonly Manner[], WordColumns>()
  const readWord = (matches: WordMatches, before: readonly CountedWord[], isAlone: boolean): WordColumns => {
    if (namesAttribute(matches) && !isAlone) return readMatches(matches, before, isAlone)
    const columns = known.get(matches.manners) ?? readMatches(matches, before, isAlone)
    known.set(matches.manners, columns)
    return columns
  }

  /** Those that lack a word may be better, then. */
  const areRambling = (complete: Uint32Array) => complete.length <= mostRambling && complete.every(isRambling)

  /** Of words that surely name services: these entries are of others. */
  const markElsewhere = (choosing: readonly WordMatches[], { entries, answers }: Sums) => {
    for (const surety of choosing.map(suretyOf)) {
      if (!surety.includes(1)) continue
      for (let place = 0; place < entries.length; place++)
        if (surety[facets.service.places[entries[place] ?? 0] ?? 0] === 0)
          answers[place] = (answers[place] ?? 0) | (1 << elsewhere)
    }
  }

  return (found, passes, keepsAll) => {
    const words: CountedWord[] = []
    const choosing: WordMatches[] = []
    let required = 0
    // Words that name a service come last: they choose among what the others found.
    for (const matches of [...found].sort((a, b) => Number(namesAttribute(a)) - Number(namesAttribute(b)))) {
      const columns = readWord(matches, words, required === 0)
      if (required > 0 && namesAttribute(matches)) choosing.push(matches)
      // A word nobody wrote cannot tell entries apart.
      const isRequired = !matches.word.optional && (columns.entries.length > 0 || matches.services.size > 0)
      const weight = rarity(size, columns.entries.length) * (isRequired ? 1 : optionalWeight)
      words.push({ columns, weight, isRequired, isAttribute: namesAttribute(matches) })
      if (isRequired) required++
    }
    const passing = (entries: Uint32Array) =>
      passes === null ? entries : choose(entries, (at) => passes(entries[at] ?? 0))
    const complete = keepsAll
      ? null
      : passing(
          haveAll(
            words.filter(({ isRequired }) => isRequired).map((word) => word.columns),
            meetings,
          ),
        )
    // The same numbers by which `leastKept` leaves out entries that lack a word.
    const isComplete =
      complete !== null &&
      complete.length > (required < manyWords ? 0 : fewHits) &&
      (required < 2 || !areRambling(complete))
    const entries = isComplete ? complete : passing(haveAny(words))
    return {
      entries,
      required,
      isComplete,
      addUp(wanted) {
        const sums = add(words, entries, required, wanted)
        markElsewhere(choosing, sums)
        return sums
      },
    }
  }
}
