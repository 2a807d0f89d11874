/** Classes of UTF-16 units the extractors read by. */

export const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Latin letters, `_`, `$`, and every script above Latin-1 but CJK punctuation. */
export const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  unit === 95 ||
  unit === 36 ||
  (unit >= 0xc0 && unit !== 0xd7 && !(unit >= 0x2000 && unit <= 0x303f))

export const isWord = (unit: number): boolean => isDigit(unit) || isLetter(unit)
