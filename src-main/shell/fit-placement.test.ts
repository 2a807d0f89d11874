/** A window opens where it can be seen and dragged, never larger than its screen. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rectangle } from '../../src-preload/model/placement.ts'
import { runs } from '../thoroughness.fixture.ts'
import { fitPlacement } from './fit-placement.ts'

const left: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 }
const right: Rectangle = { x: 1920, y: 0, width: 2560, height: 1400 }
const window: Rectangle = { x: 100, y: 80, width: 1280, height: 820 }

test.each<[string, Rectangle, readonly Rectangle[], Rectangle | null]>([
  ['stays where it was', window, [left], window],
  ['stays on the second screen', { ...window, x: 3000 }, [left, right], { ...window, x: 3000 }],
  ['second screen gone', { ...window, x: 3000 }, [left], null],
  ['above every screen', { ...window, y: -400 }, [left], null],
  ['below every screen', { ...window, y: 1_030 }, [left], null],
  ['only its right edge shows', { ...window, x: -1_200 }, [left], null],
  ['enough of its right edge shows', { ...window, x: -1_100 }, [left], { ...window, x: -1_100 }],
  ['larger than its screen', { x: 0, y: 0, width: 4_000, height: 3_000 }, [left], left],
  ['no screen at all', window, [], null],
  ['a screen left of the first', { ...window, x: -1_800 }, [left, { ...left, x: -1_920 }], { ...window, x: -1_800 }],
])('%s', (_what, bounds, screens, expected) => {
  expect(fitPlacement(bounds, screens)).toEqual(expected)
})

const coordinate = fc.integer({ min: -100_000, max: 100_000 })
const extent = fc.integer({ min: 1, max: 100_000 })
const rectangle = fc.record({ x: coordinate, y: coordinate, width: extent, height: extent })

test('whatever was stored, a window that is placed shows its title bar on a screen and fits it', () => {
  fc.assert(
    fc.property(rectangle, fc.array(rectangle, { maxLength: 3 }), (bounds, screens) => {
      const placed = fitPlacement(bounds, screens)
      if (placed === null) return
      const shown = screens.some(
        (screen) =>
          Math.min(placed.x + placed.width, screen.x + screen.width) > Math.max(placed.x, screen.x) &&
          placed.y >= screen.y &&
          placed.y < screen.y + screen.height &&
          placed.width <= screen.width &&
          placed.height <= screen.height,
      )
      expect(shown).toBe(true)
    }),
    { numRuns: runs(2_000) },
  )
})
