/**
 * Adds up what the words of a query say of entries. Of many entries few are shown: where the best are wanted, one that its
 * words cannot lift above so many others is left out before it is looked at where they stand.
 */
import { findEntry, type Meetings, meetPostings } from '../index/intersect.ts'
import { togetherBonus, wholenessBonus } from '../index/weights.ts'
import { baseOf, Leaders } from './leaders.ts'
import {
  answerOf,
  type CountedWord,
  countIn,
  fullnessOf,
  inText,
  type Sums,
  type TextLengths,
  textBits,
  textCount,
  textMasks,
} from './sums.ts'

/** Of `entries`, which rise, all, or some among which the best `wanted` are: those that answer fullest, then by score. */
export type Adder = (
  words: readonly CountedWord[],
  entries: Uint32Array,
  required: number,
  wanted: number | null,
) => Sums

/** More terms than any text has. */
const manyTerms = 0x10000

/** `meetings` are written over. */
export const createAdder = (size: number, { each: lengths, shortest }: TextLengths, meetings: Meetings): Adder => {
  const leaders = new Leaders(size)

  /** The most that so many terms add to the score of an entry: as if all stood in its shortest text. */
  const mostWholeness = (entry: number, terms: number): number => {
    const least = shortest[entry] ?? 1
    return terms < least ? (wholenessBonus * terms) / least : wholenessBonus
  }

  /** One word is the whole query: what would be added up for each entry is that word's. */
  const addAlone = ({ columns, isAttribute }: CountedWord, isAll: boolean): void => {
    const { entries, values, fields, lengths: long, guesses } = columns
    let least = leaders.least
    for (let at = 0; at < entries.length; at++) {
      const value = values[at] ?? 0
      const bits = fields[at] ?? 0
      const answer = answerOf(guesses[at] ?? 0, (bits & textBits) !== 0)
      const base = isAll ? 0 : baseOf(fullnessOf(answer, 1))
      if (base + value + wholenessBonus < least) continue
      const entry = entries[at] ?? 0
      const terms = long[at] ?? 0
      if (!isAttribute && base + value + mostWholeness(entry, terms) < least) continue
      // Of texts that say the same the shortest is said most of.
      let shortestSaid = Number.POSITIVE_INFINITY
      for (let text = 0; text < textCount; text++) {
        if ((bits & (textMasks[text] ?? 0)) === 0) continue
        const length = lengths[entry * textCount + text] ?? 1
        if (length < shortestSaid) shortestSaid = length
      }
      const wholeness = (terms * (value < 1 ? value : 1)) / shortestSaid
      const score = value + wholenessBonus * (wholeness < 1 ? wholeness : 1)
      if (base + score >= least) least = leaders.add(entry, answer, base, score)
    }
  }

  // By place among the entries that are added up.
  const sums = new Float64Array(size)
  const answers = new Uint32Array(size)
  const saidTerms = new Uint32Array(size)
  const lowest = new Float64Array(size)

  /** Word by word: what does not depend on where the words stand. */
  const addWord = ({ columns, weight, isRequired, isAttribute }: CountedWord, entries: Uint32Array): void => {
    const { entries: own, values, fields, lengths: long, guesses } = columns
    const isSame = own === entries
    const count = isSame ? own.length : meetPostings(entries, own, 0, 0, own.length, meetings)
    for (let one = 0; one < count; one++) {
      const place = isSame ? one : (meetings.places[one] ?? 0)
      const at = isSame ? one : (meetings.others[one] ?? 0)
      const terms = long[at] ?? 0
      sums[place] = (sums[place] ?? 0) + weight * (values[at] ?? 0)
      // Texts hold an attribute even if they are empty.
      saidTerms[place] = (saidTerms[place] ?? 0) + (isAttribute && terms > 0 ? manyTerms : terms)
      if (isRequired)
        answers[place] = (answers[place] ?? 0) + answerOf(guesses[at] ?? 0, ((fields[at] ?? 0) & textBits) !== 0)
    }
  }

  // Of the entry that is being added up, per text: how much of it the query says, in terms, and how many words it holds.
  const said = new Float32Array(textCount)
  const held = new Uint32Array(textCount)

  const addAll = (words: readonly CountedWord[], entries: Uint32Array, required: number, isAll: boolean): void => {
    const count = entries.length
    sums.fill(0, 0, count)
    answers.fill(0, 0, count)
    saidTerms.fill(0, 0, count)
    for (const word of words) addWord(word, entries)
    const whole = words.reduce((sum, { weight, isRequired }) => (isRequired ? sum + weight : sum), 0) || 1
    const togetherWorth = required > 1 ? togetherBonus / required : 0
    // What an entry comes to at the least, before it is looked at where the words stand.
    for (let place = 0; place < count; place++)
      lowest[place] = (isAll ? 0 : baseOf(fullnessOf(answers[place] ?? 0, required))) + (sums[place] ?? 0) / whole
    const surest = isAll ? 0 : leaders.leastOf(lowest.subarray(0, count))
    const mostOfAny = wholenessBonus + togetherWorth * required
    /** For each word the place of the last entry among those that say it. */
    const cursors = new Uint32Array(words.length)
    let least = surest
    for (let place = 0; place < count; place++) {
      const low = lowest[place] ?? 0
      if (low + mostOfAny < least) continue
      const entry = entries[place] ?? 0
      const answer = answers[place] ?? 0
      const most = mostWholeness(entry, saidTerms[place] ?? 0) + togetherWorth * countIn(answer, inText)
      if (low + most < least) continue
      const base = isAll ? 0 : baseOf(fullnessOf(answer, required))
      for (let text = 0; text < textCount; text++) {
        said[text] = 0
        held[text] = 0
      }
      for (let one = 0; one < words.length; one++) {
        const counted = words[one]
        if (counted === undefined) continue
        const word = counted.columns
        const at = findEntry(word.entries, entry, cursors[one] ?? 0)
        cursors[one] = at
        if (word.entries[at] !== entry) continue
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
      const score =
        (sums[place] ?? 0) / whole + wholenessBonus * (wholeness < 1 ? wholeness : 1) + togetherBonus * share
      if (base + score >= least) least = Math.max(surest, leaders.add(entry, answer, base, score))
    }
  }

  return (words, entries, required, wanted) => {
    leaders.start(wanted ?? 0)
    const [alone] = words
    if (words.length === 1 && alone?.isRequired && alone.columns.entries === entries) addAlone(alone, wanted === null)
    else addAll(words, entries, required, wanted === null)
    const { entries: added, answers: how, scores, count } = leaders
    return { entries: added.subarray(0, count), answers: how, scores }
  }
}
