/** A region of the screen on its way to be read: what the person chooses from, and what they chose. Never on disk. */
import type { Rectangle } from './placement.ts'
import { fields, integer, type Shape } from './shape.ts'

/** Pixels as the screen shows them, row by row: blue, green, red and one byte that means nothing. */
export interface ScreenPixels {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** One screen as it looked when the person asked. */
export interface ShownScreen extends ScreenPixels {
  /** Counts the screens of one asking, from 1. */
  readonly screen: number
}

/** Longest side of a screen, in pixels. */
const longestSide = 65_536
const place = integer(0, longestSide)
const extent = integer(1, longestSide)

/** Part of a screen, in its pixels. */
export const isScreenArea: Shape<Rectangle> = fields<Rectangle>({ x: place, y: place, width: extent, height: extent })
