/** Where an unquoted message ends: at the end of its line or column, at a bracket opened before it, or at the next known field. */
import { limits } from '../rules/limits.ts'
import { type Role, roleOf } from './key-roles.ts'
import { quoteLevel } from './quoted-text.ts'
import { afterSeparator } from './separators.ts'
import { isLetter, isWord } from './units.ts'

const ending: ReadonlySet<Role | null> = new Set<Role>([
  'code',
  'message',
  'http',
  'log-id',
  'request-id',
  'trace-id',
  'time',
  'method',
  'url',
  'retry-after',
])
/** `…, log_id 2026…`: what can only be an id needs no separator before it. */
const ids: ReadonlySet<Role | null> = new Set<Role>(['log-id', 'request-id', 'trace-id'])
const idBehind = / (?=[\w-]{0,63}\d)[\w-]{12,64}/y

/** `","error":`: the message was quoted, and its first quote is lost, as in pictures. */
const nextQuotedField = /",\s{0,2}"[\w-]{1,40}"\s?:/y

/** `[code] => 20063`: the next field, as PHP prints it. */
const printedName = /\[\w{1,40}\]\s{1,4}=>/y

/** `,err:{`: the next field of an object whose names have no quotes. */
const nextObject = /,\s{0,2}[A-Za-z_]\w{0,30}:\s?[{[]/y

const isAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** Typographic quotes: what opens one inside the message is closed there; one that closes without was opened before it. */
const quotes: Readonly<Record<string, number>> = { '“': 1, '「': 1, '『': 1, '”': -1, '」': -1, '』': -1 }

/** First words of two-word names: `inner code:`, `request id:`. */
const firstWord = /^(?:inner|log|request|trace|http|error|err)$/i
const secondWord = /(?:code|msg|message|id|status)/iy

/** `im:message:send_as_bot`: names joined by colons, as scopes are, are no field. */
export const isOfPath = (text: string, at: number, end: number): boolean =>
  text[at - 1] === ':' && text[end] === ':' && isLetter(text.charCodeAt(at - 2)) && isLetter(text.charCodeAt(end + 1))

/** Whether a known name with its separator begins here. */
export const startsField = (text: string, at: number, to: number): boolean => {
  let end = at
  while (end < to && end - at < limits.key && (isWord(text.charCodeAt(end)) || text[end] === '-')) end++
  if (isOfPath(text, at, end)) return false
  const word = text.slice(at, end)
  if (ids.has(roleOf(word))) {
    idBehind.lastIndex = end
    if (idBehind.test(text)) return true
  }
  if (ending.has(roleOf(word))) return afterSeparator(text, end) >= 0
  if (text[end] !== ' ' || !firstWord.test(word)) return false
  secondWord.lastIndex = end + 1
  // `msg=internal error code=1500`: names of two words have a colon.
  return secondWord.test(text) && text[secondWord.lastIndex] !== '=' && afterSeparator(text, secondWord.lastIndex) >= 0
}

/** A brace that opens another object, as opposed to `{open_id}` in a sentence. */
const opensObject = (text: string, at: number, to: number): boolean =>
  text[at + 1] === '\n' || quoteLevel(text, at + 1, to) >= 0

export const messageEnd = (text: string, start: number, to: number): number => {
  const open = { '(': 0, '[': 0, '{': 0 }
  const last = Math.min(to, start + limits.message)
  let quoted = 0
  let at = start
  for (; at < last; at++) {
    const unit = text[at]
    if (unit === '\n' || unit === '\t' || (unit === '<' && text[at + 1] === '/')) break
    if (unit === '{' && opensObject(text, at, to)) break
    if (unit === '[' && isAt(printedName, text, at)) break
    if (unit === ',' && isAt(nextObject, text, at)) break
    nextQuotedField.lastIndex = at
    if (unit === '"' && nextQuotedField.test(text)) break
    if (unit === '(' || unit === '[' || unit === '{') open[unit]++
    else if (unit !== undefined && unit in quotes) {
      quoted += quotes[unit] ?? 0
      if (quoted < 0) break
      // Behind an opening one of these it closes; within a word it is an apostrophe.
    } else if (unit === '’' && text[start - 1] === '‘' && /[,}\]]/.test(text[at + 1] ?? '')) break
    else if (unit === ')' && --open['('] < 0) break
    else if (unit === ']' && --open['['] < 0) break
    else if (unit === '}' && --open['{'] < 0) break
    else if (
      at > start &&
      isLetter(text.charCodeAt(at)) &&
      !isWord(text.charCodeAt(at - 1)) &&
      startsField(text, at, to)
    )
      break
  }
  let end = at
  while (end > start && /[\s,;"'’|([{]/.test(text[end - 1] ?? '')) end--
  return end
}
