/** Finds what one word of a query can mean, and which entries say it: literally, in other words, in pinyin, mistyped. */
import type { ServiceId } from '../../../../src-preload/model/catalog.ts'
import type { Steps } from '../../steps.ts'
import type { TermIndex } from '../index/term-index.ts'
import { matchWeights } from '../index/weights.ts'
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
} from '../query/alternatives.ts'
import type { Lexicon } from '../query/lexicon.ts'
import { cutHan, type QueryWord } from '../query/parse-query.ts'
import { hanTerms, isWord } from '../text/tokenizer.ts'
import { Answers, type Manner } from './answers.ts'
import { createAlternativeMatcher } from './match-alternatives.ts'
import type { Pinyin } from './pinyin.ts'
import type { TypoFinder } from './typo.ts'

const shortestWord = 3
const longestTyped = 40
/** Shorter words are seldom two. */
const shortestJoined = 7
/** Entries that share one slip of the pen. */
const mostSlips = 2

/** `usernotfound` as known words, as few as possible; none when it cannot be taken apart. */
const splitJoined = (typed: string, isKnown: (word: string) => boolean): readonly string[] => {
  if (typed.length > longestTyped) return []
  const best: (readonly string[] | undefined)[] = [[]]
  for (let end = 1; end <= typed.length; end++)
    for (let start = 0; start <= end - shortestWord; start++) {
      const before = best[start]
      const known = best[end]
      if (before === undefined || (known !== undefined && known.length <= before.length + 1)) continue
      const piece = typed.slice(start, end)
      if (isKnown(piece)) best[end] = [...before, piece]
    }
  return best[typed.length] ?? []
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

/** What is asked for words that no document writes so. */
export interface Guesses {
  pinyin(): Pinyin
  findTypos(): TypoFinder
}

export interface WordMatcher {
  /** Usually one; a word no document has may be several run together. What matches is kept for the next query, if `isKept`. */
  match(word: QueryWord, isKept: boolean): Steps<readonly WordMatches[]>
  /**
   * What pairs of characters find for a Han word that no document has in a row: 不属于你 where 不属于自己 stands. They may
   * raise an entry that other words find.
   */
  matchPairs(word: QueryWord, isKept: boolean): Steps<readonly WordMatches[]>
}

export const foundNothing = ({ manners, services, http }: WordMatches): boolean =>
  manners.length === 0 && services.size === 0 && http === null

const httpStatus = /^[1-5]\d\d$/
const shortestServicePrefix = 3
/** Words matched lately are kept, so long as not more entries than these, and not more words, are held. */
const mostKept = { entries: 500_000, words: 200 }
/** Ways to mend a mistyped constant. */
const mostWays = 24

/** The word as it was typed. */
export const sayLiterally = (word: QueryWord): readonly Alternative[] => {
  if (word.script === 'han') return [sayHan(word.text)]
  if (word.compound) {
    const ways = isWord(word.text) ? sayCompound(word.text, word.parts) : [sayParts(word.parts)]
    // The part of `calendar:calendar` stands in texts that do not say it twice.
    return new Set(word.parts).size < word.parts.length ? ways.slice(0, 1) : ways
  }
  return word.parts.length > 1 ? [sayLatin(word.parts)] : sayTyped(word.text)
}

const isPlainLatin = (word: QueryWord) =>
  word.script === 'latin' && !word.compound && word.parts.length === 1 && !/^\p{N}+$/u.test(word.text)

export const createWordMatcher = (index: TermIndex, lexicon: Lexicon, { pinyin, findTypos }: Guesses): WordMatcher => {
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
    if (answers.isEnough) return
    for (const { word: meant, edits } of findTypos()(word.text, guess ? 1 : 2)) {
      const weight = edits === 1 ? matchWeights.typo : matchWeights.typoTwice
      // Of words one edit away any may have been meant, however often entries have another.
      if (edits === 1) answers.addAnyway([sayTerm(meant, 1)], weight, guess)
      else answers.add([sayTerm(meant, 1)], weight, guess)
      answers.add(lexicon.latin([meant])?.alternatives ?? [], weight * matchWeights.secondHand, guess)
    }
  }

  /** Documents have `exsit` and `vaild` once or twice, where the lexicon knows a word one edit away. */
  const isDocumentSlip = ({ text, known }: QueryWord) =>
    known === undefined && index.frequencyOf({ text, prefix: false }) <= mostSlips

  /** As `addTypos`, of words the lexicon knows. */
  const addKnown = (answers: Answers, { text }: QueryWord) => {
    for (const { word: meant } of findTypos()(text, 1)) {
      const known = lexicon.latin([meant])
      if (known === undefined) continue
      answers.add([sayTerm(meant, 1)], matchWeights.typo, true)
      answers.add(known.alternatives, matchWeights.typo * matchWeights.secondHand, true)
    }
  }

  /** `appsecret`, which some documents write so, as the two words that others write. */
  const addJoined = (answers: Answers, { text, known }: QueryWord) => {
    if (known !== undefined || text.length < shortestJoined) return
    const joined = splitJoined(text, (piece) => piece !== text && index.has(piece))
    if (joined.length === 2) answers.add([sayLatin(joined)], matchWeights.stem, false)
  }

  /** `USER_RPM_LIMIT_EXCEDED`: each part as it is, or as the words that it may have meant. */
  const addMistyped = (answers: Answers, word: QueryWord) => {
    const meant = word.parts.map((part) => [
      ...(index.has(part) ? [part] : []),
      ...findTypos()(part, 2).map((typo) => typo.word),
    ])
    const ways = meant.reduce<readonly (readonly string[])[]>(
      (before, words) => before.flatMap((start) => words.map((one) => [...start, one])).slice(0, mostWays),
      [[]],
    )
    for (const parts of ways) answers.add(sayCompound(parts.join(''), parts), matchWeights.typo, false)
  }

  function* matchOne(word: QueryWord): Steps<WordMatches> {
    const answers = new Answers(matchAlternatives, word.known?.services)
    answers.add(sayLiterally(word), 1, false)
    yield
    answers.add(word.known?.alternatives ?? [], 1, false)
    yield
    if (word.script === 'han' && answers.size === 0)
      addPinyin(answers, pinyin().soundsLike(word.text), matchWeights.pinyin, false)
    if (word.compound && answers.size === 0) addMistyped(answers, word)
    if (word.script === 'han' && answers.size === 0)
      answers.add([sayCharacters(word.text)], matchWeights.abbreviation, false)
    if (isPlainLatin(word)) {
      const isWord = index.has(word.text) || word.known !== undefined
      const guess = answers.size > 0 || isWord
      if (!isWord) {
        if (word.text.length >= shortestServicePrefix) answers.name(lexicon.servicesStartingWith(word.text))
        addPinyin(answers, pinyin().spelled(word.text), matchWeights.pinyin, guess)
        addPinyin(answers, pinyin().initials(word.text), matchWeights.initials, guess)
        answers.add(pinyin().phraseInitials(word.text).map(sayAllHan), matchWeights.initials, guess)
        yield
      }
      // A word that stands in the documents is no slip, unless it is theirs.
      if (!index.has(word.text)) addTypos(answers, word, guess)
      else if (isDocumentSlip(word)) addKnown(answers, word)
      addJoined(answers, word)
    }
    const { manners, services, alternatives } = answers
    return { word, manners, services, http: httpStatus.test(word.text) ? Number(word.text) : null, alternatives }
  }

  /** Words of the vocabulary, or of the lexicon in pinyin, that one after the other are what was typed. */
  const takeApart = (word: QueryWord): readonly QueryWord[] => {
    const joined = splitJoined(word.text, index.has)
    if (joined.length > 1)
      return joined.map((text) => ({ ...word, text, typed: text, parts: [text], known: lexicon.latin([text]) }))
    return (
      pinyin()
        .phrases(word.text)[0]
        ?.flatMap((text) => cutHan(text, lexicon)) ?? []
    )
  }

  // A query is typed letter by letter: all words but the last were matched a moment ago, and most queries share a few words.
  const kept = new Map<string, WordMatches>()
  let held = 0
  const entriesOf = ({ manners }: WordMatches) => manners.reduce((sum, { matches }) => sum + matches.entries.length, 0)
  const keyOf = ({ script, text, typed, parts, compound, known }: QueryWord) =>
    [script, compound, known === undefined, typed, text, ...parts].join(' ')

  function* matchKept(word: QueryWord): Steps<WordMatches> {
    const key = keyOf(word)
    const before = kept.get(key)
    const found = before === undefined ? yield* matchOne(word) : { ...before, word }
    if (before === undefined) held += entriesOf(found)
    // Those asked for last stand last.
    kept.delete(key)
    kept.set(key, found)
    for (const [oldest, matches] of kept) {
      if (held <= mostKept.entries && kept.size <= mostKept.words) break
      kept.delete(oldest)
      held -= entriesOf(matches)
    }
    return found
  }

  function* matchAll(words: readonly QueryWord[], isKept: boolean): Steps<readonly WordMatches[]> {
    const matches: WordMatches[] = []
    for (const word of words) {
      matches.push(yield* isKept ? matchKept(word) : matchOne(word))
      yield
    }
    return matches
  }

  return {
    *match(word, isKept) {
      const found = yield* matchAll([word], isKept)
      if (!found.every(foundNothing) || !isPlainLatin(word)) return found
      const parts = takeApart(word)
      return parts.length === 0 ? found : yield* matchAll(parts, isKept)
    },
    matchPairs: (word, isKept) =>
      matchAll(
        hanTerms(word.text)
          .slice(0, -1)
          .filter(index.has)
          .map((pair) => ({ ...word, text: pair, typed: pair, optional: true })),
        isKept,
      ),
  }
}
