/** The command line as a process whose output cannot be written. */
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { unprintedProblem } from './unprinted.ts'

const entry = resolve(import.meta.dirname, '../cli.ts')
/** A file that is always on a full disk; Linux has one. */
const full = '/dev/full'

test.skipIf(!existsSync(full))('a full disk behind `>` is told in one sentence, with the code of what failed', () => {
  const output = openSync(full, 'w')
  const args = ['--import', 'tsx', entry, '--version', '--lang', 'en']
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', output, 'pipe'], encoding: 'utf8' })
  closeSync(output)
  expect([status, stderr]).toEqual([
    2,
    'The disk is full: not all of the result was written. Make room and try again.\n',
  ])
})

test('what else is thrown is a fault of ours', () => {
  const refused = (syscall: string) => Object.assign(new Error('refused'), { syscall, code: 'EIO' })
  expect(unprintedProblem(refused('write'))).toEqual({ key: 'cli.unprinted', values: { reason: 'EIO' } })
  for (const error of [refused('open'), new Error('write'), 'write', null]) expect(unprintedProblem(error)).toBeNull()
})
