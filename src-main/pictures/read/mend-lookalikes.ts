/** Letters among digits and digits among letters that reading confuses; a digit never becomes another digit. */
import type { ReadLine } from './read-line.ts'

/** What a letter is among digits, and a digit among letters. */
const asDigit: Readonly<Record<string, string>> = { o: '0', O: '0', Q: '0', D: '0', l: '1', I: '1', i: '1', '|': '1' }
const asLetter: Readonly<Record<string, string>> = { '0': 'o', '1': 'l' }

const count = (text: string, kind: RegExp) => text.match(kind)?.length ?? 0

/** A number in which a letter or two crept in. */
const isNumber = (token: string): boolean => {
  const digits = count(token, /\d/g)
  return digits >= 3 && /^[\doOlI]+$/.test(token) && digits > count(token, /[oOlI]/g)
}

/** An id in hexadecimal digits, of which `o` and `l` are none. */
const isHexadecimal = (token: string): boolean =>
  token.length >= 10 && count(token, /\d/g) >= 4 && /^(?:[\da-foOlI]+|[\dA-FoOlI]+)$/.test(token)

/** A word with one digit inside or before it. */
const isWord = (token: string): boolean =>
  count(token, /\d/g) === 1 && /^(?:[A-Za-z]+[01][a-z]+|0[a-z]{3}[A-Za-z]*)$/.test(token) && token.length >= 4

const mendToken = (token: string): string => {
  if (isNumber(token) || isHexadecimal(token))
    return [...token].map((unit) => (/[oOlI]/.test(unit) ? (asDigit[unit] ?? unit) : unit)).join('')
  if (isWord(token))
    return [...token].map((unit, at) => (at === 0 && unit === '0' ? 'O' : (asLetter[unit] ?? unit))).join('')
  return token
}

const curly: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'" }

/** Beside Latin, quotes are straight. */
const mendQuotes = (text: string): string =>
  text.replace(/[“”‘’]/g, (quote, at: number) =>
    /[\w"'{}:,[\]]/.test((text[at - 1] ?? '') + (text[at + 1] ?? '')) ? (curly[quote] ?? quote) : quote,
  )

/** As long as it was; what was read first is among the lookalikes of a changed character. */
export const mendLookalikes = ({ text, characters }: ReadLine): ReadLine => {
  const mended = mendQuotes(text.replace(/[A-Za-z0-9]+/g, mendToken))
  return {
    text: mended,
    characters: characters.map((character, at) => {
      const before = text[at] ?? ''
      if (before === mended[at]) return character
      const { certainty, lookalikes } = character
      return { ...character, lookalikes: [{ character: before, likelihood: certainty }, ...lookalikes] }
    }),
  }
}
