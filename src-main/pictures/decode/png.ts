/** PNG: only the chunks that make the still picture are handed to the decoder, and never more pixels than announced. */
import { convertIndexedToRgb, type DecodedPng, decode } from 'fast-png'
import { Unzlib } from 'fflate'
import { flatten } from '../raster.ts'
import type { DecodePicture } from './format.ts'

const signatureLength = 8
/** Everything else is colour profiles, texts and further frames: nothing that is read, much that can be hostile. */
const needed = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

interface Chunk {
  readonly name: string
  /** With length, name and checksum. */
  readonly bytes: Uint8Array
}

const chunksOf = (bytes: Uint8Array): readonly Chunk[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = signatureLength; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) break
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (needed.has(name)) chunks.push({ name, bytes: bytes.subarray(at, end) })
    at = end
  }
  return chunks
}

/** Throws when the packed pixels are more than a picture of the announced size can have. */
const checkInflated = (chunks: readonly Chunk[], limit: number) => {
  let length = 0
  const inflate = new Unzlib((piece) => {
    length += piece.length
    if (length > limit) throw new Error('more pixels than announced')
  })
  for (const { name, bytes } of chunks) if (name === 'IDAT') pushInPieces(inflate, bytes.subarray(8, -4))
}

/** Small pieces, so that a small file of very much is noticed before it is much. */
const pieceLength = 4096

const pushInPieces = (inflate: Unzlib, bytes: Uint8Array) => {
  for (let at = 0; at < bytes.length; at += pieceLength) inflate.push(bytes.subarray(at, at + pieceLength))
}

const join = (parts: readonly Uint8Array[]) => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Grey, grey with alpha, RGB or RGBA of 8 or 16 bits, and grey of fewer bits, as four bytes per pixel. */
const toRgba = (png: DecodedPng): Uint8Array => {
  const { width, height, depth } = png
  const indexed = png.palette !== undefined
  const data = indexed ? convertIndexedToRgb(png) : png.data
  const channels = indexed ? (png.palette?.[0]?.length ?? 3) : png.channels
  const small = !indexed && depth < 8
  const rgba = new Uint8Array(width * height * 4)
  const rowLength = Math.ceil((width * depth) / 8)
  const value = (pixel: number, channel: number) => {
    if (small) {
      const bit = (pixel % width) * depth
      const byte = data[Math.floor(pixel / width) * rowLength + (bit >> 3)] ?? 0
      const levels = (1 << depth) - 1
      return (((byte >> (8 - depth - (bit & 7))) & levels) * 255) / levels
    }
    const raw = data[pixel * channels + channel] ?? 0
    return !indexed && depth === 16 ? raw >> 8 : raw
  }
  const grey = channels < 3
  const hasAlpha = channels === 2 || channels === 4
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 3; channel++) rgba[pixel * 4 + channel] = value(pixel, grey ? 0 : channel)
    rgba[pixel * 4 + 3] = hasAlpha ? value(pixel, channels - 1) : 255
  }
  return rgba
}

export const decodePng: DecodePicture = async (bytes, { width, height }) => {
  const chunks = chunksOf(bytes)
  // Four channels of two bytes; interlaced pictures have up to twice as many row beginnings.
  checkInflated(chunks, width * height * 8 + height * 16 + 64)
  const whole = join([bytes.subarray(0, signatureLength), ...chunks.map((chunk) => chunk.bytes)])
  const png = decode(whole, { checkCrc: false })
  return flatten(png.width, png.height, toRgba(png))
}
