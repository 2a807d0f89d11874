/** Known phrases by their pinyin: what is typed may be several of them one after the other. */
import { type Pattern, splitTyped } from '../text/pinyin-splits.ts'
import type { Syllables } from '../text/syllables.ts'

/** Lists of phrases that one after the other are written as typed; single phrases and repetitions are left out. */
export type PhraseReader = (typed: string) => readonly (readonly string[])[]

const mostLists = 120

/** All ways to write a text, each reading written by `write`. */
const writingsOf = (text: string, syllables: Syllables, write: (reading: string) => string): ReadonlySet<string> => {
  let writings: readonly string[] = ['']
  for (const character of text) {
    const readings = syllables.readingsOf(character)
    writings = writings.flatMap((start) => readings.map((reading) => start + write(reading)))
  }
  return new Set(writings)
}

/** One phrase of each list, in every combination. */
const combine = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  let combined: readonly (readonly string[])[] = [[]]
  for (const list of lists)
    combined = combined.flatMap((start) => list.map((text) => [...start, text])).slice(0, mostLists)
  return combined
}

/** `write` makes of a syllable what is typed for it: itself, or its initial. */
export const createPhraseReader = (
  phrases: readonly string[],
  syllables: Syllables,
  write: (reading: string) => string,
): PhraseReader => {
  const book = new Map<string, string[]>()
  for (const phrase of phrases)
    for (const writing of writingsOf(phrase, syllables, write)) {
      const same = book.get(writing)
      if (same === undefined) book.set(writing, [phrase])
      else same.push(phrase)
    }
  /** Single letters stand for no phrase. */
  const phrasesAt = (rest: string): readonly Pattern[] =>
    Array.from({ length: rest.length - 1 }, (_, at) => rest.slice(0, at + 2))
      .filter((text) => book.has(text))
      .map((text) => ({ text, whole: true }))
  return (typed) =>
    splitTyped(typed, phrasesAt)
      .filter((split) => split.length > 1)
      .flatMap((split) => combine(split.map(({ text }) => book.get(text) ?? [])))
      .filter((list) => new Set(list).size === list.length)
      .slice(0, mostLists)
}
