/** Several indexes as one: the entries of each stand behind those of the ones before it. */
import { finishSteps, type Steps, stepSize } from './steps.ts'
import type { Postings, TermIndex } from './term-index.ts'

const joinPostings = (parts: readonly Postings[], starts: readonly number[]): Postings => {
  const size = parts.reduce((sum, { entries }) => sum + entries.length, 0)
  const entries = new Uint32Array(size)
  const scores = new Float32Array(size)
  const fields = new Uint8Array(size)
  let at = 0
  for (const [part, found] of parts.entries())
    for (let place = 0; place < found.entries.length; place++, at++) {
      entries[at] = (found.entries[place] ?? 0) + (starts[part] ?? 0)
      scores[at] = found.scores[place] ?? 0
      fields[at] = found.fields[place] ?? 0
    }
  return { entries, scores, fields }
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
    lengthOf(entry, field) {
      const part = starts.findLastIndex((start) => start <= entry)
      return indexes[part]?.lengthOf(entry - (starts[part] ?? 0), field) ?? 0
    },
  }
}
