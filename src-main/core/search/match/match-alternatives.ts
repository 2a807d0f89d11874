/** Finds the entries that say a word in at least one way, and where they say it best. */

import { gather } from '../index/gather.ts'
import type { Postings, TermIndex } from '../index/term-index.ts'
import { matchFloor, sayingTwice } from '../index/weights.ts'
import type { Alternative } from '../query/alternatives.ts'

/** Entries as columns of equal length; no entry twice. */
export interface Matches {
  readonly entries: Uint32Array
  /** 0 to about 1: 1 is the entry that says it best. */
  readonly values: Float32Array
  /** Bit per field that says all of it. */
  readonly fields: Uint8Array
  /** Terms of the longest way found. */
  readonly lengths: Uint8Array
}

/** Columns by entry, kept between calls: a call costs what it finds, not what the catalog holds. */
const createColumns = (size: number) => ({
  /** Number of the last round that touched the entry. */
  rounds: new Uint32Array(size),
  values: new Float32Array(size),
  fields: new Uint8Array(size),
  lengths: new Uint8Array(size),
})

export type AlternativeMatcher = (alternatives: readonly Alternative[]) => Matches

const greatest = (numbers: ArrayLike<number>) => {
  let most = 0
  for (let at = 0; at < numbers.length; at++) most = Math.max(most, numbers[at] ?? 0)
  return most
}

const termsOf = ({ script, terms, text }: Alternative) =>
  script === 'han' ? Array.from(text.replaceAll(' ', '')).length : terms.length

export const createAlternativeMatcher = (index: TermIndex): AlternativeMatcher => {
  const common = createColumns(index.size)
  const found = createColumns(index.size)
  let round = 0

  /** Entries that have all terms: scores added, fields common to all. */
  const intersect = (terms: readonly Postings[]): Postings => {
    const [shortest, ...others] = [...terms].sort((a, b) => a.entries.length - b.entries.length)
    if (shortest === undefined) return { entries: [], scores: [], fields: [] }
    if (others.length === 0) return shortest
    for (const [place, { entries, scores, fields }] of [shortest, ...others].entries()) {
      round++
      for (let at = 0; at < entries.length; at++) {
        const entry = entries[at] ?? 0
        const isFirst = place === 0
        if (!isFirst && common.rounds[entry] !== round - 1) continue
        common.rounds[entry] = round
        common.values[entry] = (isFirst ? 0 : (common.values[entry] ?? 0)) + (scores[at] ?? 0)
        common.fields[entry] = (isFirst ? 0xff : (common.fields[entry] ?? 0)) & (fields[at] ?? 0)
      }
    }
    const entries: number[] = []
    for (let at = 0; at < shortest.entries.length; at++) {
      const entry = shortest.entries[at] ?? 0
      if (common.rounds[entry] === round) entries.push(entry)
    }
    return { entries, scores: gather(common.values, entries), fields: gather(common.fields, entries) }
  }

  return (alternatives) => {
    const call = ++round
    const touched: number[] = []
    for (const alternative of alternatives) {
      const { entries, scores, fields } = intersect(alternative.terms.map(index.lookup))
      const best = greatest(scores)
      const length = termsOf(alternative)
      for (let at = 0; at < entries.length; at++) {
        const entry = entries[at] ?? 0
        const value = alternative.weight * (matchFloor + ((1 - matchFloor) * (scores[at] ?? 0)) / best)
        const isNew = found.rounds[entry] !== call
        const before = isNew ? 0 : (found.values[entry] ?? 0)
        if (isNew) touched.push(entry)
        found.rounds[entry] = call
        found.values[entry] = Math.max(before, value) + Math.min(before, value) * sayingTwice
        found.fields[entry] = (isNew ? 0 : (found.fields[entry] ?? 0)) | (fields[at] ?? 0)
        found.lengths[entry] = Math.max(isNew ? 0 : (found.lengths[entry] ?? 0), length)
      }
    }
    return {
      entries: Uint32Array.from(touched),
      values: gather(found.values, touched),
      fields: gather(found.fields, touched),
      lengths: gather(found.lengths, touched),
    }
  }
}
