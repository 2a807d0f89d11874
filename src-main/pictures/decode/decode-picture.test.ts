/** Pictures of every kind come out as they are; whatever a file holds, the answer is a raster within bounds or a sentence. */
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { crc32 } from 'node:zlib'
import { encode as encodeBmp } from 'bmp-ts'
import fc from 'fast-check'
import { encode as encodePng } from 'fast-png'
import { zlibSync } from 'fflate'
import { encode as encodeJpeg } from 'jpeg-js'
import { GifWriter } from 'omggif'
import { describe, expect, test } from 'vitest'
import { mutationRuns } from '../../thoroughness.fixture.ts'
import type { Raster } from '../raster.ts'
import { decodePicture } from './decode-picture.ts'

const webpWasm = createRequire(import.meta.url).resolve('@jsquash/webp/codec/dec/webp_dec.wasm')
const files = { webp: new Uint8Array(readFileSync(webpWasm)) }

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

const width = 8
const height = 4
/** Red at the left, white at the right. */
const isRed = (x: number) => x < width / 2
const pixelsOf = <T>(pixel: (x: number) => readonly T[]) =>
  Array.from({ length: width * height }, (_, at) => pixel(at % width)).flat()
const rgba = new Uint8Array(pixelsOf((x) => (isRed(x) ? [255, 0, 0, 255] : [255, 255, 255, 255])))

const png = (channels: number, depth: 8 | 16, pixel: (x: number) => readonly number[]) => {
  const data = depth === 8 ? new Uint8Array(pixelsOf(pixel)) : new Uint16Array(pixelsOf(pixel))
  return encodePng({ width, height, data, channels, depth })
}

/** A PNG with a second frame, all white, in the chunks of animations. */
const animated = () => {
  const still = png(4, 8, (x) => (isRed(x) ? [255, 0, 0, 255] : [255, 255, 255, 255]))
  const chunk = (name: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
  }
  const control = (number: number) =>
    chunk('fcTL', Buffer.concat([number, width, height, 0, 0].map(uint32).concat(Buffer.from([0, 1, 0, 10, 0, 0]))))
  const white = Buffer.concat(Array.from({ length: height }, () => Buffer.from([0, ...Array(width * 4).fill(255)])))
  const frame = chunk('fdAT', Buffer.concat([uint32(2), zlibSync(white)]))
  const headEnd = 33
  const tail = still.length - 12
  return new Uint8Array(
    Buffer.concat([
      still.subarray(0, headEnd),
      chunk('acTL', Buffer.concat([uint32(2), uint32(0)])),
      control(0),
      still.subarray(headEnd, tail),
      control(1),
      frame,
      still.subarray(tail),
    ]),
  )
}

const gif = () => {
  const bytes: number[] = []
  const writer = new GifWriter(bytes as unknown as Buffer, width, height, { palette: [0xff0000, 0xffffff] })
  writer.addFrame(
    0,
    0,
    width,
    height,
    pixelsOf((x) => [isRed(x) ? 0 : 1]),
  )
  writer.addFrame(
    0,
    0,
    width,
    height,
    pixelsOf(() => [1]),
  )
  writer.end()
  return new Uint8Array(bytes)
}

/** As Chromium writes a canvas. */
const webp = Buffer.from('UklGRiAAAABXRUJQVlA4TBMAAAAvB8AAAA8w//M///MfWih8RP8DAA==', 'base64')

/** As ImageMagick writes for print: cyan, magenta, yellow, black, turned round as Adobe does. */
const cmykJpeg = Buffer.from(
  [
    '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ',
    'EBAQEB/9sAQwEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB/8AAFAgABAAI',
    'BAERAAIRAQMRAQQRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAkK/8QAGBAAAgMAAAAAAAAAAAAAAAAAAApIiMj/xAAVAQEBAAAAAAAAAAAAAAAAAA',
    'AICv/EABwRAAEDBQAAAAAAAAAAAAAAAAAICUZIhofFx//aAA4EAQACEQMRBAAAPwAy2iYN2Yz8KxTkIuXQE/7F9UeEuuF/B//Z',
  ].join(''),
  'base64',
)

const jpeg = new Uint8Array(encodeJpeg({ width, height, data: rgba }, 100).data)

const samples: readonly (readonly [string, Uint8Array])[] = [
  ['PNG, RGBA', png(4, 8, (x) => (isRed(x) ? [255, 0, 0, 255] : [255, 255, 255, 255]))],
  ['PNG, RGB of 16 bits', png(3, 16, (x) => (isRed(x) ? [65_535, 0, 0] : [65_535, 65_535, 65_535]))],
  ['PNG, transparent lies on white', png(4, 8, (x) => (isRed(x) ? [255, 0, 0, 255] : [0, 0, 0, 0]))],
  ['JPEG', jpeg],
  ['JPEG, CMYK', new Uint8Array(cmykJpeg)],
  ['PNG, animated: the picture that every program shows', animated()],
  ['WebP', new Uint8Array(webp)],
  ['GIF, its first frame', gif()],
  [
    'BMP',
    new Uint8Array(
      encodeBmp({
        width,
        height,
        bitPP: 24,
        data: Buffer.from(pixelsOf((x) => (isRed(x) ? [255, 0, 0, 255] : [255, 255, 255, 255]).toReversed())),
      } as never).data,
    ),
  ],
]

const decode = async (bytes: Uint8Array): Promise<Raster> => {
  const outcome = await decodePicture(bytes, files)
  if (!outcome.ok) throw new Error(outcome.problem.key)
  return outcome.value
}
const refusal = async (bytes: Uint8Array) => {
  const outcome = await decodePicture(bytes, files)
  return outcome.ok ? null : outcome.problem.key
}

