/** Names in capitals that documents give their codes: not on the wire, but people paste them. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import type { DocumentedText } from './documented-text.ts'
import { wordSpecificity } from './documented-text.ts'
import type { FoundText } from './find-wordings.ts'
import { splitCapitals, wordTexts } from './words.ts'

const capitals = /(?<![A-Za-z0-9_])[A-Z][A-Z0-9]{1,40}(?:_[A-Z0-9]{1,40}){1,10}(?![A-Za-z0-9_])/g
/** Being written as a name says more than the same words in a sentence. */
const bonus = 1

export const nameSpecificity = (name: string): number =>
  wordTexts(name).reduce((sum, word) => sum + wordSpecificity(word), bonus)

/** The same of a code that is a word: `AuthFailure.SignatureExpired`, `E10233`. */
export const codeSpecificity = (code: string): number => {
  const isWritten = /[._]/.test(code) || (/\d/.test(code) && code.length >= 5)
  return wordTexts(splitCapitals(code)).reduce((sum, word) => sum + wordSpecificity(word), isWritten ? bonus : 0)
}

/** Names of entries in a text, in text order, as wordings without slots. */
export const findNames = (text: string, named: ReadonlyMap<string, readonly Entry[]>): readonly FoundText[] =>
  [...text.matchAll(capitals)].flatMap((hit) => {
    const entries = named.get(hit[0])
    if (entries === undefined) return []
    const wording: DocumentedText = {
      parts: [hit[0]],
      slots: [],
      words: [wordTexts(hit[0])],
      compact: [hit[0].toLowerCase()],
      entries: entries.map(({ id, service, code, http }) => ({ id, service, code, http })),
      specificity: nameSpecificity(hit[0]),
    }
    return [{ wording, filled: { start: hit.index, end: hit.index + hit[0].length, slots: [] } }]
  })
