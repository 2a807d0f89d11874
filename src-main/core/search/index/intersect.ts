/** Entries that two rising lists share. */
import type { Postings } from './term-index.ts'

/** A list so many times longer than the other is searched instead of walked. */
const muchLonger = 12

/**
 * First place from `from` to `end` whose entry is not below the wanted one; the numbers hold an entry above `shift` lower
 * bits. What is near is found at once.
 */
const gallop = (entries: Uint32Array, shift: number, from: number, end: number, wanted: number): number => {
  let low = from
  let step = 1
  while (low + step < end && (entries[low + step] ?? 0) >>> shift < wanted) {
    low += step
    step *= 2
  }
  let high = Math.min(end, low + step + 1)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle] ?? 0) >>> shift < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** First place of a rising list whose entry is not below the wanted one. */
export const findEntry = (entries: Uint32Array, wanted: number): number => gallop(entries, 0, 0, entries.length, wanted)

/**
 * Calls `meet` for every entry of `few` that stands in `many` too, between `start` and `end`, with both places.
 * The numbers of `many` hold an entry above `shift` lower bits.
 */
export const meetEntries = (
  few: Uint32Array,
  many: Uint32Array,
  shift: number,
  start: number,
  end: number,
  meet: (place: number, other: number) => void,
): void => {
  const isSearched = end - start > few.length * muchLonger
  let at = start
  for (let place = 0; place < few.length && at < end; place++) {
    const entry = few[place] ?? 0
    if (isSearched) at = gallop(many, shift, at, end, entry)
    else while (at < end && (many[at] ?? 0) >>> shift < entry) at++
    if (at < end && (many[at] ?? 0) >>> shift === entry) meet(place, at)
  }
}

/** The same, whichever of the two is the shorter. */
export const meetPostings = (
  known: Uint32Array,
  postings: Uint32Array,
  shift: number,
  start: number,
  end: number,
  meet: (place: number, other: number) => void,
): void => {
  if ((end - start) * muchLonger >= known.length) {
    meetEntries(known, postings, shift, start, end, meet)
    return
  }
  let place = 0
  for (let other = start; other < end && place < known.length; other++) {
    const entry = (postings[other] ?? 0) >>> shift
    place = gallop(known, 0, place, known.length, entry)
    if (known[place] === entry) meet(place, other)
  }
}

/** Scores added, fields common to both. */
export const intersect = (one: Postings, other: Postings): Postings => {
  const [few, many] = one.entries.length <= other.entries.length ? [one, other] : [other, one]
  const size = few.entries.length
  const [entries, scores, fields] = [new Uint32Array(size), new Float32Array(size), new Uint8Array(size)]
  let count = 0
  meetEntries(few.entries, many.entries, 0, 0, many.entries.length, (place, at) => {
    entries[count] = few.entries[place] ?? 0
    scores[count] = (few.scores[place] ?? 0) + (many.scores[at] ?? 0)
    fields[count++] = (few.fields[place] ?? 0) & (many.fields[at] ?? 0)
  })
  return { entries: entries.subarray(0, count), scores: scores.subarray(0, count), fields: fields.subarray(0, count) }
}
