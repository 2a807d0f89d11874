/**
 * The fields of a text, whatever writes them: JSON at any level of escaping, JSON5, util.inspect, Python, Go, Java, PHP,
 * XML, `key=value` logs, `错误码：…` sentences, tables. One pass from left to right; brackets become frames, and a text in
 * quotes that may hold fields itself becomes a frame of its own.
 */
import { limits } from '../rules/limits.ts'
import { readAttributes } from './attributes.ts'
import { createBracketStack } from './bracket-stack.ts'
import { addField, addFrame, type FieldTree, plantTree } from './field-tree.ts'
import { nameOfKey } from './key-name.ts'
import { type Role, roleOf } from './key-roles.ts'
import { isOfPath } from './message-end.ts'
import { createPhrase } from './phrase.ts'
import { isQuote, type QuotedText, quoteLevel, readQuoted, wrapsObject } from './quoted-text.ts'
import { readValue } from './read-value.ts'
import { afterName, afterPairName, afterSeparator } from './separators.ts'
import { readTables } from './tables.ts'
import { isDigit, isLetter, isSpace, isWord } from './units.ts'
import { createYamlBlocks } from './yaml-blocks.ts'

/** A quoted text is looked into when it may hold a field. */
const worthReading = /[{[(=:]|\bcode/i
/** Attributes may be listed, each a name and a value. */
const hasValue = /value["'\\]{0,4} ?[:={]/i
const [newline, space, apostrophe, hyphen, dot, backslash] = [10, 32, 39, 45, 46, 92]
const openers: Readonly<Record<string, '{' | '[' | '('>> = { '{': '{', '[': '[', '(': '(' }
const closers: Readonly<Record<string, '{' | '[' | '('>> = { '}': '{', ']': '[', ')': '(' }

export const scanFields = (text: string): FieldTree => {
  const tree = plantTree(text.length)
  const tables = readTables(tree, text, (start, end, frame) => scan(tree, text, start, end, frame, 1))
  let from = 0
  for (const table of tables) {
    scan(tree, text, from, table.from, 0, 0)
    from = table.to
  }
  scan(tree, text, from, text.length, 0, 0)
  if (tables.length > 0) sortTree(tree)
  if (hasValue.test(text)) readAttributes(tree)
  return tree
}

/** Rows of tables were entered before what stands between the tables. */
const sortTree = ({ fields, frames }: FieldTree) => {
  const order = frames
    .map((_, number) => number)
    .sort((a, b) => (frames[a]?.open ?? 0) - (frames[b]?.open ?? 0) || a - b)
  const moved = new Map(order.map((old, number) => [old, number]))
  const place = (old: number) => moved.get(old) ?? 0
  const sorted = order.flatMap((old) => frames[old] ?? [])
  frames.splice(0, frames.length, ...sorted.map((frame) => ({ ...frame, parent: place(frame.parent) })))
  const again = fields.map((field) => ({ ...field, frame: place(field.frame) })).sort((a, b) => a.start - b.start)
  fields.splice(0, fields.length, ...again)
}

/** One range of the text; `base` is the frame it stands in, `nesting` how many quoted texts are around it. */
const scan = (tree: FieldTree, text: string, from: number, to: number, base: number, nesting: number): void => {
  const brackets = createBracketStack(tree, base, to)
  const blocks = createYamlBlocks(text, from, to, brackets)
  const phrase = createPhrase()
  /** The key whose value the next bracket is. */
  let owner = ''
  /** Quotes around JSON that are open: each closes right behind a bracket. */
  let wrapped = 0
  /** No apostrophe closes before this place. */
  let apostropheOpenUntil = -1

  const lookInside = (start: number, end: number, key: string) => {
    if (nesting >= limits.nesting || end - start < 6 || !worthReading.test(text.slice(start, end))) return
    const inside = addFrame(tree, { parent: brackets.current(), owner: key, kind: 'text', open: start, close: end })
    scan(tree, text, start, end, inside, nesting + 1)
  }

  /** Reads the value after a key and returns where to go on. */
  const take = (key: string, keyStart: number, after: number, quotedKey: boolean): number => {
    const { role, value, inside, opens, next } = readValue(text, key, after, to, quotedKey || brackets.depth() > 0)
    tree.work += next - after
    owner = opens ? key : ''
    if (value !== null && text[after - 1] === '=') phrase.assignTo(value.end)
    if (opens && next > after && text[next - 1] === '"') wrapped++
    if (value !== null)
      addField(tree, { key, role: roleOfValue(role, value.value), ...value, keyStart, frame: brackets.current() })
    if (value === null && !opens && !quotedKey) blocks.open(key, keyStart, after)
    if (inside !== null) lookInside(inside.start, inside.end, key)
    return Math.max(next, after)
  }

  /** A quoted text that is the name of a field, and its value; -1 where it is none. */
  const readQuotedName = (at: number, { start, end, next, closed }: QuotedText): number => {
    if (!closed || end - start > limits.key) return -1
    const name = text.slice(start, end)
    const pair = afterPairName(text, at, next)
    if (pair >= 0 && pair <= to && roleOf(name) !== null) {
      // The bracket of a pair belongs to its name, so that the values of all pairs stand side by side.
      brackets.close(text[at - 1] === '[' ? '[' : '(', next)
      const behind = take(name, start, pair, true)
      return /[)\]]/.test(text[behind] ?? '') ? behind + 1 : behind
    }
    const after = afterSeparator(text, next)
    if (after < 0 || after > to) return -1
    // PHP writes `["code"]=>`: the bracket around the key ends before its value.
    if (text[next] === ']') brackets.close('[', next)
    return take(name, start, after, true)
  }

  /** At a quote or a backslash. */
  const readQuote = (at: number): number => {
    phrase.forget()
    if (wrapsObject(text, at)) {
      wrapped++
      return at + 1
    }
    if (wrapped > 0 && text[at] === '"' && /[}\]]/.test(text[at - 1] ?? '')) {
      wrapped--
      return at + 1
    }
    const level = quoteLevel(text, at, to)
    if (level < 0) return behindEscape(text, at, to)
    const isApostrophe = text.charCodeAt(at + level) === apostrophe
    const cannotOpen = isApostrophe && (at < apostropheOpenUntil || (at > 0 && isWord(text.charCodeAt(at - 1))))
    const quoted = cannotOpen ? null : readQuoted(text, at, to, level)
    tree.work += (quoted?.end ?? at) - at
    if (quoted === null || (isApostrophe && !quoted.closed)) {
      apostropheOpenUntil = Math.max(apostropheOpenUntil, quoted?.end ?? -1)
      return at + level + 1
    }
    const next = readQuotedName(at, quoted)
    if (next >= 0) return next
    lookInside(quoted.start, quoted.end, owner)
    return Math.max(quoted.next, at + 1)
  }

  /** At a letter or digit. */
  const readWord = (at: number): number => {
    const end = wordEnd(text, at, to)
    tree.work += end - at
    const start = phrase.startAt(at)
    const unit = text.charCodeAt(at)
    const isName = isLetter(unit) && end - at <= limits.key && !isOfPath(text, at, end)
    const after = isName ? afterName(text, at, end) : -1
    if (after < 0 || after > to) {
      if (isDigit(unit)) phrase.forget()
      phrase.endAt(end)
      return end
    }
    const key = nameOfKey(text.slice(start, end), text.slice(at, end))
    phrase.forget()
    if (text[end] === ']') brackets.close('[', end)
    return take(key, end - key.length, after, false)
  }

  const readSign = (at: number): number => {
    const unit = text[at] ?? ''
    const opener = openers[unit]
    const closer = closers[unit]
    if (opener !== undefined) {
      brackets.open(opener, owner, at)
      owner = ''
    } else if (closer !== undefined) brackets.close(closer, at)
    phrase.forget()
    return at + 1
  }

  const readSpace = (at: number): number => {
    const unit = text.charCodeAt(at)
    if (unit === newline) {
      owner = ''
      blocks.closeAt(at + 1)
    }
    if (unit !== space) phrase.forget()
    return at + 1
  }

  for (let at = from; at < to; ) {
    tree.work++
    const unit = text.charCodeAt(at)
    if (isSpace(unit)) at = readSpace(at)
    else if (unit === backslash || isQuote(unit)) at = readQuote(at)
    else if (isWord(unit)) at = readWord(at)
    else at = readSign(at)
  }
}

/** Behind backslashes that no quote follows: a `\n` may be written out between the fields of an escaped text. */
const behindEscape = (text: string, at: number, to: number): number => {
  let next = at
  while (next < to && text.charCodeAt(next) === backslash) next++
  return /[nrt]/.test(text[next] ?? '') ? next + 1 : next
}

/** `"StatusCode":19024`: what is called a status and is none of HTTP's is the service's own code; a number is no address: `API: 121004`. */
const roleOfValue = (role: Role | null, value: string): Role | null => {
  if ((role !== 'http' && role !== 'url') || !/^[1-9]\d{3,9}$/.test(value)) return role
  return role === 'http' ? 'code' : null
}

/** Dots and hyphens join words: `X-Tt-Logid`, `resp.code`. */
const wordEnd = (text: string, at: number, to: number): number => {
  let end = at + 1
  while (end < to) {
    const unit = text.charCodeAt(end)
    if (isWord(unit)) end++
    else if ((unit === hyphen || unit === dot) && end + 1 < to && isWord(text.charCodeAt(end + 1))) end += 2
    else break
  }
  return end
}
