/** Corners in any order, on screens of any density, give the pixels between them and nothing beyond the screen's edge. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isScreenArea } from '../../src-preload/model/screen-region.ts'
import { areaBetween, isLarge, stepFrom, toPixels } from './region-area.ts'

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
  expect(toPixels({ x: 10, y: 20, width: 30, height: 40 }, { across: scale, down: scale })).toEqual(pixels)
})

const scale = fc.constantFrom(1, 1.25, 1.5, 1.75, 2, 2.625, 3)
/** A window over a screen, the same way or not: systems make windows smaller than the screen to keep a bar in sight. */
const density = fc.record({ across: scale, down: scale })

test('whatever is dragged is an area main accepts, and holds every pixel between the corners', () => {
  const place = fc.integer({ min: -50, max: 4000 })
  const point = fc.record({ x: place, y: place })
  fc.assert(
    fc.property(point, point, density, (from, to, { across, down }) => {
      const area = areaBetween(from, to)
      const pixels = toPixels(area, { across, down })
      expect(isScreenArea(pixels)).toBe(true)
      expect(pixels.x).toBeLessThanOrEqual(Math.max(0, area.x * across))
      expect(pixels.x + pixels.width).toBeGreaterThanOrEqual((area.x + area.width) * across)
      expect(pixels.y).toBeLessThanOrEqual(Math.max(0, area.y * down))
      expect(pixels.y + pixels.height).toBeGreaterThanOrEqual((area.y + area.height) * down)
    }),
  )
})

test('nothing beside what is dragged is taken, but for the pixels it touches', () => {
  const place = fc.integer({ min: 0, max: 4000 })
  const point = fc.record({ x: place, y: place })
  fc.assert(
    fc.property(point, point, density, (from, to, { across, down }) => {
      const area = areaBetween(from, to)
      const pixels = toPixels(area, { across, down })
      expect(pixels.x).toBeGreaterThan(area.x * across - 1)
      expect(pixels.y).toBeGreaterThan(area.y * down - 1)
      if (area.width > 0) expect(pixels.x + pixels.width).toBeLessThan((area.x + area.width) * across + 1)
      if (area.height > 0) expect(pixels.y + pixels.height).toBeLessThan((area.y + area.height) * down + 1)
    }),
  )
})

test('arrows lead anywhere in the window and never out of it; other keys lead nowhere', () => {
  const size = { width: 853, height: 480 }
  const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown')
  fc.assert(
    fc.property(fc.array(fc.record({ key, shiftKey: fc.boolean() }), { maxLength: 60 }), (presses) => {
      const at = presses.reduce((from, press) => stepFrom(from, press, size) ?? from, { x: 400, y: 240 })
      expect(at.x).toBe(Math.min(size.width, Math.max(0, at.x)))
      expect(at.y).toBe(Math.min(size.height, Math.max(0, at.y)))
    }),
  )
  expect(stepFrom({ x: 8, y: 8 }, { key: 'ArrowRight', shiftKey: false }, size)).toEqual({ x: 16, y: 8 })
  expect(stepFrom({ x: 8, y: 8 }, { key: 'ArrowDown', shiftKey: true }, size)).toEqual({ x: 8, y: 72 })
  expect(stepFrom({ x: 8, y: 8 }, { key: 'Enter', shiftKey: false }, size)).toBeNull()
})
