/** Pieces of lines put in reading order and joined to one text whose every span knows its box. */
import type { PictureLine, PictureText } from '../../src-preload/model/picture.ts'
import { slantOf } from './find/slant.ts'
import { type Box, cornersOf } from './find/smallest-box.ts'
import type { ReadLine } from './read/read-line.ts'

export interface Piece extends ReadLine {
  readonly box: Box
}

interface Placed {
  readonly piece: Piece
  /** Along and across the lines of the whole picture. */
  readonly along: number
  readonly across: number
}

const rowsOf = (pieces: readonly Piece[]): readonly (readonly Placed[])[] => {
  const slant = slantOf(pieces.map(({ box }) => box))
  const cos = Math.cos(slant)
  const sin = Math.sin(slant)
  const placed = pieces
    .map((piece) => {
      const { x, y } = piece.box.middle
      return { piece, along: x * cos + y * sin, across: y * cos - x * sin }
    })
    .toSorted((a, b) => a.across - b.across)
  const rows: Placed[][] = []
  for (const here of placed) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    const near = Math.min(here.piece.box.thickness, before?.piece.box.thickness ?? 0) / 2
    if (row !== undefined && before !== undefined && here.across - before.across < near) row.push(here)
    else rows.push([here])
  }
  return rows.map((row) => row.toSorted((a, b) => a.along - b.along))
}

/** Where a row begins and ends along the lines of the picture. */
const reachOf = (row: readonly Placed[]) => ({
  left: Math.min(...row.map(({ along, piece }) => along - piece.box.length / 2)),
  right: Math.max(...row.map(({ along, piece }) => along + piece.box.length / 2)),
})

/** Characters wide: what was broken anywhere ends this near to where the longest row ends. */
const nearEnd = 1.6
/** Characters of a row that fills a window; shorter ones end where their writer ended them. */
const fullRow = 50
/** Characters by which rows of one block may begin apart; a word that goes on begins no further in, as writers do. */
const sameBeginning = 3
const sameMargin = 1

/** Characters of the shortest row that a window breaks; where the rows are one number each, they are a list. */
const shortestRow = 12
const isList = (before: string, after: string): boolean =>
  before.length < shortestRow || (before.length === after.length && /^\w+$/.test(before) && /^\w+$/.test(after))

/** Both ends are of a number or an id. */
const isBrokenNumber = (before: string, after: string): boolean =>
  /[\dA-Fa-f]$/.test(before) &&
  /\d\w{0,60}$/.test(before) &&
  /^[\dA-Fa-f]+(?![G-Zg-z_])/.test(after) &&
  /^\w*\d/.test(after)

/** Both ends are of a word that only the edge of a window breaks. */
const isBrokenWord = (before: string, after: string): boolean =>
  before.length >= fullRow && /[a-z]$/.test(before) && /^[a-z]/.test(after)

