/** Adds up, word by word, how well each entry answers a query; columns by entry. */
import type { Columns } from './columns.ts'
import type { WordMatches } from './match-word.ts'
import { matchWeights, optionalWeight, sayingTwice } from './weights.ts'

export interface Tally {
  /** Entries that answer any word. */
  readonly touched: readonly number[]
  /** Sum over words of how well each is said, weighted by rarity. */
  readonly score: Float64Array
  /** Number of required words answered; of these, wholly within one text; of these, only guessed. */
  readonly words: Uint8Array
  readonly inText: Uint8Array
  readonly guesses: Uint8Array
  /** Service names in the query that mean another service. */
  readonly otherService: Uint8Array
  /** Per text field, the number of terms said there. */
  readonly said: readonly Uint8Array[]
  /** Number of required words, and the sum of their weights. */
  required: number
  weight: number
  add(word: WordMatches, columns: Columns): void
}

/** Rare words tell more. */
const rarity = (size: number, found: number) => Math.log(1 + size / (1 + found))

/** `textFields` are places in `indexFields`. */
export const createTally = (size: number, textFields: readonly number[]): Tally => {
  const textBits = textFields.reduce((bits, field) => bits | (1 << field), 0)
  const touched: number[] = []
  const seen = new Uint8Array(size)
  // The word being added: one slot per entry, reused.
  const values = new Float32Array(size)
  const fields = new Uint8Array(size)
  const lengths = new Uint8Array(size)
  const guess = new Uint8Array(size)

  const tally = {
    touched,
    score: new Float64Array(size),
    words: new Uint8Array(size),
    inText: new Uint8Array(size),
    guesses: new Uint8Array(size),
    otherService: new Uint8Array(size),
    said: textFields.map(() => new Uint8Array(size)),
    required: 0,
    weight: 0,
    add(found: WordMatches, columns: Columns): void {
      const answered: number[] = []
      const offer = (entry: number, value: number, bits: number, length: number, isGuess: boolean) => {
        const known = values[entry] ?? 0
        if (known === 0 || ((guess[entry] ?? 0) === 1 && !isGuess)) {
          if (known === 0) answered.push(entry)
          values[entry] = value
          fields[entry] = bits
          lengths[entry] = length
          guess[entry] = isGuess ? 1 : 0
        } else if ((guess[entry] ?? 0) === (isGuess ? 1 : 0)) {
          values[entry] = Math.max(known, value) + Math.min(known, value) * sayingTwice
          fields[entry] = (fields[entry] ?? 0) | bits
          lengths[entry] = Math.max(lengths[entry] ?? 0, length)
        }
      }
      for (const { matches, weight, guess: isGuess } of found.manners)
        for (let at = 0; at < matches.entries.length; at++)
          offer(
            matches.entries[at] ?? 0,
            weight * (matches.values[at] ?? 0),
            matches.fields[at] ?? 0,
            matches.lengths[at] ?? 0,
            isGuess,
          )
      if (found.services.size > 0) {
        const { places, values: ids } = columns.facets.service
        const surety = ids.map((id) => found.services.get(String(id)) ?? 0)
        const isSure = surety.includes(1)
        for (let entry = 0; entry < size; entry++) {
          const sure = surety[places[entry] ?? 0] ?? 0
          if (sure > 0) offer(entry, matchWeights.attribute * sure, textBits, 0, false)
          else if (isSure) tally.otherService[entry] = (tally.otherService[entry] ?? 0) + 1
        }
      }
      if (found.http !== null) {
        const { places, values: statuses } = columns.facets.http
        for (let entry = 0; entry < size; entry++)
          if (statuses[places[entry] ?? 0] === found.http) offer(entry, matchWeights.attribute, 0, 0, false)
      }
      // A word nobody wrote cannot tell entries apart.
      const isRequired = !found.word.optional && answered.length > 0
      const weight = rarity(size, answered.length) * (isRequired ? 1 : optionalWeight)
      if (isRequired) {
        tally.required++
        tally.weight += weight
      }
      for (const entry of answered) {
        if ((seen[entry] ?? 0) === 0) touched.push(entry)
        seen[entry] = 1
        tally.score[entry] = (tally.score[entry] ?? 0) + weight * (values[entry] ?? 0)
        for (const [place, field] of textFields.entries()) {
          const column = tally.said[place]
          if (column !== undefined && ((fields[entry] ?? 0) & (1 << field)) !== 0)
            column[entry] = Math.min(255, (column[entry] ?? 0) + (lengths[entry] ?? 0))
        }
        if (isRequired) {
          tally.words[entry] = (tally.words[entry] ?? 0) + 1
          if (((fields[entry] ?? 0) & textBits) !== 0) tally.inText[entry] = (tally.inText[entry] ?? 0) + 1
          if ((guess[entry] ?? 0) === 1) tally.guesses[entry] = (tally.guesses[entry] ?? 0) + 1
        }
        values[entry] = 0
      }
    },
  }
  return tally
}
