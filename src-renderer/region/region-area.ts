/** The geometry of a choice: from two corners on the window to a part of the screen's own pixels. */
import type { Point } from '../../src-preload/model/picture.ts'
import type { Rectangle } from '../../src-preload/model/placement.ts'

/** CSS pixels; what is smaller is a click. */
const smallest = 8

export const areaBetween = (from: Point, to: Point): Rectangle => ({
  x: Math.min(from.x, to.x),
  y: Math.min(from.y, to.y),
  width: Math.abs(to.x - from.x),
  height: Math.abs(to.y - from.y),
})

export const isLarge = ({ width, height }: Rectangle): boolean => width >= smallest && height >= smallest

/** Pixels of the screen per CSS pixel of the window, along and down: a window that the system made smaller shows all of it. */
export interface Density {
  readonly across: number
  readonly down: number
}

/** A pixel that is touched belongs to it; dragging beyond the edge stops there. */
export const toPixels = ({ x, y, width, height }: Rectangle, { across, down }: Density): Rectangle => {
  const left = Math.max(0, Math.floor(x * across))
  const top = Math.max(0, Math.floor(y * down))
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.ceil((x + width) * across) - left),
    height: Math.max(1, Math.ceil((y + height) * down) - top),
  }
}

/** CSS pixels one press of an arrow goes, and with Shift. */
const steps = { small: 8, large: 64 } as const

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Where an arrow leads from here, within a window of this size; null for another key. */
export const stepFrom = (
  from: Point,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  size: { readonly width: number; readonly height: number },
): Point | null => {
  const arrow = arrows[key]
  if (arrow === undefined) return null
  const step = shiftKey ? steps.large : steps.small
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value))
  return { x: within(from.x + arrow.x * step, size.width), y: within(from.y + arrow.y * step, size.height) }
}
