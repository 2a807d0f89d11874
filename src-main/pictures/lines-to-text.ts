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

/** Both ends are of a number or an id, or of a word that only the edge of a window breaks. */
const isBroken = (before: string, after: string): boolean =>
  (/[\dA-Fa-f]$/.test(before) &&
    /\d\w{0,60}$/.test(before) &&
    /^[\dA-Fa-f]+(?![G-Zg-z_])/.test(after) &&
    /^\w*\d/.test(after)) ||
  (before.length >= fullRow && /[a-z]$/.test(before) && /^[a-z]/.test(after))

/**
 * Whether a word goes on in the next row: windows break long lines at their edge, in the middle of numbers too.
 * The row reaches as far as any, and the next one is close below and begins where this one does.
 */
const goesOn = (row: readonly Placed[], next: readonly Placed[], rightmost: number): boolean => {
  const last = row.at(-1)?.piece
  const first = next[0]?.piece
  if (last === undefined || first === undefined || !isBroken(last.text, first.text)) return false
  const character = last.box.length / Math.max(1, last.text.length)
  const here = reachOf(row)
  const below = reachOf(next)
  const step = (next[0]?.across ?? 0) - (row[0]?.across ?? 0)
  return (
    rightmost - here.right < nearEnd * character &&
    Math.abs(here.left - below.left) < 3 * character &&
    step < 2.5 * last.box.thickness
  )
}

export const linesToText = (width: number, height: number, pieces: readonly Piece[]): PictureText => {
  const rows = rowsOf(pieces)
  const rightmost = Math.max(...rows.map((row) => reachOf(row).right))
  const lines: PictureLine[] = []
  let text = ''
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    if (before !== undefined && !goesOn(before, row, rightmost)) text += '\n'
    for (const [place, { piece }] of row.entries()) {
      if (place > 0) text += ' '
      const span = { start: text.length, end: text.length + piece.text.length }
      text += piece.text
      lines.push({ span, corners: cornersOf(piece.box), characters: piece.characters })
    }
  }
  return { width, height, text, lines }
}
