/** The syllables some characters are read as, and which of them typed letters may begin with. */
import type { Pattern } from './pinyin-splits.ts'

/** Syllable (without tone, `v` for ü) → the characters that can be read so. */
export type Readings = Readonly<Record<string, string>>

export interface Syllables {
  readingsOf(character: string): readonly string[]
  /** Characters that can be read so. */
  charactersOf(pattern: Pattern): readonly string[]
  reads(character: string, pattern: Pattern): boolean
  /** Whole syllables at the beginning of `rest`, longest first. */
  wholeAt(rest: string): readonly Pattern[]
  /** `rest` itself, where it begins a syllable. */
  unfinishedAt(rest: string): readonly Pattern[]
  /** The first letter; `zh`, `ch` and `sh` also as one. */
  initialAt(rest: string): readonly Pattern[]
}

export const createSyllables = (readings: Readings): Syllables => {
  const syllables = Object.keys(readings)
  const longest = Math.max(0, ...syllables.map((syllable) => syllable.length))
  const readingsOf = new Map<string, string[]>()
  for (const syllable of syllables)
    for (const character of readings[syllable] ?? '') {
      const known = readingsOf.get(character)
      if (known === undefined) readingsOf.set(character, [syllable])
      else known.push(syllable)
    }
  const fits = (syllable: string, { text, whole }: Pattern) => (whole ? syllable === text : syllable.startsWith(text))
  return {
    readingsOf: (character) => readingsOf.get(character) ?? [],
    charactersOf(pattern) {
      const fitting = pattern.whole ? [pattern.text] : syllables.filter((syllable) => fits(syllable, pattern))
      return [...new Set(fitting.flatMap((syllable) => Array.from(readings[syllable] ?? '')))]
    },
    reads: (character, pattern) => readingsOf.get(character)?.some((syllable) => fits(syllable, pattern)) ?? false,
    wholeAt: (rest) =>
      Array.from({ length: Math.min(longest, rest.length) }, (_, at) => rest.slice(0, at + 1))
        .filter((text) => Object.hasOwn(readings, text))
        .map((text) => ({ text, whole: true }))
        .reverse(),
    unfinishedAt: (rest) =>
      rest.length < longest && syllables.some((syllable) => syllable.startsWith(rest))
        ? [{ text: rest, whole: false }]
        : [],
    initialAt(rest) {
      const single = { text: rest.slice(0, 1), whole: false }
      return /^[zcs]h/.test(rest) ? [{ text: rest.slice(0, 2), whole: false }, single] : [single]
    },
  }
}
