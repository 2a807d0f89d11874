/** Keys never leave the list, and the list scrolls no more than it must. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveSelection, revealRow } from './move-selection.ts'

const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'] as const

test('every key stays inside the list', () => {
  const places = fc.nat(5000).chain((last) => fc.tuple(fc.constant(last + 1), fc.option(fc.nat(last))))
  fc.assert(
    fc.property(fc.constantFrom(...keys), places, fc.integer({ min: 1, max: 60 }), (key, [total, index], page) => {
      const moved = moveSelection(key, index, total, page)
      expect(moved).toBeGreaterThanOrEqual(0)
      expect(moved).toBeLessThan(total)
    }),
  )
})

test('down begins at the top, up at the end, a page is a page', () => {
  expect(moveSelection('ArrowDown', null, 9, 4)).toBe(0)
  expect(moveSelection('ArrowUp', null, 9, 4)).toBe(8)
  expect(moveSelection('PageDown', 2, 90, 20)).toBe(22)
  expect(moveSelection('End', 0, 90, 20)).toBe(89)
})

test('other keys and empty lists move nothing', () => {
  expect(moveSelection('a', 1, 9, 4)).toBeNull()
  expect(moveSelection('toString', 1, 9, 4)).toBeNull()
  expect(moveSelection('ArrowDown', null, 0, 4)).toBeNull()
})

test('afterwards the row is in sight, and nothing moves that need not', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.integer({ min: 20, max: 40 }),
      fc.nat(3_000_000),
      fc.integer({ min: 40, max: 2000 }),
      (index, height, offset, view) => {
        const top = index * height
        const moved = revealRow(top, height, offset, view)
        const now = moved ?? offset
        expect(top).toBeGreaterThanOrEqual(now)
        expect(top + height).toBeLessThanOrEqual(now + view)
        if (moved !== null) expect(top < offset || top + height > offset + view).toBe(true)
      },
    ),
  )
})
