/** Cameras store a picture as the sensor saw it and note in EXIF how it was held. */
import type { Raster } from '../raster.ts'

/** By EXIF orientation: whether rows and columns change places, and which way each of them then runs. */
const turns: Readonly<Record<number, readonly [swap: boolean, mirrorX: boolean, mirrorY: boolean]>> = {
  2: [false, true, false],
  3: [false, true, true],
  4: [false, false, true],
  5: [true, false, false],
  6: [true, true, false],
  7: [true, true, true],
  8: [true, false, true],
}

/** `orientation` as in EXIF, 1 to 8; others mean upright. */
export const turnUpright = (raster: Raster, orientation: number): Raster => {
  const turn = turns[orientation]
  if (turn === undefined) return raster
  const [swap, mirrorX, mirrorY] = turn
  const width = swap ? raster.height : raster.width
  const height = swap ? raster.width : raster.height
  const pixels = new Uint8Array(raster.pixels.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const alongX = mirrorX ? width - 1 - x : x
      const alongY = mirrorY ? height - 1 - y : y
      const from = (swap ? alongX * raster.width + alongY : alongY * raster.width + alongX) * 3
      pixels.set(raster.pixels.subarray(from, from + 3), (y * width + x) * 3)
    }
  return { width, height, pixels }
}
