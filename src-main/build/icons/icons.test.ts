/** Icons are real PNGs of the right size, and their states can be told apart. */
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encodePng } from './icon-files.ts'
import { appIcon, drawGlyph } from './mark.ts'
import { paint } from './paint.ts'

const ink = [10, 20, 30] as const

test('a PNG says its size and gives its pixels back', () => {
  const pixels = paint(appIcon, 24)
  const png = encodePng(24, pixels)
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([24, 24])
  const length = png.readUInt32BE(33)
  const rows = inflateSync(png.subarray(41, 41 + length))
  expect(rows.length).toBe(24 * (24 * 4 + 1))
  expect(new Uint8Array(rows.subarray(1, 97))).toEqual(pixels.subarray(0, 96))
})

test('idle, paused and badge differ; only the badge brings a second colour', () => {
  const colours = (state: 'idle' | 'paused' | 'badge') => {
    const pixels = paint(drawGlyph(ink, state), 32)
    const solid = Array.from({ length: 32 * 32 }, (_, at) => pixels.subarray(at * 4, at * 4 + 4)).filter(
      ([, , , alpha]) => (alpha ?? 0) > 100,
    )
    return { colours: new Set(solid.map((pixel) => pixel.subarray(0, 3).join())), strongest: Math.max(...pixels) }
  }
  expect(colours('idle').colours).toEqual(new Set(['10,20,30']))
  expect(colours('paused').strongest).toBeLessThan(colours('idle').strongest)
  expect(colours('badge').colours.size).toBeGreaterThan(1)
})
