/** Where a line, or a span of it, stands on its picture, in parts of the picture's width and height. */
import type { Span } from '../../../../src-preload/model/diagnosis.ts'
import type { PictureLine, PictureText } from '../../../../src-preload/model/picture.ts'

export interface PlacedLine {
  /** Top left corner, parts of width and height. */
  readonly left: number
  readonly top: number
  /** Along and across the line, parts of the picture's width. */
  readonly length: number
  readonly thickness: number
  /** Radians. */
  readonly angle: number
}

export const placeLine = ({ corners }: PictureLine, { width, height }: PictureText): PlacedLine => {
  const [from, to, , below] = corners
  return {
    left: from.x / width,
    top: from.y / height,
    length: Math.hypot(to.x - from.x, to.y - from.y) / width,
    thickness: Math.hypot(below.x - from.x, below.y - from.y) / width,
    angle: Math.atan2(to.y - from.y, to.x - from.x),
  }
}

/** Beginning and end of a span along its line, 0 to 1; null where it is not of this line. Offsets are those of the picture's text. */
export const alongLine = (line: PictureLine, span: Span): { readonly from: number; readonly to: number } | null => {
  const first = Math.max(span.start, line.span.start) - line.span.start
  const last = Math.min(span.end, line.span.end) - line.span.start - 1
  const { characters } = line
  const begin = characters[first]
  const end = characters[last]
  if (last < first || begin === undefined || end === undefined) return null
  const half = 0.5 / characters.length
  return { from: Math.max(0, begin.at - half), to: Math.min(1, end.at + half) }
}
