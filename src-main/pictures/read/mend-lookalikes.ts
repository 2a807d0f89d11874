/** Letters among digits and digits among letters that reading confuses; a digit never becomes another digit. */
import type { ReadLine } from './read-line.ts'

/** What a letter is among digits, and a digit among letters. */
const asDigit: Readonly<Record<string, string>> = { o: '0', O: '0', Q: '0', D: '0', l: '1', I: '1', i: '1', '|': '1' }
const asLetter: Readonly<Record<string, string>> = { '0': 'o', '1': 'l' }

const count = (text: string, kind: RegExp) => text.match(kind)?.length ?? 0

/** A number in which a letter or two crept in. */
const isNumber = (token: string): boolean => {
  const digits = count(token, /\d/g)
  if (/^\d[oO]{1,4}\d{1,6}$/.test(token)) return token.length >= 4
  return digits >= 3 && /^[\doOlIi]+$/.test(token) && digits > count(token, /[oOlIi]/g)
}

/** An id in hexadecimal digits, of which `o` and `l` are none; `c` and `C` have one shape. */
const isHexadecimal = (token: string): boolean =>
  token.length >= 10 && count(token, /\d/g) >= 4 && /^(?:[\da-fCoOlI]+|[\dA-FcoOlI]+)$/.test(token)

/** A word with one digit inside or before it. */
const isWord = (token: string): boolean =>
  count(token, /\d/g) === 1 &&
  /^(?:[A-Za-z]+[01][a-z]+|[A-Za-z]*[a-z][01][a-z][A-Za-z]*|0[a-z]{3}[A-Za-z]*)$/.test(token) &&
  token.length >= 4

/** Names of fields in which an `I` is read as `l`, or the other way round. */
const fieldNames = [
  'ErrorInfo',
  'RequestId',
  'logId',
  'appId',
  'openId',
  'userId',
  'chatId',
  'traceId',
  'sdkAppId',
  'tenantId',
]

const foldBars = (text: string) => text.replace(/[lI1|]/g, 'l')
const namesByShape = new Map(fieldNames.map((name) => [foldBars(name), name]))

/** In an id of capitals a small `c` is a capital, and the other way round. */
const evenCase = (id: string): string =>
  /[ABD-F]/.test(id) ? id.replaceAll('c', 'C') : /[abd-f]/.test(id) ? id.replaceAll('C', 'c') : id

const withDigits = (token: string) =>
  [...token].map((unit) => (/[oOlIi]/.test(unit) ? (asDigit[unit] ?? unit) : unit)).join('')

const mendToken = (token: string): string => {
  const name = namesByShape.get(foldBars(token))
  if (name !== undefined) return name
  if (isNumber(token)) return withDigits(token)
  if (isHexadecimal(token)) return evenCase(withDigits(token))
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

const narrow: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '（': '(',
  '）': ')',
  '？': '?',
  '；': ';',
  '＝': '=',
}

/** Between Latin, or behind it at a line's end, punctuation is narrow. */
const mendWidths = (text: string): string =>
  text.replace(/(?<=[\w"'\])}/%=])[：，（）？；＝](?= ?[\w"'[({/%]|$)/g, (mark) => narrow[mark] ?? mark)

/** `err_Code`: in a name of small letters and underscores a capital that looks like its small letter is that. */
const mendCase = (text: string): string =>
  text.replace(/(?<=[a-z]_)[COSUVWXZ](?=[a-z]{2})/g, (letter) => letter.toLowerCase())

/** Ids whose form is known: a last part that begins with the letter, and a closing quote read as one more digit of a full id. */
const mendIds = (text: string): string =>
  text.replace(/(?<=[\da-f]{8}-)0(?=-Seq-?\d)/g, 'O').replace(/(?<="20\d{12}[\dA-F]{20})3(?=[}\])]{0,4}$)/g, '"')

/** As long as it was; what was read first is among the lookalikes of a changed character. */
export const mendLookalikes = ({ text, characters }: ReadLine): ReadLine => {
  const mended = mendIds(mendCase(mendWidths(mendQuotes(text.replace(/%[\dA-F]{2}|[A-Za-z0-9]+/g, mendToken)))))
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
