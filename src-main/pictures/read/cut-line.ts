/** A line cut out of the picture and laid flat, as high as the recogniser wants it. */
import type { Box } from '../find/smallest-box.ts'
import type { Raster } from '../raster.ts'

export const lineHeight = 48

/** Blue, green, red planes of `lineHeight` rows from -1 to 1; areas are averaged where the line is shrunk. */
export const cutLine = (raster: Raster, box: Box, width: number): Float32Array => {
  const { middle, length, thickness, angle } = box
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const alongStep = length / width
  const acrossStep = thickness / lineHeight
  const alongTaps = Math.max(1, Math.round(alongStep))
  const acrossTaps = Math.max(1, Math.round(acrossStep))
  const plane = lineHeight * width
  const cut = new Float32Array(plane * 3)
  const share = 1 / (alongTaps * acrossTaps * 127.5)
  for (let row = 0; row < lineHeight; row++)
    for (let column = 0; column < width; column++) {
      let red = 0
      let green = 0
      let blue = 0
      for (let a = 0; a < acrossTaps; a++)
        for (let l = 0; l < alongTaps; l++) {
          const along = (column + (l + 0.5) / alongTaps) * alongStep - length / 2
          const across = (row + (a + 0.5) / acrossTaps) * acrossStep - thickness / 2
          const x = clamp(middle.x + along * cos - across * sin - 0.5, raster.width - 1)
          const y = clamp(middle.y + along * sin + across * cos - 0.5, raster.height - 1)
          const left = Math.floor(x)
          const top = Math.floor(y)
          const right = Math.min(left + 1, raster.width - 1)
          const bottom = Math.min(top + 1, raster.height - 1)
          const fx = x - left
          const fy = y - top
          const { pixels } = raster
          const topLeft = (top * raster.width + left) * 3
          const topRight = (top * raster.width + right) * 3
          const bottomLeft = (bottom * raster.width + left) * 3
          const bottomRight = (bottom * raster.width + right) * 3
          const mix = (channel: number) =>
            (1 - fy) * ((1 - fx) * (pixels[topLeft + channel] ?? 0) + fx * (pixels[topRight + channel] ?? 0)) +
            fy * ((1 - fx) * (pixels[bottomLeft + channel] ?? 0) + fx * (pixels[bottomRight + channel] ?? 0))
          red += mix(0)
          green += mix(1)
          blue += mix(2)
        }
      const at = row * width + column
      cut[at] = blue * share - 1
      cut[plane + at] = green * share - 1
      cut[2 * plane + at] = red * share - 1
    }
  return cut
}

const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value))
