/** Ids in one line: the count is true, and copying gives every id there is. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTranslate } from '../../../src-preload/translate.ts'
import { finding } from './finding.fixture.ts'
import { idsShown } from './ids-shown.ts'

const t = createTranslate('en')
const plain = finding({ code: '1', count: 1, first: null }).occurrences
const id = fc.stringMatching(/^[0-9A-F]{6}$/)

test('the count is that of all distinct ids, those beyond the list included', () => {
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 9 }), fc.nat(500), (logIds, moreLogIds) => {
      const occurrences = { ...plain, logIds, moreLogIds }
      const shown = idsShown({ logId: logIds[0] ?? null, occurrences }, 3, t)
      expect(shown?.copied.split('\n')).toEqual(logIds)
      const count = logIds.length + moreLogIds
      if (count > 3) expect(shown?.text).toContain(`${count} in all`)
      else expect(shown?.text).toBe(logIds.join('\n'))
    }),
  )
})

test('no ids, no line', () => {
  expect(idsShown({ logId: null, occurrences: plain }, 3, t)).toBeNull()
})
