/**
 * The texts that come first in a language's order. They are told apart by their beginnings, as far as it takes: comparing
 * 100,000 texts with each other takes a second.
 */
import type { Sort } from '../../../../src-preload/model/search.ts'
import { once } from '../../once.ts'
import { type Steps, stepSize } from '../../steps.ts'

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

/** A text and the entries that have it. */
interface Cell {
  readonly text: string
  readonly entries: number[]
}

const gatherCells = (entries: ArrayLike<number>, cellOf: CellReader): readonly Cell[] => {
  const cells = new Map<string, Cell>()
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] ?? 0
    const text = cellOf(entry)
    const cell = cells.get(text)
    if (cell === undefined) cells.set(text, { text, entries: [entry] })
    else cell.entries.push(entry)
  }
  return [...cells.values()]
}

/** Reads the cell of an entry. */
export type CellReader = (entry: number) => string

/** Where the cells of all entries stand by their first elements: read once, for reading 100,000 texts is waiting for memory. */
export interface Beginnings {
  /** By entry. */
  readonly ranks: Uint16Array
  /** By rank, ascending, how many units of the text it tells of. */
  readonly lengths: readonly number[]
  /** Of empty cells; none where it is -1. */
  readonly empty: number
}

/** Of cells whose beginning tells nothing. */
const unranked = 0xffff

export interface TextOrder {
  readonly compare: (one: string, other: string) => number
  /** Reads the beginnings of the cells of `size` entries. */
  beginningSteps(size: number, cellOf: CellReader): Steps<Beginnings>
  /** The first `count` of the entries by their cells; `order` decides between equal ones, by entry. */
  first(
    entries: Uint32Array,
    cellOf: CellReader,
    beginnings: Beginnings | null,
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

  /** Cells that the first `count` entries are among, in any order; they agree up to `at`. */
  const narrow = (cells: readonly Cell[], at: number, count: number, sign: number): readonly Cell[] => {
    if (cells.length <= soonCompared || at >= longestBeginning) return cells
    const groups = new Map<number, Cell[]>()
    for (const cell of cells) {
      const element = elementAt(cell.text, at)
      const group = groups.get(element)
      if (group === undefined) groups.set(element, [cell])
      else group.push(cell)
    }
    const kept = groups.get(unclear) ?? []
    groups.delete(unclear)
    const sorted = [...groups].sort(([one], [other]) => sign * compareElements(one, other))
    let wanted = count
    for (let next = 0; next < sorted.length && wanted > 0; ) {
      const [element] = sorted[next] ?? [endOfText]
      const members: Cell[] = []
      for (; next < sorted.length && compareElements(element, sorted[next]?.[0] ?? endOfText) === 0; next++)
        for (const cell of sorted[next]?.[1] ?? []) members.push(cell)
      const size = members.reduce((total, { entries }) => total + entries.length, 0)
      const isWhole = size <= wanted || element === endOfText
      const end = at + (element === endOfText ? 0 : textOf(element).length)
      for (const cell of isWhole ? members : narrow(members, end, wanted, sign)) kept.push(cell)
      wanted -= size
    }
    return kept
  }

  function* beginningSteps(size: number, cellOf: CellReader): Steps<Beginnings> {
    const found = new Map<number, number>()
    const numbers = new Uint16Array(size).fill(unranked)
    for (let entry = 0; entry < size; entry++) {
      const element = elementAt(cellOf(entry), 0)
      const number = found.get(element) ?? found.size
      if (element !== unclear && number < unranked) {
        found.set(element, number)
        numbers[entry] = number
      }
      if (entry % stepSize === 0) yield
    }
    const rankOf = new Uint16Array(unranked + 1).fill(unranked)
    const lengths: number[] = []
    let before: number | null = null
    for (const [element, number] of [...found].sort(([one], [other]) => compareElements(one, other))) {
      if (before === null || compareElements(before, element) !== 0)
        lengths.push(element === endOfText ? 0 : textOf(element).length)
      rankOf[number] = lengths.length - 1
      before = element
    }
    return { ranks: numbers.map((number) => rankOf[number] ?? unranked), lengths, empty: lengths.indexOf(0) }
  }

  /** What `narrow` does at the beginning of cells. */
  const narrowByBeginnings = (
    entries: Uint32Array,
    cellOf: CellReader,
    { ranks, lengths }: Beginnings,
    count: number,
    sign: number,
  ): readonly Cell[] => {
    if (entries.length <= soonCompared) return gatherCells(entries, cellOf)
    const sizes = new Uint32Array(unranked + 1)
    for (let at = 0; at < entries.length; at++) {
      const rank = ranks[entries[at] ?? 0] ?? unranked
      sizes[rank] = (sizes[rank] ?? 0) + 1
    }
    let wanted = count
    /** The rank of which only some are among the first. */
    let last = sign > 0 ? 0 : lengths.length - 1
    for (; last >= 0 && last < lengths.length && wanted > (sizes[last] ?? 0); last += sign) wanted -= sizes[last] ?? 0
    const kept: number[] = []
    const partly: number[] = []
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at] ?? 0
      const rank = ranks[entry] ?? unranked
      if (rank === last) partly.push(entry)
      else if (rank === unranked || (rank - last) * sign < 0) kept.push(entry)
    }
    return [...gatherCells(kept, cellOf), ...narrow(gatherCells(partly, cellOf), lengths[last] ?? 0, wanted, sign)]
  }

  return {
    compare: (one, other) => whole().compare(one, other),
    beginningSteps,
    first(entries, cellOf, beginnings, order, count, direction) {
      const sign = direction === 'ascending' ? 1 : -1
      const chosen =
        beginnings === null
          ? narrow(gatherCells(entries, cellOf), 0, count, sign)
          : narrowByBeginnings(entries, cellOf, beginnings, count, sign)
      const byOrder = (one = 0, other = 0) => (order[one] ?? 0) - (order[other] ?? 0)
      const sorted = chosen
        .map(({ text, entries: members }) => ({ text, members: members.toSorted(byOrder) }))
        .sort((one, other) => whole().compare(one.text, other.text) || byOrder(one.members[0], other.members[0]))
      if (direction === 'descending') sorted.reverse()
      return sorted.flatMap(({ members }) => members).slice(0, count)
    },
  }
}
