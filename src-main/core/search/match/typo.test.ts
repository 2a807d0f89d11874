/** Typos: the edit count against its definition, and that every single slip in a long word is forgiven. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countEdits, createTypoFinder } from './typo.ts'

/** The definition, straight and slow: insert, drop, change, swap neighbours. */
const editsByDefinition = (a: string, b: string): number => {
  if (a === '' || b === '') return a.length + b.length
  const options = [
    editsByDefinition(a.slice(1), b) + 1,
    editsByDefinition(a, b.slice(1)) + 1,
    editsByDefinition(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ]
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    options.push(editsByDefinition(a.slice(2), b.slice(2)) + 1)
  return Math.min(...options)
}

const shortWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })

test('counts as defined, up to the limit', () => {
  fc.assert(
    fc.property(shortWord, shortWord, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      expect(countEdits(a, b, limit)).toBe(Math.min(limit + 1, editsByDefinition(a, b)))
    }),
  )
})

const vocabulary = ['permission', 'frequency', 'token', 'tokens', 'limit', 'rate', '99991672', 'rfc3339', '权限不足']
const find = createTypoFinder(vocabulary)
const meant = (typed: string) => find(typed, 2).map(({ word }) => word)

test.each([
  ['permision', ['permission']],
  ['premission', ['permission']],
  ['permisison', ['permission']],
  ['frequncy', ['frequency']],
  ['toekn', ['token']],
  ['tokn', ['token']],
  ['toke', ['token']],
  ['rat', []],
  ['99991673', []],
  ['rfc3338', []],
  ['token', ['tokens']],
])('%s means %j', (typed, words) => {
  expect(meant(typed)).toEqual(words)
})

test('any one slip in a word of six letters and more is forgiven', () => {
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
  const slip = fc.record({ word: fc.constantFrom('permission', 'frequency', 'tokens'), at: fc.nat(5), letter })
  const kinds: readonly ((word: string, at: number, letter: string) => string)[] = [
    (word, at) => word.slice(0, at) + word.slice(at + 1),
    (word, at, letter) => word.slice(0, at) + letter + word.slice(at),
    (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
    (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  ]
  fc.assert(
    fc.property(slip, fc.constantFrom(...kinds), ({ word, at, letter }, change) => {
      const typed = change(word, at, letter)
      if (typed !== word) expect(meant(typed)).toContain(word)
    }),
  )
})
