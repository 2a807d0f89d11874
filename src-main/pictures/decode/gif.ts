/** GIF: its first frame. omggif finds frames and palettes; on some damaged files its unpacking never ends, so that is ours. */
import { GifReader } from 'omggif'
import { flatten } from '../raster.ts'
import type { DecodePicture } from './format.ts'
import { unpackGif } from './unpack-gif.ts'

/** Interlaced frames hold every eighth row first, then those between: first row and step of each pass. */
const passes = [
  [0, 8],
  [4, 8],
  [2, 4],
  [1, 2],
] as const

/** The row of the picture that each row of the file is. */
const rowsOf = (height: number, interlaced: boolean): readonly number[] =>
  (interlaced ? passes : ([[0, 1]] as const)).flatMap(([first, step]) =>
    Array.from({ length: Math.max(0, Math.ceil((height - first) / step)) }, (_, at) => first + at * step),
  )

export const decodeGif: DecodePicture = async (bytes, { width, height }) => {
  const frame = new GifReader(bytes).frameInfo(0)
  if (frame.x + frame.width > width || frame.y + frame.height > height) throw new Error('a frame beyond its picture')
  if (frame.palette_offset === null) throw new Error('a frame without colours')
  const pixels = unpackGif(bytes, frame.data_offset, frame.width * frame.height)
  const rows = rowsOf(frame.height, frame.interlaced)
  // What the file does not hold stays transparent.
  const rgba = new Uint8Array(width * height * 4)
  for (const [at, index] of pixels.entries()) {
    if (index === frame.transparent_index) continue
    const row = frame.y + (rows[Math.floor(at / frame.width)] ?? 0)
    const to = (row * width + frame.x + (at % frame.width)) * 4
    const colour = frame.palette_offset + index * 3
    for (let channel = 0; channel < 3; channel++) rgba[to + channel] = bytes[colour + channel] ?? 0
    rgba[to + 3] = 255
  }
  return flatten(width, height, rgba)
}
