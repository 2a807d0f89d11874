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

/** `scale` is pixels of the screen per CSS pixel. A pixel that is touched belongs to it; dragging beyond the edge stops there. */
export const toPixels = ({ x, y, width, height }: Rectangle, scale: number): Rectangle => {
  const left = Math.max(0, Math.floor(x * scale))
  const top = Math.max(0, Math.floor(y * scale))
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.ceil((x + width) * scale) - left),
    height: Math.max(1, Math.ceil((y + height) * scale) - top),
  }
}
