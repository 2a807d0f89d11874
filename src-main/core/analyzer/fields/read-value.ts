/** The value after a field's separator: a quoted text, a number, an unquoted message, a word, or the bracket of an object. */
import { limits } from '../rules/limits.ts'
import { type Role, roleOf } from './key-roles.ts'
import { messageEnd, startsField } from './message-end.ts'
import { decodeQuoted, type QuotedText, quoteLevel, readQuoted, wrapsObject } from './quoted-text.ts'
import { isDigit, isSpace } from './units.ts'

export interface ReadValue {
  readonly role: Role | null
  readonly value: {
    readonly value: string
    readonly quoted: boolean
    readonly start: number
    readonly end: number
  } | null
  /** Text that may hold fields of its own. */
  readonly inside: { readonly start: number; readonly end: number } | null
  /** The value is the bracket that comes next. */
  readonly opens: boolean
  /** Where reading goes on. */
  readonly next: number
}

const integer = /-?\d{1,18}(?![\w.%]|-\w)|-?\d{1,18}(?=\.(?!\d))/y
/** What became of an integer in languages that hold numbers as floats: `99991663.0`, `9.9992402e+07`. */
const float = /[1-9]\d{0,11}\.0{1,6}(?![\w.%])|[1-9](?:\.\d{1,11})?[eE]\+?0{0,2}\d(?![\w.])/y
/** `int(41001)`, `Some(10003)`, and a code in brackets after its name: `错误码：【99991672】`. */
const wrappedInteger = /[A-Za-z_]{0,16}[([]["'\\]{0,4}(-?\d{1,12})["'\\]{0,4}[)\]]/y
/** `ErrorHelp{`, `map[`, `array(3) {`, `Object [AxiosHeaders] {`. */
const typedBracket = /[A-Za-z_][\w.<>]{0,40}(?: ?\[[\w ]{0,40}\])?(?:\(\d{0,6}\))? ?[{[(]/y
/** util.inspect breaks a long text into `'a' +⏎ 'b'`. */
const joint = /\s{0,8}\+\s{1,80}/y
/** PHP's var_dump writes the length before a text, word processors typographic quotes. */
const phpLength = /string\(\d{1,9}\) (?=")|[“‘](?=[-\w])/y
/** Such quotes around all of a message, `「参数错误，请检查」`; those around its first words are its own. */
const quotedMessage = /[“「『](?=[^“”「」『』\n]{2,600}[”」』](?:[\s,;.!?)}\]]|$))/y
const wordEnd = /[\s,;)}\]"'<]/
/** XML may say of a value that it holds no tags. */
const plainText = { open: '<![CDATA[', close: ']]>' }

const readJoined = (text: string, at: number, to: number, level: number): readonly QuotedText[] => {
  const parts = [readQuoted(text, at, to, level)]
  for (let last = parts[0]; last?.closed && parts.length < 64; last = parts.at(-1)) {
    joint.lastIndex = last.next
    if (!joint.test(text) || joint.lastIndex >= to || quoteLevel(text, joint.lastIndex, to) !== level) break
    parts.push(readQuoted(text, joint.lastIndex, to, level))
  }
  return parts
}

/** A value's place: `at` is behind its separator and blanks, `to` ends what is read. */
interface Place {
  readonly text: string
  readonly at: number
  readonly to: number
  readonly role: Role | null
}

/** What a reader found, but for the role; null leaves the value to the next reader. */
type Found = Omit<ReadValue, 'role'> | null

const notInside = { value: null, inside: null, opens: false } as const

const stopAt = (next: number): Found => ({ ...notInside, next })

const opensAt = (next: number): Found => ({ ...notInside, opens: true, next })

const unquoted = (value: string, start: number, end: number, next: number): Found => ({
  ...notInside,
  value: { value, quoted: false, start, end },
  next,
})

const readPlainText = ({ text, at, to }: Place): Found => {
  if (!text.startsWith(plainText.open, at)) return null
  const start = at + plainText.open.length
  const size = text.slice(start, Math.min(to, start + limits.message)).indexOf(plainText.close)
  if (size < 0) return null
  const end = start + size
  const value = { value: text.slice(start, end).trim(), quoted: true, start, end }
  return { ...notInside, value, next: end + plainText.close.length }
}

const readQuotation = ({ text, at, to, role }: Place): Found => {
  if (wrapsObject(text, at)) return opensAt(at + 1)
  const level = quoteLevel(text, at, to)
  if (level < 0) return null
  const parts = readJoined(text, at, to, level)
  const start = parts[0]?.start ?? at
  const last = parts.at(-1)
  const end = last?.end ?? at
  const content = parts.map((part) => text.slice(part.start, part.end)).join('')
  const value = role === null ? content.slice(0, 200) : decodeQuoted(content.slice(0, limits.message), level)
  return {
    value: { value: value.trim(), quoted: true, start, end },
    inside: { start, end },
    opens: false,
    next: Math.max(last?.next ?? at, at + 1),
  }
}

const readWrappedInteger = ({ text, at, to, role }: Place): Found => {
  if (role !== 'code' && role !== 'loose-code' && role !== 'error' && role !== 'http') return null
  wrappedInteger.lastIndex = at
  const [whole, digits] = wrappedInteger.exec(text) ?? []
  if (whole === undefined || digits === undefined || wrappedInteger.lastIndex > to) return null
  const start = at + whole.lastIndexOf(digits)
  return unquoted(digits, start, start + digits.length, wrappedInteger.lastIndex)
}

const readBracket = ({ text, at }: Place): Found => (/[{[(]/.test(text[at] ?? '') ? opensAt(at) : null)

const readInteger = ({ text, at, to }: Place): Found => {
  integer.lastIndex = at
  const digits = integer.exec(text)?.[0]
  const end = integer.lastIndex
  return digits === undefined || end > to ? null : unquoted(digits, at, end, end)
}

const readFloat = ({ text, at, to, role }: Place): Found => {
  if (role !== 'code') return null
  float.lastIndex = at
  const digits = String(Number(float.exec(text)?.[0]))
  const end = float.lastIndex
  return end > to || !/^\d+$/.test(digits) ? null : unquoted(digits, at, end, end)
}

const readMessage = ({ text, at, to, role }: Place, after: number): Found => {
  if (role !== 'message') return null
  // `<detail><code>…`: an element, whose parts are fields.
  const isElement = text[at] === '<' && /[A-Za-z]/.test(text[at + 1] ?? '')
  // `Failed to send message: code=230099, msg=…`: a word of the sentence, behind which the fields begin.
  if (isElement || startsField(text, at, to)) return stopAt(after)
  const end = messageEnd(text, at, to)
  const value = { value: text.slice(at, end), quoted: false, start: at, end }
  return { value, inside: { start: at, end }, opens: false, next: Math.max(end, at) }
}

const readTypedBracket = ({ text, at, to }: Place): Found => {
  typedBracket.lastIndex = at
  return typedBracket.test(text) && typedBracket.lastIndex <= to ? opensAt(typedBracket.lastIndex - 1) : null
}

const readWord = ({ text, at, to, role }: Place): Found => {
  let end = at
  while (end < to && end - at < limits.value && !wordEnd.test(text[end] ?? '')) end++
  // Only a known value is passed over; the words of any other may be fields themselves.
  const next = role === null || role === 'error' ? at : end
  return end > at ? unquoted(text.slice(at, end), at, end, next) : stopAt(next)
}

/** The first that finds anything reads the value. */
const readers: readonly ((place: Place, after: number) => Found)[] = [
  readPlainText,
  readQuotation,
  readWrappedInteger,
  readBracket,
  readInteger,
  readFloat,
  readMessage,
  readTypedBracket,
  readWord,
]

/** Lines below its name on which a value may begin. */
const mostLines = 3

/** `inObject`: the key was quoted or stands in brackets, so the value may come lines later. */
export const readValue = (text: string, key: string, after: number, to: number, inObject: boolean): ReadValue => {
  const role = roleOf(key)
  let at = after
  let lines = 0
  while (at < to && isSpace(text.charCodeAt(at)) && lines < mostLines) {
    if (text.charCodeAt(at) === 10) lines++
    at++
  }
  if (at >= to) return { role, ...notInside, next: at }
  if (lines > 0 && !inObject && !(role === 'code' && isDigit(text.charCodeAt(at))))
    return { role, ...notInside, next: after }

  phpLength.lastIndex = at
  quotedMessage.lastIndex = at
  if (phpLength.test(text)) at = phpLength.lastIndex
  else if (role === 'message' && quotedMessage.test(text)) at = quotedMessage.lastIndex
  const place = { text, at, to, role }
  for (const read of readers) {
    const found = read(place, after)
    if (found !== null) return { role, ...found }
  }
  return { role, ...notInside, next: at }
}