describe('what is whole', () => {
  test.each(samples)('%s', async (_name, bytes) => {
    const raster = await decode(bytes)
    expect([raster.width, raster.height]).toEqual([width, height])
    for (let x = 0; x < width; x++) {
      const [red = 0, green = 0] = raster.pixels.subarray(x * 3)
      expect(red).toBeGreaterThan(200)
      if (x === 0) expect(green).toBeLessThan(80)
      if (x === width - 1) expect(green).toBeGreaterThan(175)
    }
  })
  test('grey PNG, and grey with alpha', async () => {
    for (const bytes of [png(1, 8, (x) => [isRed(x) ? 0 : 200]), png(2, 8, (x) => [isRed(x) ? 0 : 200, 255])]) {
      const { pixels } = await decode(bytes)
      expect([...pixels.subarray(0, 3), ...pixels.subarray(-3)]).toEqual([0, 0, 0, 200, 200, 200])
    }
  })
  test.each([
    [1, 'left'],
    [6, 'top'],
    [3, 'right'],
    [8, 'bottom'],
  ] as const)('a JPEG held as EXIF orientation %d says is turned: red is at the %s', async (orientation, side) => {
    const exif = Buffer.from(
      `ffe100224578696600004d4d002a000000080001011200030000000100${orientation.toString(16).padStart(2, '0')}000000000000`,
      'hex',
    )
    const raster = await decode(new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)])))
    const greenOf = (isSide: (x: number, y: number) => boolean) => {
      const side = Array.from({ length: raster.width * raster.height }, (_, at) => at).filter((at) =>
        isSide(at % raster.width, Math.floor(at / raster.width)),
      )
      return side.reduce((sum, at) => sum + (raster.pixels[at * 3 + 1] ?? 0), 0) / side.length
    }
    const places = {
      left: greenOf((x) => x === 0),
      right: greenOf((x) => x === raster.width - 1),
      top: greenOf((_, y) => y === 0),
      bottom: greenOf((_, y) => y === raster.height - 1),
    }
    expect(Object.entries(places).toSorted(([, a], [, b]) => a - b)[0]?.[0]).toBe(side)
  })
})

/** A PNG that announces a size and holds what is given. */
const pngOf = (announcedWidth: number, announcedHeight: number, packed: Uint8Array) => {
  const chunk = (name: string, data: Uint8Array) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length)
    head.write(name, 4, 'latin1')
    return Buffer.concat([head, data, Buffer.alloc(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(announcedWidth)
  header.writeUInt32BE(announcedHeight, 4)
  header.set([8, 2], 8)
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      chunk('IDAT', packed),
      chunk('IEND', new Uint8Array()),
    ]),
  )
}

describe('what is refused', () => {
  test('50,000 × 50,000 pixels, before anything is decoded', async () => {
    expect(await refusal(pngOf(50_000, 50_000, zlibSync(new Uint8Array(10))))).toBe('pictures.too-large')
  })
  test('what ends in its middle', async () => {
    const whole = png(4, 8, (x) => [x * 30, x, 7, 255])
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('pictures.broken')
  })
  test('a GIF whose codes point to themselves', async () => {
    const looping =
      '47494638396108000400800000ff0000ffffea2c000000000800040000020800111987caba0e2c002c00000000080004000002058c8fa98b64003b'
    expect(await refusal(new Uint8Array(Buffer.from(looping, 'hex')))).toBe('pictures.broken')
  })
  test('a small picture that unpacks to very much', async () => {
    expect(await refusal(pngOf(10, 10, zlibSync(new Uint8Array(50_000_000))))).toBe('pictures.broken')
  })
  test('other kinds of pictures are named', async () => {
    const heic = Buffer.concat([Buffer.from('00000018667479706865696300000000', 'hex'), Buffer.alloc(200)])
    expect(
      await refusal(
        new Uint8Array(
          Buffer.from('49492a0008000000020000010300010000000800000001010300010000000400000000000000', 'hex'),
        ),
      ),
    ).toMatch(/^pictures\.(other-kind|broken)$/)
    expect(await refusal(new Uint8Array(heic))).toMatch(/^pictures\.(other-kind|broken)$/)
  })
  test('nothing, and text', async () => {
    expect(await refusal(new Uint8Array())).toBe('pictures.broken')
    expect(await refusal(new TextEncoder().encode('BM is not always a bitmap'))).toBe('pictures.broken')
  })
})

/** Damage often announces a size; one of millions of pixels would only take long. That large ones are bounded is told above. */
const smallLimits = { pixels: 100_000, side: 20_000 }
/** Milliseconds that one damaged picture may take on a machine that others use. */
const perRun = 60
const damages = Math.ceil(mutationRuns / 5)

test.each(samples)(
  '%s, damaged in any way: a raster within bounds or a sentence',
  async (_name, sample) => {
    const damage = fc.array(fc.record({ at: fc.nat(sample.length - 1), value: fc.nat(255) }), {
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(sample.length), async (changes, cut) => {
        const bytes = sample.slice(0, cut % 3 === 0 ? cut : sample.length)
        for (const { at, value } of changes) if (at < bytes.length) bytes[at] = value
        const outcome = await decodePicture(bytes, files, smallLimits)
        if (outcome.ok) {
          expect(outcome.value.width * outcome.value.height).toBeLessThanOrEqual(smallLimits.pixels)
          expect(outcome.value.pixels).toHaveLength(outcome.value.width * outcome.value.height * 3)
        } else expect(outcome.problem.key).toMatch(/^pictures\./)
      }),
      { numRuns: damages },
    )
  },
  10_000 + damages * perRun,
)
