/** WebP, lossy and lossless, by Google's decoder as WebAssembly. */
import decode, { init } from '@jsquash/webp/decode.js'
import { flatten } from '../raster.ts'
import type { DecodePicture } from './format.ts'

export const decodeWebp: DecodePicture = async (bytes, _size, { webp }) => {
  // The decoder is made anew for every picture: what one broke no other meets.
  await init({ wasmBinary: new Uint8Array(webp).buffer })
  const { width, height, data } = await decode(new Uint8Array(bytes).buffer)
  return flatten(width, height, data)
}
