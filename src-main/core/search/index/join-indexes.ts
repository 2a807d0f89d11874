/** Several indexes as one: the entries of each stand behind those of the ones before it. */
import { finishSteps, type Steps, stepSize } from '../../steps.ts'
import { indexFields } from './index-document.ts'
import { findEntry } from './intersect.ts'
import { noPostings, type Postings, type TermIndex } from './term-index.ts'

const joinPostings = (parts: readonly Postings[], starts: readonly number[]): Postings => {
  const size = parts.reduce((sum, { entries }) => sum + entries.length, 0)
  const entries = new Uint32Array(size)
  const scores = new Float32Array(size)
  const fields = new Uint8Array(size)
  let at = 0
  for (const [part, found] of parts.entries()) {
    scores.set(found.scores, at)
    fields.set(found.fields, at)
    const start = starts[part] ?? 0
    for (let place = 0; place < found.entries.length; place++) entries[at++] = (found.entries[place] ?? 0) + start
  }
  return { entries, scores, fields }
}

/** What of it each index holds, counted from the index's own first entry. */
const splitPostings = ({ entries, scores, fields }: Postings, starts: readonly number[]): readonly Postings[] => {
  const cuts = starts.map((start) => findEntry(entries, start))
  return starts.map((start, part) => {
    const [from, to] = [cuts[part] ?? 0, cuts[part + 1] ?? entries.length]
    return {
      entries: start === 0 ? entries.subarray(from, to) : entries.slice(from, to).map((entry) => entry - start),
      scores: scores.subarray(from, to),
      fields: fields.subarray(from, to),
    }
  })
}

export const joinIndexes = (indexes: readonly TermIndex[]): TermIndex => finishSteps(joinSteps(indexes))

/** The same, for indexes of many terms. */
export function* joinSteps(indexes: readonly TermIndex[]): Steps<TermIndex> {
  const [only] = indexes
  if (only !== undefined && indexes.length === 1) return only
  const starts: number[] = []
  let size = 0
  for (const index of indexes) {
    starts.push(size)
    size += index.size
  }
  const lengths = new Uint16Array(size * indexFields.length)
  for (const [part, index] of indexes.entries()) lengths.set(index.lengths, (starts[part] ?? 0) * indexFields.length)
  yield
  const terms: string[] = []
  for (const [part, index] of indexes.entries()) {
    const before = indexes.slice(0, part)
    for (const [place, term] of index.terms.entries()) {
      if (!before.some((other) => other.has(term))) terms.push(term)
      if (place % stepSize === 0) yield
    }
  }
  return {
    size,
    terms,
    has: (term) => indexes.some((index) => index.has(term)),
    lookup: (term) =>
      joinPostings(
        indexes.map((index) => index.lookup(term)),
        starts,
      ),
    frequencyOf: (term) => indexes.reduce((sum, index) => sum + index.frequencyOf(term), 0),
    narrow(postings, term) {
      const parts = splitPostings(postings, starts)
      return joinPostings(
        indexes.map((index, part) => index.narrow(parts[part] ?? noPostings, term)),
        starts,
      )
    },
    lengths,
  }
}
