/**
 * The shape of a record: its text with everything that differs from one occurrence to the next (times, ids, counts)
 * taken out, and everything that may decide (numbers that are documented codes, statuses) left in. Records of one shape
 * have one reading, so a log that repeats itself is read once.
 */
import { trimUnits } from './trim-units.ts'

/** A run of digits or an id, as offsets into the record. */
export interface Run {
  readonly start: number
  readonly end: number
}

export interface Shape {
  readonly key: string
  readonly runs: readonly Run[]
}

/** Ids of hex digits, ids that begin with a digit, and plain numbers. */
const run = /[0-9a-fA-F]{16,}|\d[0-9A-Za-z]{10,}|\d+/g

const isWordUnit = /[A-Za-z_.-]/

/** Short numbers differ in length as in value; long ones keep their length, for it tells what they are. */
const stand = (digits: string, documented: (code: string) => boolean): string => {
  if (digits.length <= 2) return '0'
  if (digits.length === 3) return /^[1-5]/.test(digits) || documented(digits) ? digits : '000'
  if (digits.length <= 10) return documented(digits) ? digits : '#'
  return `#${digits.length}`
}

/** What stands behind the seconds of a time: no two records share it, and it is never a status. */
const isFraction = (text: string, { start, end }: Run, at: number): boolean => {
  const sign = text[end]
  return at === end + 1 && end === start + 2 && (sign === '.' || sign === ',') && text[start - 1] === ':'
}

/** Units that no code and no status is followed by. */
const unit = /(?:[mun]s|[kKMG]?B|%)(?![A-Za-z])/y

const isMeasure = (text: string, end: number): boolean => {
  unit.lastIndex = end
  return unit.test(text)
}

/** The word that a run of digits is part of, such as `E10233`. */
const wordAround = (text: string, start: number, end: number): string => {
  const before = /[A-Za-z_][\w.-]{0,40}$/.exec(text.slice(Math.max(0, start - 41), start))?.[0] ?? ''
  const after = /^[\w.-]{0,40}/.exec(text.slice(end, end + 40))?.[0] ?? ''
  return trimUnits(`${before}${text.slice(start, end)}${after}`, '.-')
}

/** `isWord` says whether a word is a code of an imported table; null where none is. */
export const shapeOf = (
  text: string,
  documented: (code: string) => boolean,
  isWord: ((word: string) => boolean) | null = null,
): Shape => {
  const runs: Run[] = []
  let key = ''
  let from = 0
  run.lastIndex = 0
  for (let hit = run.exec(text); hit !== null; hit = run.exec(text)) {
    const end = hit.index + hit[0].length
    const decides =
      isWord !== null && isWordUnit.test(text[hit.index - 1] ?? '') && isWord(wordAround(text, hit.index, end))
    const before = runs.at(-1)
    const varies = (before !== undefined && isFraction(text, before, hit.index)) || isMeasure(text, end)
    const taken = varies ? '0' : stand(hit[0], documented)
    key += text.slice(from, hit.index) + (decides ? hit[0] : taken)
    from = end
    runs.push({ start: hit.index, end: from })
  }
  return { key: key + text.slice(from), runs }
}

/** A place in a record, said so that it means the same in every record of the shape. */
export interface Anchor {
  /** Number of the first run that ends behind the place; as many as there are runs for the rest of the text. */
  readonly run: number
  /** From that run's start, or from the text's end. */
  readonly offset: number
}

export const anchorAt = (shape: Shape, length: number, at: number): Anchor => {
  const number = shape.runs.findIndex(({ end }) => end > at)
  const base = number < 0 ? length : (shape.runs[number]?.start ?? 0)
  return { run: number < 0 ? shape.runs.length : number, offset: at - base }
}

export const placeOf = (shape: Shape, length: number, { run: number, offset }: Anchor): number =>
  (shape.runs[number]?.start ?? length) + offset
