/** Finds documented wordings in any text, in time linear in the text, whoever documents them. */
import { addToHash, hashStart } from '../../catalog/text-hash.ts'
import type { DocumentedText } from './documented-text.ts'
import type { Filled } from './fill-template.ts'
import { type Word, wordsOf } from './words.ts'

export interface FoundText {
  readonly wording: DocumentedText
  readonly filled: Filled
}

/** Of so many words; a hash that meets another only costs a comparison. */
export const hashOf = (words: readonly Word[], from: number, count: number): number => {
  let hash = hashStart ^ count
  for (let at = from; at < from + count; at++) hash = addToHash(addToHash(hash, words[at]?.text ?? ''), ' ')
  return hash >>> 0
}

/** The same of the first words of a message. */
export const hashOfHead = (head: readonly string[], count: number): number => {
  let hash = hashStart ^ count
  for (let at = 0; at < count; at++) hash = addToHash(addToHash(hash, head[at] ?? ''), ' ')
  return hash >>> 0
}

/** Hashes of the word at a place, and of it with the next one. */
export interface Beginning {
  readonly first: number
  readonly anchor: number
}

export interface WordingSource {
  /** The longest wording that begins at a word of the text. */
  at(text: string, words: readonly Word[], place: number, beginning: Beginning): FoundText | undefined
}

/** Of two that begin at one place the longer one; equal ones are one wording of several entries. */
const longer = (one: FoundText | undefined, other: FoundText | undefined): FoundText | undefined => {
  if (one === undefined || other === undefined) return one ?? other
  if (one.filled.end !== other.filled.end) return one.filled.end > other.filled.end ? one : other
  return { ...one, wording: { ...one.wording, entries: [...one.wording.entries, ...other.wording.entries] } }
}

/** In text order, none inside another. */
export const findWordings = (sources: readonly WordingSource[], text: string): readonly FoundText[] => {
  const words = wordsOf(text)
  const found: FoundText[] = []
  let covered = -1
  words.forEach((word, place) => {
    if (word.start < covered) return
    const first = hashOf(words, place, 1)
    const anchor = place + 1 < words.length ? hashOf(words, place, 2) : first
    const hit = sources.reduce<FoundText | undefined>(
      (best, source) => longer(best, source.at(text, words, place, { first, anchor })),
      undefined,
    )
    if (hit === undefined) return
    found.push(hit)
    covered = hit.filled.end
  })
  return found
}
