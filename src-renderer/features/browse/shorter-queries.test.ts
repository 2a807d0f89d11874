/** What is offered for numbers, for several words and for a single one. */
import { expect, test } from 'vitest'
import { shorterQueries } from './shorter-queries.ts'

test('a number loses its last digits one by one', () => {
  expect(shorterQueries(['9999167'])).toEqual(['999916', '99991', '9999', '999'])
})

test('of several words each is tried alone, once', () => {
  expect(shorterQueries(['token', '过期', 'token'])).toEqual(['token', '过期'])
})

test('a single word has nothing shorter', () => {
  expect(shorterQueries(['toooken'])).toEqual([])
  expect(shorterQueries([])).toEqual([])
})
