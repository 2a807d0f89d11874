/** Letters among digits and digits among letters that reading confuses; a digit never becomes another digit. */
import type { ReadLine } from './read-line.ts'

/** What a letter is among digits, and a digit among letters. */
const asDigit: Readonly<Record<string, string>> = { o: '0', O: '0', Q: '0', D: '0', l: '1', I: '1', i: '1', '|': '1' }
const asLetter: Readonly<Record<string, string>> = { '0': 'o', '1': 'l' }

/** Certainty of a digit that only its place in a code speaks for. */
const guessed = 0.5

const count = (text: string, kind: RegExp) => text.match(kind)?.length ?? 0

/** A number in which a letter or two crept in. */
const isNumber = (token: string): boolean => {
  // A status: nobody writes it in letters.
  if (/^[1-5](?:[oO0]{2}|[oO]\d)$/.test(token)) return true
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

/** `L0CK`: a word of capitals, one of which can be no digit of an id. */
const isLoudWord = (token: string): boolean =>
  /^[A-Z]{1,20}0[A-Z]{1,20}$/.test(token) && token.length >= 4 && /[G-Z]/.test(token)

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
  if (isLoudWord(token)) return token.replace('0', 'O')
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

/**
 * Ids whose form is known: a last part that begins with the letter, a closing quote read as one more digit of a full id, hexadecimal
 * digits behind a service's own beginning.
 */
const mendIds = (text: string): string =>
  text
    .replace(/(?<=[\da-f]{8}-)0(?=-Seq-?\d)/g, 'O')
    .replace(/(?<="20\d{12}[\dA-F]{20})3(?=[}\])]{0,4}$)/g, '"')
    .replace(/(?<=\btur_)[\da-foOlIi]{4,32}(?![A-Za-z\d])/g, withDigits)

/** Words of errors that one letter spoils: no English word begins with an `l` like these, and no name of a field is `nsg`. */
const mendWords = (text: string): string =>
  text
    .replace(/(?<![A-Za-z\d])l(?=n[a-z]{3}|mage|mport|ssue|tem(?![a-z])|dentity)/g, 'I')
    .replace(/(?<=[A-Z][a-z]{2,30} )l(?=s (?:[A-Z]|not\b))/g, 'I')
    .replace(/(?<= [nt])0(?= [a-z]{2})|(?<= )0(?=[fr] [a-z]{2})/g, 'o')
    .replace(/(?<![A-Za-z\d]l)0(?=g_?[Ii]d)|(?<=[?&]from=)[0O](?=penapi)/g, 'o')
    .replace(/(?<=["'])n(?=(?:sg|essage)["'*°] ?:)/g, 'm')

/** `code=18117&lang=`: an ampersand read as one more digit, before the name of the next parameter. */
const mendParameters = (text: string): string =>
  text.replace(/(?<=[?&]\w{2,20}=[\w.-]{1,60})[68](?=[a-z]{2,10}(?:_[a-z]{2,10})?=)/g, '&')

/** `\\\"msg\\\":`: of JSON inside JSON the backslashes before a quote are read as ones, bars and slashes. */
const escapes = /(?<=[A-Za-z_])[\\1lI|/]{2,4}(?=" ?:)|(?<=[:,[{] ?)[\\1lI|/]{2,4}(?=")|\\[\\1lI|/]{1,3}(?=")/g
const mendEscapes = (text: string): string =>
  text.includes('\\')
    ? text.replace(escapes, (run) => {
        // What stands before a backslash that was read is the end of a name, such as `url`.
        const from = Math.max(0, run.indexOf('\\'))
        return run.slice(0, from) + '\\'.repeat(run.length - from)
      })
    : text

/** What follows these names is a number, whatever letters were read in it. */
const codeNames = /(?<=(?:code|码|错误|error)["'”*]?\s?[:：=]\s?["']?)\d[\deoOQDlIi]{3,11}(?![A-Za-z\d])/gi
const asHardlyRead: Readonly<Record<string, string>> = { ...asDigit, e: '0' }

/** A code's letters are digits; which they are is not sure enough to be told without a word. */
const mendCodes = (text: string): string =>
  text.replace(codeNames, (code) => [...code].map((unit) => asHardlyRead[unit] ?? unit).join(''))

/** As long as it was; what was read first is among the lookalikes of a changed character. */
export const mendLookalikes = ({ text, characters }: ReadLine): ReadLine => {
  const words = text.replace(/%[\dA-F]{2}|[A-Za-z0-9]+/g, mendToken)
  const whole = [mendQuotes, mendWidths, mendCase, mendWords, mendParameters, mendEscapes, mendIds].reduce(
    (mended, mend) => mend(mended),
    words,
  )
  const mended = mendCodes(whole)
  const isBeforeReadAmpersand = (at: number) => mended[at + 1] === '&' && /\d/.test(text[at + 1] ?? '')
  return {
    text: mended,
    characters: characters.map((character, at) => {
      const before = text[at] ?? ''
      // Told as hardly read: the number may be another one.
      const isGuess = mended[at] !== whole[at] || isBeforeReadAmpersand(at)
      const certainty = isGuess ? Math.min(character.certainty, guessed) : character.certainty
      if (before === mended[at]) return { ...character, certainty }
      const lookalikes = [{ character: before, likelihood: character.certainty }, ...character.lookalikes]
      return { ...character, certainty, lookalikes }
    }),
  }
}
