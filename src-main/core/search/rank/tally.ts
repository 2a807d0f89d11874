/** Adds up, word by word, how well each entry answers a query; columns by entry. */
import type { Columns } from '../index/columns.ts'
import { createEntrySet } from '../index/entry-set.ts'
import { indexFields } from '../index/index-document.ts'
import { type Steps, stepSize } from '../index/steps.ts'
import type { TermIndex } from '../index/term-index.ts'
import { matchWeights, optionalWeight, togetherBonus, wholenessBonus } from '../index/weights.ts'
import type { WordMatches } from '../match/match-word.ts'
import { createWordCollector, readManner, type WordColumns } from './word-columns.ts'

export interface Tally {
  /** Entries that answer any word, rising; what is told of others is old. */
  readonly touched: Uint32Array
  /** Number of required words. */
  readonly required: number
  /** How the entry answers: `countIn` of `answered`, `guessed`, `inText` and `elsewhere`. */
  readonly answers: Uint32Array
  /** How well the entry answers what it answers; comparable among entries that answer as many words. */
  scoreOf(entry: number): number
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

/** Kept between queries; an answer is read before the next query is counted. */
export type Tallier = (found: readonly WordMatches[]) => Tally

export function* tallySteps(columns: Columns, index: TermIndex): Steps<Tallier> {
  const { size, facets } = columns
  const lengths = yield* textLengths(index)
  const reached = createEntrySet(size)
  const score = new Float64Array(size)
  const answers = new Uint32Array(size)
  // Per entry and text: how much of it the query says, in terms; and eight bits for the number of words it holds.
  const said = new Float32Array(size * textCount)
  const held = new Uint32Array(size)
  const collector = createWordCollector(size)

  const start = (entry: number) => {
    score[entry] = 0
    answers[entry] = 0
    held[entry] = 0
    for (let at = entry * textCount; at < (entry + 1) * textCount; at++) said[at] = 0
  }

  /** Service and HTTP status of entries that other words found; of all, where no other word is required. */
  const offerAttributes = ({ services, http }: WordMatches, isAlone: boolean) => {
    const surety = facets.service.values.map((id) => services.get(String(id)) ?? 0)
    const isSure = surety.includes(1)
    const status = facets.http.values.indexOf(http ?? -1)
    const offer = (entry: number) => {
      const sure = surety[facets.service.places[entry] ?? 0] ?? 0
      if (sure > 0) collector.offer(entry, matchWeights.attribute * sure, textBits, 0, false)
      else if (isSure && !isAlone) answers[entry] = (answers[entry] ?? 0) | (1 << elsewhere)
      if (facets.http.places[entry] === status) collector.offer(entry, matchWeights.attribute, 0, 0, false)
    }
    if (isAlone) for (let entry = 0; entry < size; entry++) offer(entry)
    else for (const entry of reached.list()) offer(entry)
  }

  const readWord = (matches: WordMatches, isAlone: boolean): WordColumns => {
    const [only] = matches.manners
    if (only !== undefined && matches.manners.length === 1 && !namesAttribute(matches)) return readManner(only)
    for (const manner of matches.manners) collector.offerManner(manner)
    if (namesAttribute(matches)) offerAttributes(matches, isAlone)
    return collector.take()
  }

  const addWord = (word: WordColumns, weight: number, isRequired: boolean) => {
    const { entries } = word
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at] ?? 0
      if (reached.add(entry)) start(entry)
      const value = word.values[at] ?? 0
      const bits = word.fields[at] ?? 0
      score[entry] = (score[entry] ?? 0) + weight * value
      const isText = (bits & textBits) !== 0
      if (isRequired)
        answers[entry] =
          (answers[entry] ?? 0) + (1 << answered) + ((word.guesses[at] ?? 0) << guessed) + (isText ? 1 << inText : 0)
      if (!isText) continue
      const length = (word.lengths[at] ?? 0) * (value < 1 ? value : 1)
      for (let place = 0; place < textCount; place++) {
        if ((bits & (1 << (textFields[place] ?? 0))) === 0) continue
        const column = entry * textCount + place
        said[column] = (said[column] ?? 0) + length
        if (isRequired) held[entry] = (held[entry] ?? 0) + (1 << (8 * place))
      }
    }
  }

  return (found) => {
    reached.clear()
    let required = 0
    let weightOfAll = 0
    // Words that name a service come last: they choose among what the others found.
    for (const matches of [...found].sort((a, b) => Number(namesAttribute(a)) - Number(namesAttribute(b)))) {
      const word = readWord(matches, required === 0)
      // A word nobody wrote cannot tell entries apart.
      const isRequired = !matches.word.optional && (word.entries.length > 0 || matches.services.size > 0)
      const weight = rarity(size, word.entries.length) * (isRequired ? 1 : optionalWeight)
      addWord(word, weight, isRequired)
      if (isRequired) {
        required++
        weightOfAll += weight
      }
    }
    const whole = weightOfAll || 1
    const scoreOf = (entry: number): number => {
      let wholeness = 0
      let together = 0
      for (let place = 0; place < textCount; place++) {
        const column = entry * textCount + place
        const saidHere = said[column] ?? 0
        if (saidHere === 0) continue
        const share = saidHere / (lengths[column] ?? 1)
        if (share > wholeness) wholeness = share
        const heldHere = countIn(held[entry] ?? 0, 8 * place)
        if (heldHere > together) together = heldHere
      }
      const share = required > 1 ? together / required : 0
      return (score[entry] ?? 0) / whole + wholenessBonus * Math.min(1, wholeness) + togetherBonus * share
    }
    return { touched: reached.list(), answers, required, scoreOf }
  }
}
