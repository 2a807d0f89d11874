/** Finds the Han texts of a vocabulary that a typed pinyin can stand for: spelled out, cut short, or initials. */

import { once } from '../../once.ts'
import { finishSteps, type Steps, stepSize } from '../../steps.ts'
import { nearSounds, type Split, splitTyped } from '../text/pinyin-splits.ts'
import { createSyllables, type Readings } from '../text/syllables.ts'
import { createPhraseReader } from './pinyin-phrases.ts'

export interface Pinyin {
  /** Texts read as whole syllables; else those whose last syllable is still being typed. */
  spelled(typed: string): readonly string[]
  /** Texts whose syllables begin with the typed letters; `zh`, `ch`, `sh` may stand for one. */
  initials(typed: string): readonly string[]
  /** Several of the known phrases one after the other, spelled out: `gongzuoliubucunzai` is 工作流 and 不存在. */
  phrases(typed: string): readonly (readonly string[])[]
  /** Texts that sound like a Han text, or nearly: 铭感词 for 敏感词. */
  soundsLike(text: string): readonly string[]
  /** Several of the known phrases by their initials: `yhlz` is 用户 and 离职. */
  phraseInitials(typed: string): readonly (readonly string[])[]
}

const longestTyped = 40
const longestInitials = 12
/** More letters fit too many phrases to mean any. */
const longestPhraseInitials = 6
const mostTexts = 120

/** A Han word that somebody heard, or typed by its sound. */
const heardLength = { least: 2, most: 6 }

const isPinyin = (typed: string, longest: number) => typed.length <= longest && /^[a-z]{2,}$/.test(typed)

/** Below it there is no Han character. */
const firstHan = 0x2e80

/** Character → the characters that stand behind it somewhere. */
function* readPairs(pairs: Iterable<string>): Steps<ReadonlyMap<string, ReadonlySet<string>>> {
  const following = new Map<string, Set<string>>()
  let seen = 0
  for (const pair of pairs) {
    if (seen++ % stepSize === 0) yield
    // Only Han is read aloud.
    if (pair.charCodeAt(0) < firstHan) continue
    const [first, second] = Array.from(pair)
    if (first === undefined || second === undefined) continue
    const known = following.get(first)
    if (known === undefined) following.set(first, new Set([second]))
    else known.add(second)
  }
  return following
}

/** `pairs` are the neighbouring characters of the vocabulary's texts, such as `权限`; `known` are phrases of the lexicon. */
export const createPinyin = (readings: Readings, pairs: Iterable<string>, known: readonly string[]): Pinyin =>
  finishSteps(pinyinSteps(readings, pairs, known))

/** The same, for a large vocabulary. */
export function* pinyinSteps(readings: Readings, pairs: Iterable<string>, known: readonly string[]): Steps<Pinyin> {
  const syllables = createSyllables(readings)
  const following = yield* readPairs(pairs)
  // Most queries are no pinyin: the phrases are written out when one may be.
  const readSpelled = once(() => createPhraseReader(known, syllables, (reading) => reading))
  const readInitials = once(() => createPhraseReader(known, syllables, (reading) => reading.slice(0, 1)))

  /** Readings are known of more characters than the vocabulary has: people type others by mistake. */
  const vocabulary = new Set([...following.keys(), ...[...following.values()].flatMap((behind) => [...behind])])

  /** Texts of the vocabulary, character by character along neighbouring pairs. */
  const textsOf = ([first, ...rest]: Split): readonly string[] => {
    if (first === undefined) return []
    let texts = syllables
      .charactersOf(first)
      .filter((character) => vocabulary.has(character))
      .map((character) => ({ text: character, last: character }))
    for (const pattern of rest)
      texts = texts
        .flatMap(({ text, last }) =>
          Array.from(following.get(last) ?? [])
            .filter((character) => syllables.reads(character, pattern))
            .map((character) => ({ text: text + character, last: character })),
        )
        .slice(0, mostTexts)
    return texts.map(({ text }) => text)
  }
  const distinct = (splits: readonly Split[]) => [...new Set(splits.flatMap(textsOf))].slice(0, mostTexts)
  const unfinished = (rest: string) => [...syllables.wholeAt(rest), ...syllables.unfinishedAt(rest)]

  /** Every way to read a text by near sounds, syllable by syllable. */
  const nearSplits = (split: Split): readonly Split[] =>
    split.reduce<readonly Split[]>(
      (before, { text, whole }) =>
        before
          .flatMap((start) => nearSounds(text).map((near) => [...start, { text: near, whole }]))
          .slice(0, mostTexts),
      [[]],
    )

  return {
    soundsLike(text) {
      const characters = Array.from(text)
      if (characters.length < heardLength.least || characters.length > heardLength.most) return []
      const readings = characters.map((character) => syllables.readingsOf(character))
      const splits = readings.reduce<readonly Split[]>(
        (before, sounds) =>
          before
            .flatMap((start) => sounds.map((sound) => [...start, { text: sound, whole: true }]))
            .slice(0, mostTexts),
        [[]],
      )
      return distinct(splits.flatMap(nearSplits)).filter((found) => found !== text)
    },
    spelled(typed) {
      if (!isPinyin(typed, longestTyped)) return []
      const exact = distinct(splitTyped(typed, syllables.wholeAt))
      const whole = exact.length > 0 ? exact : distinct(splitTyped(typed, syllables.wholeAt).flatMap(nearSplits))
      return whole.length > 0 ? whole : distinct(splitTyped(typed, unfinished).filter((split) => split.length > 1))
    },
    initials: (typed) => (isPinyin(typed, longestInitials) ? distinct(splitTyped(typed, syllables.initialAt)) : []),
    phrases: (typed) => (isPinyin(typed, longestTyped) ? readSpelled()(typed) : []),
    phraseInitials: (typed) => (isPinyin(typed, longestPhraseInitials) ? readInitials()(typed) : []),
  }
}
