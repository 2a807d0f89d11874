/** The terms of a text as `tokenize` gives them, without their places: what an index of 100,000 entries can afford. */
import { endOfLatin, isHan, isLatin, isPlain } from '../text/plain-runs.ts'
import { splitLatinRun, tokenize } from '../text/tokenizer.ts'

/** In order, with repetitions. */
export const readTerms = (text: string): readonly string[] => {
  if (!isPlain(text)) return tokenize(text).map(({ term }) => term)
  const terms: string[] = []
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (isHan(unit)) {
      while (isHan(text.charCodeAt(at + 1))) {
        terms.push(text.slice(at, at + 2))
        at++
      }
      terms.push(text[at] ?? '')
      at++
    } else if (isLatin(unit)) {
      const end = endOfLatin(text, at)
      for (const term of splitLatinRun(text.slice(at, end))) terms.push(term)
      at = end
    } else at++
  }
  return terms
}
