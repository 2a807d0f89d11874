/**
 * Writes the first Han character of a term as two letters while it is in MiniSearch's radix tree. A node looks for a key
 * one by one, and a root with a thousand characters makes every insertion and every look-up walk past most of them.
 */

const firstHan = 0x4e00
const lastHan = 0x9fff
/** Private-use letters, which no term begins with: 164 upper, 128 lower. */
const upper = 0xe000
const lower = 0xe100
const lowerBits = 7

export const toRadixKey = (term: string): string => {
  const first = term.charCodeAt(0)
  if (!(first >= firstHan && first <= lastHan)) return term
  const place = first - firstHan
  const letters = String.fromCharCode(upper + (place >> lowerBits), lower + (place & ((1 << lowerBits) - 1)))
  return letters + term.slice(1)
}

export const fromRadixKey = (key: string): string => {
  const [high, low] = [key.charCodeAt(0) - upper, key.charCodeAt(1) - lower]
  if (!(high >= 0 && high <= (lastHan - firstHan) >> lowerBits && low >= 0)) return key
  return String.fromCharCode(firstHan + (high << lowerBits) + low) + key.slice(2)
}
