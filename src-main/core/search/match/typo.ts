/** Finds the words of a vocabulary that a mistyped Latin word may have meant. Never digits, never short words. */
import { finishSteps, type Steps, stepSize } from '../../steps.ts'

export interface TypoMatch {
  readonly word: string
  /** Letters added, dropped, changed or swapped with their neighbour. */
  readonly edits: 1 | 2
}

/** Words within `most` edits of what was typed. */
export type TypoFinder = (typed: string, most: 1 | 2) => readonly TypoMatch[]

const shortest = 4
/** Two edits are forgiven from this length on. */
const longWord = 8
const longestTyped = 40

/** Three rows of edits that are written over, for words up to so long. */
const makeRows = (longest: number) => {
  const row = () => new Uint32Array(longest + 1)
  return [row(), row(), row()] as const
}
let rows = makeRows(longestTyped)

/** Edits between two words with neighbouring letters swapped as one, or `limit + 1` when there are more. */
export const countEdits = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  if (b.length >= rows[0].length) rows = makeRows(2 * b.length)
  let [beforeLast, last, current] = rows
  for (let column = 0; column <= b.length; column++) last[column] = column
  for (let row = 1; row <= a.length; row++) {
    current[0] = row
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const changed = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      let edits = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, changed)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1)
      current[column] = edits
      if (edits < least) least = edits
    }
    if (least > limit) return limit + 1
    ;[beforeLast, last, current] = [last, current, beforeLast]
  }
  return Math.min(limit + 1, last[b.length] ?? 0)
}

/** One bit per letter a–z that occurs; an edit changes two bits at most. */
const letterBits = (word: string): number => {
  let bits = 0
  for (let index = 0; index < word.length; index++) {
    const letter = word.charCodeAt(index) - 97
    if (letter >= 0 && letter < 26) bits |= 1 << letter
  }
  return bits
}

/** In pairs, then fours, then eights; the eights are added up by the product. */
const countBits = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Words of one length; their letters stand beside each other, for most words are told apart by them. */
interface SameLength {
  readonly words: string[]
  readonly bits: number[]
}

/** `vocabulary` may hold anything; only its Latin words are compared. */
export const createTypoFinder = (vocabulary: Iterable<string>): TypoFinder => finishSteps(typoSteps(vocabulary))

/** The same, for a large vocabulary. */
export function* typoSteps(vocabulary: Iterable<string>): Steps<TypoFinder> {
  const byLength = new Map<number, SameLength>()
  let seen = 0
  for (const word of vocabulary) {
    if (seen++ % stepSize === 0) yield
    if (word.length < shortest || !/^[a-z\p{M}\p{Script=Latin}]+$/u.test(word)) continue
    const same = byLength.get(word.length) ?? { words: [], bits: [] }
    byLength.set(word.length, same)
    same.words.push(word)
    same.bits.push(letterBits(word))
  }
  return (typed, most) => {
    if (typed.length < shortest || typed.length > longestTyped || /\p{N}/u.test(typed)) return []
    const limit = typed.length < longWord ? 1 : most
    const bits = letterBits(typed)
    const found: TypoMatch[] = []
    for (let length = typed.length - limit; length <= typed.length + limit; length++) {
      const same = byLength.get(length)
      if (same === undefined) continue
      for (let at = 0; at < same.bits.length; at++) {
        if (countBits((same.bits[at] ?? 0) ^ bits) > 2 * limit) continue
        const word = same.words[at] ?? ''
        const edits = countEdits(typed, word, limit)
        if (edits === 1 || (edits === 2 && limit === 2)) found.push({ word, edits })
      }
    }
    return found
  }
}
