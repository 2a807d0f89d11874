/** Paints layers of shapes into RGBA pixels, with smooth edges. */
import type { Layer } from './mark.ts'

/** `size` in pixels. Later layers lie over earlier ones; colours are not premultiplied, as PNG wants them. */
export const paint = (layers: readonly Layer[], size: number): Uint8Array => {
  const pixels = new Uint8Array(size * size * 4)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let alpha = 0
      const sums = [0, 0, 0]
      for (const { shape, color, opacity } of layers) {
        const distance = shape((x + 0.5) / size, (y + 0.5) / size) * size
        const cover = Math.max(0, Math.min(1, 0.5 - distance)) * opacity
        alpha = cover + alpha * (1 - cover)
        color.forEach((value, channel) => {
          sums[channel] = value * cover + (sums[channel] ?? 0) * (1 - cover)
        })
      }
      const values = alpha === 0 ? [0, 0, 0] : sums.map((sum) => Math.round(sum / alpha))
      pixels.set([...values, Math.round(alpha * 255)], (y * size + x) * 4)
    }
  return pixels
}
