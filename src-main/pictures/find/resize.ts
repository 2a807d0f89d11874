/** Pixels of a raster at places between them, and the picture at another size. */
import type { Raster } from '../raster.ts'

/** Area means when shrinking, bilinear when growing; red, green, blue planes of floats from 0 to 255. */
export const resizeToPlanes = ({ width, height, pixels }: Raster, toWidth: number, toHeight: number): Float32Array => {
  const across = weigh(width, toWidth)
  const down = weigh(height, toHeight)
  const rows = new Float32Array(toWidth * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < toWidth; x++) {
      const from = across.starts[x] ?? 0
      const to = across.starts[x + 1] ?? 0
      let red = 0
      let green = 0
      let blue = 0
      for (let tap = from; tap < to; tap++) {
        const weight = across.weights[tap] ?? 0
        const at = (y * width + (across.places[tap] ?? 0)) * 3
        red += weight * (pixels[at] ?? 0)
        green += weight * (pixels[at + 1] ?? 0)
        blue += weight * (pixels[at + 2] ?? 0)
      }
      const at = (y * toWidth + x) * 3
      rows[at] = red
      rows[at + 1] = green
      rows[at + 2] = blue
    }
  const plane = toWidth * toHeight
  const planes = new Float32Array(plane * 3)
  for (let y = 0; y < toHeight; y++)
    for (let tap = down.starts[y] ?? 0; tap < (down.starts[y + 1] ?? 0); tap++) {
      const weight = down.weights[tap] ?? 0
      const row = (down.places[tap] ?? 0) * toWidth
      for (let x = 0; x < toWidth; x++)
        for (let channel = 0; channel < 3; channel++) {
          const to = channel * plane + y * toWidth + x
          planes[to] = (planes[to] ?? 0) + weight * (rows[(row + x) * 3 + channel] ?? 0)
        }
    }
  return planes
}

interface Taps {
  /** Where the taps of each target pixel begin; one more at the end. */
  readonly starts: Int32Array
  readonly places: Int32Array
  readonly weights: Float32Array
}

/** A triangle as wide as the step between two target pixels. */
const weigh = (from: number, to: number): Taps => {
  const step = from / to
  const reach = Math.max(1, step)
  const starts = new Int32Array(to + 1)
  const places: number[] = []
  const weights: number[] = []
  for (let target = 0; target < to; target++) {
    const middle = (target + 0.5) * step - 0.5
    const first = Math.ceil(middle - reach)
    const last = Math.floor(middle + reach)
    let sum = 0
    const begin = weights.length
    for (let place = first; place <= last; place++) {
      const weight = 1 - Math.abs(place - middle) / reach
      if (weight <= 0) continue
      places.push(Math.min(from - 1, Math.max(0, place)))
      weights.push(weight)
      sum += weight
    }
    for (let tap = begin; tap < weights.length; tap++) weights[tap] = (weights[tap] ?? 0) / sum
    starts[target + 1] = weights.length
  }
  return { starts, places: Int32Array.from(places), weights: Float32Array.from(weights) }
}
