import fc from 'fast-check'
import { expect, test } from 'vitest'
import { revealRow } from './reveal-row.ts'

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
