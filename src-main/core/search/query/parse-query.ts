/** Reads a query: filters, then words; phrases the lexicon knows are one word, Han runs are cut along them. */
import type { EntryFilter, UnreadFilter } from '../../../../src-preload/model/search.ts'
import { matchWeights } from '../index/weights.ts'
import { fold } from '../text/fold.ts'
import { joinParts, type Run, splitRuns } from '../text/tokenizer.ts'
import { bareWords, scopeWordings } from '../text/wordings.ts'
import { sayLatin } from './alternatives.ts'
import { facetNames } from './filter-words.ts'
import type { Lexicon, LexiconEntry } from './lexicon.ts'
import type { FilterParser } from './parse-filters.ts'

/** One thing the query asks for. */
export interface QueryWord {
  readonly script: 'han' | 'latin'
  /** Folded. A Latin compound is joined: `user_id` is `userid`. */
  readonly text: string
  /** Of a Latin word its parts, or the words of a phrase; of a Han word none. */
  readonly parts: readonly string[]
  /** Typed as one, such as `user_id` or `99991672`; a phrase has several. */
  readonly compound: boolean
  /** As typed, folded: what an exact code is compared with. */
  readonly typed: string
  readonly known: LexiconEntry | undefined
  /** Noise: an entry without it is found all the same. */
  readonly optional: boolean
}

export interface Query {
  readonly filter: EntryFilter
  readonly unread: readonly UnreadFilter[]
  /** The folded text without filters, for comparing whole texts. */
  readonly text: string
  /** The query as typed where it is a constant's name and nothing else: `USER_NOT_FOUND`. */
  readonly name: string | null
  readonly words: readonly QueryWord[]
}

/** What lies beyond is not read: no one types it, and a paste belongs to the analyzer. */
const longestText = 400
const mostWords = 24

/** What a copied text has between its letters and nobody sees. */
const invisible = /[\u200b-\u200d\u2060\ufeff]/g

interface HanPiece {
  readonly text: string
  readonly known: LexiconEntry | undefined
}

/** The longest phrases that the lexicon knows, from the left, and what lies between them. */
export const cutPieces = (text: string, lexicon: Lexicon): readonly HanPiece[] => {
  const pieces: HanPiece[] = []
  const add = (piece: string, known: LexiconEntry | undefined) => {
    if (piece !== '') pieces.push({ text: piece, known })
  }
  let unknownFrom = 0
  let at = 0
  while (at < text.length) {
    let length = Math.min(lexicon.longestHan, text.length - at)
    while (length > 0 && lexicon.han(text.slice(at, at + length)) === undefined) length--
    if (length === 0) at++
    else {
      add(text.slice(unknownFrom, at), undefined)
      add(text.slice(at, at + length), lexicon.han(text.slice(at, at + length)))
      at += length
      unknownFrom = at
    }
  }
  add(text.slice(unknownFrom), undefined)
  return pieces
}

/**
 * Cuts a Han run along the longest phrases the lexicon knows; what lies between them are words too. `typed` is of the same
 * length where the text was mended.
 */
export const cutHan = (text: string, lexicon: Lexicon, typed = text): readonly QueryWord[] => {
  const pieces = cutPieces(text, lexicon)
  const isTold = pieces.some(({ known }) => known !== undefined && !known.noise)
  let end = 0
  return pieces.map((piece) => {
    end += piece.text.length
    // A single character between words is seldom the matter, and may stand for a word beside one that is known.
    const isBare = piece.known === undefined && piece.text.length === 1 && piece.text !== text
    const meant = (isBare && isTold ? bareWords.get(piece.text) : undefined) ?? piece.text
    const known = piece.known ?? lexicon.han(meant)
    const optional = isBare || (piece.known?.noise ?? false)
    const asTyped = typed.slice(end - piece.text.length, end)
    return { script: 'han', text: meant, parts: [], compound: false, typed: asTyped, known, optional }
  })
}

const constantName = /^\s*([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){0,12})\s*$/

const digits = /^\d+$/
/** Longer numbers are no round ones. */
const mostMultiplied = 5
/** What is counted behind a number. */
const measure =
  /^(?:个|次(?!数)|人(?!员)|条(?![目件])|天|位(?!置)|字(?!段)|行|列(?!表)|页(?!面)|级|项(?!目)|倍|秒|分钟|小时|张)/

const multiples: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }

/** `10万` as the word `100000`, which nobody typed as a code, with how much of the Han text said so. */
const multiplied = (number: Run, behind: string): readonly [Run, number] => {
  const unit = behind[0] ?? ''
  const by = multiples[unit]
  if (by === undefined || number.text.length > mostMultiplied) return [number, 0]
  const term = String(Number(number.text) * by)
  return [{ ...number, text: number.text + unit, parts: number.parts.map((part) => ({ ...part, term })) }, 1]
}

