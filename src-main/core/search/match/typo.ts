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

/** Edits between two words with neighbouring letters swapped as one, or `limit + 1` when there are more. */
export const countEdits = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const changed = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      let edits = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, changed)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1)
      current.push(edits)
      if (edits < least) least = edits
    }
    if (least > limit) return limit + 1
    beforeLast = last
    last = current
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

const countBits = (bits: number): number => {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** `vocabulary` may hold anything; only its Latin words are compared. */
export const createTypoFinder = (vocabulary: Iterable<string>): TypoFinder => finishSteps(typoSteps(vocabulary))

/** The same, for a large vocabulary. */
export function* typoSteps(vocabulary: Iterable<string>): Steps<TypoFinder> {
  const byLength = new Map<number, { readonly word: string; readonly bits: number }[]>()
  let seen = 0
  for (const word of vocabulary) {
    if (seen++ % stepSize === 0) yield
    if (word.length < shortest || !/^[a-z\p{M}\p{Script=Latin}]+$/u.test(word)) continue
    const candidate = { word, bits: letterBits(word) }
    const same = byLength.get(word.length)
    if (same === undefined) byLength.set(word.length, [candidate])
    else same.push(candidate)
  }
  return (typed, most) => {
    if (typed.length < shortest || typed.length > longestTyped || /\p{N}/u.test(typed)) return []
    const limit = typed.length < longWord ? 1 : most
    const bits = letterBits(typed)
    const found: TypoMatch[] = []
    for (let length = typed.length - limit; length <= typed.length + limit; length++)
      for (const candidate of byLength.get(length) ?? []) {
        if (countBits(candidate.bits ^ bits) > 2 * limit) continue
        const edits = countEdits(typed, candidate.word, limit)
        if (edits === 1 || (edits === 2 && limit === 2)) found.push({ word: candidate.word, edits })
      }
    return found
  }
}
