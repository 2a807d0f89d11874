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

/** `inObject`: the key was quoted or stands in brackets, so the value may come lines later. */
export const readValue = (text: string, key: string, after: number, to: number, inObject: boolean): ReadValue => {
  const role = roleOf(key)
  const nothing = { role, value: null, inside: null, opens: false, next: after }
  let at = after
  let lines = 0
  while (at < to && isSpace(text.charCodeAt(at)) && lines < 3) {
    if (text.charCodeAt(at) === 10) lines++
    at++
  }
  if (at >= to) return { ...nothing, next: at }
  if (lines > 0 && !inObject && !(role === 'code' && isDigit(text.charCodeAt(at)))) return nothing

  phpLength.lastIndex = at
  quotedMessage.lastIndex = at
  if (phpLength.test(text)) at = phpLength.lastIndex
  else if (role === 'message' && quotedMessage.test(text)) at = quotedMessage.lastIndex
  if (text.startsWith(plainText.open, at)) {
    const start = at + plainText.open.length
    const size = text.slice(start, Math.min(to, start + limits.message)).indexOf(plainText.close)
    if (size >= 0) {
      const end = start + size
      const value = { value: text.slice(start, end).trim(), quoted: true, start, end }
      return { ...nothing, value, next: end + plainText.close.length }
    }
  }
  if (wrapsObject(text, at)) return { ...nothing, opens: true, next: at + 1 }
  const level = quoteLevel(text, at, to)
  if (level >= 0) {
    const parts = readJoined(text, at, to, level)
    const start = parts[0]?.start ?? at
    const last = parts.at(-1)
    const end = last?.end ?? at
    const content = parts.map((part) => text.slice(part.start, part.end)).join('')
    const value = role === null ? content.slice(0, 200) : decodeQuoted(content.slice(0, limits.message), level)
    return {
      ...nothing,
      value: { value: value.trim(), quoted: true, start, end },
      inside: { start, end },
      next: Math.max(last?.next ?? at, at + 1),
    }
  }
  wrappedInteger.lastIndex = at
  const wrapped =
    role === 'code' || role === 'loose-code' || role === 'error' || role === 'http' ? wrappedInteger.exec(text) : null
  const digits = wrapped?.[1]
  if (wrapped && digits !== undefined && wrappedInteger.lastIndex <= to) {
    const start = at + wrapped[0].lastIndexOf(digits)
    const value = { value: digits, quoted: false, start, end: start + digits.length }
    return { ...nothing, value, next: wrappedInteger.lastIndex }
  }
  if (/[{[(]/.test(text[at] ?? '')) return { ...nothing, opens: true, next: at }
  integer.lastIndex = at
  const number = integer.exec(text)
  if (number !== null && integer.lastIndex <= to) {
    const end = integer.lastIndex
    return { ...nothing, value: { value: number[0], quoted: false, start: at, end }, next: end }
  }
  float.lastIndex = at
  const rounded = role === 'code' ? float.exec(text) : null
  if (rounded !== null && float.lastIndex <= to) {
    const end = float.lastIndex
    const whole = String(Number(rounded[0]))
    if (/^\d+$/.test(whole)) return { ...nothing, value: { value: whole, quoted: false, start: at, end }, next: end }
  }
  if (role === 'message') {
    // `<detail><code>…`: an element, whose parts are fields.
    if (text[at] === '<' && /[A-Za-z]/.test(text[at + 1] ?? '')) return nothing
    // `Failed to send message: code=230099, msg=…`: a word of the sentence, behind which the fields begin.
    if (startsField(text, at, to)) return nothing
    const end = messageEnd(text, at, to)
    const value = { value: text.slice(at, end), quoted: false, start: at, end }
    return { ...nothing, value, inside: { start: at, end }, next: Math.max(end, at) }
  }
  typedBracket.lastIndex = at
  if (typedBracket.test(text) && typedBracket.lastIndex <= to)
    return { ...nothing, opens: true, next: typedBracket.lastIndex - 1 }
  let end = at
  while (end < to && end - at < limits.value && !wordEnd.test(text[end] ?? '')) end++
  const value = end > at ? { value: text.slice(at, end), quoted: false, start: at, end } : null
  // Only a known value is passed over; the words of any other may be fields themselves.
  return { ...nothing, value, next: role === null || role === 'error' ? at : end }
}
