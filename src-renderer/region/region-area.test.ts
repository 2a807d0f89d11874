/** Corners in any order, on screens of any density, give the pixels between them and nothing beyond the screen's edge. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isScreenArea } from '../../src-preload/model/screen-region.ts'
import { areaBetween, isLarge, toPixels } from './region-area.ts'

test('corners in any order', () => {
  const area = { x: 10, y: 20, width: 30, height: 40 }
  expect(areaBetween({ x: 10, y: 20 }, { x: 40, y: 60 })).toEqual(area)
  expect(areaBetween({ x: 40, y: 20 }, { x: 10, y: 60 })).toEqual(area)
})

test('a click and a line choose nothing yet', () => {
  expect(isLarge(areaBetween({ x: 10, y: 10 }, { x: 12, y: 300 }))).toBe(false)
  expect(isLarge(areaBetween({ x: 10, y: 10 }, { x: 18, y: 18 }))).toBe(true)
})

test.each([
  [1, { x: 10, y: 20, width: 30, height: 40 }],
  [1.5, { x: 15, y: 30, width: 45, height: 60 }],
  [2, { x: 20, y: 40, width: 60, height: 80 }],
])('%d pixels per CSS pixel', (scale, pixels) => {
  expect(toPixels({ x: 10, y: 20, width: 30, height: 40 }, scale)).toEqual(pixels)
})

test('whatever is dragged is an area main accepts, and holds every pixel between the corners', () => {
  const place = fc.integer({ min: -50, max: 4000 })
  const point = fc.record({ x: place, y: place })
  const scales = fc.constantFrom(1, 1.25, 1.5, 1.75, 2, 2.625, 3)
  fc.assert(
    fc.property(point, point, scales, (from, to, scale) => {
      const area = areaBetween(from, to)
      const pixels = toPixels(area, scale)
      expect(isScreenArea(pixels)).toBe(true)
      expect(pixels.x).toBeLessThanOrEqual(Math.max(0, area.x * scale))
      expect(pixels.x + pixels.width).toBeGreaterThanOrEqual((area.x + area.width) * scale)
    }),
  )
})
