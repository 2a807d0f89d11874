/** The terms of a text as `tokenize` gives them, without their places: what an index of 100,000 entries can afford. */
import { splitLatinRun, tokenize } from '../text/tokenizer.ts'

const [zero, nine, upperA, upperZ, lowerA, lowerZ] = [48, 57, 65, 90, 97, 122]
const [firstHan, lastHan] = [0x4e00, 0x9fff]

const isLatin = (unit: number) =>
  (unit >= lowerA && unit <= lowerZ) || (unit >= zero && unit <= nine) || (unit >= upperA && unit <= upperZ)
const isHan = (unit: number) => unit >= firstHan && unit <= lastHan
/** `_`, `.`, `'` and `-` join words. */
const isJoint = (unit: number) => unit === 95 || unit === 46 || unit === 39 || unit === 45
/** Signs of Chinese texts that separate as ASCII signs do. */
const signs = new Set([...'、。〈〉《》「」『』【】！（），：；？'].map((sign) => sign.charCodeAt(0)))
/** Any other character is left to `tokenize`. */
const isPlain = (unit: number) => unit < 0x80 || isHan(unit) || signs.has(unit)

const isAllPlain = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (!isPlain(text.charCodeAt(at))) return false
  return true
}

/** End of the Latin run that begins at `at`: words, and joints between two of them. */
const endOfLatin = (text: string, at: number): number => {
  let end = at
  while (end < text.length) {
    const unit = text.charCodeAt(end)
    if (isLatin(unit)) {
      end++
      continue
    }
    let next = end
    while (next < text.length && isJoint(text.charCodeAt(next))) next++
    if (next === end || next === text.length || !isLatin(text.charCodeAt(next))) break
    end = next
  }
  return end
}

/** In order, with repetitions. */
export const readTerms = (text: string): readonly string[] => {
  if (!isAllPlain(text)) return tokenize(text).map(({ term }) => term)
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
