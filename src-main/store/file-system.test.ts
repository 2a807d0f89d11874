/** What the store asks of the disk, on a real one: nobody else reads the person's files, and nothing stays open. */
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { errorCode, nodeFiles } from './file-system.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errdex-files-'))
})

/** Of a failed step. */
const codeOf = (step: () => unknown): string => {
  try {
    step()
    return 'no failure'
  } catch (error) {
    return errorCode(error)
  }
}

/** Windows gives a person's files to that person alone by itself. */
const modes = process.platform === 'win32' ? test.skip : test

modes('what is created can be read by its owner alone', async () => {
  nodeFiles.createNow(join(folder, 'now'), 'x')
  await nodeFiles.createSynced(join(folder, 'synced'), 'x')
  for (const name of ['now', 'synced']) expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600)
})

test('nothing is created over a file that is there, and nothing is left beside it', async () => {
  const path = join(folder, 'lock')
  nodeFiles.createNow(path, 'first')
  expect(codeOf(() => nodeFiles.createNow(path, 'second'))).toBe('EEXIST')
  await expect(nodeFiles.createSynced(path, 'third')).rejects.toThrow('EEXIST')
  expect([readdirSync(folder), nodeFiles.readTextNow(path), await nodeFiles.readText(path)]).toEqual([
    ['lock'],
    'first',
    'first',
  ])
})

test('a file that is not there is told from one that cannot be read', () => {
  expect(nodeFiles.readTextNow(join(folder, 'none'))).toBeNull()
  expect(codeOf(() => nodeFiles.readTextNow(folder))).toBe('EISDIR')
  expect([nodeFiles.listNow(join(folder, 'none')), nodeFiles.listNow(folder)]).toEqual([[], []])
})

test('removing what is gone is no failure, removing a folder is one', async () => {
  await nodeFiles.remove(join(folder, 'none'))
  await expect(nodeFiles.remove(folder)).rejects.toThrow()
  expect(errorCode('EPERM')).toBe('')
  expect(errorCode(Object.assign(new Error('without a word'), { code: 7 }))).toBe('')
})

/** Where Linux lists what a process has open. */
const open = '/proc/self/fd'
const seesOpen = process.platform === 'linux' ? test : test.skip

seesOpen('files and folders are closed again, failed writes included', async () => {
  writeFileSync(join(folder, 'there'), '')
  const before = readdirSync(open).length
  for (let run = 0; run < 50; run++) {
    await nodeFiles.createSynced(join(folder, `file-${run}`), 'x')
    await nodeFiles.syncFolder(folder)
    await expect(nodeFiles.createSynced(join(folder, 'there'), 'x')).rejects.toThrow()
  }
  // Others of this process may open some meanwhile.
  expect(readdirSync(open).length - before).toBeLessThan(25)
})

test('folders are made with all above them, and once more does no harm', async () => {
  const deep = join(folder, 'a', 'b', 'c')
  await Promise.all([nodeFiles.makeFolder(deep), nodeFiles.makeFolder(deep)])
  await nodeFiles.makeFolder(deep)
  expect(statSync(deep).isDirectory()).toBe(true)
  writeFileSync(join(folder, 'file'), '')
  await expect(nodeFiles.makeFolder(join(folder, 'file'))).rejects.toThrow('EEXIST')
  await expect(nodeFiles.makeFolder(join(folder, 'file', 'x'))).rejects.toThrow('ENOTDIR')
})

const linux = process.platform === 'linux' ? test : test.skip

linux('where no folder can be made it ends and says so', async () => {
  await expect(nodeFiles.makeFolder('/proc/errdex/store/tables')).rejects.toThrow('ENOENT')
})
