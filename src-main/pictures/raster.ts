/** A decoded picture: upright, three bytes per pixel, red green blue. */

export interface Raster {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Four bytes per pixel, as decoders give them; what is transparent lies on white. */
export const flatten = (width: number, height: number, rgba: Uint8Array | Uint8ClampedArray): Raster => {
  const pixels = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; to < pixels.length; from += 4, to += 3) {
    const alpha = rgba[from + 3] ?? 255
    for (let channel = 0; channel < 3; channel++) {
      const value = rgba[from + channel] ?? 0
      pixels[to + channel] = alpha === 255 ? value : Math.round((value * alpha + 255 * (255 - alpha)) / 255)
    }
  }
  return { width, height, pixels }
}
