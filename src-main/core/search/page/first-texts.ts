/**
 * The texts that come first in a language's order. They are told apart by their beginnings, as far as it takes: comparing
 * 100,000 texts with each other takes a second.
 */
import type { Sort } from '../../../../src-preload/model/search.ts'
import { once } from '../../once.ts'

/** So many are compared with each other at once. */
const soonCompared = 200

/** Beginnings are not read further than this. */
const longestBeginning = 200

const [space, tilde, zero, nine, firstHan, lastHan] = [0x20, 0x7e, 0x30, 0x39, 0x4e00, 0x9fff]
/** Signs of Chinese texts that are compared as one character each. */
const signs = new Set([...'、。《》（），：；？！“”‘’'].map((sign) => sign.charCodeAt(0)))
/** Characters that are compared one by one, whatever plain ones stand beside them. */
const isPlain = (unit: number) =>
  (unit >= space && unit <= tilde) || (unit >= firstHan && unit <= lastHan) || signs.has(unit)
const isDigit = (unit: number) => unit >= zero && unit <= nine

/** What is compared at once, as a number: a character is its code unit, digits are their number above all of them. */
const firstNumber = 0x10000
const longestNumber = 15
const endOfText = -1
/** Tells nothing by itself: its text is compared as a whole. */
const unclear = -2

/** The element of a text that begins at a place. */
const elementAt = (text: string, at: number): number => {
  if (at >= text.length) return endOfText
  const unit = text.charCodeAt(at)
  let end = at + 1
  if (isDigit(unit)) while (end < text.length && isDigit(text.charCodeAt(end))) end++
  // A mark behind a character belongs to it.
  if (!isPlain(unit) || (end < text.length && !isPlain(text.charCodeAt(end)))) return unclear
  if (!isDigit(unit)) return unit
  const hasLeadingZero = unit === zero && end > at + 1
  return hasLeadingZero || end - at > longestNumber ? unclear : firstNumber + Number(text.slice(at, end))
}

const textOf = (element: number) =>
  element >= firstNumber ? String(element - firstNumber) : String.fromCharCode(element)

/** Reads the cell of an entry. */
export type CellReader = (entry: number) => string

export interface TextOrder {
  readonly compare: (one: string, other: string) => number
  /** The first `count` of the entries by their cells; `order` decides between equal ones, by entry. */
  first(
    entries: readonly number[],
    cellOf: CellReader,
    order: Uint32Array,
    count: number,
    direction: Sort['direction'],
  ): readonly number[]
}

export const createTextOrder = (locales: readonly string[]): TextOrder => {
  // Making one takes as long as a search.
  const whole = once(() => new Intl.Collator([...locales], { numeric: true }))
  /** Case and accents decide only between texts that are otherwise equal. */
  const base = once(() => new Intl.Collator([...locales], { sensitivity: 'base' }))

  const compareElements = (one: number, other: number): number => {
    const isPlace = one === endOfText || other === endOfText || (one >= firstNumber && other >= firstNumber)
    return isPlace ? one - other : base().compare(textOf(one), textOf(other))
  }

  /** Entries that the first `count` are among, in any order; their cells agree up to `at`. */
  const narrow = (
    entries: readonly number[],
    cellOf: CellReader,
    at: number,
    count: number,
    sign: number,
  ): readonly number[] => {
    if (entries.length <= soonCompared || at >= longestBeginning) return entries
    const groups = new Map<number, number[]>()
    for (const entry of entries) {
      const element = elementAt(cellOf(entry), at)
      const group = groups.get(element)
      if (group === undefined) groups.set(element, [entry])
      else group.push(entry)
    }
    const kept = groups.get(unclear) ?? []
    groups.delete(unclear)
    const sorted = [...groups].sort(([one], [other]) => sign * compareElements(one, other))
    let wanted = count
    for (let next = 0; next < sorted.length && wanted > 0; ) {
      const [element] = sorted[next] ?? [endOfText]
      const members: number[] = []
      for (; next < sorted.length && compareElements(element, sorted[next]?.[0] ?? endOfText) === 0; next++)
        for (const entry of sorted[next]?.[1] ?? []) members.push(entry)
      const isWhole = members.length <= wanted || element === endOfText
      const end = at + (element === endOfText ? 0 : textOf(element).length)
      for (const entry of isWhole ? members : narrow(members, cellOf, end, wanted, sign)) kept.push(entry)
      wanted -= members.length
    }
    return kept
  }

  return {
    compare: (one, other) => whole().compare(one, other),
    first(entries, cellOf, order, count, direction) {
      const chosen = narrow(entries, cellOf, 0, count, direction === 'ascending' ? 1 : -1)
      const cells = new Map<string, number[]>()
      for (const entry of [...chosen].sort((one, other) => (order[one] ?? 0) - (order[other] ?? 0))) {
        const cell = cells.get(cellOf(entry))
        if (cell === undefined) cells.set(cellOf(entry), [entry])
        else cell.push(entry)
      }
      const sorted = [...cells].sort(([one], [other]) => whole().compare(one, other))
      if (direction === 'descending') sorted.reverse()
      return sorted.flatMap(([, members]) => members).slice(0, count)
    },
  }
}
