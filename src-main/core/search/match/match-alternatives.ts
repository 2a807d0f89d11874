/** Finds the entries that say a word in at least one way, and where they say it best. */

import { createEntrySet } from '../index/entry-set.ts'
import { gatherBytes, gatherFloats } from '../index/gather.ts'
import { noPostings, type Postings, type TermIndex } from '../index/term-index.ts'
import { matchFloor, sayBoth } from '../index/weights.ts'
import type { Alternative } from '../query/alternatives.ts'

/** Entries as columns of equal length, rising. */
export interface Matches {
  readonly entries: Uint32Array
  /** 0 to about 1: 1 is the entry that says it best. */
  readonly values: Float32Array
  /** Bit per field that says all of it. */
  readonly fields: Uint8Array
  /** Terms of the longest way found. */
  readonly lengths: Uint8Array
}

export type AlternativeMatcher = (alternatives: readonly Alternative[]) => Matches

const noMatches: Matches = {
  ...noPostings,
  values: new Float32Array(0),
  lengths: new Uint8Array(0),
}

const greatest = (numbers: Float32Array) => {
  let most = 0
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0
    if (number > most) most = number
  }
  return most
}

const termsOf = ({ script, terms, text }: Alternative) =>
  script === 'han' ? Array.from(text.replaceAll(' ', '')).length : terms.length

export const createAlternativeMatcher = (index: TermIndex): AlternativeMatcher => {
  // By entry, for entries that say a word in several ways.
  const values = new Float32Array(index.size)
  const fields = new Uint8Array(index.size)
  const lengths = new Uint8Array(index.size)
  const found = createEntrySet(index.size)

  /** Entries that have all terms, the rarest looked up first. */
  const findAll = ({ terms }: Alternative): Postings => {
    // Much of what people say no document does.
    if (terms.some(({ text, prefix }) => !prefix && !index.has(text))) return noPostings
    const [only] = terms
    if (only !== undefined && terms.length === 1) return index.lookup(only)
    const [rarest, ...others] = terms
      .map((term) => ({ term, frequency: index.frequencyOf(term) }))
      .sort((a, b) => a.frequency - b.frequency)
    if (rarest === undefined || rarest.frequency === 0) return noPostings
    return others.reduce((postings, { term }) => index.narrow(postings, term), index.lookup(rarest.term))
  }

  /** How well they say it in this one way. */
  const toValues = ({ scores }: Postings, weight: number): Float32Array => {
    const best = greatest(scores)
    const column = new Float32Array(scores.length)
    for (let at = 0; at < column.length; at++)
      column[at] = weight * (matchFloor + ((1 - matchFloor) * (scores[at] ?? 0)) / best)
    return column
  }

  return (alternatives) => {
    const ways = alternatives
      .map((alternative) => ({ alternative, postings: findAll(alternative) }))
      .filter(({ postings }) => postings.entries.length > 0)
    const [only] = ways
    if (only === undefined) return noMatches
    if (ways.length === 1) {
      const { postings, alternative } = only
      return {
        entries: postings.entries,
        values: toValues(postings, alternative.weight),
        fields: postings.fields,
        lengths: new Uint8Array(postings.entries.length).fill(termsOf(alternative)),
      }
    }
    for (const { alternative, postings } of ways) {
      const { entries, scores } = postings
      const best = greatest(scores)
      const length = termsOf(alternative)
      for (let at = 0; at < entries.length; at++) {
        const entry = entries[at] ?? 0
        const value = alternative.weight * (matchFloor + ((1 - matchFloor) * (scores[at] ?? 0)) / best)
        if (found.add(entry)) {
          values[entry] = value
          fields[entry] = postings.fields[at] ?? 0
          lengths[entry] = length
          continue
        }
        values[entry] = sayBoth(values[entry] ?? 0, value)
        fields[entry] = (fields[entry] ?? 0) | (postings.fields[at] ?? 0)
        if (length > (lengths[entry] ?? 0)) lengths[entry] = length
      }
    }
    const entries = found.list()
    found.clear()
    return {
      entries,
      values: gatherFloats(values, entries),
      fields: gatherBytes(fields, entries),
      lengths: gatherBytes(lengths, entries),
    }
  }
}
