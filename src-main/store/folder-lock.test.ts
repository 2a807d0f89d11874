/** Who may write: nobody beside a living process, anybody after a dead one, and whoever holds the lock gives away only that. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { nodeFiles } from './file-system.ts'
import { lockFolder } from './folder-lock.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errdex-lock-'))
  path = join(folder, 'lock')
})
const take = (content: string) => {
  writeFileSync(path, content)
  return lockFolder(nodeFiles, folder).problem
}
/** `pid start token` of this process. */
const writeMine = (): readonly string[] => {
  const lock = lockFolder(nodeFiles, folder)
  const words = readFileSync(path, 'utf8').split(' ')
  lock.release()
  return words
}

test('a lock of a living process holds, and names it', () => {
  const [pid, start] = writeMine()
  expect(Number(pid)).toBe(process.pid)
  expect(take(`${pid} ${start} another`)).toEqual({ key: 'store.in-use', values: { pid: process.pid, folder } })
  expect(readFileSync(path, 'utf8')).toBe(`${pid} ${start} another`)
})

const tellsStart = process.platform === 'linux' ? test : test.skip
tellsStart('a number that another process has by now is no owner: it started at another time', () => {
  const [pid, start] = writeMine()
  expect(start).toMatch(/^\d+$/)
  expect(take(`${pid} ${Number(start) - 1} another`)).toBeNull()
})

test.each(['', 'nonsense', '0 1 token', '-1 1 token', '99999999999 1 token', '1x 1 token', 'x1 1 token'])(
  'what is no lock is taken over: %j',
  (content) => {
    expect(take(content)).toBeNull()
    expect(readFileSync(path, 'utf8').split(' ')[0]).toBe(String(process.pid))
  },
)

test('a lock that somebody else holds by now is not given away with mine', () => {
  const lock = lockFolder(nodeFiles, folder)
  writeFileSync(path, 'of somebody else')
  lock.release()
  expect(readFileSync(path, 'utf8')).toBe('of somebody else')
})

test('who moved a newer lock away by mistake puts it back', () => {
  const [pid, start] = writeMine()
  const newer = `${pid} ${start} faster`
  writeFileSync(path, '999999999 1 gone')
  // Between reading the old lock and moving it, another process takes the folder over.
  const files = {
    ...nodeFiles,
    renameNow(from: string, to: string) {
      writeFileSync(from, newer)
      nodeFiles.renameNow(from, to)
    },
  }
  expect(lockFolder(files, folder).problem?.key).toBe('store.in-use')
  expect(readFileSync(path, 'utf8')).toBe(newer)
})

test('a folder that cannot be made is not locked: its writes will say why', () => {
  writeFileSync(join(folder, 'file'), '')
  const lock = lockFolder(nodeFiles, join(folder, 'file', 'store'))
  expect(lock.problem).toBeNull()
  lock.release()
  expect(existsSync(path)).toBe(false)
})
