/**
 * The index of large catalogs: sorted terms over one array of postings. Loading it is cutting a text into terms, and a
 * look-up reads a stretch of numbers, where MiniSearch would make an object for every hit.
 */
import { occurrence, rarityOf } from './bm25.ts'
import { gather } from './gather.ts'
import { type IndexDocument, indexFields } from './index-document.ts'
import { readTerms } from './read-terms.ts'
import { findPlace } from './sorted-texts.ts'
import { finishSteps, type Steps, stepSize } from './steps.ts'
import type { Postings, Term, TermIndex } from './term-index.ts'
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

/** Numbers at the end of a typed array that doubles when it is full. */
const createNumbers = () => {
  let numbers = new Uint32Array(1 << 16)
  let size = 0
  return {
    push(value: number): number {
      if (size === numbers.length) {
        const larger = new Uint32Array(size * 2)
        larger.set(numbers)
        numbers = larger
      }
      numbers[size] = value
      return size++
    },
    get: (at: number) => numbers[at] ?? 0,
    set(at: number, value: number) {
      numbers[at] = value
    },
    all: () => numbers.subarray(0, size),
  }
}

/** Documents in the order of their ids, which are 0, 1, 2, …; at most 2²⁷ of them. */
export const packIndex = (documents: readonly IndexDocument[]): PackedIndex => finishSteps(packSteps(documents))

/** The same, for many documents. */
export function* packSteps(documents: readonly IndexDocument[]): Steps<PackedIndex> {
  const lengths = new Uint16Array(documents.length * fieldCount)
  /** Terms by number, and of each its latest posting; one array of all postings costs no object per term. */
  const numberOf = new Map<string, number>()
  const latest = createNumbers()
  const counts = createNumbers()
  const termOf = createNumbers()
  const postingOf = createNumbers()
  for (const { id, ...texts } of documents) {
    if (id % 100 === 0) yield
    for (const [field, name] of indexFields.entries()) {
      const posting = (id << fieldBits) | (1 << field)
      let length = 0
      for (const term of readTerms(texts[name])) {
        const number = numberOf.get(term)
        if (number === undefined) {
          numberOf.set(term, counts.push(1))
          latest.push(postingOf.push(posting))
          termOf.push(numberOf.size - 1)
          length++
          continue
        }
        const known = postingOf.get(latest.get(number))
        if (known >>> fieldBits !== id) {
          latest.set(number, postingOf.push(posting))
          termOf.push(number)
          counts.set(number, counts.get(number) + 1)
          length++
        } else if ((known & (1 << field)) === 0) {
          postingOf.set(latest.get(number), known | posting)
          length++
        }
      }
      lengths[id * fieldCount + field] = Math.min(0xffff, length)
    }
  }
  return { size: documents.length, lengths, ...arrange(numberOf, counts.all(), termOf.all(), postingOf.all()) }
}

/** Terms in order, and their postings behind each other. */
const arrange = (
  numberOf: ReadonlyMap<string, number>,
  counts: Uint32Array,
  termOf: Uint32Array,
  postingOf: Uint32Array,
): Pick<PackedIndex, 'terms' | 'starts' | 'postings'> => {
  const terms = [...numberOf.keys()].sort()
  const starts = new Uint32Array(terms.length + 1)
  /** Where the next posting of a term goes. */
  const next = new Uint32Array(terms.length)
  let at = 0
  for (const [place, term] of terms.entries()) {
    const number = numberOf.get(term) ?? 0
    starts[place] = at
    next[number] = at
    at += counts[number] ?? 0
  }
  starts[terms.length] = at
  const postings = new Uint32Array(at)
  for (let pair = 0; pair < termOf.length; pair++) {
    const number = termOf[pair] ?? 0
    const place = next[number] ?? 0
    postings[place] = postingOf[pair] ?? 0
    next[number] = place + 1
  }
  return { terms: terms.join('\n'), starts, postings }
}

const boosts = indexFields.map((field) => fieldBoosts[field])

/** UTF-16 units of terms taken apart between two places to pause. */
const termPiece = 64 * 1024

function* splitTerms(text: string): Steps<readonly string[]> {
  const terms: string[] = []
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at + termPiece)
    const end = newline < 0 ? text.length : newline
    for (const term of text.slice(at, end).split('\n')) terms.push(term)
    at = end + 1
    yield
  }
  return terms
}

const averages = ({ lengths, size }: PackedIndex): readonly number[] =>
  indexFields.map((_, field) => {
    let sum = 0
    for (let at = field; at < lengths.length; at += fieldCount) sum += lengths[at] ?? 0
    return sum / (size || 1)
  })

export const loadPackedIndex = (packed: PackedIndex): TermIndex => finishSteps(loadSteps(packed))

/** The same, for many terms. */
export function* loadSteps(packed: PackedIndex): Steps<TermIndex> {
  const { size, starts, postings, lengths } = packed
  const terms = yield* splitTerms(packed.terms)
  const usual = averages(packed)
  /** What one occurrence in a field of an entry is worth; rarity comes on top. */
  const worths = new Float32Array(lengths.length)
  for (const [at, length] of lengths.entries()) {
    worths[at] = (boosts[at % fieldCount] ?? 0) * occurrence(length, usual[at % fieldCount] ?? 0)
    if (at % (stepSize * fieldCount) === 0) yield
  }
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
