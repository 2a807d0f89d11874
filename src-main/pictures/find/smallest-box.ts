/** The rectangle of least area around points, turned as they lie. */
import type { Corners, Point } from '../../../src-preload/model/picture.ts'

const cross = (origin: Point, a: Point, b: Point) =>
  (a.x - origin.x) * (b.y - origin.y) - (a.y - origin.y) * (b.x - origin.x)

/** Counter-clockwise hull of points, by Andrew's monotone chain. */
const hullOf = (points: readonly Point[]): readonly Point[] => {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = []
    for (const point of ordered) {
      for (;;) {
        const last = chain.at(-1)
        const before = chain.at(-2)
        if (last === undefined || before === undefined || cross(before, last, point) > 0) break
        chain.pop()
      }
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

export interface Box {
  readonly middle: Point
  /** Along the line and across it. */
  readonly length: number
  readonly thickness: number
  /** Radians from the picture's rows, clockwise, between ±π/2. */
  readonly angle: number
}

export const cornersOf = ({ middle, length, thickness, angle }: Box): Corners => {
  const corner = (along: -1 | 1, across: -1 | 1): Point => {
    const x = (along * length) / 2
    const y = (across * thickness) / 2
    return {
      x: middle.x + x * Math.cos(angle) - y * Math.sin(angle),
      y: middle.y + x * Math.sin(angle) + y * Math.cos(angle),
    }
  }
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
}

/** Lies along the longer side unless that is nearly upright: then along the one nearer to the picture's rows. */
export const smallestBox = (points: readonly Point[]): Box | null => {
  const hull = hullOf(points)
  let best: Box | null = null
  for (const [index, from] of hull.entries()) {
    const to = hull[(index + 1) % hull.length] ?? from
    let angle = Math.atan2(to.y - from.y, to.x - from.x)
    // A rectangle looks the same after a quarter turn.
    while (angle > Math.PI / 4) angle -= Math.PI / 2
    while (angle <= -Math.PI / 4) angle += Math.PI / 2
    const box = boxAt(hull, angle)
    if (best === null || box.length * box.thickness < best.length * best.thickness) best = box
  }
  return best
}

const boxAt = (hull: readonly Point[], angle: number): Box => {
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const { x, y } of hull) {
    const along = x * cos + y * sin
    const across = y * cos - x * sin
    left = Math.min(left, along)
    right = Math.max(right, along)
    top = Math.min(top, across)
    bottom = Math.max(bottom, across)
  }
  const along = (left + right) / 2
  const across = (top + bottom) / 2
  return {
    middle: { x: along * cos - across * sin, y: along * sin + across * cos },
    length: right - left,
    thickness: bottom - top,
    angle,
  }
}
