/** Shapes accept what their type says and refuse everything else, without throwing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { either, fields, integer, list, nullable, oneOf, record, type Shape, text, tuple } from './shape.ts'

interface Sample {
  readonly name: string
  readonly size: number | null
  readonly tags: readonly ('a' | 'b')[]
}
const isSample = fields<Sample>({ name: text(5), size: nullable(integer(0, 9)), tags: list(oneOf(['a', 'b']), 2) })
const sample = { name: 'x', size: 1, tags: ['a'] }

describe('accepts', () => {
  test.each<[Shape<unknown>, unknown]>([
    [text(3), 'abc'],
    [text(3), ''],
    [text(2), '\ud800'],
    [integer(-1, 3), -1],
    [integer(-1, 3), 3],
    [oneOf([1, 'a', true]), true],
    [nullable(text(1)), null],
    [either(text(1), integer(0, 1)), 1],
    [list(text(1), 2), ['a', 'b']],
    [isSample, sample],
    [isSample, { ...sample, size: null, tags: [] }],
    [isSample, Object.assign(Object.create(null), sample)],
    [record(integer(0, 1), 2), { a: 0, b: 1 }],
    [tuple(), []],
    [tuple(text(1), integer(0, 1)), ['a', 1]],
  ])('%# %j', (shape, value) => {
    expect(shape(value)).toBe(true)
  })
})

describe('refuses', () => {
  test.each<[Shape<unknown>, unknown]>([
    [text(3), 'abcd'],
    [text(3), new String('a')],
    [integer(0, 3), 1.5],
    [integer(0, 3), Number.NaN],
    [integer(0, 3), '1'],
    [integer(0, 3), 4],
    [oneOf(['a']), 'b'],
    [oneOf(['a']), ['a']],
    [list(text(1), 2), ['a', 'b', 'c']],
    [list(text(1), 2), [undefined]],
    [list(text(1), 2), { length: 1, 0: 'a' }],
    [isSample, { ...sample, extra: 1 }],
    [isSample, { name: 'x', size: 1 }],
    [isSample, { ...sample, name: undefined }],
    [isSample, Object.create(sample)],
    [isSample, Object.assign(Object.create({ polluted: true }), sample)],
    [isSample, null],
    [isSample, [sample]],
    [record(integer(0, 1), 1), { a: 0, b: 1 }],
    [record(integer(0, 1), 2), { ['n'.repeat(201)]: 1 }],
    [tuple(), [undefined]],
    [tuple(text(1)), []],
    [tuple(text(1)), ['a', 'b']],
  ])('%# %j', (shape, value) => {
    expect(shape(value)).toBe(false)
  })
})

test('whatever comes, the answer is true or false', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true }), (value) => {
      for (const shape of [isSample, record(text(1), 9), tuple(text(1)), list(isSample, 9)])
        expect(typeof shape(value)).toBe('boolean')
    }),
  )
})
