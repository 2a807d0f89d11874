/**
 * Adds up, word by word, how well entries answer a query. Where some have all words, only those are added up: of two words
 * that are each in thousands of entries, few entries have both.
 */
import type { Columns } from '../index/columns.ts'
import { createEntrySet } from '../index/entry-set.ts'
import { choose } from '../index/gather.ts'
import { indexFields } from '../index/index-document.ts'
import { createMeetings, gallop, type Meetings, meetEntries, muchLonger } from '../index/intersect.ts'
import { type Steps, stepSize } from '../index/steps.ts'
import type { TermIndex } from '../index/term-index.ts'
import { fewHits, manyWords, matchWeights, optionalWeight, togetherBonus, wholenessBonus } from '../index/weights.ts'
import type { Manner } from '../match/answers.ts'
import type { WordMatches } from '../match/match-word.ts'
import { createWordCollector, readManner, type WordColumns } from './word-columns.ts'

export interface Tally {
  /** Entries that may be hits, rising. */
  readonly entries: Uint32Array
  /** Number of required words. */
  readonly required: number
  /** How each of them answers: `countIn` of `answered`, `guessed`, `inText` and `elsewhere`. */
  readonly answers: Uint32Array
  /** How well they answer what they answer; comparable among entries that answer as many words. */
  readonly scores: Float64Array
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
const textMasks = textFields.map((field) => 1 << field)
const textBits = textMasks.reduce((bits, mask) => bits | mask, 0)
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
  const meetings = createMeetings(size)
  // By place among the entries that are added up.
  const answers = new Uint32Array(size)
  const scores = new Float64Array(size)
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
    for (let place = 0; place < entries.length; place++) {
      const value = values[place] ?? 0
      const bits = fields[place] ?? 0
      const ofEntry = (entries[place] ?? 0) * textCount
      // Of texts that say the same the shortest is said most of.
      let shortest = Number.POSITIVE_INFINITY
      for (let text = 0; text < textCount; text++) {
        if ((bits & (textMasks[text] ?? 0)) === 0) continue
        const length = lengths[ofEntry + text] ?? 1
        if (length < shortest) shortest = length
      }
      const wholeness = ((long[place] ?? 0) * (value < 1 ? value : 1)) / shortest
      scores[place] = value + wholenessBonus * (wholeness < 1 ? wholeness : 1)
    }
    return { entries, answers, required: 1, scores }
  }

  // Of the entry that is being added up, per text: how much of it the query says, in terms, and how many words it holds.
  const said = new Float32Array(textCount)
  const held = new Uint32Array(textCount)

  /** Entry by entry, with a cursor in each word's entries. */
  const addUp = (words: readonly CountedWord[], entries: Uint32Array, weightOfAll: number, required: number) => {
    const whole = weightOfAll || 1
    const cursors = new Uint32Array(words.length)
    const isSearched = words.map(({ columns: word }) => word.entries.length > entries.length * muchLonger)
    for (let place = 0; place < entries.length; place++) {
      const entry = entries[place] ?? 0
      let score = 0
      let answer = 0
      let isSaid = false
      for (let one = 0; one < words.length; one++) {
        const counted = words[one]
        if (counted === undefined) continue
        const word = counted.columns
        const own = word.entries
        let at = cursors[one] ?? 0
        if (isSearched[one] === true) at = gallop(own, 0, at, own.length, entry)
        else while (at < own.length && (own[at] ?? 0) < entry) at++
        cursors[one] = at
        if (at === own.length || own[at] !== entry) continue
        const value = word.values[at] ?? 0
        const bits = word.fields[at] ?? 0
        score += counted.weight * value
        const isText = (bits & textBits) !== 0
        if (counted.isRequired) answer += answerOf(word.guesses[at] ?? 0, isText)
        const terms = word.lengths[at] ?? 0
        // An attribute takes no terms: it is held by every text, which tells something where another word is said too.
        if (!isText || (terms === 0 && required < 2)) continue
        if (!isSaid) {
          for (let text = 0; text < textCount; text++) {
            said[text] = 0
            held[text] = 0
          }
          isSaid = true
        }
        const length = terms * (value < 1 ? value : 1)
        for (let text = 0; text < textCount; text++) {
          if ((bits & (textMasks[text] ?? 0)) === 0) continue
          said[text] = (said[text] ?? 0) + length
          if (counted.isRequired) held[text] = (held[text] ?? 0) + 1
        }
      }
      answers[place] = answer
      let wholeness = 0
      let together = 0
      for (let text = 0; isSaid && text < textCount; text++) {
        const saidHere = said[text] ?? 0
        if (saidHere === 0) continue
        const share = saidHere / (lengths[entry * textCount + text] ?? 1)
        if (share > wholeness) wholeness = share
        const heldHere = held[text] ?? 0
        if (heldHere > together) together = heldHere
      }
      const share = required > 1 ? together / required : 0
      scores[place] = score / whole + wholenessBonus * (wholeness < 1 ? wholeness : 1) + togetherBonus * share
    }
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
      : passing(
          haveAll(
            words.filter(({ isRequired }) => isRequired).map((word) => word.columns),
            meetings,
          ),
        )
    // The same numbers by which `leastKept` leaves out entries that lack a word.
    const areEnough = complete !== null && complete.length > (required < manyWords ? 0 : fewHits)
    const entries = areEnough ? complete : passing(haveAny(words))

    const [alone] = words
    if (alone?.isRequired && words.length === 1 && entries === alone.columns.entries) return tallyAlone(alone.columns)

    addUp(words, entries, weightOfAll, required)
    for (const matches of choosing) markElsewhere(matches, entries)
    return { entries, answers, required, scores }
  }
}
