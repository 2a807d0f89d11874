/** The one tokenizer of index and query: Han runs apart from Latin, bigrams of Han, words and parts of Latin. */
import { fold, foldWidth } from './fold.ts'
import { endOfLatin, isLatin, isPlain } from './plain-runs.ts'

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

/** Nearly all runs are. */
const oneWord = /^(?:[A-Z]?[a-z]+|[A-Z]+|\d+)$/

const splitLatin = (text: string, start: number): readonly Token[] => {
  if (oneWord.test(text)) return [{ term: text.toLowerCase(), start, end: start + text.length }]
  return Array.from(text.matchAll(parts), (match) => ({
    term: fold(match[0]).replace(apostrophes, ''),
    start: start + match.index,
    end: start + match.index + match[0].length,
  })).filter((part) => part.term !== '')
}

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

/** End of the character that begins at `at`; characters beyond the basic plane take two units. */
const endOfCharacter = (text: string, at: number) =>
  Math.min(text.length, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1))

/** Every position of a Han text starts one term: the pair that begins there, at the end the last character alone. */
const splitHan = (text: string, start: number): readonly Token[] => {
  const tokens: Token[] = []
  for (let at = 0, next = 0; at < text.length; at = next) {
    next = endOfCharacter(text, at)
    const end = endOfCharacter(text, next)
    tokens.push({ term: text.slice(at, end), start: start + at, end: start + end })
  }
  return tokens
}

export const hanTerms = (text: string): readonly string[] => splitHan(text, 0).map(({ term }) => term)

/** A compound as one word: `user_id` and `userId` are both `userid`. */
export const joinParts = (parts: readonly Token[]): string => parts.map((part) => part.term).join('')

/** Digits alone, such as a date or an address, are no word together: they would pass for a code. */
export const isWord = (joined: string) => joined.length <= longestCompound && /[^\p{N}]/u.test(joined)

/** The compound behind its parts, which make up `length` units of a text. */
const withCompound = (parts: readonly Token[], start: number, length: number): readonly Token[] => {
  if (parts.length < 2) return parts
  const joined = joinParts(parts)
  return isWord(joined) ? [...parts, { term: joined, start, end: start + length }] : parts
}

const splitRun = ({ script, text, start, parts }: Run): readonly Token[] =>
  script === 'han' ? splitHan(text, start) : withCompound(parts, start, text.length)

/** Terms of one Latin run: its parts, and the compound behind them. */
export const splitLatinRun = (run: string): readonly string[] => {
  if (oneWord.test(run)) return [run.toLowerCase()]
  const found = splitLatin(run, 0)
  const terms = found.map((part) => part.term)
  if (found.length < 2) return terms
  const joined = joinParts(found)
  return isWord(joined) ? [...terms, joined] : terms
}

/** All terms of a text in order; a Latin compound follows its parts. */
export const tokenize = (text: string): readonly Token[] => splitRuns(text).flatMap(splitRun)

/** Those of them that are not Han. */
export const tokenizeLatin = (text: string): readonly Token[] => {
  if (!isPlain(text))
    return splitRuns(text)
      .filter(({ script }) => script === 'latin')
      .flatMap(splitRun)
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    if (!isLatin(text.charCodeAt(at))) {
      at++
      continue
    }
    const end = endOfLatin(text, at)
    tokens.push(...withCompound(splitLatin(text.slice(at, end), at), at, end - at))
    at = end
  }
  return tokens
}
