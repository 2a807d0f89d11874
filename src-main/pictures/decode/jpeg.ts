/** JPEG: baseline and progressive, grey, YCbCr and CMYK; a truncated one is read as far as it goes. */
import { decode } from 'jpeg-js'
import { flatten } from '../raster.ts'
import type { DecodePicture } from './format.ts'
import { pictureLimits } from './limits.ts'

export const decodeJpeg: DecodePicture = async (bytes) => {
  const { width, height, data } = decode(bytes, {
    useTArray: true,
    formatAsRGBA: true,
    tolerantDecoding: true,
    maxResolutionInMP: pictureLimits.pixels / 1_000_000,
    maxMemoryUsageInMB: 1_024,
  })
  return flatten(width, height, data)
}
