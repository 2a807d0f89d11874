/**
 * Adds up, word by word, how well entries answer a query. Where some have all words, only those are added up: of two words
 * that are each in thousands of entries, few entries have both.
 */
import type { Columns } from '../index/columns.ts'
import { createEntrySet } from '../index/entry-set.ts'
import { choose } from '../index/gather.ts'
import { indexFields } from '../index/index-document.ts'
import { meetEntries } from '../index/intersect.ts'
import { type Steps, stepSize } from '../index/steps.ts'
import type { TermIndex } from '../index/term-index.ts'
import { fewHits, manyWords, matchWeights, optionalWeight, togetherBonus, wholenessBonus } from '../index/weights.ts'
import type { WordMatches } from '../match/match-word.ts'
import { createWordCollector, readManner, type WordColumns } from './word-columns.ts'

export interface Tally {
  /** Entries that may be hits, rising. */
  readonly entries: Uint32Array
  /** Number of required words. */
  readonly required: number
  /** How each of them answers: `countIn` of `answered`, `guessed`, `inText` and `elsewhere`. */
  readonly answers: Uint32Array
  /** How well the entry at this place answers what it answers; comparable among entries that answer as many words. */
  scoreOf(place: number): number
}

/** Eight bits of an entry's answers each: one number is read and written quicker than four. */
export const answered = 0
/** Of the required words that it answers, those only guessed. */
export const guessed = 8
/** Those answered wholly within name, message or meaning. */
export const inText = 16
/** 1: a word of the query names another service; known of entries that other words found. */
export const elsewhere = 24
export const countIn = (answers: number, shift: number): number => (answers >>> shift) & 0xff
/** What one required word adds. */
const answerOf = (guess: number, isText: boolean): number =>
  (1 << answered) + (guess << guessed) + (isText ? 1 << inText : 0)

/** The texts people go by. */
const textFields = (['name', 'message', 'meaning'] as const).map((field) => indexFields.indexOf(field))
const textBits = textFields.reduce((bits, field) => bits | (1 << field), 0)
const textCount = textFields.length

/** Number of terms in each of these texts, entry by entry. */
function* textLengths(index: TermIndex): Steps<Uint16Array> {
  const lengths = new Uint16Array(index.size * textCount)
  for (let entry = 0; entry < index.size; entry++) {
    for (const [place, field] of textFields.entries())
      lengths[entry * textCount + place] = Math.min(0xffff, Math.max(1, index.lengthOf(entry, field)))
    if (entry % stepSize === 0) yield
  }
  return lengths
}

/** Rare words tell more. */
const rarity = (size: number, found: number) => Math.log(1 + size / (1 + found))

const namesAttribute = ({ services, http }: WordMatches) => services.size > 0 || http !== null

/** One word of the query, with the entries that say it. */
interface CountedWord {
  readonly columns: WordColumns
  readonly weight: number
  readonly isRequired: boolean
}

/** Entries that say all these words, rising. */
const haveAll = (words: readonly WordColumns[]): Uint32Array => {
  const [fewest, ...others] = words.map(({ entries }) => entries).sort((a, b) => a.length - b.length)
  return others.reduce((few, many) => {
    const both = new Uint32Array(few.length)
    let count = 0
    meetEntries(few, many, 0, 0, many.length, (place) => {
      both[count++] = few[place] ?? 0
    })
    return both.subarray(0, count)
  }, fewest ?? new Uint32Array(0))
}

/**
 * `passes` tells which entries the query's filters leave; null for all. `keepsAll`: an entry that lacks words may still be
 * the best. Columns are kept between queries; an answer is read before the next query is counted.
 */
export type Tallier = (
  found: readonly WordMatches[],
  passes: ((entry: number) => boolean) | null,
  keepsAll: boolean,
) => Tally