/** `1000个` is an amount and one word: no code. */
const joinAmounts = (runs: readonly Run[]): readonly Run[] => {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const isBehind = last !== undefined && digits.test(last.text) && last.start + last.text.length === run.start
    if (last === undefined || !isBehind) joined.push(run)
    else {
      const [number, said] = multiplied(last, run.text)
      const counted = measure.exec(run.text.slice(said))?.[0] ?? ''
      joined[joined.length - 1] = { ...number, text: number.text + counted }
      const taken = said + counted.length
      if (taken < run.text.length) joined.push({ ...run, text: run.text.slice(taken), start: run.start + taken })
    }
  }
  return joined
}

const isCompound = (run: Run) => run.parts.length !== 1

const latinWord = (run: Run, lexicon: Lexicon): QueryWord => {
  const text = joinParts(run.parts)
  const parts = run.parts.map((part) => part.term)
  const known = lexicon.latin(parts)
  return {
    script: 'latin',
    text,
    parts,
    compound: isCompound(run),
    typed: run.text,
    known,
    optional: known?.noise ?? false,
  }
}

/** A permission as services write it: `im:message:send_as_bot`, `contact:user.employee_id:readonly`. */
const scope = /(?<![\w:])[a-z][a-z_]{1,30}:[a-z][\w.]{1,60}(?::[a-z][\w.]{1,30}){0,2}(?![\w:])/g

/** Entries that name the permission, and those that say that one is missing. */
const scopeWord = (text: string): QueryWord => ({
  script: 'latin',
  text: fold(text).replace(/[^a-z0-9]/g, ''),
  parts: fold(text).split(/[^a-z0-9]+/),
  compound: true,
  typed: fold(text),
  known: {
    alternatives: scopeWordings.map((words) => sayLatin(words, matchWeights.wording)),
    services: new Map(),
    noise: false,
  },
  optional: false,
})

/** What was mistyped as it may have been meant; the same where nothing tells. */
export interface Mender {
  latin(word: string): string
  /** A Han text by its sound, character by character. */
  han(text: string): string
}

const mendNothing: Mender = { latin: (word) => word, han: (text) => text }

/** The longest phrase of several plain words the lexicon knows from here on, as typed or as meant: `dosnt exist`. */
const readPhrase = (runs: readonly Run[], from: number, lexicon: Lexicon, mender: Mender): QueryWord | undefined => {
  for (let count = Math.min(lexicon.longestLatin, runs.length - from); count > 1; count--) {
    const span = runs.slice(from, from + count)
    if (span.some((run) => run.script === 'han' || isCompound(run))) continue
    const typed = span.flatMap((run) => run.parts.map((part) => part.term))
    for (const parts of [typed, typed.map(mender.latin)]) {
      const known = lexicon.latin(parts)
      if (known === undefined) continue
      const text = parts.join(' ')
      return { script: 'latin', text, parts, compound: false, typed: typed.join(' '), known, optional: false }
    }
  }
  return undefined
}

const optional = (word: QueryWord): QueryWord => ({ ...word, optional: true })

/** `HTTP 429`: the number says it. */
const introducesStatus = (word: QueryWord, next: QueryWord | undefined) =>
  facetNames.http.includes(word.text) && /^[1-5]\d\d$/.test(next?.text ?? '')

/** A text with what was mistyped as it was meant. */
const asMeant = (text: string, words: readonly QueryWord[], mender: Mender): string =>
  words.reduce(
    (meant, { typed, text, parts, compound }) => (parts.length > 1 && !compound ? meant.replace(typed, text) : meant),
    text.replace(/\p{Script=Han}{1,400}/gu, mender.han),
  )

export const parseQuery = (
  typed: string,
  lexicon: Lexicon,
  parseFilters: FilterParser,
  mender: Mender = mendNothing,
): Query => {
  const { filter, rest, unread } = parseFilters(typed.slice(0, longestText).replace(invisible, ''))
  const scopes = rest.match(scope) ?? []
  const runs = joinAmounts(
    splitRuns(scopes.length === 0 ? rest : rest.replace(scope, ' ')).filter(
      (run) => run.script === 'han' || run.parts.length > 0,
    ),
  )
  const words: QueryWord[] = scopes.map(scopeWord)
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at]
    if (run === undefined) break
    if (run.script === 'han') words.push(...cutHan(mender.han(run.text), lexicon, run.text))
    else {
      const phrase = readPhrase(runs, at, lexicon, mender)
      words.push(phrase ?? latinWord(run, lexicon))
      at += (phrase?.parts.length ?? 1) - 1
    }
  }
  const kept = words
    .slice(0, mostWords)
    .map((word, at) => (introducesStatus(word, words[at + 1]) ? optional(word) : word))
  const allNoise = kept.every((word) => word.optional)
  return {
    filter,
    unread,
    text: asMeant(fold(rest).trim().replace(/\s+/g, ' '), words, mender),
    name: constantName.exec(rest)?.[1] ?? null,
    words: allNoise ? kept.map((word) => ({ ...word, optional: false })) : kept,
  }
}
