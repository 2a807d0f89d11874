/**
 * Adds up what the words of a query say of entries. Of many entries few are shown: where the best are wanted, one that its
 * words cannot lift above so many others is left out before it is looked at where they stand.
 */
import { type Meetings, meetPostings } from '../index/intersect.ts'
import { togetherBonus, wholenessBonus } from '../index/weights.ts'
import { baseOf, Leaders } from './leaders.ts'
import { answerOf, type CountedWord, fullnessOf, type Sums, textBits, textCount, textMasks } from './sums.ts'
import type { WordColumns } from './word-columns.ts'

/** Of `entries`, which rise, all, or some among which the best `wanted` are: those that answer fullest, then by score. */
export type Adder = (
  words: readonly CountedWord[],
  entries: Uint32Array,
  required: number,
  wanted: number | null,
) => Sums

/** `lengths` as `textLengths` gives them; `meetings` are written over. */
export const createAdder = (size: number, lengths: Uint16Array, meetings: Meetings): Adder => {
  const leaders = new Leaders(size)

  /** One word is the whole query: what would be added up for each entry is that word's. */
  const addAlone = ({ entries, values, fields, lengths: long, guesses }: WordColumns, isAll: boolean): void => {
    let least = leaders.least
    for (let at = 0; at < entries.length; at++) {
      const value = values[at] ?? 0
      const bits = fields[at] ?? 0
      const answer = answerOf(guesses[at] ?? 0, (bits & textBits) !== 0)
      const base = isAll ? 0 : baseOf(fullnessOf(answer, 1))
      if (base + value + wholenessBonus < least) continue
      const entry = entries[at] ?? 0
      // Of texts that say the same the shortest is said most of.
      let shortest = Number.POSITIVE_INFINITY
      for (let text = 0; text < textCount; text++) {
        if ((bits & (textMasks[text] ?? 0)) === 0) continue
        const length = lengths[entry * textCount + text] ?? 1
        if (length < shortest) shortest = length
      }
      const wholeness = ((long[at] ?? 0) * (value < 1 ? value : 1)) / shortest
      const score = value + wholenessBonus * (wholeness < 1 ? wholeness : 1)
      if (base + score >= least) least = leaders.add(entry, answer, base, score)
    }
  }

  // By place among the entries that are added up.
  const sums = new Float64Array(size)
  const answers = new Uint32Array(size)

  /** Word by word: what does not depend on where the words stand. `places` is told where each entry is among those of the word, counted from 1. */
  const addWord = ({ columns, weight, isRequired }: CountedWord, entries: Uint32Array, places: Uint32Array): void => {
    const { entries: own, values, fields, guesses } = columns
    const count = meetPostings(entries, own, 0, 0, own.length, meetings)
    for (let one = 0; one < count; one++) {
      const place = meetings.places[one] ?? 0
      const at = meetings.others[one] ?? 0
      places[place] = at + 1
      sums[place] = (sums[place] ?? 0) + weight * (values[at] ?? 0)
      if (isRequired)
        answers[place] = (answers[place] ?? 0) + answerOf(guesses[at] ?? 0, ((fields[at] ?? 0) & textBits) !== 0)
    }
  }

  // Of the entry that is being added up, per text: how much of it the query says, in terms, and how many words it holds.
  const said = new Float32Array(textCount)
  const held = new Uint32Array(textCount)

  /** What so many entries come to at the least, before it is looked at where the words stand. */
  const lowestOf = (count: number, required: number, whole: number): Float64Array => {
    const lowest = new Float64Array(count)
    for (let place = 0; place < count; place++)
      lowest[place] = baseOf(fullnessOf(answers[place] ?? 0, required)) + (sums[place] ?? 0) / whole
    return lowest
  }

  const addAll = (words: readonly CountedWord[], entries: Uint32Array, required: number, isAll: boolean): void => {
    sums.fill(0, 0, entries.length)
    answers.fill(0, 0, entries.length)
    const places = words.map((word) => {
      const own = new Uint32Array(entries.length)
      addWord(word, entries, own)
      return own
    })
    const whole = words.reduce((sum, { weight, isRequired }) => (isRequired ? sum + weight : sum), 0) || 1
    const most = wholenessBonus + (required > 1 ? togetherBonus : 0)
    const surest = isAll ? 0 : leaders.leastOf(lowestOf(entries.length, required, whole))
    let least = surest
    for (let place = 0; place < entries.length; place++) {
      const answer = answers[place] ?? 0
      const sum = (sums[place] ?? 0) / whole
      const base = isAll ? 0 : baseOf(fullnessOf(answer, required))
      if (base + sum + most < least) continue
      const entry = entries[place] ?? 0
      for (let text = 0; text < textCount; text++) {
        said[text] = 0
        held[text] = 0
      }
      for (let one = 0; one < words.length; one++) {
        const counted = words[one]
        if (counted === undefined) continue
        const word = counted.columns
        const at = (places[one]?.[place] ?? 0) - 1
        if (at < 0) continue
        const bits = word.fields[at] ?? 0
        const terms = word.lengths[at] ?? 0
        // An attribute takes no terms: it is held by every text, which tells something where another word is said too.
        if ((bits & textBits) === 0 || (terms === 0 && required < 2)) continue
        const value = word.values[at] ?? 0
        const length = terms * (value < 1 ? value : 1)
        for (let text = 0; text < textCount; text++) {
          if ((bits & (textMasks[text] ?? 0)) === 0) continue
          said[text] = (said[text] ?? 0) + length
          if (counted.isRequired) held[text] = (held[text] ?? 0) + 1
        }
      }
      let wholeness = 0
      let together = 0
      for (let text = 0; text < textCount; text++) {
        const saidHere = said[text] ?? 0
        if (saidHere === 0) continue
        const share = saidHere / (lengths[entry * textCount + text] ?? 1)
        if (share > wholeness) wholeness = share
        const heldHere = held[text] ?? 0
        if (heldHere > together) together = heldHere
      }
      const share = required > 1 ? together / required : 0
      const score = sum + wholenessBonus * (wholeness < 1 ? wholeness : 1) + togetherBonus * share
      if (base + score >= least) least = Math.max(surest, leaders.add(entry, answer, base, score))
    }
  }

  return (words, entries, required, wanted) => {
    leaders.start(wanted ?? 0)
    const [alone] = words
    if (words.length === 1 && alone?.isRequired && alone.columns.entries === entries)
      addAlone(alone.columns, wanted === null)
    else addAll(words, entries, required, wanted === null)
    const { entries: added, answers: how, scores, count } = leaders
    return { entries: added.subarray(0, count), answers: how, scores }
  }
}
