/** What stands between a name and its value: `:`, `=`, `=>`, a tag's `>`, a table's column, a bracket. */
import { type Role, roleOf } from './key-roles.ts'
import { isDigit } from './units.ts'

/** A typographic quote may close a name that a word processor has improved. */
const blanks = /[”’]?[ \t]{0,40}/y

const skipBlanks = (text: string, at: number): number => {
  blanks.lastIndex = at
  blanks.test(text)
  return blanks.lastIndex
}

/** Offset after `:`, `=`, `:=`, `=>`, PHP's `] =>` or Lua's `] =`; -1 when none follows, or a comparison, `::` or `://` does. */
export const afterSeparator = (text: string, from: number): number => {
  const at = skipBlanks(text, from)
  const next = text[at + 1]
  switch (text[at]) {
    case ':':
      if (next === ':' || (next === '/' && text[at + 2] === '/')) return -1
      return next === '=' ? at + 2 : at + 1
    case '=':
      return next === '=' ? -1 : next === '>' ? at + 2 : at + 1
    case ']': {
      const arrow = skipBlanks(text, at + 1)
      if (text.startsWith('=>', arrow)) return arrow + 2
      return text[arrow] === '=' && text[arrow + 1] === ' ' && text[arrow - 1] === ' ' ? arrow + 1 : -1
    }
    default:
      return -1
  }
}

/** Offset of the value in a list of pairs, `('code', 91402)` or `["code", 91402]`, after the name that begins at `at`; -1 for other lists. */
export const afterPairName = (text: string, at: number, from: number): number => {
  if (!/[([]/.test(text[at - 1] ?? '') || !/[[(,{ ]/.test(text[at - 2] ?? '')) return -1
  const comma = skipBlanks(text, from)
  return text[comma] === ',' ? skipBlanks(text, comma + 1) : -1
}

const startsLine = (text: string, at: number): boolean => {
  let before = at - 1
  while (before >= 0 && at - before < 12 && (text[before] === ' ' || text[before] === '\t')) before--
  return before < 0 || text[before] === '\n'
}

/** Names whose values stand on the line below when pages and forms are copied: `err_code⏎30009⏎err_msg⏎Field Not Found`. */
const labels: ReadonlySet<Role | null> = new Set<Role>(['code', 'message', 'log-id', 'request-id', 'trace-id', 'http'])
const nextLine = /\r?\n[ \t]{0,8}(\S[^\n]{0,200})/y

/** `from`: the end of the name's line. */
const valueBelow = (text: string, start: number, end: number, from = end): number => {
  const role = roleOf(text.slice(start, end))
  if (!labels.has(role) || !startsLine(text, start)) return -1
  nextLine.lastIndex = from
  const below = nextLine.exec(text)?.[1]?.trim()
  if (below === undefined || labels.has(roleOf(below))) return -1
  if (role !== 'message' && !/^[\w-]+$/.test(below)) return -1
  return nextLine.lastIndex - text.slice(from, nextLine.lastIndex).trimStart().length
}

/** `code:⏎11232⏎msg:⏎invalid param`: a message stands below its name where the code above stands below its own. */
const codeBelow =
  /(?:^|\n)[ \t]{0,8}[\w \u4e00-\u9fff]{2,24}[:：][ \t]{0,8}\r?\n[ \t]{0,8}-?\d{3,10}[ \t]{0,8}\r?\n[ \t]{0,8}$/

/** Offset of the message below a name with a colon, which ends its line; -1 for any other. */
const messageBelow = (text: string, start: number, end: number, after: number): number => {
  const line = skipBlanks(text, after)
  if ((text[line] !== '\n' && text[line] !== '\r') || roleOf(text.slice(start, end)) !== 'message') return -1
  return codeBelow.test(text.slice(Math.max(0, start - 80), start)) ? valueBelow(text, start, end, line) : -1
}

/** The same for an unquoted name, which may also stand in a tag, in a table or right before a bracket. */
export const afterName = (text: string, start: number, end: number): number => {
  const after = afterSeparator(text, end)
  if (after >= 0) return Math.max(after, messageBelow(text, start, end, after))
  const unit = text[end]
  if (unit === '\n' || unit === '\r') return valueBelow(text, start, end)
  if (unit === '>') return text[start - 1] === '<' ? end + 1 : -1
  // The text begins inside a quoted name: `…code":1642,"msg":"internal error"}`.
  if (unit === '"' && text[end + 1] === ':' && roleOf(text.slice(start, end)) !== null) return end + 2
  if (unit === '(' || unit === '[')
    return isDigit(text.charCodeAt(end + 1)) && roleOf(text.slice(start, end)) === 'code' ? end : -1
  if (unit !== '\t' && !(unit === ' ' && /[ |\t]/.test(text[end + 1] ?? ''))) return -1
  const role = roleOf(text.slice(start, end))
  if (role === null || role === 'error') return -1
  const value = skipBlanks(text, end)
  if (text[value] === '|') return value + 1
  return startsLine(text, start) ? value : -1
}
