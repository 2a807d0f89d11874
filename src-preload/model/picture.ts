/** Text read from a picture: lines with their boxes, and how surely each character was read. */
import type { Span } from './diagnosis.ts'
import { fields, integer, list, type Shape, text } from './shape.ts'

/** Pixels of the upright picture, from its top left. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Corners of a line as one reads it: top left, top right, bottom right, bottom left. */
export type Corners = readonly [Point, Point, Point, Point]

/** A character that may stand there instead, and how likely it does, 0 to 1. */
export interface Lookalike {
  readonly character: string
  readonly likelihood: number
}

/** One character (UTF-16 unit) of a line. */
export interface ReadCharacter {
  /** Where its middle is along the line, 0 to 1. */
  readonly at: number
  /** How surely it was read, 0 to 1. */
  readonly certainty: number
  /** What it may be instead; most are none. */
  readonly lookalikes: readonly Lookalike[]
}

export interface PictureLine {
  /** Where the line stands in the text. */
  readonly span: Span
  readonly corners: Corners
  /** One for every UTF-16 unit of the span. */
  readonly characters: readonly ReadCharacter[]
}

/** All that was read, in reading order. `width` and `height` are of the upright picture, in pixels. */
export interface PictureText {
  readonly width: number
  readonly height: number
  readonly text: string
  readonly lines: readonly PictureLine[]
}

/** What the reader is doing: `part` of `whole` lines while it reads. */
export type PictureProgress =
  | { readonly stage: 'loading' | 'decoding' | 'finding' }
  | { readonly stage: 'reading'; readonly part: number; readonly whole: number }

/** Names a picture on its way to main within one run; counts up from 1. */
export type PictureId = number

/** Largest file of a picture, bytes. */
export const pictureBytesLimit = 33_554_432

/** UTF-16 units of base64 in one request. */
export const pictureLimits = { piece: 1_400_000 } as const

interface Signature {
  readonly kind: string
  readonly at: number
  readonly bytes: readonly number[]
}

/** Heads of picture files, of those we read and of those we can only name. */
const signatures: readonly Signature[] = [
  { kind: 'PNG', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'JPEG', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { kind: 'WebP', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { kind: 'GIF', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  // What is reserved behind `BM` and the length is zero in all of them, and in no text.
  { kind: 'BMP', at: 6, bytes: [0, 0, 0, 0] },
  { kind: 'HEIC', at: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
  { kind: 'TIFF', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'TIFF', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
]

/** Bytes of a file's head that tell what it is. */
export const signatureLength = 12

/** Whether a file is a picture, by its first bytes, whatever it is called. */
export const isPicture = (head: Uint8Array): boolean =>
  signatures.some(
    ({ kind, at, bytes }) =>
      bytes.every((byte, index) => head[at + index] === byte) &&
      (kind !== 'BMP' || (head[0] === 0x42 && head[1] === 0x4d)),
  )

/** A character that was not surely read: its offset in the whole text, and what it may be instead, likeliest first. */
export interface Doubt {
  readonly at: number
  readonly certainty: number
  readonly lookalikes: string
}

/** A part of a diagnosed text that was read from a picture; the rest was copied and is sure. */
export interface ReadPart extends Span {
  readonly doubts: readonly Doubt[]
}

/** Certainty from which on a character counts as sure. */
const sure = 0.98

/** Pictures (`parts`), doubts and look-alikes of one text at most; those beyond are left out. */
export const readLimits = { parts: 100, doubts: 20_000, lookalikes: 20 } as const

/** What a text's diagnosis must know of a picture whose text begins at `offset` of it. */
export const toReadPart = ({ text: whole, lines }: PictureText, offset: number): ReadPart => ({
  start: offset,
  end: offset + whole.length,
  doubts: lines
    .flatMap(({ span, characters }) =>
      characters.map(({ certainty, lookalikes }, index) => ({
        at: offset + span.start + index,
        certainty,
        lookalikes: lookalikes
          .map(({ character }) => character)
          .join('')
          .slice(0, readLimits.lookalikes),
      })),
    )
    .filter(({ certainty, lookalikes }) => certainty < sure || lookalikes !== '')
    .slice(0, readLimits.doubts),
})

const most = Number.MAX_SAFE_INTEGER
const isPart = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1

export const isReadPart: Shape<ReadPart> = fields<ReadPart>({
  start: integer(0, most),
  end: integer(0, most),
  doubts: list(
    fields<Doubt>({ at: integer(0, most), certainty: isPart, lookalikes: text(readLimits.lookalikes) }),
    readLimits.doubts,
  ),
})
