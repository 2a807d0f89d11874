/** What is offered: by default what is certain, on wish also what may be. */
import { expect, test } from 'vitest'
import type { Examination } from '../../src-preload/model/companion.ts'
import { judge } from './judge-sighting.ts'

const found = { service: 'feishu', code: '99991672', entryId: 'feishu/99991672', message: '', others: 0 }
const certain: Examination = { outcome: 'identified', bare: false, doubtful: false, found }

test.each<readonly [string, Partial<Examination>]>([
  ['a number alone', { bare: true }],
  ['a digit hardly read in a picture', { doubtful: true }],
  ['one of several', { outcome: 'ambiguous' }],
])('%s is no certain answer', (_case, change) => {
  expect(judge({ ...certain, ...change }, 'certain')).toBe('not-certain')
  expect(judge({ ...certain, ...change }, 'possible')).toBe('offered')
})

test('what is certain is offered, no error never', () => {
  expect(judge(certain, 'certain')).toBe('offered')
  expect(judge({ outcome: 'no-error', bare: false, doubtful: false, found: null }, 'possible')).toBe('no-error')
})
