/**
 * The index of large catalogs: sorted terms over one array of postings. Loading it is cutting a text into terms, and a
 * look-up reads a stretch of numbers, where MiniSearch would make an object for every hit.
 */
import { occurrence, rarityOf } from './bm25.ts'
import { gather } from './gather.ts'
import { type IndexDocument, indexFields } from './index-document.ts'
import { findPlace } from './sorted-texts.ts'
import type { Postings, Term, TermIndex } from './term-index.ts'
import { tokenize } from './tokenizer.ts'
import { fieldBoosts, matchWeights } from './weights.ts'

/** Everything the index needs, ready to be written as it is. */
export interface PackedIndex {
  /** Number of entries. */
  readonly size: number
  /** All terms in code-unit order, one per line. */
  readonly terms: string
  /** For each term where its postings begin, and at the end where the last ones end. */
  readonly starts: Uint32Array
  /** Entry and field bits in one number each, in the order of entries. */
  readonly postings: Uint32Array
  /** Number of terms per field, entry by entry; long fields count as 65,535. */
  readonly lengths: Uint16Array
}

const fieldBits = indexFields.length
const fieldMask = (1 << fieldBits) - 1
const fieldCount = indexFields.length

/** Documents in the order of their ids, which are 0, 1, 2, …; at most 2²⁷ of them. */
export const packIndex = (documents: readonly IndexDocument[]): PackedIndex => {
  const lengths = new Uint16Array(documents.length * fieldCount)
  const listOf = new Map<string, number[]>()
  for (const { id, ...texts } of documents)
    for (const [field, name] of indexFields.entries()) {
      const terms = new Set(tokenize(texts[name]).map(({ term }) => term))
      lengths[id * fieldCount + field] = Math.min(0xffff, terms.size)
      for (const term of terms) {
        const list = listOf.get(term)
        const last = list?.at(-1)
        if (list === undefined) listOf.set(term, [(id << fieldBits) | (1 << field)])
        else if (last !== undefined && last >>> fieldBits === id) list[list.length - 1] = last | (1 << field)
        else list.push((id << fieldBits) | (1 << field))
      }
    }
  const terms = [...listOf.keys()].sort()
  const lists = terms.map((term) => listOf.get(term) ?? [])
  const starts = new Uint32Array(terms.length + 1)
  const postings = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const [place, list] of lists.entries()) {
    starts[place] = at
    postings.set(list, at)
    at += list.length
  }
  starts[terms.length] = at
  return { size: documents.length, terms: terms.join('\n'), starts, postings, lengths }
}

const boosts = indexFields.map((field) => fieldBoosts[field])

const averages = ({ lengths, size }: PackedIndex): readonly number[] =>
  indexFields.map((_, field) => {
    let sum = 0
    for (let at = field; at < lengths.length; at += fieldCount) sum += lengths[at] ?? 0
    return sum / (size || 1)
  })

export const loadPackedIndex = (packed: PackedIndex): TermIndex => {
  const { size, starts, postings, lengths } = packed
  const terms = packed.terms === '' ? [] : packed.terms.split('\n')
  const usual = averages(packed)
  /** What one occurrence in a field of an entry is worth; rarity comes on top. */
  const worths = Float32Array.from(
    lengths,
    (length, at) => (boosts[at % fieldCount] ?? 0) * occurrence(length, usual[at % fieldCount] ?? 0),
  )
  const scoreOf = (entry: number, fields: number): number => {
    let score = 0
    for (let field = 0; field < fieldCount; field++)
      if ((fields & (1 << field)) !== 0) score += worths[entry * fieldCount + field] ?? 0
    return score
  }

  /** Postings of one term, each entry once. */
  const readTerm = (place: number, weight: number): Postings => {
    const [start, end] = [starts[place] ?? 0, starts[place + 1] ?? 0]
    const rarity = weight * rarityOf(end - start, size)
    const entries = new Uint32Array(end - start)
    const scores = new Float32Array(end - start)
    const fields = new Uint8Array(end - start)
    for (let at = 0; at < entries.length; at++) {
      const posting = postings[start + at] ?? 0
      const entry = posting >>> fieldBits
      entries[at] = entry
      fields[at] = posting & fieldMask
      scores[at] = rarity * scoreOf(entry, posting & fieldMask)
    }
    return { entries, scores, fields }
  }

  // Sums by entry, for terms that share entries; `rounds` tells which belong to the look-up under way.
  const sums = new Float32Array(size)
  const bits = new Uint8Array(size)
  const rounds = new Uint32Array(size)
  let round = 0

  const add = (lists: readonly Postings[]): Postings => {
    round++
    const touched: number[] = []
    for (const { entries, scores, fields } of lists)
      for (let at = 0; at < entries.length; at++) {
        const entry = entries[at] ?? 0
        const isNew = rounds[entry] !== round
        if (isNew) touched.push(entry)
        rounds[entry] = round
        sums[entry] = (isNew ? 0 : (sums[entry] ?? 0)) + (scores[at] ?? 0)
        bits[entry] = (isNew ? 0 : (bits[entry] ?? 0)) | (fields[at] ?? 0)
      }
    return { entries: Uint32Array.from(touched), scores: gather(sums, touched), fields: gather(bits, touched) }
  }

  return {
    size,
    terms,
    has: (term) => terms[findPlace(terms, term)] === term,
    lookup({ text, prefix }: Term): Postings {
      const lists: Postings[] = []
      for (let place = findPlace(terms, text); place < terms.length; place++) {
        const term = terms[place] ?? ''
        if (prefix ? !term.startsWith(text) : term !== text) break
        // As MiniSearch weighs them: the longer the word beyond what was typed, the less.
        const beyond = term.length - text.length
        const weight = beyond === 0 ? 1 : (matchWeights.prefix * term.length) / (term.length + 0.3 * beyond)
        lists.push(readTerm(place, weight))
      }
      const [only] = lists
      return lists.length === 1 && only !== undefined ? only : add(lists)
    },
    lengthOf: (entry, field) => lengths[entry * fieldCount + field] ?? 0,
  }
}
