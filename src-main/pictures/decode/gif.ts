/** GIF: its first frame. */
import { GifReader } from 'omggif'
import { flatten } from '../raster.ts'
import type { DecodePicture } from './format.ts'

export const decodeGif: DecodePicture = async (bytes, { width, height }) => {
  const reader = new GifReader(bytes)
  const frame = reader.frameInfo(0)
  if (frame.x + frame.width > width || frame.y + frame.height > height) throw new Error('a frame beyond its picture')
  const rgba = new Uint8Array(width * height * 4)
  reader.decodeAndBlitFrameRGBA(0, rgba)
  return flatten(width, height, rgba)
}
