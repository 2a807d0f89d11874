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
import { isQuote, quoteLevel, readQuoted, wrapsObject } from './quoted-text.ts'
import { readValue } from './read-value.ts'
import { afterName, afterPairName, afterSeparator } from './separators.ts'
import { readTables } from './tables.ts'
import { isDigit, isLetter, isSpace, isWord } from './units.ts'

/** A quoted text is looked into when it may hold a field. */
const worthReading = /[{[(=:]|\bcode/i
/** Attributes may be listed, each a name and a value. */
const hasValue = /value["'\\]{0,4} ?[:={]/i
/** Units of the words that may make one name. */
const longestPhrase = 40
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
  /** The key whose value the next bracket is. */
  let owner = ''
  /** The words right before this place that are joined by single spaces. */
  let phraseStart = -1
  let phraseEnd = -1
  /** End of the last value behind `=`: in `app=asr-batch code=2500` it is no part of the name behind it. */
  let assignedEnd = -1
  /** Quotes around JSON that are open: each closes right behind a bracket. */
  let wrapped = 0
  /** No apostrophe closes before this place. */
  let apostropheOpenUntil = -1

  const lookInside = (start: number, end: number, key: string) => {
    if (nesting >= limits.nesting || end - start < 6 || !worthReading.test(text.slice(start, end))) return
    const inside = addFrame(tree, { parent: brackets.current(), owner: key, kind: 'text', open: start, close: end })
    scan(tree, text, start, end, inside, nesting + 1)
  }

  /** Indentations of the open blocks of YAML: `err:` and, deeper, what it holds. */
  const blocks: number[] = []

  const openBlock = (key: string, keyStart: number, after: number) => {
    if (brackets.depth() !== blocks.length || blocks.length >= limits.nesting) return
    const line = text.lastIndexOf('\n', keyStart - 1) + 1
    if (line < from || !/^[ \t-]*$/.test(text.slice(line, keyStart)) || !/^[ \t]*\r?$/.test(restOfLine(text, after)))
      return
    const below = text.indexOf('\n', after) + 1
    if (below === 0 || below >= to || indentAt(text, below) <= keyStart - line) return
    brackets.open('{', key, after)
    blocks.push(keyStart - line)
  }

  /** A line that is no deeper than a block's name ends the block. */
  const closeBlocks = (line: number) => {
    while (
      blocks.length > 0 &&
      line < to &&
      !/\s/.test(text[line + indentAt(text, line)] ?? ' ') &&
      indentAt(text, line) <= (blocks.at(-1) ?? 0)
    ) {
      brackets.close('{', line - 1)
      blocks.pop()
    }
  }

  /** Reads the value after a key and returns where to go on. */
  const take = (key: string, keyStart: number, after: number, quotedKey: boolean): number => {
    const read = readValue(text, key, after, to, quotedKey || brackets.depth() > 0)
    tree.work += read.next - after
    owner = read.opens ? key : ''
    if (read.value !== null && text[after - 1] === '=') assignedEnd = read.value.end
    if (read.opens && read.next > after && text[read.next - 1] === '"') wrapped++
    if (read.value !== null)
      addField(tree, {
        key,
        role: roleOfValue(read.role, read.value.value),
        ...read.value,
        keyStart,
        frame: brackets.current(),
      })
    if (read.value === null && !read.opens && !quotedKey) openBlock(key, keyStart, after)
    if (read.inside !== null) lookInside(read.inside.start, read.inside.end, key)
    return Math.max(read.next, after)
  }

  /** At a quote or a backslash. */
  const readQuote = (at: number): number => {
    phraseStart = -1
    if (wrapsObject(text, at)) {
      wrapped++
      return at + 1
    }
    if (wrapped > 0 && text[at] === '"' && /[}\]]/.test(text[at - 1] ?? '')) {
      wrapped--
      return at + 1
    }
    const level = quoteLevel(text, at, to)
    if (level < 0) {
      // A `\n` written out between the fields of an escaped text.
      let next = at
      while (next < to && text.charCodeAt(next) === backslash) next++
      return /[nrt]/.test(text[next] ?? '') ? next + 1 : next
    }
    const isApostrophe = text.charCodeAt(at + level) === apostrophe
    const cannotOpen = isApostrophe && (at < apostropheOpenUntil || (at > 0 && isWord(text.charCodeAt(at - 1))))
    const quoted = cannotOpen ? null : readQuoted(text, at, to, level)
    if (quoted === null || (isApostrophe && !quoted.closed)) {
      apostropheOpenUntil = Math.max(apostropheOpenUntil, quoted?.end ?? -1)
      tree.work += (quoted?.end ?? at) - at
      return at + level + 1
    }
    tree.work += quoted.end - at
    const isName = quoted.closed && quoted.end - quoted.start <= limits.key
    const pair = isName ? afterPairName(text, at, quoted.next) : -1
    if (pair >= 0 && pair <= to && roleOf(text.slice(quoted.start, quoted.end)) !== null) {
      // The bracket of a pair belongs to its name, so that the values of all pairs stand side by side.
      brackets.close(text[at - 1] === '[' ? '[' : '(', quoted.next)
      const next = take(text.slice(quoted.start, quoted.end), quoted.start, pair, true)
      return /[)\]]/.test(text[next] ?? '') ? next + 1 : next
    }
    const after = isName ? afterSeparator(text, quoted.next) : -1
    if (after < 0 || after > to) {
      lookInside(quoted.start, quoted.end, owner)
      return Math.max(quoted.next, at + 1)
    }
    // PHP writes `["code"]=>`: the bracket around the key ends before its value.
    if (text[quoted.next] === ']') brackets.close('[', quoted.next)
    return take(text.slice(quoted.start, quoted.end), quoted.start, after, true)
  }

  /** At a letter or digit. */
  const readWord = (at: number): number => {
    const end = wordEnd(text, at, to)
    tree.work += end - at
    const isAssigned = phraseStart < assignedEnd && at >= assignedEnd
    if (phraseStart < 0 || isAssigned || phraseEnd !== at - 1 || at - phraseStart > longestPhrase) phraseStart = at
    const unit = text.charCodeAt(at)
    const isName = isLetter(unit) && end - at <= limits.key && !isOfPath(text, at, end)
    const after = isName ? afterName(text, at, end) : -1
    if (after < 0 || after > to) {
      if (isDigit(unit)) phraseStart = -1
      phraseEnd = end
      return end
    }
    const key = nameOfKey(text.slice(phraseStart, end), text.slice(at, end))
    phraseStart = -1
    if (text[end] === ']') brackets.close('[', end)
    return take(key, end - key.length, after, false)
  }

  for (let i = from; i < to; ) {
    tree.work++
    const unit = text.charCodeAt(i)
    if (isSpace(unit)) {
      if (unit === newline) {
        owner = ''
        if (blocks.length > 0) closeBlocks(i + 1)
      }
      if (unit !== space) phraseStart = -1
      i++
    } else if (unit === backslash || isQuote(unit)) i = readQuote(i)
    else if (isWord(unit)) i = readWord(i)
    else {
      const opener = openers[text[i] ?? '']
      const closer = closers[text[i] ?? '']
      if (opener !== undefined) brackets.open(opener, owner, i)
      else if (closer !== undefined) brackets.close(closer, i)
      if (opener !== undefined) owner = ''
      phraseStart = -1
      i++
    }
  }
}

/** `"StatusCode":19024`: what is called a status and is none of HTTP's is the service's own code; a number is no address: `API: 121004`. */
const roleOfValue = (role: Role | null, value: string): Role | null => {
  if ((role !== 'http' && role !== 'url') || !/^[1-9]\d{3,9}$/.test(value)) return role
  return role === 'http' ? 'code' : null
}

const restOfLine = (text: string, at: number): string => {
  const end = text.indexOf('\n', at)
  return text.slice(at, Math.min(end < 0 ? text.length : end, at + limits.key))
}

const indentAt = (text: string, line: number): number => {
  let at = line
  while (text[at] === ' ' || text[at] === '\t') at++
  return at - line
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
