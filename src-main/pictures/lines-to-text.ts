/** Pieces of lines put in reading order and joined to one text whose every span knows its box. */
import type { PictureLine, PictureText } from '../../src-preload/model/picture.ts'
import { type Box, cornersOf } from './find/smallest-box.ts'
import type { ReadLine } from './read/read-line.ts'

export interface Piece extends ReadLine {
  readonly box: Box
}

/** How the picture lies as a whole: the middle one of the pieces' angles, long pieces counting more. */
const slantOf = (pieces: readonly Piece[]): number => {
  const sorted = pieces.toSorted((a, b) => a.box.angle - b.box.angle)
  const half = sorted.reduce((sum, { box }) => sum + box.length, 0) / 2
  let passed = 0
  for (const { box } of sorted) {
    passed += box.length
    if (passed >= half) return box.angle
  }
  return 0
}

interface Placed {
  readonly piece: Piece
  /** Along and across the lines of the whole picture. */
  readonly along: number
  readonly across: number
}

const rowsOf = (pieces: readonly Piece[]): readonly (readonly Placed[])[] => {
  const slant = slantOf(pieces)
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

export const linesToText = (width: number, height: number, pieces: readonly Piece[]): PictureText => {
  const lines: PictureLine[] = []
  let text = ''
  for (const row of rowsOf(pieces)) {
    if (text !== '') text += '\n'
    for (const [place, { piece }] of row.entries()) {
      if (place > 0) text += ' '
      const span = { start: text.length, end: text.length + piece.text.length }
      text += piece.text
      lines.push({ span, corners: cornersOf(piece.box), characters: piece.characters })
    }
  }
  return { width, height, text, lines }
}
