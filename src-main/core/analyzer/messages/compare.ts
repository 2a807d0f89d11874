/** How near a message is to what the documents say for a code. */
import type { SlotValue } from '../../../../src-preload/model/diagnosis.ts'
import { commonShare, lettersOf, sharedAtLeast, sharedWords } from '../rules/scoring.ts'
import type { DocumentedText } from './documented-text.ts'
import { fillTemplate } from './fill-template.ts'
import { compact, hasHan, isCommonWord, splitCapitals, wordsOf, wordTexts } from './words.ts'

/** From best to worst. `open` means the comparison says nothing: no message, or a document that gives none. */
export const likenesses = [
  'same',
  'contained',
  'filled',
  'similar',
  'related',
  'open',
  'other-language',
  'different',
] as const
export type Likeness = (typeof likenesses)[number]

export interface Comparison {
  readonly likeness: Likeness
  readonly wording: DocumentedText | null
  readonly slots: readonly SlotValue[]
}

const firstSentence = ({ parts: [first = ''] }: DocumentedText): string =>
  compact(first.split(/(?<=[.。])/, 1)[0] ?? '')

const compareOne = (message: string, wording: DocumentedText): Comparison => {
  const letters = compact(message)
  const documented = wording.compact.join('')
  const answer = (likeness: Likeness, slots: readonly SlotValue[] = []): Comparison => ({ likeness, wording, slots })
  if (wording.slots.length > 0) {
    const words = wordsOf(message)
    const head = wording.words.find((part) => part.length > 0)?.[0]
    for (const [place, word] of words.entries()) {
      const filled = word.text === head ? fillTemplate(message, words, place, wording) : null
      if (filled !== null) return answer('filled', filled.slots)
    }
  } else if (letters === documented) return answer('same')
  else if (documented.length >= lettersOf.least && letters.startsWith(documented))
    return answer(documented.length >= lettersOf.beginning ? 'same' : 'contained')
  else if (documented.length >= lettersOf.within && letters.includes(documented)) return answer('contained')
  else if (letters.length >= lettersOf.cut && documented.startsWith(letters) && letters.length * 3 > documented.length)
    return answer('contained')
  // Of `Access denied. One of the following scopes is required` people keep the first sentence.
  else if (letters.length >= lettersOf.cut && letters === firstSentence(wording)) return answer('contained')
  const [share, shared] = overlap(message, wording.parts.join(' '))
  if (share >= sharedWords.similar) return answer('similar')
  if (share >= sharedWords.related && shared >= sharedAtLeast.related) return answer('related')
  if (hasHan(message) !== hasHan(documented) && (hasHan(documented) || !/[A-Za-z]{3}/.test(message)))
    return answer('other-language')
  return answer('different')
}

/** How much of the documented words a message has, and their weight; of a mixed text only the words of the message's script count. */
const overlap = (message: string, documented: string): readonly [number, number] => {
  const own = new Set(wordTexts(splitCapitals(message)))
  const theirs = [...new Set(wordTexts(splitCapitals(documented)))].filter((word) => hasHan(message) || !hasHan(word))
  const weight = (word: string) => (isCommonWord(word) ? commonShare : 1)
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + weight(word), 0)
  const shared = sum(theirs.filter((word) => own.has(word)))
  const total = sum(theirs)
  return [total === 0 ? 0 : shared / total, shared]
}

const rank = (likeness: Likeness) => likenesses.indexOf(likeness)

/** The best of all wordings of an entry; `open` when there is nothing to compare. */
export const compareMessage = (message: string | null, wordings: readonly DocumentedText[]): Comparison => {
  const nothing: Comparison = { likeness: 'open', wording: null, slots: [] }
  if (message === null || compact(message).length < 2 || wordings.length === 0) return nothing
  return wordings
    .map((wording) => compareOne(message, wording))
    .reduce((best, next) => (rank(next.likeness) < rank(best.likeness) ? next : best))
}
