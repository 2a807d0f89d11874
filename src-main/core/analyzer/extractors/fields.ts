/**
 * The fields of a text, whatever writes them: JSON at any level of escaping, JSON5, util.inspect, Python, Go, Java, PHP,
 * XML, `key=value` logs, `错误码：…` sentences, tables. One pass from left to right; brackets become frames, and a text in
 * quotes that may hold fields itself becomes a frame of its own.
 */
import { limits } from '../limits.ts'
import { addField, addFrame, type FieldTree, plantTree } from './field-tree.ts'
import { nameOfKey } from './key-name.ts'
import { quoteLevel, readQuoted } from './quoted-text.ts'
import { readValue } from './read-value.ts'
import { afterName, afterSeparator } from './separators.ts'
import { isDigit, isLetter, isSpace, isWord } from './units.ts'

/** A quoted text is looked into when it may hold a field. */
const worthReading = /[{[(=:]|\bcode/i
const openers: Readonly<Record<string, '{' | '[' | '('>> = { '{': '{', '[': '[', '(': '(' }
const closers: Readonly<Record<string, '{' | '[' | '('>> = { '}': '{', ']': '[', ')': '(' }

export const scanFields = (text: string): FieldTree => {
  const tree = plantTree(text.length)
  scan(tree, text, 0, text.length, 0, 0)
  return tree
}

const scan = (tree: FieldTree, text: string, from: number, to: number, base: number, nesting: number): void => {
  const frames = tree.frames
  let frame = base
  let depth = 0
  let skipped = 0
  /** The key whose value the next bracket is. */
  let owner = ''
  /** The words right before this place that are joined by single spaces. */
  let phraseStart = -1
  let phraseEnd = -1
  /** No apostrophe closes before this place. */
  let apostropheOpenUntil = -1

  const lookInside = (start: number, end: number, key: string) => {
    if (nesting >= limits.nesting || end - start < 6 || !worthReading.test(text.slice(start, end))) return
    const inside = addFrame(tree, { parent: frame, owner: key, kind: 'text', open: start, close: end })
    scan(tree, text, start, end, inside, nesting + 1)
  }

  const open = (kind: '{' | '[' | '(', at: number) => {
    if (depth >= limits.depth || frames.length >= limits.frames) skipped++
    else {
      frame = addFrame(tree, { parent: frame, owner, kind, open: at, close: to })
      depth++
    }
    owner = ''
  }

  /** Closes up to the nearest bracket of this kind; one that was never opened is ignored. */
  const close = (kind: '{' | '[' | '(', at: number) => {
    if (skipped > 0) {
      skipped--
      return
    }
    let target = frame
    while (target !== base && frames[target]?.kind !== kind) target = frames[target]?.parent ?? base
    if (target === base) return
    for (;;) {
      const closed = frames[frame]
      if (closed === undefined) return
      closed.close = at + 1
      const done = frame === target
      frame = closed.parent
      depth--
      if (done) return
    }
  }

  /** Reads the value after a key and returns where to go on. */
  const take = (key: string, keyStart: number, after: number, quotedKey: boolean): number => {
    const read = readValue(text, key, after, to, quotedKey || depth > 0)
    tree.work += read.next - after
    owner = read.opens ? key : ''
    if (read.value !== null) addField(tree, { key, role: read.role, ...read.value, keyStart, frame })
    if (read.inside !== null) lookInside(read.inside.start, read.inside.end, key)
    return Math.max(read.next, after)
  }

  let i = from
  while (i < to) {
    tree.work++
    const unit = text.charCodeAt(i)
    if (isSpace(unit)) {
      if (unit === 10) owner = ''
      if (unit !== 32) phraseStart = -1
      i++
      continue
    }
    if (unit === 34 || unit === 39 || unit === 92) {
      phraseStart = -1
      const level = quoteLevel(text, i, to)
      if (level < 0) {
        // A `\n` written out between the fields of an escaped text.
        while (i < to && text.charCodeAt(i) === 92) i++
        if (/[nrt]/.test(text[i] ?? '')) i++
        continue
      }
      const apostrophe = text.charCodeAt(i + level) === 39
      const quoted =
        apostrophe && (i < apostropheOpenUntil || (i > 0 && isWord(text.charCodeAt(i - 1))))
          ? null
          : readQuoted(text, i, to, level)
      if (quoted === null || (apostrophe && !quoted.closed)) {
        apostropheOpenUntil = Math.max(apostropheOpenUntil, quoted?.end ?? -1)
        tree.work += (quoted?.end ?? i) - i
        i += level + 1
        continue
      }
      tree.work += quoted.end - i
      const named = quoted.closed && quoted.end - quoted.start <= limits.key
      const after = named ? afterSeparator(text, quoted.next) : -1
      if (after >= 0 && after <= to) {
        // PHP writes `["code"]=>`: the bracket around the key ends before its value.
        if (text[quoted.next] === ']') close('[', quoted.next)
        i = take(text.slice(quoted.start, quoted.end), quoted.start, after, true)
      } else {
        lookInside(quoted.start, quoted.end, owner)
        i = Math.max(quoted.next, i + 1)
      }
      continue
    }
    const opener = openers[text[i] ?? '']
    const closer = closers[text[i] ?? '']
    if (opener !== undefined || closer !== undefined || !isWord(unit)) {
      phraseStart = -1
      if (opener !== undefined) open(opener, i)
      else if (closer !== undefined) close(closer, i)
      i++
      continue
    }
    let end = i + 1
    while (end < to) {
      const next = text.charCodeAt(end)
      if (isWord(next)) end++
      else if ((next === 45 || next === 46) && end + 1 < to && isWord(text.charCodeAt(end + 1))) end += 2
      else break
    }
    tree.work += end - i
    if (phraseStart < 0 || phraseEnd !== i - 1 || i - phraseStart > 40) phraseStart = i
    const after = isLetter(unit) && end - i <= limits.key ? afterName(text, i, end) : -1
    if (after >= 0 && after <= to) {
      const key = nameOfKey(text.slice(phraseStart, end), text.slice(i, end))
      phraseStart = -1
      if (text[end] === ']') close('[', end)
      i = take(key, end - key.length, after, false)
      continue
    }
    if (isDigit(unit)) phraseStart = -1
    phraseEnd = end
    i = end
  }
}
