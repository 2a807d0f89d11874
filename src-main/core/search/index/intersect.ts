/** Entries that two rising lists share. */
import type { Postings } from './term-index.ts'

/** A list so many times longer than the other is searched instead of walked. */
const muchLonger = 12
/** Up to so many times, which of the two is behind cannot be foretold. */
const littleLonger = 4

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

/** First place from `from` of a rising list whose entry is not below the wanted one. */
export const findEntry = (entries: Uint32Array, wanted: number, from = 0): number =>
  gallop(entries, 0, from, entries.length, wanted)

/** Where entries of two lists met, as pairs of places; its columns are written over by the next meeting. */
export interface Meetings {
  readonly places: Uint32Array
  readonly others: Uint32Array
}

/** For lists of which the shorter has up to `most` entries. */
export const createMeetings = (most: number): Meetings => ({
  places: new Uint32Array(most),
  others: new Uint32Array(most),
})

/** Walks both lists in steps that do not branch: a processor that guesses wrong at every other step takes twice as long. */
const stepThrough = (
  few: Uint32Array,
  many: Uint32Array,
  shift: number,
  start: number,
  end: number,
  { places, others }: Meetings,
): number => {
  let count = 0
  let place = 0
  let at = start
  while (place < few.length && at < end) {
    const one = few[place] ?? 0
    const other = (many[at] ?? 0) >>> shift
    // The sign of a difference as 0 or 1.
    const isAhead = (other - one) >>> 31
    const isBehind = (one - other) >>> 31
    places[count] = place
    others[count] = at
    count += 1 - (isAhead | isBehind)
    place += 1 - isAhead
    at += 1 - isBehind
  }
  return count
}

/**
 * Notes for every entry of `few` that stands in `many` too, between `start` and `end`, both places; tells how many.
 * The numbers of `many` hold an entry above `shift` lower bits.
 */
export const meetEntries = (
  few: Uint32Array,
  many: Uint32Array,
  shift: number,
  start: number,
  end: number,
  meetings: Meetings,
): number => {
  if (end - start <= few.length * littleLonger) return stepThrough(few, many, shift, start, end, meetings)
  const { places, others } = meetings
  const isSearched = end - start > few.length * muchLonger
  let count = 0
  let at = start
  for (let place = 0; place < few.length && at < end; place++) {
    const entry = few[place] ?? 0
    if (isSearched) at = gallop(many, shift, at, end, entry)
    else while (at < end && (many[at] ?? 0) >>> shift < entry) at++
    if (at === end || (many[at] ?? 0) >>> shift !== entry) continue
    places[count] = place
    others[count++] = at
  }
  return count
}

/** The same, whichever of the two is the shorter. */
export const meetPostings = (
  known: Uint32Array,
  postings: Uint32Array,
  shift: number,
  start: number,
  end: number,
  meetings: Meetings,
): number => {
  if ((end - start) * muchLonger >= known.length) return meetEntries(known, postings, shift, start, end, meetings)
  const { places, others } = meetings
  let count = 0
  let place = 0
  for (let other = start; other < end && place < known.length; other++) {
    const entry = (postings[other] ?? 0) >>> shift
    place = gallop(known, 0, place, known.length, entry)
    if (known[place] !== entry) continue
    places[count] = place
    others[count++] = other
  }
  return count
}

/** Scores added, fields common to both. */
export const intersect = (one: Postings, other: Postings): Postings => {
  const [few, many] = one.entries.length <= other.entries.length ? [one, other] : [other, one]
  const meetings = createMeetings(few.entries.length)
  const size = meetEntries(few.entries, many.entries, 0, 0, many.entries.length, meetings)
  const [entries, scores, fields] = [new Uint32Array(size), new Float32Array(size), new Uint8Array(size)]
  for (let at = 0; at < size; at++) {
    const place = meetings.places[at] ?? 0
    const other = meetings.others[at] ?? 0
    entries[at] = few.entries[place] ?? 0
    scores[at] = (few.scores[place] ?? 0) + (many.scores[other] ?? 0)
    fields[at] = (few.fields[place] ?? 0) & (many.fields[other] ?? 0)
  }
  return { entries, scores, fields }
}
