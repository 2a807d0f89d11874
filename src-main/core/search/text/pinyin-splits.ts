/** Splits typed letters into the pieces they may stand for. */

/** One piece of what was typed: a whole syllable or phrase, or the beginning of a syllable. */
export interface Pattern {
  readonly text: string
  readonly whole: boolean
}

export type Split = readonly Pattern[]

const mostSplits = 16

/** All ways to split `typed` by `next`, which lists the patterns a rest may begin with; at most 16. */
export const splitTyped = (typed: string, next: (rest: string) => readonly Pattern[]): readonly Split[] => {
  const found: Split[] = []
  // Where no way leads to the end is tried once: the number of ways grows with the length, that of places does not.
  const deadEnds = new Set<number>()
  const walk = (at: number, before: Split): boolean => {
    if (at === typed.length) return found.push(before) > 0
    if (deadEnds.has(at)) return false
    let arrives = false
    for (const pattern of next(typed.slice(at)))
      if (found.length < mostSplits && walk(at + pattern.text.length, [...before, pattern])) arrives = true
    if (!arrives) deadEnds.add(at)
    return arrives
  }
  walk(0, [])
  return found
}

/** Sounds that speakers of many regions do not keep apart, with the syllable itself first. */
const nearPairs: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/^z(?!h)/, 'zh'],
  [/^c(?!h)/, 'ch'],
  [/^s(?!h)/, 'sh'],
  [/([aei])ng$/, '$1n'],
  [/([aei])n$/, '$1ng'],
]

/** `min` for `ming`, `zi` for `zhi`. */
export const nearSounds = (syllable: string): readonly string[] => [
  ...new Set([
    syllable,
    ...nearPairs.filter(([sound]) => sound.test(syllable)).map(([sound, near]) => syllable.replace(sound, near)),
  ]),
]
