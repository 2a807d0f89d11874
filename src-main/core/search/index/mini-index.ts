/** The index of the shipped catalog: MiniSearch over our terms, with one set of options for building and loading. */
import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch'
import type { Entry, Service } from '../../../../src-preload/model/catalog.ts'
import { namesOf } from '../../catalog/service-names.ts'
import type { Readings } from '../text/syllables.ts'
import { tokenize } from '../text/tokenizer.ts'
import { wordings } from '../text/wordings.ts'
import { type IndexDocument, type IndexField, indexFields, toIndexDocument } from './index-document.ts'
import { intersect } from './intersect.ts'
import { fromShardKey, shardOf, toShardKey } from './shard-key.ts'
import type { Postings, SearchIndex, Term, TermIndex } from './term-index.ts'
import { fieldBoosts, matchWeights } from './weights.ts'

/** What the shipped catalog's index is on disk, as plain data. */
export interface MiniIndex {
  readonly mini: AsPlainObject
  readonly readings: Readings
}

/** Gives the readings of all characters in some texts; pinyin is known at compile time only. */
export type ReadPinyin = (texts: Iterable<string>) => Readings

const options: Options<IndexDocument> = {
  fields: [...indexFields],
  storeFields: [],
  tokenize: (text) => tokenize(text).map((token) => token.term),
  processTerm: toShardKey,
  autoVacuum: false,
  searchOptions: {
    boost: fieldBoosts,
    weights: { prefix: matchWeights.prefix, fuzzy: 0 },
    // A query is one term already.
    tokenize: (term) => [term],
  },
}

/** Terms answered lately are kept: the same few hundred make up most queries. */
const mostKept = 2000

const fieldBits = Object.fromEntries(indexFields.map((field, bit) => [field, 1 << bit])) as Record<IndexField, number>

/** The terms of a serialized index. */
const termsOf = (plain: AsPlainObject): readonly string[] => plain.index.map(([key]) => fromShardKey(key))

/** Plain data, ready to be written as JSON. */
export const buildMiniIndex = (documents: readonly IndexDocument[]): AsPlainObject => {
  const index = new MiniSearch(options)
  index.addAll(documents)
  return index.toJSON()
}

const bitsOf = (hit: SearchResult): number => {
  let bits = 0
  for (const fields of Object.values(hit.match)) for (const field of fields) bits |= fieldBits[field as IndexField]
  return bits
}

/** By its letter, a shard of the index, loaded when it is first asked. */
const openShards = (plain: AsPlainObject): ((letter: string) => MiniSearch<IndexDocument>) => {
  const parts = new Map<string, AsPlainObject['index']>()
  for (const item of plain.index) {
    const letter = item[0].charAt(0)
    const part = parts.get(letter)
    if (part === undefined) parts.set(letter, [item])
    else part.push(item)
  }
  const opened = new Map<string, MiniSearch<IndexDocument>>()
  return (letter) => {
    const known = opened.get(letter)
    if (known !== undefined) return known
    const shard = MiniSearch.loadJS<IndexDocument>({ ...plain, index: parts.get(letter) ?? [] }, options)
    opened.set(letter, shard)
    return shard
  }
}

export const loadMiniIndex = (plain: AsPlainObject): TermIndex => {
  const openShard = openShards(plain)
  const terms = termsOf(plain)
  const known = new Set(terms)
  const lengths: Readonly<Record<string, readonly number[]>> = plain.fieldLength
  const kept = new Map<string, Postings>()
  const lookup = ({ text, prefix }: Term): Postings => {
    const hits = openShard(shardOf(text))
      .search(text, { prefix })
      .sort((a, b) => a.id - b.id)
    return {
      entries: Uint32Array.from(hits, (hit) => hit.id),
      scores: Float32Array.from(hits, (hit) => hit.score),
      fields: Uint8Array.from(hits, bitsOf),
    }
  }
  const lookupKept = (term: Term): Postings => {
    const key = term.prefix ? `${term.text}*` : term.text
    const before = kept.get(key)
    if (before !== undefined) return before
    if (kept.size >= mostKept) kept.clear()
    const postings = lookup(term)
    kept.set(key, postings)
    return postings
  }
  return {
    size: plain.documentCount,
    terms,
    has: (term) => known.has(term),
    lookup: lookupKept,
    frequencyOf: (term) => lookupKept(term).entries.length,
    narrow: (postings, term) => intersect(postings, lookupKept(term)),
    lengthOf: (entry, field) => lengths[entry]?.[field] ?? 0,
  }
}

export const buildIndex = (
  entries: readonly Entry[],
  services: readonly Service[],
  readPinyin: ReadPinyin,
): MiniIndex => {
  const mini = buildMiniIndex(entries.map(toIndexDocument))
  const readings = readPinyin([...termsOf(mini), ...services.flatMap(namesOf), ...wordings.flat()])
  return { mini, readings }
}

export const openIndex = ({ mini, readings }: MiniIndex): SearchIndex => ({ terms: loadMiniIndex(mini), readings })