export function* tallySteps(columns: Columns, index: TermIndex): Steps<Tallier> {
  const { size, facets } = columns
  const lengths = yield* textLengths(index)
  const reached = createEntrySet(size)
  // By place among the entries that are added up.
  const score = new Float64Array(size)
  const answers = new Uint32Array(size)
  // Per place and text: how much of it the query says, in terms; and eight bits for the number of words it holds.
  const said = new Float32Array(size * textCount)
  const held = new Uint32Array(size)
  const collector = createWordCollector(size)

  /** Entries that say any of these words, rising. */
  const haveAny = (words: readonly CountedWord[]): Uint32Array => {
    const [only] = words
    if (only !== undefined && words.length === 1) return only.columns.entries
    for (const { columns: word } of words) for (const entry of word.entries) reached.add(entry)
    const entries = reached.list()
    reached.clear()
    return entries
  }

  const suretyOf = ({ services }: WordMatches) => facets.service.values.map((id) => services.get(String(id)) ?? 0)

  /** Service and HTTP status of entries that other words found; of all, where no other word is required. */
  const offerAttributes = (matches: WordMatches, before: readonly CountedWord[], isAlone: boolean) => {
    const surety = suretyOf(matches)
    const status = facets.http.values.indexOf(matches.http ?? -1)
    const offer = (entry: number) => {
      const sure = surety[facets.service.places[entry] ?? 0] ?? 0
      if (sure > 0) collector.offer(entry, matchWeights.attribute * sure, textBits, 0, false)
      if (facets.http.places[entry] === status) collector.offer(entry, matchWeights.attribute, 0, 0, false)
    }
    if (isAlone) for (let entry = 0; entry < size; entry++) offer(entry)
    else for (const entry of haveAny(before)) offer(entry)
  }

  const readWord = (matches: WordMatches, before: readonly CountedWord[], isAlone: boolean): WordColumns => {
    const [only] = matches.manners
    if (only !== undefined && matches.manners.length === 1 && !namesAttribute(matches)) return readManner(only)
    for (const manner of matches.manners) collector.offerManner(manner)
    if (namesAttribute(matches)) offerAttributes(matches, before, isAlone)
    return collector.take()
  }

  const addWord = ({ columns: word, weight, isRequired }: CountedWord, entries: Uint32Array) => {
    const add = (place: number, at: number) => {
      const value = word.values[at] ?? 0
      const bits = word.fields[at] ?? 0
      score[place] = (score[place] ?? 0) + weight * value
      const isText = (bits & textBits) !== 0
      if (isRequired) answers[place] = (answers[place] ?? 0) + answerOf(word.guesses[at] ?? 0, isText)
      if (!isText) return
      const length = (word.lengths[at] ?? 0) * (value < 1 ? value : 1)
      for (let text = 0; text < textCount; text++) {
        if ((bits & (1 << (textFields[text] ?? 0))) === 0) continue
        const column = place * textCount + text
        said[column] = (said[column] ?? 0) + length
        if (isRequired) held[place] = (held[place] ?? 0) + (1 << (8 * text))
      }
    }
    if (entries === word.entries) for (let place = 0; place < entries.length; place++) add(place, place)
    else meetEntries(entries, word.entries, 0, 0, word.entries.length, add)
  }

  /** The word surely names services, and these entries are of others. */
  const markElsewhere = (matches: WordMatches, entries: Uint32Array) => {
    const surety = suretyOf(matches)
    if (!surety.includes(1)) return
    for (let place = 0; place < entries.length; place++)
      if (surety[facets.service.places[entries[place] ?? 0] ?? 0] === 0)
        answers[place] = (answers[place] ?? 0) | (1 << elsewhere)
  }

  /** One word is the whole query: what would be added up for each entry is that word's. */
  const tallyAlone = ({ entries, values, fields, lengths: long, guesses }: WordColumns): Tally => {
    for (let place = 0; place < entries.length; place++)
      answers[place] = answerOf(guesses[place] ?? 0, ((fields[place] ?? 0) & textBits) !== 0)
    const scoreOf = (place: number): number => {
      const value = values[place] ?? 0
      const bits = fields[place] ?? 0
      const ofEntry = (entries[place] ?? 0) * textCount
      // Of texts that say the same the shortest is said most of.
      let shortest = Number.POSITIVE_INFINITY
      for (let text = 0; text < textCount; text++) {
        if ((bits & (1 << (textFields[text] ?? 0))) === 0) continue
        const length = lengths[ofEntry + text] ?? 1
        if (length < shortest) shortest = length
      }
      const wholeness = ((long[place] ?? 0) * (value < 1 ? value : 1)) / shortest
      return value + wholenessBonus * (wholeness < 1 ? wholeness : 1)
    }
    return { entries, answers, required: 1, scoreOf }
  }

  return (found, passes, keepsAll) => {
    const words: CountedWord[] = []
    const choosing: WordMatches[] = []
    let required = 0
    let weightOfAll = 0
    // Words that name a service come last: they choose among what the others found.
    for (const matches of [...found].sort((a, b) => Number(namesAttribute(a)) - Number(namesAttribute(b)))) {
      const word = readWord(matches, words, required === 0)
      if (required > 0 && namesAttribute(matches)) choosing.push(matches)
      // A word nobody wrote cannot tell entries apart.
      const isRequired = !matches.word.optional && (word.entries.length > 0 || matches.services.size > 0)
      const weight = rarity(size, word.entries.length) * (isRequired ? 1 : optionalWeight)
      words.push({ columns: word, weight, isRequired })
      if (isRequired) {
        required++
        weightOfAll += weight
      }
    }
    const passing = (entries: Uint32Array) =>
      passes === null ? entries : choose(entries, (at) => passes(entries[at] ?? 0))
    const complete = keepsAll
      ? null
      : passing(haveAll(words.filter(({ isRequired }) => isRequired).map((word) => word.columns)))
    // The same numbers by which `leastKept` leaves out entries that lack a word.
    const areEnough = complete !== null && complete.length > (required < manyWords ? 0 : fewHits)
    const entries = areEnough ? complete : passing(haveAny(words))

    const [alone] = words
    if (alone?.isRequired && words.length === 1 && entries === alone.columns.entries) return tallyAlone(alone.columns)

    const end = entries.length
    for (const column of [score, answers, held]) column.fill(0, 0, end)
    said.fill(0, 0, end * textCount)
    for (const word of words) addWord(word, entries)
    for (const matches of choosing) markElsewhere(matches, entries)

    const whole = weightOfAll || 1
    const scoreOf = (place: number): number => {
      let wholeness = 0
      let together = 0
      const ofEntry = (entries[place] ?? 0) * textCount
      for (let text = 0; text < textCount; text++) {
        const saidHere = said[place * textCount + text] ?? 0
        if (saidHere === 0) continue
        const share = saidHere / (lengths[ofEntry + text] ?? 1)
        if (share > wholeness) wholeness = share
        const heldHere = countIn(held[place] ?? 0, 8 * text)
        if (heldHere > together) together = heldHere
      }
      const share = required > 1 ? together / required : 0
      return (score[place] ?? 0) / whole + wholenessBonus * Math.min(1, wholeness) + togetherBonus * share
    }
    return { entries, answers, required, scoreOf }
  }
}
