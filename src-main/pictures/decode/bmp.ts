/** BMP of every depth, packed or not. */
import { Buffer } from 'node:buffer'
import { decode } from 'bmp-ts'
import { flatten } from '../raster.ts'
import type { DecodePicture } from './format.ts'

export const decodeBmp: DecodePicture = async (bytes) => {
  const { width, height, data, bitPP } = decode(Buffer.from(bytes), { toRGBA: true })
  // The fourth byte of a pixel is alpha in few files and nothing in most.
  if (bitPP < 32 || !data.some((value, at) => at % 4 === 3 && value > 0))
    for (let at = 3; at < data.length; at += 4) data[at] = 255
  return flatten(width, height, data)
}
