/** Finds the entries that say a word in at least one way, and where they say it best. */
import type { Alternative } from './alternatives.ts'
import type { Postings, TermIndex } from './term-index.ts'
import { matchFloor } from './weights.ts'

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

/** A second way to say the same adds a little. */
const sayingTwice = 0.12

/** Entries that have all terms: scores added, fields common to all. */
const intersect = (terms: readonly Postings[]): Postings => {
  const [shortest, ...others] = [...terms].sort((a, b) => a.entries.length - b.entries.length)
  if (shortest === undefined) return { entries: [], scores: [], fields: [] }
  if (others.length === 0) return shortest
  const common = new Map<number, { score: number; fields: number; terms: number }>()
  for (let at = 0; at < shortest.entries.length; at++)
    common.set(shortest.entries[at] ?? 0, {
      score: shortest.scores[at] ?? 0,
      fields: shortest.fields[at] ?? 0,
      terms: 1,
    })
  for (const { entries, scores, fields } of others)
    for (let at = 0; at < entries.length; at++) {
      const entry = common.get(entries[at] ?? 0)
      if (entry === undefined) continue
      entry.score += scores[at] ?? 0
      entry.fields &= fields[at] ?? 0
      entry.terms++
    }
  const all = [...common].filter(([, entry]) => entry.terms === terms.length)
  return {
    entries: all.map(([entry]) => entry),
    scores: all.map(([, { score }]) => score),
    fields: all.map(([, { fields }]) => fields),
  }
}

const greatest = (numbers: ArrayLike<number>) => {
  let most = 0
  for (let at = 0; at < numbers.length; at++) most = Math.max(most, numbers[at] ?? 0)
  return most
}

const termsOf = ({ script, terms, text }: Alternative) => (script === 'han' ? Array.from(text).length : terms.length)

export const matchAlternatives = (index: TermIndex, alternatives: readonly Alternative[]): Matches => {
  const found = new Map<number, { value: number; fields: number; length: number }>()
  for (const alternative of alternatives) {
    const { entries, scores, fields } = intersect(alternative.terms.map(index.lookup))
    const best = greatest(scores)
    const length = termsOf(alternative)
    for (let at = 0; at < entries.length; at++) {
      const value = alternative.weight * (matchFloor + ((1 - matchFloor) * (scores[at] ?? 0)) / best)
      const known = found.get(entries[at] ?? 0)
      if (known === undefined) found.set(entries[at] ?? 0, { value, fields: fields[at] ?? 0, length })
      else {
        known.value = Math.max(known.value, value) + Math.min(known.value, value) * sayingTwice
        known.fields |= fields[at] ?? 0
        known.length = Math.max(known.length, length)
      }
    }
  }
  const matches = {
    entries: new Uint32Array(found.size),
    values: new Float32Array(found.size),
    fields: new Uint8Array(found.size),
    lengths: new Uint8Array(found.size),
  }
  let at = 0
  for (const [entry, { value, fields, length }] of found) {
    matches.entries[at] = entry
    matches.values[at] = value
    matches.fields[at] = fields
    matches.lengths[at++] = length
  }
  return matches
}
