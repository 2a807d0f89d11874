/** The record a place of a log belongs to: from the line that begins it to the line before the next one, bounded. */
import { limits } from '../rules/limits.ts'
import { namedPrefix, timedPrefix } from './line-prefix.ts'

export interface Bounds {
  readonly from: number
  readonly to: number
}

/** What begins a record: a time, a level, a driver's prefix before one, or a JSON object per line. */
const recordStart = new RegExp(
  [
    // Tags in brackets or a syslog priority may stand before the time.
    // In a list of tries each is one.
    String.raw`(?:[ \t]{0,4}(?:#\d{1,4}|\d{1,3}[.)]|[-*•]) )?(?:\[[\w .:/#@-]{1,40}\][ -]{0,3}|<\d{1,3}>\d{0,2} ?){0,3}[[("']?\d{4}[-/]\d\d?[-/]\d\d?[T ]\d\d?:\d\d`,
    String.raw`(?:\[[\w .:/#@-]{1,40}\][ -]{0,3}){0,2}\[?\d\d:\d\d:\d\d[.,\] ]`,
    String.raw`<\d{1,3}>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d`,
    String.raw`[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d `,
    // As Tomcat, Java, Apache, .NET, Nest and Ruby write it.
    String.raw`\[?\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d`,
    String.raw`[A-Z][a-z]{2} \d\d?, \d{4},? \d\d?:\d\d`,
    String.raw`\[?[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d`,
    String.raw`(?:\[[\w .:/#@-]{1,40}\][ \d]{0,8} {1,2}- )?\[?\d\d?/\d\d?/\d{4},? \d\d?:\d\d`,
    String.raw`\[?\d{8}[ T]\d\d:\d\d:\d\d`,
    String.raw`[DIWEF], \[\d{4}-\d\d-\d\dT`,
    String.raw`\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3} \S+ \S+ \[`,
    String.raw`\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL)\]?[ :|\t]`,
    '(?:time|ts|level|lvl)=',
    String.raw`[IWEF]\d{4} \d\d:\d\d`,
    String.raw`\{"(?:time|ts|timestamp|@timestamp|level|lvl|msg|message|log|date)"`,
  ].join('|'),
  'y',
)
const named = new RegExp(`(?:${namedPrefix})`, 'y')
const timed = new RegExp(`(?:${timedPrefix})`, 'y')
/** What goes on from the line before though a driver put its time before it: the inside of an object, a stack. */
const continuation = /[ \t]+\S|[}\])]|"[\w-]{1,40}"\s?:|at \S|Caused by: /y
/** The body alone, of what the line before asked; a record of a log in JSON says so by its first name. */
const bareBody = /[{[](?:\r?\n|(?!"(?:time|ts|timestamp|@timestamp|level|lvl|msg|message|log|date)")["'{])/y

const isAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** Where a line begins behind the name, and where behind the time too, that a driver put before it; the latter -1 without one. */
const skipPrefix = (text: string, line: number): readonly [afterName: number, afterTime: number] => {
  const afterName = isAt(named, text, line) ? named.lastIndex : line
  return [afterName, isAt(timed, text, afterName) ? timed.lastIndex : -1]
}

/** Java's own logger writes the time and who logs on one line, the level and what is logged on the next. */
const javaHead = /[A-Z][a-z]{2} \d\d?, \d{4},? \d\d?:\d\d:\d\d[ \u202f][AP]M [\w.$]/y
const javaLevel = /[A-Z]{4,8}: /y

const goesOn = (text: string, line: number, content: number): boolean => {
  if (isAt(continuation, text, content)) return true
  if (line === 0 || !isAt(bareBody, text, content)) return false
  const [, before] = skipPrefix(text, lineStart(text, line - 1, limits.line))
  return before >= 0 && !isAt(bareBody, text, before)
}

const startsRecord = (text: string, line: number): boolean => {
  if (line > 0 && isAt(javaLevel, text, line) && isAt(javaHead, text, lineStart(text, line - 1, limits.line)))
    return false
  const [start, content] = skipPrefix(text, line)
  return isAt(recordStart, text, start) && (content < 0 || !goesOn(text, line, content))
}

const newline = 0x0a
const usualLine = 300

/** Where the line of a place begins; of one that begins farther away than `reach`, so far before the place. */
export const lineStart = (text: string, at: number, reach: number): number => {
  // A text may be one line of 50 MB: what is farther away is never looked at.
  const from = Math.max(0, at - reach)
  const near = Math.max(from, at - usualLine)
  // Most lines are short: looking letter by letter is quicker there than cutting the text for the search.
  for (let place = at; place > near; place--) if (text.charCodeAt(place - 1) === newline) return place
  return from + text.slice(from, Math.max(0, near)).lastIndexOf('\n') + 1
}

/** Behind the line break of a place's line, but not farther than a passage. */
const lineEnd = (text: string, at: number): number => {
  const end = text.slice(at, at + limits.passage).indexOf('\n')
  return end < 0 ? Math.min(text.length, at + limits.passage) : at + end + 1
}

/** Without its line break. */
export const lineAround = (text: string, at: number): Bounds => {
  const from = lineStart(text, at, limits.line)
  const to = lineEnd(text, at)
  return { from, to: to > from && text[to - 1] === '\n' ? to - 1 : to }
}

/** Where no line begins a record, this much around the place is read. */
const looseBefore = { lines: 8, length: 1_024 }
const looseAfter = { lines: 16, length: 2_048 }

const backward = (text: string, line: number, floor: number): number => {
  let from = line
  for (let lines = 0; from > floor && !startsRecord(text, from); lines++) {
    if (lines >= limits.linesBefore || line - from > limits.lead) return looseStart(text, line, floor)
    from = lineStart(text, from - 1, limits.lead)
  }
  return Math.max(from, floor)
}

const looseStart = (text: string, line: number, floor: number): number => {
  let from = line
  for (let lines = 0; from > floor && lines < looseBefore.lines && line - from < looseBefore.length; lines++)
    from = lineStart(text, from - 1, limits.lead)
  return Math.max(from, floor)
}

const forward = (text: string, at: number): number => {
  let to = lineEnd(text, at)
  for (let lines = 0; to < text.length && !startsRecord(text, to); lines++) {
    if (lines >= limits.linesAfter || to - at > limits.passage) return looseEnd(text, at)
    to = lineEnd(text, to)
  }
  return to
}

const looseEnd = (text: string, at: number): number => {
  let to = lineEnd(text, at)
  for (let lines = 0; to < text.length && lines < looseAfter.lines && to - at < looseAfter.length; lines++)
    to = lineEnd(text, to)
  return to
}

/** `floor`: text before it has been read already. A line longer than a passage is cut around the place. */
export const recordAround = (text: string, at: number, floor: number): Bounds => {
  const from = Math.max(backward(text, lineStart(text, at, limits.lead), floor), at - limits.lead, floor)
  const to = forward(text, at)
  const newline = text.slice(from, to).indexOf('\n')
  const isOneLine = newline < 0 || newline >= to - from - 1
  return { from, to: Math.min(to, at + (isOneLine ? limits.line : limits.passage)) }
}

/** All records of a short text; what stands before the first start belongs to it. The rows of a table stay under their header. */
export const splitRecords = (text: string, findTables: (text: string) => readonly Bounds[]): readonly Bounds[] => {
  const lines: number[] = []
  for (let line = 0; line >= 0 && line < text.length; line = text.indexOf('\n', line) + 1) {
    if (startsRecord(text, line)) lines.push(line)
    if (text.indexOf('\n', line) < 0) break
  }
  const tables = lines.length < 2 ? [] : findTables(text)
  const starts = lines.filter((line) => !tables.some(({ from, to }) => line > from && line < to))
  if (starts.length < 2) return [{ from: 0, to: text.length }]
  return starts.map((from, place) => ({ from: place === 0 ? 0 : from, to: starts[place + 1] ?? text.length }))
}
