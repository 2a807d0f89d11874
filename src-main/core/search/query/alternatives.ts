/** Ways to say a word of a query: typed words and known wordings as the terms an index is asked for. */

import type { Term } from '../index/term-index.ts'
import { matchWeights } from '../index/weights.ts'
import { stem } from '../text/english-stem.ts'
import { hanTerms } from '../text/tokenizer.ts'

/** One way to say a word: all its terms must occur in an entry. */
export interface Alternative {
  readonly script: 'han' | 'latin'
  /** As it reads, words apart; Han texts are highlighted by it. */
  readonly text: string
  readonly terms: readonly Term[]
  /** 0 to 1, see `matchWeights`. */
  readonly weight: number
}

/** Shorter English words stand for themselves only. */
const shortestInflected = 4

/** A Han text must stand as typed: all its pairs; a single character begins some pair. */
export const sayHan = (text: string, weight = 1): Alternative => {
  const terms = hanTerms(text)
  const isSingle = terms.length === 1
  return {
    script: 'han',
    text,
    weight,
    terms: (isSingle ? terms : terms.slice(0, -1)).map((term) => ({ text: term, prefix: isSingle })),
  }
}

/** The characters of a Han text, each wherever it stands. */
export const sayCharacters = (text: string): Alternative => sayAllHan(Array.from(text))

/** Several Han texts, all of which must stand somewhere. */
export const sayAllHan = (texts: readonly string[]): Alternative => ({
  script: 'han',
  text: texts.join(' '),
  weight: 1,
  terms: texts.flatMap((text) => sayHan(text).terms),
})

const inflected = (word: string): Term =>
  word.length < shortestInflected ? { text: word, prefix: false } : { text: stem(word), prefix: true }

/** English words in any inflection, in any order. */
export const sayLatin = (words: readonly string[], weight = 1): Alternative => ({
  script: 'latin',
  text: words.join(' '),
  weight,
  terms: words.map(inflected),
})

/** One word exactly as the index has it. */
export const sayTerm = (text: string, weight: number): Alternative => ({
  script: 'latin',
  text,
  weight,
  terms: [{ text, prefix: false }],
})

/** A word as typed: whole, as the beginning of longer ones, and without its ending. */
export const sayTyped = (word: string): readonly Alternative[] => {
  const say = (text: string, prefix: boolean, weight: number): Alternative => ({
    script: 'latin',
    text: word,
    weight,
    terms: [{ text, prefix }],
  })
  const root = stem(word)
  const typed = [say(word, false, 1), say(word, true, matchWeights.prefix)]
  return root === word ? typed : [...typed, say(root, true, matchWeights.stem)]
}

/** Parts of a compound, the last one still being typed. */
export const sayParts = (parts: readonly string[]): Alternative => ({
  script: 'latin',
  text: parts.join(' '),
  weight: 1,
  terms: parts.map((text, index) => ({ text, prefix: index === parts.length - 1 })),
})

/** `user_id` typed: as one word, or its parts. */
export const sayCompound = (joined: string, parts: readonly string[]): readonly Alternative[] => [
  { script: 'latin', text: joined, weight: 1, terms: [{ text: joined, prefix: true }] },
  sayParts(parts),
]
