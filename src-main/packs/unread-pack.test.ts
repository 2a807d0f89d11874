/** Every refusal of the system is told with its reason, but for those that pass by themselves. */
import { constants } from 'node:os'
import { expect, test } from 'vitest'
import { unreadPack } from './unread-pack.ts'

const refusal = (code: string) => Object.assign(new Error(`${code}: refused`), { code })

test('only a file that is gone or still being written is passed over', () => {
  const codes = Object.keys(constants.errno)
  expect(codes.length).toBeGreaterThan(50)
  expect(codes.filter((code) => unreadPack(refusal(code), '/share', 'a.errdexpack') === null).toSorted()).toEqual([
    'EBUSY',
    'ENOENT',
  ])
})

test('it says which file of which folder, and why', () => {
  const values = { folder: '/share', file: 'a.errdexpack' }
  expect(unreadPack(refusal('EACCES'), '/share', 'a.errdexpack')).toEqual({
    key: 'packs.unreadable',
    values: { ...values, reason: 'EACCES' },
  })
  expect(unreadPack(new Error('odd'), '/share', 'a.errdexpack')?.values).toEqual({ ...values, reason: 'Error: odd' })
})
