/** Text read from a picture: lines with their boxes, and how surely each character was read. */
import type { Span } from './diagnosis.ts'

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

/** Largest file of a picture, bytes. */
export const pictureBytesLimit = 33_554_432

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
