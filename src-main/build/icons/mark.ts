/** The mark of Errdex, a lens over two lines of a code table, as shapes that any size is drawn from. */

export type Color = readonly [red: number, green: number, blue: number]

/** Signed distance to an edge in units of the mark's side; negative inside. */
export type Shape = (x: number, y: number) => number

export interface Layer {
  readonly shape: Shape
  readonly color: Color
  /** 0 to 1. */
  readonly opacity: number
}

const ring =
  (cx: number, cy: number, radius: number, thickness: number): Shape =>
  (x, y) =>
    Math.abs(Math.hypot(x - cx, y - cy) - radius) - thickness / 2

const disc =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - radius

/** A line with round ends. */
const stroke =
  (ax: number, ay: number, bx: number, by: number, thickness: number): Shape =>
  (x, y) => {
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)
    const t = Math.max(0, Math.min(1, along))
    return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) - thickness / 2
  }

const roundedSquare =
  (inset: number, radius: number): Shape =>
  (x, y) => {
    const half = 0.5 - inset - radius
    const dx = Math.abs(x - 0.5) - half
    const dy = Math.abs(y - 0.5) - half
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius
  }

const union =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)))

const scale =
  (shape: Shape, factor: number): Shape =>
  (x, y) =>
    shape((x - 0.5) / factor + 0.5, (y - 0.5) / factor + 0.5) * factor

const lens = union(
  ring(0.43, 0.43, 0.3, 0.115),
  stroke(0.66, 0.66, 0.88, 0.88, 0.14),
  stroke(0.33, 0.375, 0.53, 0.375, 0.085),
  stroke(0.33, 0.5, 0.45, 0.5, 0.085),
)

const accent: Color = [47, 107, 236]
const alert: Color = [226, 73, 47]
const white: Color = [255, 255, 255]

/** The tray's glyph in one colour; paused is fainter, a badge tells of an error seen and cuts its own gap. */
export const drawGlyph = (color: Color, state: 'idle' | 'paused' | 'badge'): readonly Layer[] => {
  if (state !== 'badge') return [{ shape: lens, color, opacity: state === 'paused' ? 0.45 : 1 }]
  const gap = disc(0.8, 0.22, 0.29)
  const cut: Shape = (x, y) => Math.max(lens(x, y), -gap(x, y))
  return [
    { shape: cut, color, opacity: 1 },
    { shape: disc(0.8, 0.22, 0.2), color: alert, opacity: 1 },
  ]
}

/** The app's own icon: the glyph on a tile. */
export const appIcon: readonly Layer[] = [
  { shape: roundedSquare(0.03, 0.22), color: accent, opacity: 1 },
  { shape: scale(lens, 0.66), color: white, opacity: 1 },
]
