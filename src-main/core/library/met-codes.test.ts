/** Codes met without a document: counted once per text, newest first, gone with their time. */
import { expect, test } from 'vitest'
import type { MetCodes } from '../../../src-preload/model/met-codes.ts'
import { dismissMet, pruneMet, recordMet } from './met-codes.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 8, minute)).toISOString()
const draft = (code: string) => ({ service: 'feishu', code, message: `says ${code}` })
const codesOf = (met: MetCodes) => met.map(({ code, count }) => `${code}×${count}`)

test('each text counts once, the code met last comes first', () => {
  const once = recordMet([], [draft('1'), draft('2')], 'a', at(0))
  const again = recordMet(once, [draft('1')], 'a', at(0))
  const later = recordMet(again, [draft('1')], 'a', at(5))
  expect([codesOf(once), codesOf(again), codesOf(later)]).toEqual([
    ['2×1', '1×1'],
    ['1×1', '2×1'],
    ['1×2', '2×1'],
  ])
  expect(later[0]).toMatchObject({ first: at(0), last: at(5), sample: 'a', dismissed: false })
})

test('a dismissed code stays dismissed when it is met again, until it is brought back', () => {
  const dismissed = dismissMet(recordMet([], [draft('1')], 'a', at(0)), draft('1'), true)
  const again = recordMet(dismissed, [draft('1')], 'b', at(9))
  expect(again[0]).toMatchObject({ count: 2, dismissed: true })
  expect(dismissMet(again, draft('1'), false)[0]?.dismissed).toBe(false)
})

test('what is older than the person keeps goes', () => {
  const met = recordMet(recordMet([], [draft('1')], 'a', at(0)), [draft('2')], 'b', at(30))
  const now = Date.parse(at(20)) + 86_400_000
  expect(codesOf(pruneMet(met, 1, now))).toEqual(['2×1'])
  expect(pruneMet(met, 30, now)).toBe(met)
})
