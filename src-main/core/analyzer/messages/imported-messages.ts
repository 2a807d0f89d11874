/** The messages of a person's tables: nothing is kept of them but numbers, and a wording is read when a text may hold it. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import { createPlaceChains } from '../../catalog/place-chains.ts'
import { addToHash, hashStart } from '../../catalog/text-hash.ts'
import { type DocumentedText, documentedTexts } from './documented-text.ts'
import { fillTemplate } from './fill-template.ts'
import type { FoundText, WordingSource } from './find-wordings.ts'
import { type Word, wordsOf } from './words.ts'

/** Words of a wording that are counted; longer ones are told apart when they are compared. */
const most = 31
/** UTF-16 units of a message that are looked at. */
const head = 400
/** Wordings that begin alike and are looked at; tables repeat a message for many codes, and so many are no answer. */
const mostAlike = 50
/** Half a megabyte of numbers. */
const lengthPlaces = 2 ** 17
/** Wordings remembered. */
const remembered = 5_000

/** Of words one after the other; a hash that meets another only costs a comparison. */
const hashOf = (words: readonly Word[], from: number, count: number): number => {
  let hash = hashStart ^ count
  for (let at = from; at < from + count; at++) hash = addToHash(addToHash(hash, words[at]?.text ?? ''), ' ')
  return hash >>> 0
}

export interface ImportedMessages extends WordingSource {
  add(entry: Entry): void
  wordingsOf(entry: Entry): readonly DocumentedText[]
}

export const indexImportedMessages = (): ImportedMessages => {
  /**
   * Hash of the first two words → bit per number of words that a wording with them has. Hashes share places: a bit too many
   * only costs a look.
   */
  let lengths = new Uint32Array(0)
  const lengthsAt = (hash: number) => lengths[hash % lengthPlaces] ?? 0
  const entries: Entry[] = []
  /** By the hash of all words. */
  const chains = createPlaceChains()
  const read = new Map<string, readonly DocumentedText[]>()

  const wordingsOf = (entry: Entry): readonly DocumentedText[] => {
    const known = read.get(entry.id)
    if (known !== undefined) return known
    const wordings = documentedTexts([entry], () => [])
    if (read.size >= remembered) read.clear()
    read.set(entry.id, wordings)
    return wordings
  }
  const entriesWith = (hash: number) => chains.at(hash).flatMap((place) => entries[place] ?? [])
  const join = (found: readonly FoundText[]): FoundText | undefined => {
    const [first] = found
    if (first === undefined || found.length === 1) return first
    const entries = found.flatMap(({ wording }) => wording.entries)
    return { ...first, wording: { ...first.wording, entries } }
  }

  return {
    add(entry) {
      if (entry.kind === 'success') return
      // A template is found by its words up to the first slot.
      const text = entry.template === null ? entry.message : (entry.template.parts.find((part) => part !== '') ?? '')
      const words = wordsOf(text.slice(0, head))
      const count = Math.min(words.length, most)
      if (count === 0) return
      const anchor = hashOf(words, 0, Math.min(2, count))
      // Most people have no table at all.
      if (lengths.length === 0) lengths = new Uint32Array(lengthPlaces)
      lengths[anchor % lengthPlaces] = lengthsAt(anchor) | (1 << (count - 1))
      const key = hashOf(words, 0, count)
      if (!chains.hasMany(key, mostAlike)) chains.add(key, entries.push(entry) - 1)
    },
    at(text, words, place) {
      if (entries.length === 0) return undefined
      const left = Math.min(most, words.length - place)
      const counts = lengthsAt(hashOf(words, place, Math.min(2, left))) | (lengthsAt(hashOf(words, place, 1)) & 1)
      for (let count = left; count > 0 && counts !== 0; count--) {
        if ((counts & (1 << (count - 1))) === 0) continue
        const found = entriesWith(hashOf(words, place, count)).flatMap((entry) =>
          wordingsOf(entry).flatMap((wording) => {
            const filled = fillTemplate(text, words, place, wording)
            return filled === null ? [] : [{ wording, filled }]
          }),
        )
        if (found.length > 0) return join(found)
      }
      return undefined
    },
    wordingsOf,
  }
}
