/** The words a query may use beside the documents' own: wordings of one idea, names of services, and noise. */
import type { Service, ServiceId } from '../../../../src-preload/model/catalog.ts'
import { namesOf } from '../../catalog/service-names.ts'
import { matchWeights } from '../index/weights.ts'
import { stem } from '../text/english-stem.ts'
import { noiseWords } from '../text/noise-words.ts'
import { wordings } from '../text/wordings.ts'
import { type Alternative, sayHan, sayLatin } from './alternatives.ts'

/** What the lexicon knows of a word or phrase. */
export interface LexiconEntry {
  /** Other wordings of the same idea. */
  readonly alternatives: readonly Alternative[]
  /** Services it names; a name that others begin with stands for them less surely. */
  readonly services: ReadonlyMap<ServiceId, number>
  readonly noise: boolean
}

export interface Lexicon {
  han(text: string): LexiconEntry | undefined
  /** Words of a phrase, in any inflection. */
  latin(words: readonly string[]): LexiconEntry | undefined
  /** Services one of whose names begins with the typed word. */
  servicesStartingWith(word: string): ReadonlyMap<ServiceId, number>
  readonly hanTexts: readonly string[]
  readonly longestHan: number
  readonly longestLatin: number
}

const isHan = (text: string) => /^\p{Script=Han}/u.test(text)
const wordsOf = (text: string) => text.split(/[\s-]+/)
const latinKey = (words: readonly string[]) => words.map(stem).join(' ')

/** A name that others begin with: 飞书 means 飞书开放平台 first, 飞书项目 less. */
const sharedName = 0.6

/** An entry that says 请求参数 says 参数 already; counting both would prefer it for nothing. */
const includesPhrase = (longer: string, phrase: string) =>
  isHan(phrase) ? longer.includes(phrase) : phrase.split(' ').every((word) => longer.split(' ').includes(word))

/** The tables that a query's words are read by, in one value, so that a proof can leave out a row and see what changes. */
export interface WordTables {
  readonly wordings: readonly (readonly string[])[]
  readonly noiseWords: ReadonlySet<string>
}

export const wordTables: WordTables = { wordings, noiseWords }

export const createLexicon = (services: readonly Service[], { wordings, noiseWords }: WordTables): Lexicon => {
  const rows = new Map<string, number[]>()
  const keyOf = (text: string) => (isHan(text) ? text : latinKey(wordsOf(text)))
  for (const [row, texts] of wordings.entries())
    for (const key of new Set(texts.map(keyOf))) rows.set(key, [...(rows.get(key) ?? []), row])

  const named = new Map<string, Map<ServiceId, number>>()
  const names = services.flatMap((service) => namesOf(service).map((name) => ({ name, service: service.id })))
  for (const { name, service } of names)
    for (const other of names) {
      if (!other.name.startsWith(name)) continue
      const key = keyOf(name)
      const known = named.get(key) ?? new Map<ServiceId, number>()
      const surety = other.name === name || other.service === service ? 1 : sharedName
      known.set(other.service, Math.max(known.get(other.service) ?? 0, surety))
      named.set(key, known)
    }

  const said = wordings.map((texts) =>
    texts.map((text) => ({
      key: keyOf(text),
      say: isHan(text) ? sayHan(text, matchWeights.wording) : sayLatin(wordsOf(text), matchWeights.wording),
    })),
  )
  const entries = new Map<string, LexiconEntry>()
  const noise = new Set([...noiseWords].map(keyOf))
  for (const key of new Set([...rows.keys(), ...named.keys(), ...noise])) {
    const alternatives = new Map<string, Alternative>()
    for (const row of rows.get(key) ?? [])
      for (const other of said[row] ?? []) if (!includesPhrase(other.key, key)) alternatives.set(other.key, other.say)
    entries.set(key, {
      alternatives: [...alternatives.values()],
      services: named.get(key) ?? new Map(),
      noise: noise.has(key),
    })
  }
  const keys = [...entries.keys()]
  const hanTexts = keys.filter(isHan)
  return {
    han: (text) => entries.get(text),
    latin: (words) => entries.get(latinKey(words)),
    servicesStartingWith: (word) =>
      new Map(names.filter(({ name }) => name.startsWith(word)).map(({ service }) => [service, 1])),
    hanTexts,
    longestHan: Math.max(...hanTexts.map((text) => text.length)),
    longestLatin: Math.max(...keys.map((key) => key.split(' ').length)),
  }
}
