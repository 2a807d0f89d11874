/** The index of the shipped catalog: MiniSearch over our terms, with one set of options for building and loading. */
import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch'
import type { Entry, Service } from '../../../../src-preload/model/catalog.ts'
import { namesOf } from '../../catalog/service-names.ts'
import { finishSteps, type Steps } from '../../steps.ts'
import type { Readings } from '../text/syllables.ts'
import { tokenize } from '../text/tokenizer.ts'
import { wordings } from '../text/wordings.ts'
import { createDocumentReader, type IndexDocument, type IndexField, indexFields } from './index-document.ts'
import { intersect } from './intersect.ts'
import type { Postings, SearchIndex, Term, TermIndex } from './term-index.ts'
import { fieldBoosts, matchWeights } from './weights.ts'

/**
 * Writes the letter of its shard before a term. A score depends on the term alone, so the terms of a shard can be loaded without
 * the others: one query needs a few shards. It also keeps MiniSearch's radix tree fast, whose nodes look for a key one by one:
 * a root with the thousand characters that Chinese terms begin with makes every insertion walk past most of them.
 */
const shardCount = 32

/** Private-use letters, which no term begins with. */
const firstLetter = 0xe000

const shardOf = (term: string): string => String.fromCharCode(firstLetter + (term.charCodeAt(0) % shardCount))

const toShardKey = (term: string): string => shardOf(term) + term

const fromShardKey = (key: string): string => key.slice(1)

/** The terms of a shard and where they stand, in JSON as MiniSearch writes them. */
type ShardText = () => string

/** The index, its terms in shards that are read when they are asked for: as objects they take thirteen times the memory. */
interface ShardedIndex {
  /** Without terms. */
  readonly mini: AsPlainObject
  readonly shards: readonly ShardText[]
}

/** What the shipped catalog's index is on disk. */
export interface MiniIndex extends ShardedIndex {
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

type Items = AsPlainObject['index']

const letterOf = ([key]: Items[number]): string => key.charAt(0)

export const buildMiniIndex = (documents: readonly IndexDocument[]): ShardedIndex => {
  const whole = new MiniSearch(options)
  whole.addAll(documents)
  const { index, ...rest } = whole.toJSON()
  const shards = new Map<string, Items>()
  for (const item of index) {
    const shard = shards.get(letterOf(item))
    if (shard === undefined) shards.set(letterOf(item), [item])
    else shard.push(item)
  }
  const texts = Array.from(shards.values(), (items) => JSON.stringify(items))
  return { mini: { ...rest, index: [] }, shards: texts.map((text) => () => text) }
}

const readItems = (shard: ShardText): Items => JSON.parse(shard()) as Items

const bitsOf = (hit: SearchResult): number => {
  let bits = 0
  for (const fields of Object.values(hit.match)) for (const field of fields) bits |= fieldBits[field as IndexField]
  return bits
}

/**
 * By its letter, a shard of the index, loaded when it is asked. What was loaded may be collected again: all shards take a third
 * of what the engine holds, and to load one takes a millisecond.
 */
const openShards = (
  mini: AsPlainObject,
  shards: ReadonlyMap<string, ShardText>,
): ((letter: string) => MiniSearch<IndexDocument>) => {
  const opened = new Map<string, WeakRef<MiniSearch<IndexDocument>>>()
  return (letter) => {
    const known = opened.get(letter)?.deref()
    if (known !== undefined) return known
    const text = shards.get(letter)
    const index = text === undefined ? [] : readItems(text)
    const shard = MiniSearch.loadJS<IndexDocument>({ ...mini, index }, options)
    opened.set(letter, new WeakRef(shard))
    return shard
  }
}

function* miniSteps({ mini, shards }: ShardedIndex): Steps<TermIndex> {
  const terms: string[] = []
  const byLetter = new Map<string, ShardText>()
  for (const shard of shards) {
    for (const item of readItems(shard)) {
      byLetter.set(letterOf(item), shard)
      terms.push(fromShardKey(item[0]))
    }
    yield
  }
  const openShard = openShards(mini, byLetter)
  const known = new Set(terms)
  const lengths = new Uint16Array(mini.documentCount * indexFields.length)
  yield
  for (const [entry, counts] of Object.entries<readonly number[]>(mini.fieldLength))
    for (const [field, count] of counts.entries())
      lengths[Number(entry) * indexFields.length + field] = Math.min(0xffff, count)
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
    size: mini.documentCount,
    terms,
    has: (term) => known.has(term),
    lookup: lookupKept,
    frequencyOf: (term) => lookupKept(term).entries.length,
    narrow: (postings, term) => intersect(postings, lookupKept(term)),
    lengths,
  }
}

/** The same at once. */
export const loadMiniIndex = (index: ShardedIndex): TermIndex => finishSteps(miniSteps(index))

export const buildIndex = (
  entries: readonly Entry[],
  services: readonly Service[],
  readPinyin: ReadPinyin,
): MiniIndex => {
  const index = buildMiniIndex(entries.map(createDocumentReader(entries, services)))
  const readings = readPinyin([...loadMiniIndex(index).terms, ...services.flatMap(namesOf), ...wordings.flat()])
  return { ...index, readings }
}

export function* openSteps({ readings, ...index }: MiniIndex): Steps<SearchIndex> {
  return { terms: yield* miniSteps(index), readings }
}

/** The same at once. */
export const openIndex = (index: MiniIndex): SearchIndex => finishSteps(openSteps(index))
