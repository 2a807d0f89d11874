/** Words as texts and as places are the same words. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeWords, wordsOf } from './words.ts'

const piece = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('user', 'ID', '用户', '42', ' ', '_', 'K', 'é', '\u{20000}'),
)
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('').toLowerCase())

test('the first words of a text are found where they stand, as many as fit', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 12 }), (written, most) => {
      const [starts, ends] = [new Uint16Array(most), new Uint16Array(most)]
      const count = placeWords(written, starts, ends)
      const found = Array.from({ length: count }, (_, at) => ({
        text: written.slice(starts[at], ends[at]),
        start: starts[at],
        end: ends[at],
      }))
      expect(found).toEqual(wordsOf(written).slice(0, most))
    }),
  )
})
