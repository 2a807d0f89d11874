/** A picture file of any kind we take, decoded within bounds and turned upright; one sentence where it is not. */
import { Buffer } from 'node:buffer'
import decodeWebp, { init as initWebp } from '@jsquash/webp/decode.js'
import { decode as decodeBmp } from 'bmp-ts'
import { imageSize } from 'image-size'
import { decode as decodeJpeg } from 'jpeg-js'
import { failure, type Outcome, success } from '../../../src-preload/model/outcome.ts'
import { pictureBytesLimit } from '../../../src-preload/model/picture.ts'
import { flatten, type Raster } from '../raster.ts'
import type { DecodePicture, DecoderFiles } from './format.ts'
import { decodeGif } from './gif.ts'
import { decodePng } from './png.ts'

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
const turnUpright = (raster: Raster, orientation: number): Raster => {
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

/** How large a picture may be before any of it is decoded. */
interface PictureLimits {
  /** Pixels of the whole picture. */
  readonly pixels: number
  /** Pixels of a side. */
  readonly side: number
}

/** A phone's photo has 12 to 24 million pixels. */
const pictureLimits: PictureLimits = { pixels: 40_000_000, side: 20_000 }

/** By the kind that the file's head names; PNG and GIF, which need care of their own, have a file each. */
const decoders: Readonly<Record<string, DecodePicture>> = {
  png: decodePng,
  gif: decodeGif,
  /** Baseline and progressive, grey, YCbCr and CMYK; a truncated one is read as far as it goes. */
  jpg: async (bytes) => {
    const { width, height, data } = decodeJpeg(bytes, {
      useTArray: true,
      formatAsRGBA: true,
      tolerantDecoding: true,
      maxResolutionInMP: pictureLimits.pixels / 1_000_000,
      maxMemoryUsageInMB: 1_024,
    })
    return flatten(width, height, data)
  },
  /** Lossy and lossless, by Google's decoder as WebAssembly, made anew for every picture: what one broke no other meets. */
  webp: async (bytes, _size, { webp }) => {
    await initWebp({ wasmBinary: new Uint8Array(webp).buffer })
    const { width, height, data } = await decodeWebp(new Uint8Array(bytes).buffer)
    return flatten(width, height, data)
  },
  /** Of every depth, packed or not. The fourth byte of a pixel is alpha in few files and nothing in most. */
  bmp: async (bytes) => {
    const { width, height, data, bitPP } = decodeBmp(Buffer.from(bytes), { toRGBA: true })
    if (bitPP < 32 || !data.some((value, at) => at % 4 === 3 && value > 0))
      for (let at = 3; at < data.length; at += 4) data[at] = 255
    return flatten(width, height, data)
  },
}

/** Size, kind and turn as the file's head announces them; null where it has no head of a picture. */
const announce = (bytes: Uint8Array) => {
  try {
    return imageSize(bytes)
  } catch {
    return null
  }
}

export const decodePicture = async (
  bytes: Uint8Array,
  files: DecoderFiles,
  limits: PictureLimits = pictureLimits,
): Promise<Outcome<Raster>> => {
  if (bytes.length > pictureBytesLimit)
    return failure('pictures.too-many-bytes', {
      megabytes: Math.ceil(bytes.length / 1_048_576),
      most: pictureBytesLimit / 1_048_576,
    })
  const announced = announce(bytes)
  if (announced === null) return failure('pictures.broken')
  const { type = '', width, height, orientation = 1 } = announced
  const decode = Object.hasOwn(decoders, type) ? decoders[type] : undefined
  if (decode === undefined) return failure('pictures.other-kind', { kind: type.toUpperCase() })
  if (!(width > 0 && height > 0)) return failure('pictures.broken')
  if (width > limits.side || height > limits.side || width * height > limits.pixels)
    return failure('pictures.too-large', { width, height, most: limits.pixels / 1_000_000 })
  try {
    const raster = await decode(bytes, { width, height }, files)
    return success(turnUpright(raster, orientation))
  } catch {
    return failure('pictures.broken')
  }
}
