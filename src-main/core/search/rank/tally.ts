/** Adds up, word by word, how well each entry answers a query; columns by entry. */
import type { Columns } from '../index/columns.ts'
import { indexFields } from '../index/index-document.ts'
import type { TermIndex } from '../index/term-index.ts'
import { matchWeights, optionalWeight, togetherBonus, wholenessBonus } from '../index/weights.ts'
import { createWordColumns } from '../index/word-columns.ts'
import type { WordMatches } from '../match/match-word.ts'

export interface Tally {
  /** Entries that answer any word. */
  readonly touched: readonly number[]
  /** Number of required words answered; of these, only guessed. */
  readonly words: Uint8Array
  readonly guesses: Uint8Array
  /** Required words answered wholly within name, message or meaning. */
  readonly inText: Uint8Array
  /** 1: a word of the query names another service; known of entries that other words found. */
  readonly elsewhere: Uint8Array
  /** Number of required words. */
  readonly required: number
  /** How well the entry answers what it answers; comparable among entries that answer as many words. */
  scoreOf(entry: number): number
}

/** The texts people go by. */
const textFields = (['name', 'message', 'meaning'] as const).map((field) => indexFields.indexOf(field))
const textBits = textFields.reduce((bits, field) => bits | (1 << field), 0)

/** Rare words tell more. */
const rarity = (size: number, found: number) => Math.log(1 + size / (1 + found))

const namesAttribute = ({ services, http }: WordMatches) => services.size > 0 || http !== null

/** Kept between queries; an answer is read before the next query is counted. */
export const createTally = (columns: Columns, index: TermIndex): ((found: readonly WordMatches[]) => Tally) => {
  const { size, facets } = columns
  const touched: number[] = []
  const score = new Float64Array(size)
  const words = new Uint8Array(size)
  const inText = new Uint8Array(size)
  const guesses = new Uint8Array(size)
  const elsewhere = new Uint8Array(size)
  // Per text field: how much of it the query says, in terms, and how many of the words it holds.
  const said = textFields.map(() => new Float32Array(size))
  const held = textFields.map(() => new Uint8Array(size))
  const word = createWordColumns(size)

  const clear = () => {
    for (const column of [score, words, inText, guesses, elsewhere, ...said, ...held])
      for (const entry of touched) column[entry] = 0
    touched.length = 0
  }

  const addToFields = (entry: number, isRequired: boolean) => {
    const bits = word.fields[entry] ?? 0
    for (let place = 0; place < textFields.length; place++) {
      const saidHere = said[place]
      const heldHere = held[place]
      if ((bits & (1 << (textFields[place] ?? 0))) === 0 || saidHere === undefined || heldHere === undefined) continue
      saidHere[entry] = (saidHere[entry] ?? 0) + (word.lengths[entry] ?? 0) * Math.min(1, word.values[entry] ?? 0)
      if (isRequired) heldHere[entry] = (heldHere[entry] ?? 0) + 1
    }
  }

  const readWord = (matches: WordMatches) => {
    for (const { matches: manner, weight, guess } of matches.manners)
      for (let at = 0; at < manner.entries.length; at++)
        word.offer(
          manner.entries[at] ?? 0,
          weight * (manner.values[at] ?? 0),
          manner.fields[at] ?? 0,
          manner.lengths[at] ?? 0,
          guess,
        )
  }

  /** Service and HTTP status of entries that other words found; of all, where no other word is required. */
  const readAttributes = ({ services, http }: WordMatches, isAlone: boolean) => {
    const surety = facets.service.values.map((id) => services.get(String(id)) ?? 0)
    const isSure = surety.includes(1)
    const status = facets.http.values.indexOf(http ?? -1)
    const read = (entry: number) => {
      const sure = surety[facets.service.places[entry] ?? 0] ?? 0
      if (sure > 0) word.offer(entry, matchWeights.attribute * sure, textBits, 0, false)
      else if (isSure && !isAlone) elsewhere[entry] = 1
      if (facets.http.places[entry] === status) word.offer(entry, matchWeights.attribute, 0, 0, false)
    }
    if (isAlone) for (let entry = 0; entry < size; entry++) read(entry)
    else for (const entry of touched) read(entry)
  }

  const addWord = (weight: number, isRequired: boolean) => {
    for (const entry of word.entries) {
      const value = weight * (word.values[entry] ?? 0)
      // Every word adds something, so zero means: not touched yet.
      if (score[entry] === 0) touched.push(entry)
      score[entry] = (score[entry] ?? 0) + value
      addToFields(entry, isRequired)
      if (!isRequired) continue
      words[entry] = (words[entry] ?? 0) + 1
      if (((word.fields[entry] ?? 0) & textBits) !== 0) inText[entry] = (inText[entry] ?? 0) + 1
      if (word.guesses[entry] === 1) guesses[entry] = (guesses[entry] ?? 0) + 1
    }
  }

  return (found) => {
    clear()
    let required = 0
    let weightOfAll = 0
    // Words that name a service come last: they choose among what the others found.
    for (const matches of [...found].sort((a, b) => Number(namesAttribute(a)) - Number(namesAttribute(b)))) {
      readWord(matches)
      if (namesAttribute(matches)) readAttributes(matches, required === 0)
      // A word nobody wrote cannot tell entries apart.
      const isRequired = !matches.word.optional && (word.entries.length > 0 || matches.services.size > 0)
      const weight = rarity(size, word.entries.length) * (isRequired ? 1 : optionalWeight)
      addWord(weight, isRequired)
      if (isRequired) {
        required++
        weightOfAll += weight
      }
      word.clear()
    }
    const scoreOf = (entry: number): number => {
      let wholeness = 0
      let together = 0
      for (let place = 0; place < textFields.length; place++) {
        const saidHere = said[place]?.[entry] ?? 0
        if (saidHere === 0) continue
        const length = index.lengthOf(entry, textFields[place] ?? 0)
        wholeness = Math.max(wholeness, Math.min(1, saidHere / Math.max(1, length)))
        together = Math.max(together, held[place]?.[entry] ?? 0)
      }
      const share = required > 1 ? together / required : 0
      return (score[entry] ?? 0) / (weightOfAll || 1) + wholenessBonus * wholeness + togetherBonus * share
    }
    return { touched, words, guesses, inText, elsewhere, required, scoreOf }
  }
}
