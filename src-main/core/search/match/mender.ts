/** Mends what was mistyped where no document has it so, before a query is cut into words. */
import { once } from '../../once.ts'
import type { TermIndex } from '../index/term-index.ts'
import type { Lexicon } from '../query/lexicon.ts'
import { cutPieces, type Mender } from '../query/parse-query.ts'
import type { Guesses } from './match-word.ts'
import { createTypoFinder } from './typo.ts'

/** Shorter words are one letter away from too many others. */
const shortestWord = 5
/** 找不道 is 找不到: wordings of so many characters, the longest first. */
const heardLengths: readonly number[] = [4, 3, 2]
/** Longer texts are pasted. */
const longestHeard = 40

/** Places of a text that are inside of a phrase which the lexicon knows. */
const insidesOf = (text: string, lexicon: Lexicon): ReadonlySet<number> => {
  const insides = new Set<number>()
  let start = 0
  for (const { text: piece, known } of cutPieces(text, lexicon)) {
    if (known !== undefined) for (let at = 1; at < piece.length; at++) insides.add(start + at)
    start += piece.length
  }
  return insides
}

/** A text with a sign in place of one character. */
const without = (text: string, at: number): string => `${text.slice(0, at)}?${text.slice(at + 1)}`

/** By what is left without one character, the wordings that have it: few stretches of a query come near any. */
const readAlike = (lexicon: Lexicon): ReadonlyMap<string, readonly string[]> => {
  const alike = new Map<string, string[]>()
  for (const text of lexicon.hanTexts) {
    if (!heardLengths.includes(text.length) || lexicon.han(text)?.noise !== false) continue
    for (let at = 0; at < text.length; at++) {
      const key = without(text, at)
      const known = alike.get(key)
      if (known === undefined) alike.set(key, [text])
      else known.push(text)
    }
  }
  return alike
}

export const createMender = ({ has }: TermIndex, lexicon: Lexicon, guesses: Pick<Guesses, 'pinyin'>): Mender => {
  const findTypos = once(() => createTypoFinder(lexicon.phraseWords))
  const isPair = (text: string, at: number) => at >= 0 && at + 2 <= text.length && has(text.slice(at, at + 2))

  const alike = once(() => readAlike(lexicon))

  /** A wording that sounds like this stretch and has one other character, which stands beside its neighbours nowhere. */
  const hear = (text: string, from: number, length: number): string | undefined => {
    const stretch = text.slice(from, from + length)
    if (stretch.length < length || lexicon.han(stretch) !== undefined) return undefined
    for (let at = 0; at < length; at++) {
      if (isPair(text, from + at - 1) || isPair(text, from + at)) continue
      const wordings = alike().get(without(stretch, at)) ?? []
      if (wordings.length === 0) continue
      const sounding = guesses.pinyin().soundsLike(stretch)
      const heard = wordings.find((wording) => sounding.includes(wording))
      if (heard !== undefined) return heard
    }
    return undefined
  }

  return {
    latin(word) {
      if (word.length < shortestWord || has(word) || lexicon.phraseWords.has(word)) return word
      return findTypos()(word, 1)[0]?.word ?? word
    },
    han(text) {
      if (text.length > longestHeard) return text
      const insides = insidesOf(text, lexicon)
      let mended = ''
      for (let at = 0; at < text.length; ) {
        let heard: string | undefined
        for (const length of heardLengths)
          if (!insides.has(at) && !insides.has(at + length)) heard ??= hear(text, at, length)
        mended += heard ?? text.charAt(at)
        at += heard?.length ?? 1
      }
      return mended
    },
  }
}
