/** Small windows stay whole on the screen they belong to, whatever screens there are. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOffer, placeQuickLookup } from './place-window.ts'

const left = { x: -1920, y: 0, width: 1920, height: 1040 }
const main = { x: 0, y: 24, width: 1440, height: 876 }
const size = { width: 680, height: 460 }
const card = { width: 360, height: 96 }

test('quick lookup opens in the upper middle of the screen it is given', () => {
  expect(placeQuickLookup(main, size)).toEqual({ x: 380, y: 199, ...size })
  expect(placeQuickLookup(left, size)).toEqual({ x: -1300, y: 208, ...size })
})

test('a screen smaller than the window shows all of it', () => {
  expect(placeQuickLookup({ x: 0, y: 0, width: 600, height: 400 }, size)).toEqual({
    x: 0,
    y: 0,
    width: 600,
    height: 400,
  })
})

test('an offer stands at the tray, else in the corner of notifications', () => {
  const bottomTray = { x: 1200, y: 900, width: 24, height: 24 }
  expect(placeOffer(main, card, bottomTray, true)).toEqual({ x: 1032, y: 792, ...card })
  expect(placeOffer(main, card, { ...bottomTray, y: 0 }, false)).toMatchObject({ y: 36 })
  expect(placeOffer(main, card, null, true)).toEqual({ x: 1068, y: 36, ...card })
  expect(placeOffer(main, card, { x: 0, y: 0, width: 0, height: 0 }, false)).toEqual({ x: 1068, y: 792, ...card })
})

test('whatever the screens, nothing lies outside', () => {
  const screen = fc.record({
    x: fc.integer({ min: -8000, max: 8000 }),
    y: fc.integer({ min: -8000, max: 8000 }),
    width: fc.integer({ min: 700, max: 8000 }),
    height: fc.integer({ min: 500, max: 8000 }),
  })
  fc.assert(
    fc.property(screen, screen, fc.boolean(), (area, tray, atTop) => {
      for (const placed of [placeQuickLookup(area, size), placeOffer(area, card, tray, atTop)]) {
        expect(placed.x).toBeGreaterThanOrEqual(area.x)
        expect(placed.y).toBeGreaterThanOrEqual(area.y)
        expect(placed.x + placed.width).toBeLessThanOrEqual(area.x + area.width)
        expect(placed.y + placed.height).toBeLessThanOrEqual(area.y + area.height)
      }
    }),
  )
})
