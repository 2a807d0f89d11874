/** What a search asks of an index, whichever way it is stored. */
import type { Readings } from '../text/syllables.ts'

/** A term of the index, whole or as the beginning of longer ones. */
export interface Term {
  readonly text: string
  readonly prefix: boolean
}

/** Entries that have a term, as columns of equal length; no entry twice. */
export interface Postings {
  /** Places in the catalog. */
  readonly entries: ArrayLike<number>
  /** Positive: rarer terms, weightier fields and shorter texts score more. */
  readonly scores: ArrayLike<number>
  /** Bit per index of `indexFields`. */
  readonly fields: ArrayLike<number>
}

export interface TermIndex {
  /** Number of entries. */
  readonly size: number
  /** All terms, for typos and pinyin. */
  readonly terms: readonly string[]
  has(term: string): boolean
  lookup(term: Term): Postings
  /** Number of terms in a field of an entry; `field` as in `indexFields`. */
  lengthOf(entry: number, field: number): number
}

export interface SearchIndex {
  readonly terms: TermIndex
  /** Of the characters in the terms and in the lexicon; none where pinyin is not known. */
  readonly readings: Readings
}
