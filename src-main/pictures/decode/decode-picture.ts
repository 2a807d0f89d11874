/** A picture file of any kind we take, decoded within bounds and turned upright; one sentence where it is not. */
import { imageSize } from 'image-size'
import { failure, type Outcome, success } from '../../../src-preload/model/outcome.ts'
import { pictureBytesLimit } from '../../../src-preload/model/picture.ts'
import type { Raster } from '../raster.ts'
import { decodeBmp } from './bmp.ts'
import type { DecodePicture, DecoderFiles } from './format.ts'
import { decodeGif } from './gif.ts'
import { decodeJpeg } from './jpeg.ts'
import { type PictureLimits, pictureLimits } from './limits.ts'
import { decodePng } from './png.ts'
import { turnUpright } from './turn-upright.ts'
import { decodeWebp } from './webp.ts'

const decoders: Readonly<Record<string, DecodePicture>> = {
  png: decodePng,
  jpg: decodeJpeg,
  webp: decodeWebp,
  bmp: decodeBmp,
  gif: decodeGif,
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
