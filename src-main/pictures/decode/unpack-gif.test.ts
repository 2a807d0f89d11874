/** What a GIF writer packed comes out again, whatever it is; rows between rows are put in their places. */
import type { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { GifWriter } from 'omggif'
import { expect, test } from 'vitest'
import { decodeGif } from './gif.ts'

const colours = 16
const none = { webp: new Uint8Array() }

const pack = (width: number, height: number, pixels: readonly number[]) => {
  const bytes: number[] = []
  const palette = Array.from({ length: colours }, (_, index) => index * 0x11)
  const writer = new GifWriter(bytes as unknown as Buffer, width, height, { palette })
  writer.addFrame(0, 0, width, height, [...pixels])
  writer.end()
  return new Uint8Array(bytes)
}

/** The blue of each pixel, which is the number of its colour times 17. */
const unpack = async (bytes: Uint8Array, width: number, height: number) => {
  const raster = await decodeGif(bytes, { width, height }, none)
  return [...raster.pixels].filter((_, at) => at % 3 === 2).map((blue) => blue / 0x11)
}

test('every pixel, in pictures of all sizes and any disorder', async () => {
  const picture = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 60 }), fc.nat(2 ** 31 - 1))
  await fc.assert(
    fc.asyncProperty(picture, fc.integer({ min: 1, max: colours }), async ([width, height, seed], used) => {
      let state = seed
      const pixels = Array.from({ length: width * height }, () => {
        state = (state * 1_103_515_245 + 12_345) % 2 ** 31
        return Math.floor((state / 2 ** 31) * used)
      })
      expect(await unpack(pack(width, height, pixels), width, height)).toEqual(pixels)
    }),
  )
})

test('interlaced rows stand in their places', async () => {
  const width = 3
  const height = 11
  const inFile = [0, 8, 4, 2, 6, 10, 1, 3, 5, 7, 9]
  const bytes = pack(
    width,
    height,
    inFile.flatMap((row) => Array<number>(width).fill(row)),
  )
  const descriptor = bytes.indexOf(0x2c, 13 + colours * 3)
  bytes[descriptor + 9] = (bytes[descriptor + 9] ?? 0) | 0x40
  expect(await unpack(bytes, width, height)).toEqual(
    Array.from({ length: height }, (_, row) => Array<number>(width).fill(row)).flat(),
  )
})

test('a file that ends early gives the pixels it holds', async () => {
  const pixels = Array.from({ length: 400 }, (_, at) => (at * 7) % colours)
  const whole = pack(20, 20, pixels)
  const raster = await unpack(whole.subarray(0, whole.length - 40), 20, 20).catch(() => null)
  expect(raster === null || raster.slice(0, 100).every((colour, at) => colour === pixels[at])).toBe(true)
})
