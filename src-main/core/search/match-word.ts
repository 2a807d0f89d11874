/** Finds what one word of a query can mean, and which entries say it: literally, in other words, in pinyin, mistyped. */
import type { ServiceId } from '../../../src-preload/model/catalog.ts'
import {
  type Alternative,
  sayAllHan,
  sayCharacters,
  sayCompound,
  sayHan,
  sayLatin,
  sayParts,
  sayTerm,
  sayTyped,
} from './alternatives.ts'
import type { Lexicon } from './lexicon.ts'
import { type AlternativeMatcher, createAlternativeMatcher, type Matches } from './match-alternatives.ts'
import { cutHan, type QueryWord } from './parse-query.ts'
import type { Pinyin } from './pinyin.ts'
import type { TermIndex } from './term-index.ts'
import { isWord } from './tokenizer.ts'
import { createTypoFinder } from './typo.ts'
import { enoughFound, matchWeights } from './weights.ts'

/** Entries found in one manner. */
export interface Manner {
  readonly matches: Matches
  readonly weight: number
  /** A guess, although the word as typed is found elsewhere. */
  readonly guess: boolean
}

/** All that answers one word. */
export interface WordMatches {
  readonly word: QueryWord
  readonly manners: readonly Manner[]
  /** Services the word names, with how surely. */
  readonly services: ReadonlyMap<ServiceId, number>
  /** The HTTP status the word may be. */
  readonly http: number | null
  /** What to highlight. */
  readonly alternatives: readonly Alternative[]
}

export interface WordMatcher {
  /** Usually one; a word no document has may be several run together. */
  match(word: QueryWord): readonly WordMatches[]
}

const httpStatus = /^[1-5]\d\d$/
const shortestServicePrefix = 3
const shortestJoined = 3
const longestJoined = 40

const literally = (word: QueryWord): readonly Alternative[] => {
  if (word.script === 'han') return [sayHan(word.text)]
  if (word.compound) return isWord(word.text) ? sayCompound(word.text, word.parts) : [sayParts(word.parts)]
  return word.parts.length > 1 ? [sayLatin(word.parts)] : sayTyped(word.text)
}

const isPlainLatin = (word: QueryWord) =>
  word.script === 'latin' && !word.compound && word.parts.length === 1 && !/^\p{N}+$/u.test(word.text)

/** `usernotfound` as words of the vocabulary, as few as possible. */
const splitJoined = (typed: string, index: TermIndex): readonly string[] => {
  if (typed.length > longestJoined) return []
  const best: (readonly string[] | undefined)[] = [[]]
  for (let end = 1; end <= typed.length; end++)
    for (let start = 0; start <= end - shortestJoined; start++) {
      const before = best[start]
      const known = best[end]
      if (before === undefined || (known !== undefined && known.length <= before.length + 1)) continue
      const piece = typed.slice(start, end)
      if (index.has(piece)) best[end] = [...before, piece]
    }
  return best[typed.length] ?? []
}

/** Collects the answers to one word. */
class Answers {
  readonly manners: Manner[] = []
  readonly alternatives: Alternative[] = []
  readonly services: Map<ServiceId, number>
  readonly #match: AlternativeMatcher

  constructor(match: AlternativeMatcher, services: ReadonlyMap<ServiceId, number> | undefined) {
    this.#match = match
    this.services = new Map(services)
  }

  /** Number of entries found, those found in two manners counted twice. */
  get size(): number {
    return this.manners.reduce((sum, { matches }) => sum + matches.entries.length, 0)
  }

  /** A word found often enough already is not looked for in further manners. */
  add(alternatives: readonly Alternative[], weight: number, guess: boolean): void {
    if (this.size >= enoughFound) return
    const matches = this.#match(alternatives)
    if (matches.entries.length === 0) return
    this.manners.push({ matches, weight, guess })
    this.alternatives.push(...alternatives)
  }

  name(services: ReadonlyMap<ServiceId, number>): void {
    for (const [service, surety] of services)
      this.services.set(service, Math.max(surety, this.services.get(service) ?? 0))
  }
}

export const createWordMatcher = (index: TermIndex, lexicon: Lexicon, pinyin: Pinyin): WordMatcher => {
  const findTypos = createTypoFinder(index.terms)
  const matchAlternatives = createAlternativeMatcher(index)

  const addPinyin = (answers: Answers, texts: readonly string[], weight: number, guess: boolean) => {
    const known = texts.flatMap((text) => lexicon.han(text) ?? [])
    answers.add(
      texts.map((text) => sayHan(text)),
      weight,
      guess,
    )
    answers.add(
      known.flatMap((entry) => entry.alternatives),
      weight * matchWeights.secondHand,
      guess,
    )
    for (const { services } of known) answers.name(services)
  }

  const addTypos = (answers: Answers, word: QueryWord, guess: boolean) => {
    for (const { word: meant, edits } of findTypos(word.text, guess ? 1 : 2)) {
      const weight = edits === 1 ? matchWeights.typo : matchWeights.typoTwice
      answers.add([sayTerm(meant, 1)], weight, guess)
      answers.add(lexicon.latin([meant])?.alternatives ?? [], weight * matchWeights.secondHand, guess)
    }
  }

  const matchOne = (word: QueryWord): WordMatches => {
    const answers = new Answers(matchAlternatives, word.known?.services)
    answers.add(literally(word), 1, false)
    answers.add(word.known?.alternatives ?? [], 1, false)
    if (word.script === 'han' && answers.size === 0)
      answers.add([sayCharacters(word.text)], matchWeights.abbreviation, false)
    if (isPlainLatin(word)) {
      const isWord = index.has(word.text) || word.known !== undefined
      const guess = answers.size > 0 || isWord
      if (!isWord) {
        if (word.text.length >= shortestServicePrefix) answers.name(lexicon.servicesStartingWith(word.text))
        addPinyin(answers, pinyin.spelled(word.text), matchWeights.pinyin, guess)
        addPinyin(answers, pinyin.initials(word.text), matchWeights.initials, guess)
        answers.add(pinyin.phraseInitials(word.text).map(sayAllHan), matchWeights.initials, guess)
      }
      addTypos(answers, word, guess)
    }
    const { manners, services, alternatives } = answers
    return { word, manners, services, http: httpStatus.test(word.text) ? Number(word.text) : null, alternatives }
  }

  /** Words of the vocabulary, or of the lexicon in pinyin, that one after the other are what was typed. */
  const takeApart = (word: QueryWord): readonly QueryWord[] => {
    const joined = splitJoined(word.text, index)
    if (joined.length > 1)
      return joined.map((text) => ({ ...word, text, typed: text, parts: [text], known: lexicon.latin([text]) }))
    return pinyin.phrases(word.text)[0]?.flatMap((text) => cutHan(text, lexicon)) ?? []
  }

  return {
    match(word) {
      const found = matchOne(word)
      if (found.manners.length > 0 || found.services.size > 0 || found.http !== null || !isPlainLatin(word))
        return [found]
      const parts = takeApart(word)
      return parts.length === 0 ? [found] : parts.map(matchOne)
    },
  }
}
