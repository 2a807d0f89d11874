/**
 * Quoted texts at any level of escaping. A quote after k backslashes opens a text that the same quote after k
 * backslashes ends, so JSON escaped once, twice or three times is read in place and every offset stays true.
 */

export interface QuotedText {
  /** Offsets of the content and of the first unit after the closing quote. */
  readonly start: number
  readonly end: number
  readonly next: number
  readonly level: number
  /** False when the text breaks off before the closing quote. */
  readonly closed: boolean
}

const backslash = 92
const newline = 10
const doubleQuote = 34
const singleQuote = 39

export const isQuote = (unit: number): boolean => unit === doubleQuote || unit === singleQuote

/** The number of backslashes before the quote at or after `at`, or -1 when no quote follows them. */
export const quoteLevel = (text: string, at: number, to: number): number => {
  let i = at
  while (i < to && text.charCodeAt(i) === backslash && i - at < 16) i++
  return i < to && isQuote(text.charCodeAt(i)) ? i - at : -1
}

/** Quotes put around JSON without escaping what is inside: `"{"code":1308}"`, `"[{"code"…`. */
const objectStart = /"[[{]{1,3}"/y

export const wrapsObject = (text: string, at: number): boolean => {
  objectStart.lastIndex = at
  return objectStart.test(text)
}

/** Reads from an opening quote; a text never runs over the end of its line unless it is closed within `wrap` units. */
export const readQuoted = (text: string, at: number, to: number, level: number): QuotedText => {
  const quote = text.charCodeAt(at + level)
  const start = at + level + 1
  let run = 0
  let i = start
  for (; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit === backslash) {
      run++
      continue
    }
    if (unit === quote && (level === 0 ? run % 2 === 0 : run <= level)) {
      // Fewer backslashes than at the opening: a quote of the text around this one, which therefore breaks off here.
      const own = level === 0 || run === level
      return { start, end: i - (own ? level : run), next: own ? i + 1 : i - run, level, closed: own }
    }
    if (unit === newline) break
    run = 0
  }
  return { start, end: i, next: i, level, closed: false }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescapeOnce = (text: string): string =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex: string | undefined, unit: string) =>
    hex === undefined ? (escapes[unit] ?? unit) : String.fromCharCode(Number.parseInt(hex, 16)),
  )

/** The content as its writer meant it: level 0 holds one layer of escapes, level 1 two, level 3 three. */
export const decodeQuoted = (content: string, level: number): string => {
  let text = content
  for (let left = level; text.includes('\\'); left >>= 1) {
    text = unescapeOnce(text)
    if (left === 0) break
  }
  return text
}
