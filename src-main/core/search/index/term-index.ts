/** What a search asks of an index, whichever way it is stored. */
import type { Readings } from '../text/syllables.ts'

/** A term of the index, whole or as the beginning of longer ones. */
export interface Term {
  readonly text: string
  readonly prefix: boolean
}

/** Entries that have a term, as columns of equal length. */
export interface Postings {
  /** Places in the catalog, rising. */
  readonly entries: Uint32Array
  /** Positive: rarer terms, weightier fields and shorter texts score more. */
  readonly scores: Float32Array
  /** Bit per index of `indexFields`. */
  readonly fields: Uint8Array
}

export const noPostings: Postings = {
  entries: new Uint32Array(0),
  scores: new Float32Array(0),
  fields: new Uint8Array(0),
}

export interface TermIndex {
  /** Number of entries. */
  readonly size: number
  /** All terms, for typos and pinyin. */
  readonly terms: readonly string[]
  has(term: string): boolean
  lookup(term: Term): Postings
  /** How many entries have it, at most; tells which of several terms to look up first. */
  frequencyOf(term: Term): number
  /** Of entries that have other terms, those that have this one too: scores added, fields common to both. */
  narrow(postings: Postings, term: Term): Postings
  /** Number of terms in the fields of an entry, as many as there are `indexFields`, then in those of the next; 65,535 are that or more. */
  readonly lengths: Uint16Array
}

export interface SearchIndex {
  readonly terms: TermIndex
  /** Of the characters in the terms and in the lexicon; none where pinyin is not known. */
  readonly readings: Readings
}
