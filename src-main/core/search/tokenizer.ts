/** The one tokenizer of index and query: Han runs apart from Latin, bigrams of Han, words and parts of Latin. */
import { fold, foldWidth } from './fold.ts'

/** A term and the UTF-16 range it was read from. */
export interface Token {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** A stretch of one script. Latin includes every other script with words, and digits. */
export interface Run {
  readonly script: 'han' | 'latin'
  /** Width and case folded. */
  readonly text: string
  readonly start: number
  /** Of a Latin run: its words, split at camelCase, `_`, `.`, `-` and digits, apostrophes dropped. Of a Han run: none. */
  readonly parts: readonly Token[]
}

const runs =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:[_.'’-]+(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*/gu
const parts =
  /\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?(?:[\p{Ll}\p{M}]|['’])+|\p{Lu}+|\p{N}+|[\p{L}\p{M}]+/gu
const apostrophes = /['’]/g
const han = /^\p{Script=Han}/u

/** Longer compounds are told by their parts alone. */
const longestCompound = 40

const splitLatin = (text: string, start: number): readonly Token[] =>
  Array.from(text.matchAll(parts), (match) => ({
    term: fold(match[0]).replace(apostrophes, ''),
    start: start + match.index,
    end: start + match.index + match[0].length,
  })).filter((part) => part.term !== '')

/** Splits a text into runs; everything else is a separator. */
export const splitRuns = (text: string): readonly Run[] =>
  Array.from(foldWidth(text).matchAll(runs), (match) => {
    const isHan = han.test(match[0])
    return {
      script: isHan ? 'han' : 'latin',
      text: fold(match[0]),
      start: match.index,
      parts: isHan ? [] : splitLatin(match[0], match.index),
    }
  })

/** Every position of a Han text starts one term: the pair that begins there, at the end the last character alone. */
export const hanTerms = (text: string): readonly string[] => {
  const characters = Array.from(text)
  return characters.map((character, index) => character + (characters[index + 1] ?? ''))
}

/** A compound as one word: `user_id` and `userId` are both `userid`. */
export const joinParts = (parts: readonly Token[]): string => parts.map((part) => part.term).join('')

const tokenizeRun = (run: Run): readonly Token[] => {
  if (run.script === 'han') {
    let at = run.start
    return hanTerms(run.text).map((term) => {
      const token = { term, start: at, end: at + term.length }
      at += String.fromCodePoint(term.codePointAt(0) ?? 0).length
      return token
    })
  }
  const joined = joinParts(run.parts)
  if (run.parts.length < 2 || joined.length > longestCompound) return run.parts
  return [...run.parts, { term: joined, start: run.start, end: run.start + run.text.length }]
}

/** All terms of a text in order; a Latin compound follows its parts. */
export const tokenize = (text: string): readonly Token[] => splitRuns(text).flatMap(tokenizeRun)