/** An address that lasts to the row's end. */
const openAddress = /(?:https?: ?\/\/|\b[\w-]{1,40}\.(?:cn|com|net)\/)[\w.~%/?&=#+:@-]{0,400}$/i
/** Windows break addresses behind these, and anywhere where there is none of them. */
const breaksBehind = /[?/-]$/
/** How an address goes on: a parameter, a further part of its path, more of a value with its next parameter. */
const addressGoesOn = /^(?:\w{1,30}=|[\w.-]{1,60}[/?&=%]|[&=%?]\w)/

interface Reach {
  readonly left: number
  readonly right: number
}

const textOf = (row: readonly Placed[]): string => row.map(({ piece }) => piece.text).join(' ')

const characterOf = (row: readonly Placed[]): number => {
  const length = row.reduce((sum, { piece }) => sum + piece.box.length, 0)
  return (
    length /
    Math.max(
      1,
      row.reduce((sum, { piece }) => sum + piece.text.length, 0),
    )
  )
}

/** Where the rows of the same block end: those that begin at the same place, or lie around the same middle. */
const endOfBlock = (rows: readonly (readonly Placed[])[], { left, right }: Reach, character: number): number =>
  Math.max(
    ...rows
      .map(reachOf)
      .filter(
        (other) =>
          Math.abs(other.left - left) < sameBeginning * character ||
          Math.abs(other.left + other.right - left - right) < 2 * character,
      )
      .map((other) => other.right),
  )

/** Ends of a sentence's row, and how it goes on; a key of the next field begins a line of its own. */
const sentenceEnd = /[A-Za-z]{2},?$/
const sentenceGoesOn =
  /^(?!(?:code|msg|message|error|data|status|errcode|errmsg)(?!\w))[a-z]{2,30}(?:[ ,.'":]|(?:_[a-z]{1,30}){1,4} [a-z])/
const shortestSentence = 20

/** Parts of a row further apart than this, of its height, stand in columns of their own. */
const columnGap = 1.6

const gapBefore = (row: readonly Placed[], place: number): '' | ' ' | '\t' => {
  const before = row[place - 1]
  const here = row[place]
  if (before === undefined || here === undefined) return ''
  const gap = here.along - here.piece.box.length / 2 - before.along - before.piece.box.length / 2
  return gap > columnGap * Math.min(here.piece.box.thickness, before.piece.box.thickness) ? '\t' : ' '
}

/** Where the last column of a row begins: what the edge of a window broke goes on below that. */
const lastColumn = (row: readonly Placed[]): number => {
  const begins = row.findLastIndex((_, place) => gapBefore(row, place) === '\t')
  return reachOf(row.slice(Math.max(0, begins))).left
}

/**
 * What stands between a row and the next one. Windows break long lines at their edge, in the middle of numbers too: nothing stands
 * where the row reaches as far as any, and the next one is close below and begins where this one does. An address may end
 * earlier, where what comes next in it had no room; where a sentence's next word had none, there is a blank.
 */
const jointOf = (rows: readonly (readonly Placed[])[], index: number): '' | ' ' | '\n' => {
  const row = rows[index] ?? []
  const next = rows[index + 1] ?? []
  const last = row.at(-1)?.piece
  const first = next[0]?.piece
  if (last === undefined || first === undefined) return '\n'
  const step = (next[0]?.across ?? 0) - (row[0]?.across ?? 0)
  if (step >= 2.5 * last.box.thickness) return '\n'
  const character = last.box.length / Math.max(1, last.text.length)
  const here = reachOf(row)
  const below = reachOf(next)
  const isBelow = row.some(
    ({ along, piece }) => Math.abs(along - piece.box.length / 2 - below.left) < sameBeginning * character,
  )
  const hasNoRoom = (word: RegExp): boolean =>
    endOfBlock(rows, here, character) - here.right < (word.exec(first.text)?.[0].length ?? 0) * characterOf(next)
  if (openAddress.test(last.text) && addressGoesOn.test(first.text)) {
    const isAtEdge = endOfBlock(rows, here, character) - here.right < nearEnd * character
    return isBelow && (isAtEdge || (breaksBehind.test(last.text) && hasNoRoom(/^[^\s?/-]*/))) ? '' : '\n'
  }
  const rightmost = Math.max(...rows.map((one) => reachOf(one).right))
  const within = isBrokenNumber(last.text, first.text)
    ? sameBeginning
    : isBrokenWord(last.text, first.text)
      ? sameMargin
      : 0
  if (
    !isList(textOf(row), textOf(next)) &&
    rightmost - here.right < nearEnd * character &&
    Math.abs(lastColumn(row) - below.left) < within * character
  )
    return ''
  const isSentence =
    last.text.length >= shortestSentence && sentenceEnd.test(last.text) && sentenceGoesOn.test(first.text)
  return isSentence && isBelow && hasNoRoom(/^\S*/) ? ' ' : '\n'
}

/** The number of a line, where an editor shows them beside its text. */
const lineNumberOf = (row: readonly Placed[] | undefined): number | null => {
  const [first, second] = row ?? []
  return first !== undefined && second !== undefined && /^\d{1,4}$/.test(first.piece.text)
    ? Number(first.piece.text)
    : null
}

/** Without an editor's line numbers: those of the rows above or below are the next ones. Rows that go on have none. */
const withoutLineNumbers = (rows: readonly (readonly Placed[])[]): readonly (readonly Placed[])[] => {
  const numbered = rows.filter((row) => lineNumberOf(row) !== null)
  const isNext = (one: readonly Placed[] | undefined, other: readonly Placed[] | undefined) => {
    const [above, below] = [lineNumberOf(one), lineNumberOf(other)]
    return above !== null && below === above + 1
  }
  const cut = new Set(
    numbered.filter((row, index) => isNext(numbered[index - 1], row) || isNext(row, numbered[index + 1])),
  )
  return rows.map((row) => (cut.has(row) ? row.slice(1) : row))
}

export const linesToText = (width: number, height: number, pieces: readonly Piece[]): PictureText => {
  const rows = withoutLineNumbers(rowsOf(pieces))
  const lines: PictureLine[] = []
  let text = ''
  for (const [index, row] of rows.entries()) {
    if (index > 0) text += jointOf(rows, index - 1)
    for (const [place, { piece }] of row.entries()) {
      text += gapBefore(row, place)
      const span = { start: text.length, end: text.length + piece.text.length }
      text += piece.text
      lines.push({ span, corners: cornersOf(piece.box), characters: piece.characters })
    }
  }
  return { width, height, text, lines }
}
