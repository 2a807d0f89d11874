/** Rows are chosen as in every list of files. */
import { expect, test } from 'vitest'
import { type ChooseMode, choose, nothingChosen, targetsOf } from './choose.ts'

const order = ['a', 'b', 'c', 'd']
const after = (...steps: readonly (readonly [string, ChooseMode])[]) => {
  const { selected, chosen } = steps.reduce((state, [entry, mode]) => choose(state, entry, mode, order), nothingChosen)
  return [selected, [...chosen].sort().join('')]
}

test('one, some, a range', () => {
  expect(after(['b', 'one'])).toEqual(['b', ''])
  expect(after(['b', 'one'], ['d', 'toggle'])).toEqual(['b', 'bd'])
  expect(after(['b', 'one'], ['d', 'toggle'], ['b', 'toggle'])).toEqual(['b', 'd'])
  expect(after(['d', 'one'], ['b', 'range'])).toEqual(['d', 'bcd'])
  expect(after(['b', 'one'], ['d', 'range'], ['a', 'range'])).toEqual(['b', 'ab'])
  expect(after(['b', 'range'], ['c', 'toggle'], ['a', 'one'])).toEqual(['a', ''])
  expect(after(['gone', 'one'], ['c', 'toggle'])).toEqual(['gone', 'c'])
})

test('an act on a chosen row is done to all of them in order, on another row to it alone', () => {
  expect(targetsOf('b', new Set(['d', 'b']), order)).toEqual(['b', 'd'])
  expect(targetsOf('a', new Set(['d', 'b']), order)).toEqual(['a'])
})
