/** The best way each entry says one word of a query; columns by entry, emptied and used again for the next word. */
import { indexFields } from './index-document.ts'
import { sayingTwice } from './weights.ts'

export interface WordColumns {
  /** Entries that say the word. */
  readonly entries: readonly number[]
  /** 0 to about 1. */
  readonly values: Float32Array
  /** Bit per field that says all of it. */
  readonly fields: Uint8Array
  /** Terms it takes. */
  readonly lengths: Uint8Array
  /** 1: only guessed. */
  readonly guesses: Uint8Array
  offer(entry: number, value: number, fields: number, length: number, guess: boolean): void
  clear(): void
}

const codeBit = 1 << indexFields.indexOf('code')

export const createWordColumns = (size: number): WordColumns => {
  const entries: number[] = []
  const values = new Float32Array(size)
  const fields = new Uint8Array(size)
  const lengths = new Uint8Array(size)
  const guesses = new Uint8Array(size)
  return {
    entries,
    values,
    fields,
    lengths,
    guesses,
    offer(entry, offered, offeredFields, length, guess) {
      // All codes that begin as typed are equally good; service and number decide their order.
      const isCode = (offeredFields & codeBit) !== 0
      const value = isCode ? 1 : offered
      const bits = isCode ? codeBit : offeredFields
      const known = values[entry] ?? 0
      const isBetterKind = guesses[entry] === 1 && !guess
      if (known === 0) entries.push(entry)
      if (known === 0 || isBetterKind) {
        values[entry] = value
        fields[entry] = bits
        lengths[entry] = length
        guesses[entry] = guess ? 1 : 0
      } else if ((guesses[entry] === 1) === guess && !isCode) {
        values[entry] = Math.max(known, value) + Math.min(known, value) * sayingTwice
        fields[entry] = (fields[entry] ?? 0) | bits
        lengths[entry] = Math.max(lengths[entry] ?? 0, length)
      }
    },
    clear() {
      for (const entry of entries) values[entry] = 0
      entries.length = 0
    },
  }
}
