/** Finds the Han texts of a vocabulary that a typed pinyin can stand for: spelled out, cut short, or initials. */

/** Syllable (without tone, `v` for ü) → the characters that can be read so. */
export type Readings = Readonly<Record<string, string>>

export interface Pinyin {
  /** Texts read as whole syllables; else those whose last syllable is still being typed. */
  spelled(typed: string): readonly string[]
  /** Texts whose syllables begin with the typed letters; `zh`, `ch`, `sh` may stand for one. */
  initials(typed: string): readonly string[]
  /** Several of the known phrases one after the other, spelled out: `gongzuoliubucunzai` is 工作流 and 不存在. */
  phrases(typed: string): readonly (readonly string[])[]
  /** Several of the known phrases by their initials: `yhlz` is 用户 and 离职. */
  phraseInitials(typed: string): readonly (readonly string[])[]
}

/** One syllable of what was typed. */
interface Pattern {
  readonly text: string
  readonly whole: boolean
}

const longestTyped = 40
const longestInitials = 12
/** More letters fit too many phrases to mean any. */
const longestPhraseInitials = 6
const mostSplits = 16
const mostTexts = 120

/** All ways to split `typed` by `next`, which lists the patterns possible at a position. */
const splits = (typed: string, next: (rest: string) => readonly Pattern[]): readonly (readonly Pattern[])[] => {
  const found: (readonly Pattern[])[] = []
  const walk = (at: number, before: readonly Pattern[]): void => {
    if (found.length >= mostSplits) return
    if (at === typed.length) found.push(before)
    else for (const pattern of next(typed.slice(at))) walk(at + pattern.text.length, [...before, pattern])
  }
  walk(0, [])
  return found
}

/** What was typed → the phrases it stands for. */
type PhraseBook = ReadonlyMap<string, readonly string[]>

/** All beginnings of `rest` that stand for phrases of two characters and more. */
const piecesOf = (rest: string, book: PhraseBook): readonly Pattern[] =>
  Array.from({ length: rest.length - 1 }, (_, at) => rest.slice(0, at + 2))
    .filter((piece) => book.has(piece))
    .map((text) => ({ text, whole: true }))

const combine = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  lists.reduce<readonly (readonly string[])[]>(
    (before, list) => before.flatMap((start) => list.map((text) => [...start, text])).slice(0, mostTexts),
    [[]],
  )

/** `pairs` are the neighbouring characters of the vocabulary's texts, such as `权限`; `known` are phrases of the lexicon. */
export const createPinyin = (readings: Readings, pairs: Iterable<string>, known: readonly string[]): Pinyin => {
  const syllables = Object.keys(readings)
  const readingsOf = new Map<string, string[]>()
  for (const syllable of syllables)
    for (const character of readings[syllable] ?? '') {
      const known = readingsOf.get(character)
      if (known === undefined) readingsOf.set(character, [syllable])
      else known.push(syllable)
    }
  const following = new Map<string, Set<string>>()
  for (const pair of pairs) {
    const [first, second] = Array.from(pair)
    if (first === undefined || second === undefined) continue
    const known = following.get(first)
    if (known === undefined) following.set(first, new Set([second]))
    else known.add(second)
  }

  const reads = (character: string, pattern: Pattern) =>
    readingsOf
      .get(character)
      ?.some((reading) => (pattern.whole ? reading === pattern.text : reading.startsWith(pattern.text))) ?? false

  const startsWith = (pattern: Pattern): readonly string[] =>
    pattern.whole
      ? Array.from(readings[pattern.text] ?? '')
      : syllables
          .filter((syllable) => syllable.startsWith(pattern.text))
          .flatMap((syllable) => Array.from(readings[syllable] ?? ''))

  /** Texts of the vocabulary, character by character along neighbouring pairs. */
  const textsOf = (patterns: readonly Pattern[]): readonly string[] => {
    const [first, ...rest] = patterns
    if (first === undefined) return []
    let texts = [...new Set(startsWith(first))].map((character) => ({ text: character, last: character }))
    for (const pattern of rest) {
      texts = texts.flatMap(({ text, last }) =>
        Array.from(following.get(last) ?? [])
          .filter((character) => reads(character, pattern))
          .map((character) => ({ text: text + character, last: character })),
      )
      if (texts.length > mostTexts) texts = texts.slice(0, mostTexts)
    }
    return texts.map(({ text }) => text)
  }

  const longest = Math.max(0, ...syllables.map((syllable) => syllable.length))
  const wholeSyllables = (rest: string): readonly Pattern[] => {
    const found: Pattern[] = []
    for (let length = Math.min(longest, rest.length); length > 0; length--) {
      const text = rest.slice(0, length)
      if (Object.hasOwn(readings, text)) found.push({ text, whole: true })
    }
    return found
  }
  const unfinished = (rest: string): readonly Pattern[] =>
    rest.length < longest && syllables.some((syllable) => syllable.startsWith(rest))
      ? [{ text: rest, whole: false }]
      : []
  const initialLetters = (rest: string): readonly Pattern[] => {
    const single = { text: rest.slice(0, 1), whole: false }
    return /^[zcs]h/.test(rest) ? [{ text: rest.slice(0, 2), whole: false }, single] : [single]
  }
  const phrasesBy = (write: (reading: string) => string): PhraseBook => {
    const book = new Map<string, string[]>()
    for (const text of known)
      for (const written of spellings(text, write)) {
        const same = book.get(written)
        if (same === undefined) book.set(written, [text])
        else same.push(text)
      }
    return book
  }
  const spellings = (text: string, write: (reading: string) => string): ReadonlySet<string> =>
    new Set(
      Array.from(text).reduce<readonly string[]>(
        (before, character) =>
          before.flatMap((start) => (readingsOf.get(character) ?? []).map((reading) => start + write(reading))),
        [''],
      ),
    )
  const spelledPhrases = phrasesBy((reading) => reading)
  const initialPhrases = phrasesBy((reading) => reading.slice(0, 1))
  const readPhrases = (typed: string, book: PhraseBook): readonly (readonly string[])[] =>
    splits(typed, (rest) => piecesOf(rest, book))
      .filter((pieces) => pieces.length > 1)
      .flatMap((pieces) => combine(pieces.map(({ text }) => book.get(text) ?? [])))
      .filter((phrases) => new Set(phrases).size === phrases.length)
      .slice(0, mostTexts)
  const distinct = (ways: readonly (readonly Pattern[])[]) => [...new Set(ways.flatMap(textsOf))].slice(0, mostTexts)
  const isPinyin = (typed: string) => typed.length <= longestTyped && /^[a-z]{2,}$/.test(typed)

  return {
    spelled(typed) {
      if (!isPinyin(typed)) return []
      const whole = distinct(splits(typed, wholeSyllables))
      if (whole.length > 0) return whole
      return distinct(
        splits(typed, (rest) => [...wholeSyllables(rest), ...unfinished(rest)]).filter((ways) => ways.length > 1),
      )
    },
    initials: (typed) =>
      isPinyin(typed) && typed.length <= longestInitials ? distinct(splits(typed, initialLetters)) : [],
    phrases: (typed) => (isPinyin(typed) ? readPhrases(typed, spelledPhrases) : []),
    phraseInitials: (typed) =>
      isPinyin(typed) && typed.length <= longestPhraseInitials ? readPhrases(typed, initialPhrases) : [],
  }
}
