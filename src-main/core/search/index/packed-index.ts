/**
 * The index of large catalogs: sorted terms over one array of postings. Loading it is cutting a text into terms, and a
 * look-up reads a stretch of numbers, where MiniSearch would make an object for every hit.
 */
import { finishSteps, type Steps, stepSize } from '../../steps.ts'
import { occurrence, rarityOf } from './bm25.ts'
import { createEntrySet } from './entry-set.ts'
import { gatherBytes, gatherFloats } from './gather.ts'
import { type IndexDocument, indexFields } from './index-document.ts'
import { createMeetings, meetPostings } from './intersect.ts'
import { readTerms as termsOf } from './read-terms.ts'
import { findPlace, rangeOfPrefix } from './sorted-texts.ts'
import { noPostings, type Postings, type Term, type TermIndex } from './term-index.ts'
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
  const add = (document: IndexDocument) => {
    const { id } = document
    for (let field = 0; field < fieldCount; field++) {
      const posting = (id << fieldBits) | (1 << field)
      let length = 0
      for (const term of termsOf(document[indexFields[field] ?? 'code'])) {
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
  for (const document of documents) {
    add(document)
    if (document.id % 100 === 0) yield
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

/** Numbers of terms that fields commonly have. */
const commonLengths = 128
/** What a term is worth in a field of so many terms, of which there are `usual` in each. */
const worthIn = (field: number, length: number, usual: readonly number[]): number =>
  (boosts[field] ?? 0) * occurrence(length, usual[field] ?? 0)

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
  /** Field by field, for common lengths. */
  const worths = Float64Array.from({ length: fieldCount * commonLengths }, (_, at) =>
    worthIn(Math.floor(at / commonLengths), at % commonLengths, usual),
  )
  /** Each posting's score: what its fields are worth, shorter ones more, times the rarity of its term. */
  const scoreOf = new Float32Array(postings.length)
  const score = (start: number, end: number) => {
    const rarity = rarityOf(end - start, size)
    for (let at = start; at < end; at++) {
      const posting = postings[at] ?? 0
      const entry = posting >>> fieldBits
      let worth = 0
      for (let rest = posting & fieldMask; rest !== 0; rest &= rest - 1) {
        const field = 31 - Math.clz32(rest & -rest)
        const length = lengths[entry * fieldCount + field] ?? 0
        worth += length < commonLengths ? (worths[field * commonLengths + length] ?? 0) : worthIn(field, length, usual)
      }
      scoreOf[at] = rarity * worth
    }
  }
  for (let place = 0, next = 0; place < terms.length; place++) {
    const end = starts[place + 1] ?? 0
    score(starts[place] ?? 0, end)
    if (end < next) continue
    next = end + stepSize
    yield
  }
  const countOf = (place: number) => (starts[place + 1] ?? 0) - (starts[place] ?? 0)

  /** Postings of one term. */
  const readTerm = (place: number, weight: number): Postings => {
    const start = starts[place] ?? 0
    const count = countOf(place)
    const scores = scoreOf.slice(start, start + count)
    if (weight !== 1) for (let at = 0; at < count; at++) scores[at] = weight * (scores[at] ?? 0)
    const [entries, fields] = [new Uint32Array(count), new Uint8Array(count)]
    for (let at = 0; at < count; at++) {
      const posting = postings[start + at] ?? 0
      entries[at] = posting >>> fieldBits
      fields[at] = posting & fieldMask
    }
    return { entries, scores, fields }
  }

  // By entry, for terms that share entries; between look-ups no bit is set.
  const sums = new Float32Array(size)
  const bits = new Uint8Array(size)
  const found = createEntrySet(size)
  const meetings = createMeetings(size)

  /** As MiniSearch weighs them: the longer the word beyond what was typed, the less. */
  const weightOf = (term: string, typed: string) => {
    const beyond = term.length - typed.length
    return beyond === 0 ? 1 : (matchWeights.prefix * term.length) / (term.length + 0.3 * beyond)
  }

  /** Postings of all terms from one place to another. */
  const readTerms = (from: number, to: number, typed: string): Postings => {
    for (let place = from; place < to; place++) {
      const weight = weightOf(terms[place] ?? '', typed)
      const end = starts[place + 1] ?? 0
      for (let at = starts[place] ?? 0; at < end; at++) {
        const posting = postings[at] ?? 0
        const entry = posting >>> fieldBits
        const score = weight * (scoreOf[at] ?? 0)
        const before = bits[entry] ?? 0
        if (before === 0) {
          found.add(entry)
          sums[entry] = score
        } else sums[entry] = (sums[entry] ?? 0) + score
        bits[entry] = before | (posting & fieldMask)
      }
    }
    const entries = found.list()
    found.clear()
    const scores = gatherFloats(sums, entries)
    const fields = gatherBytes(bits, entries)
    for (let at = 0; at < entries.length; at++) bits[entries[at] ?? 0] = 0
    return { entries, scores, fields }
  }

  /** The places of a term, or of all that begin so: from the first to behind the last. */
  const placesOf = ({ text, prefix }: Term): readonly [number, number] => {
    if (prefix) return rangeOfPrefix(terms, text)
    const place = findPlace(terms, text)
    return [place, terms[place] === text ? place + 1 : place]
  }
  const lookup = (term: Term): Postings => {
    const [from, to] = placesOf(term)
    if (from === to) return noPostings
    return to - from === 1 ? readTerm(from, weightOf(terms[from] ?? '', term.text)) : readTerms(from, to, term.text)
  }

  return {
    size,
    terms,
    has: (term) => terms[findPlace(terms, term)] === term,
    lookup,
    frequencyOf(term) {
      const [from, to] = placesOf(term)
      return Math.min(size, (starts[to] ?? 0) - (starts[from] ?? 0))
    },
    narrow(known, term) {
      const [from, to] = placesOf(term)
      // Per place among those known: what the terms add, and in which fields.
      const added = new Float32Array(known.entries.length)
      const masks = new Uint8Array(known.entries.length)
      let met = 0
      for (let place = from; place < to; place++) {
        const weight = weightOf(terms[place] ?? '', term.text)
        const [start, end] = [starts[place] ?? 0, starts[place + 1] ?? 0]
        const count = meetPostings(known.entries, postings, fieldBits, start, end, meetings)
        for (let one = 0; one < count; one++) {
          const at = meetings.places[one] ?? 0
          const other = meetings.others[one] ?? 0
          const mask = masks[at] ?? 0
          if (mask === 0) met++
          masks[at] = mask | ((postings[other] ?? 0) & fieldMask)
          added[at] = (added[at] ?? 0) + weight * (scoreOf[other] ?? 0)
        }
      }
      const [entries, scores, fields] = [new Uint32Array(met), new Float32Array(met), new Uint8Array(met)]
      for (let at = 0, next = 0; next < met; at++) {
        const mask = masks[at] ?? 0
        if (mask === 0) continue
        entries[next] = known.entries[at] ?? 0
        scores[next] = (known.scores[at] ?? 0) + (added[at] ?? 0)
        fields[next++] = (known.fields[at] ?? 0) & mask
      }
      return { entries, scores, fields }
    },
    lengths,
  }
}
