/**
 * Folds case, width and traditional characters so that `Ａ`, `A` and `a`, 額 and 额 compare equal, keeping every UTF-16
 * offset where it was.
 */
import { plainHan } from '../../plain-han.ts'

/** Letters NFKC may change; Han and ASCII stay as they are. */
const foldable = /[A-Z]+|[^\0-\x7f\u2e80-\u9fff]/gu
const wide = /[^\0-\x7f\u2e80-\u9fff]/gu

/** Han, ASCII and full-width signs, as nearly all texts are: these fold sign by sign. */
const onlyPlain = /^[\0-\x7f\u2e80-\u9fff\uff01-\uff5e]*$/
const fullWidth = /[\uff01-\uff5e]/
const fullWidths = /[\uff01-\uff5e]/g
const toHalfWidth = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
const halveWidth = (text: string) => (fullWidth.test(text) ? text.replace(fullWidths, toHalfWidth) : text)

/** The first of some foldings that is as long as the original. */
const keepingLength = (original: string, ...changes: readonly string[]) =>
  changes.find((changed) => changed.length === original.length) ?? original

/** Full-width digits, letters and signs become ASCII, traditional characters simplified; case is kept, for splitting at camelCase. */
export const foldWidth = (text: string): string =>
  plainHan(
    onlyPlain.test(text)
      ? halveWidth(text)
      : text.replace(wide, (letter) => keepingLength(letter, letter.normalize('NFKC'))),
  )

/** Script, width and case folded. Ranges found in the result are ranges of the original text. */
export const fold = (text: string): string =>
  plainHan(
    onlyPlain.test(text)
      ? halveWidth(text).toLowerCase()
      : text.replace(foldable, (letters) =>
          keepingLength(letters, letters.normalize('NFKC').toLowerCase(), letters.toLowerCase()),
        ),
  )
