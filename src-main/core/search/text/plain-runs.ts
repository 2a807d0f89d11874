/** Finds the words of plain texts by their code units: what an index of 100,000 entries, and every row shown, can afford. */
import { isTraditional } from '../../plain-han.ts'

export const [zero, nine, upperA, upperZ, lowerA, lowerZ] = [48, 57, 65, 90, 97, 122]
const [firstHan, lastHan] = [0x4e00, 0x9fff]

export const isLatin = (unit: number): boolean =>
  (unit >= lowerA && unit <= lowerZ) || (unit >= zero && unit <= nine) || (unit >= upperA && unit <= upperZ)
export const isHan = (unit: number): boolean => unit >= firstHan && unit <= lastHan
/** `_`, `.`, `'` and `-` join words. */
const isJoint = (unit: number) => unit === 95 || unit === 46 || unit === 39 || unit === 45
/** Signs of Chinese texts that separate as ASCII signs do. */
const signs = new Set([...'、。〈〉《》「」『』【】！（），：；？'].map((sign) => sign.charCodeAt(0)))

/** Any other character is left to `tokenize`. */
export const isPlain = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x80 && (isHan(unit) ? isTraditional(unit) : !signs.has(unit))) return false
  }
  return true
}

/** End of the Latin run that begins at `at` in a plain text: words, and joints between two of them. */
export const endOfLatin = (text: string, at: number): number => {
  let end = at
  while (end < text.length) {
    if (isLatin(text.charCodeAt(end))) {
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
