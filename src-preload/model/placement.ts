/** Where a window stands on the screens, in device-independent pixels. */
import { fields, integer, nullable, oneOf, type Shape } from './shape.ts'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Placement {
  /** Bounds while not maximized; null before the window was ever moved. */
  readonly bounds: Rectangle | null
  readonly maximized: boolean
}

export const initialPlacement: Placement = { bounds: null, maximized: false }

const coordinate = integer(-100_000, 100_000)
const extent = integer(1, 100_000)

export const isPlacement: Shape<Placement> = fields<Placement>({
  bounds: nullable(fields<Rectangle>({ x: coordinate, y: coordinate, width: extent, height: extent })),
  maximized: oneOf([true, false]),
})
