/** One expression of many texts matches what the longest of them does. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneOf } from './one-of.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '(', '\\', '码'), minLength: 1, maxLength: 5 })

test('matches the longest text that stands there', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), fc.array(text, { maxLength: 6 }), (texts, parts) => {
      const read = parts.join('')
      const longest = texts.filter((one) => read.startsWith(one)).sort((a, b) => b.length - a.length)[0]
      expect(new RegExp(`^(?:${oneOf(texts)})`).exec(read)?.[0]).toBe(longest)
    }),
  )
})
