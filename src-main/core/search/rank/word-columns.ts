/** The best way each entry says one word of a query. */

import { createEntrySet } from '../index/entry-set.ts'
import { gatherBytes, gatherFloats } from '../index/gather.ts'
import { indexFields } from '../index/index-document.ts'
import { sayBoth } from '../index/weights.ts'
import type { Manner } from '../match/answers.ts'

/** Columns of equal length. */
export interface WordColumns {
  /** Entries that say the word, rising. */
  readonly entries: Uint32Array
  /** 0 to about 1. */
  readonly values: Float32Array
  /** Bit per field that says all of it. */
  readonly fields: Uint8Array
  /** Terms it takes. */
  readonly lengths: Uint8Array
  /** 1: only guessed. */
  readonly guesses: Uint8Array
}

const codeBit = 1 << indexFields.indexOf('code')

const hasBits = (fields: Uint8Array, wanted: number): boolean => {
  for (let at = 0; at < fields.length; at++) if (((fields[at] ?? 0) & wanted) !== 0) return true
  return false
}

/** One manner alone needs no comparing. All codes that begin as typed are equally good; service and number decide their order. */
export const readManner = ({ matches, weight, guess }: Manner): WordColumns => {
  const { entries, lengths } = matches
  const guesses = new Uint8Array(entries.length)
  if (guess) guesses.fill(1)
  if (weight === 1 && !hasBits(matches.fields, codeBit))
    return { entries, values: matches.values, fields: matches.fields, lengths, guesses }
  const values = new Float32Array(entries.length)
  const fields = new Uint8Array(entries.length)
  for (let at = 0; at < entries.length; at++) {
    const bits = matches.fields[at] ?? 0
    const isCode = (bits & codeBit) !== 0
    values[at] = isCode ? 1 : weight * (matches.values[at] ?? 0)
    fields[at] = isCode ? codeBit : bits
  }
  return { entries, values, fields, lengths, guesses }
}

export interface WordCollector {
  offer(entry: number, value: number, fields: number, length: number, guess: boolean): void
  offerManner(manner: Manner): void
  /** What was offered since the last time. */
  take(): WordColumns
}

export const createWordCollector = (size: number): WordCollector => {
  const found = createEntrySet(size)
  // By entry.
  const values = new Float32Array(size)
  const fields = new Uint8Array(size)
  const lengths = new Uint8Array(size)
  const guesses = new Uint8Array(size)
  const offer: WordCollector['offer'] = (entry, offered, offeredFields, length, guess) => {
    const isCode = (offeredFields & codeBit) !== 0
    const value = isCode ? 1 : offered
    const bits = isCode ? codeBit : offeredFields
    const isNew = found.add(entry)
    const isBetterKind = guesses[entry] === 1 && !guess
    if (isNew || isBetterKind) {
      values[entry] = value
      fields[entry] = bits
      lengths[entry] = length
      guesses[entry] = guess ? 1 : 0
    } else if ((guesses[entry] === 1) === guess && !isCode) {
      values[entry] = sayBoth(values[entry] ?? 0, value)
      fields[entry] = (fields[entry] ?? 0) | bits
      if (length > (lengths[entry] ?? 0)) lengths[entry] = length
    }
  }
  return {
    offer,
    offerManner({ matches, weight, guess }) {
      const { entries, fields, lengths } = matches
      for (let at = 0; at < entries.length; at++)
        offer(entries[at] ?? 0, weight * (matches.values[at] ?? 0), fields[at] ?? 0, lengths[at] ?? 0, guess)
    },
    take() {
      const entries = found.list()
      found.clear()
      return {
        entries,
        values: gatherFloats(values, entries),
        fields: gatherBytes(fields, entries),
        lengths: gatherBytes(lengths, entries),
        guesses: gatherBytes(guesses, entries),
      }
    },
  }
}
