/** Queries drawn from the entries they should find, by kind of query. */

import { shownMeaning } from '../../src-main/core/search/index/index-document.ts'
import type { Readings } from '../../src-main/core/search/text/syllables.ts'
import { createRandom, type Random } from '../../src-main/corpus/random.ts'
import type { Entry, Service } from '../../src-preload/model/catalog.ts'

export interface BenchQuery {
  readonly text: string
  /** Place of the entry it was drawn from. */
  readonly entry: number
}

export const queryTypes = [
  'code',
  'code prefix',
  'English word',
  'Chinese, 2',
  'Chinese, 3',
  'Chinese, 4',
  'pinyin',
  'typo',
  'two words',
  'service + word',
] as const
export type QueryType = (typeof queryTypes)[number]

const englishWords = (entry: Entry) => entry.message.toLowerCase().match(/\b[a-z]{4,}\b/g) ?? []
const hanRuns = (entry: Entry, length: number) =>
  (`${entry.message} ${shownMeaning(entry)}`.match(/\p{Script=Han}+/gu) ?? []).filter((run) => run.length >= length)

const hanPiece = (entry: Entry, length: number, random: Random): string | null => {
  const run = random.pick(hanRuns(entry, length))
  if (run === undefined) return null
  const start = random.below(run.length - length + 1)
  return run.slice(start, start + length)
}

const wordOf = (entry: Entry, least: number, random: Random): string | null =>
  random.pick(englishWords(entry).filter((word) => word.length >= least)) ?? null

/** One letter dropped, doubled or swapped with the next. */
const mistype = (word: string, random: Random): string => {
  const at = 1 + random.below(word.length - 2)
  const [before, letter = '', next = '', after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)]
  return random.pick([before + next + after, before + letter + letter + next + after, before + next + letter + after])
}

export const drawQueries = (
  type: QueryType,
  count: number,
  seed: number,
  entries: readonly Entry[],
  services: readonly Service[],
  readings: Readings,
): readonly BenchQuery[] => {
  const random = createRandom(seed)
  const spell = (text: string) =>
    Array.from(
      text,
      (character) => Object.keys(readings).find((syllable) => readings[syllable]?.includes(character)) ?? '',
    ).join('')
  const draw: Readonly<Record<QueryType, (entry: Entry) => string | null>> = {
    code: (entry) => entry.code,
    'code prefix': (entry) => entry.code.slice(0, Math.max(2, entry.code.length - 2)),
    'English word': (entry) => wordOf(entry, 4, random),
    'Chinese, 2': (entry) => hanPiece(entry, 2, random),
    'Chinese, 3': (entry) => hanPiece(entry, 3, random),
    'Chinese, 4': (entry) => hanPiece(entry, 4, random),
    pinyin: (entry) => {
      const piece = hanPiece(entry, 2, random)
      return piece === null ? null : spell(piece)
    },
    typo: (entry) => {
      const word = wordOf(entry, 6, random)
      return word === null ? null : mistype(word, random)
    },
    'two words': (entry) => {
      const [word, piece] = [wordOf(entry, 4, random), hanPiece(entry, 2, random)]
      return word === null || piece === null ? null : `${piece} ${word}`
    },
    'service + word': (entry) => {
      const name = services.find(({ id }) => id === entry.service)?.shortName.zh ?? entry.service
      const word = hanPiece(entry, 2, random) ?? wordOf(entry, 4, random)
      return word === null ? null : `${name} ${word}`
    },
  }
  const queries: BenchQuery[] = []
  while (queries.length < count) {
    const place = random.below(entries.length)
    const entry = entries[place]
    const text = entry === undefined ? null : draw[type](entry)
    if (text !== null && text !== '') queries.push({ text, entry: place })
  }
  return queries
}
