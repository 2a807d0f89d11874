/** Finds documented wordings in any text, in time linear in the text, whoever documents them. */
import type { DocumentedText } from './documented-text.ts'
import type { Filled } from './fill-template.ts'
import { type Word, wordsOf } from './words.ts'

export interface FoundText {
  readonly wording: DocumentedText
  readonly filled: Filled
}

export interface WordingSource {
  /** The longest wording that begins at a word of the text. */
  at(text: string, words: readonly Word[], place: number): FoundText | undefined
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
    const hit = sources.map((source) => source.at(text, words, place)).reduce(longer, undefined)
    if (hit === undefined) return
    found.push(hit)
    covered = hit.filled.end
  })
  return found
}
