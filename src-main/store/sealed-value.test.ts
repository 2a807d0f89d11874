/** What is sealed comes back as it was, and whatever else stands in a file is told for what it is: newer, or damaged. */
import { expect, test } from 'vitest'
import type { Shape } from '../../src-preload/model/shape.ts'
import { seal, unseal } from './sealed-value.ts'

const isWords: Shape<readonly string[]> = (value): value is readonly string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string')
const options = { shape: isWords, migrations: [(value: unknown) => value, (value: unknown) => [String(value)]] }
const damaged = { state: 'damaged' }

test('what was sealed is sound, with its serial', () => {
  expect(unseal(seal(3, { serial: 7, value: ['a'] }), options)).toEqual({
    state: 'sound',
    sealed: { serial: 7, value: ['a'] },
    migrated: false,
  })
})

test('an older format is brought to this one step by step, and there is none before the first', () => {
  expect(unseal(seal(2, { serial: 1, value: 'a' }), options)).toEqual({
    state: 'sound',
    sealed: { serial: 1, value: ['a'] },
    migrated: true,
  })
  expect(unseal(seal(1, { serial: 1, value: 'a' }), options)).toMatchObject({ state: 'sound', migrated: true })
  expect(unseal(seal(0, { serial: 1, value: 'a' }), options)).toEqual(damaged)
})

test('a later format gives its value where it still fits', () => {
  expect(unseal(seal(4, { serial: 1, value: ['a'] }), options)).toEqual({ state: 'newer', value: ['a'] })
  expect(unseal(seal(4, { serial: 1, value: { words: ['a'] } }), options)).toEqual({ state: 'newer', value: null })
})

test('a file written by hand needs no sum, and counts as the earliest', () => {
  expect(unseal('{ "format": 3, "value": ["a"] }', options)).toEqual({
    state: 'sound',
    sealed: { serial: 0, value: ['a'] },
    migrated: false,
  })
})

test.each([
  '',
  'null',
  '1',
  '"text"',
  '[]',
  '{}',
  '[3, ["a"]]',
  '{ "format": 3 }',
  '{ "format": 3, "values": ["a"] }',
  '{ "format": "3", "value": ["a"] }',
  '{ "format": 3.5, "value": ["a"] }',
  '{ "format": 3, "value": "of another shape" }',
  '{ "format": 3, "value": ["a"], "serial": 1 }',
  '{ "format": 3, "value": ["a"], "serial": 1, "sum": "0" }',
  '{ "format": 3, "value": ["a"], "serial": 1, "sum": "0", "more": 1 }',
])('%s is damaged', (text) => {
  expect(unseal(text, options)).toEqual(damaged)
})

test('damage to any of the four is seen', () => {
  const whole = seal(3, { serial: 7, value: ['a'] })
  for (const [from, to] of [
    ['"format":3', '"format":4'],
    ['"serial":7', '"serial":8'],
    ['["a"]', '["b"]'],
    ['"sum":"', '"sum":"0'],
  ] as const) {
    expect(whole).toContain(from)
    expect(unseal(whole.replace(from, to), options), from).toEqual(damaged)
  }
})
