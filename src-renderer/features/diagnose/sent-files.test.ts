/** Files opened here and followed: what has come since is fetched, whatever has become of the page's own file. */
import { beforeEach, expect, test, vi } from 'vitest'
import { failure, success } from '../../../src-preload/model/outcome.ts'
import { keptFilesLimit } from '../../../src-preload/model/sent-files.ts'
import { type FetchedFile, fetchFiles, growFiles, keepFiles } from './sent-files.ts'

/** What lies on the disk, by number; the page's files are those of the same name. */
const disk = new Map<number, string>()

vi.mock('../../lib/bridge.ts', () => ({
  bridge: {
    keepFiles: async (files: readonly File[]) =>
      files.map(({ name, size }) => {
        const id = Number.parseInt(name, 10)
        return disk.has(id) ? { id, name, size } : null
      }),
    request: async (_channel: string, id: number, from: number) => {
      const text = disk.get(id)
      if (text === undefined) return failure('files.unreadable')
      if (text.length < from) return failure('files.replaced')
      return success(btoa(text.slice(from, from + 3)))
    },
  },
}))

const textsOf = (files: readonly FetchedFile[]) => Promise.all(files.map(({ file }) => file.text()))
const open = async (...numbers: readonly number[]) => {
  const files = numbers.map((id) => new File([disk.get(id) ?? ''], `${id}.log`))
  return (await keepFiles(files)) ?? []
}

beforeEach(() => {
  disk.clear()
  disk.set(1, 'first file').set(2, 'second')
})

test('files that lie on no disk, and more than main keeps, are not followed', async () => {
  expect(await keepFiles([new File(['x'], '1.log'), new File(['x'], '9.log')])).toBeNull()
  expect(await keepFiles(Array.from({ length: keptFilesLimit + 1 }, () => new File(['x'], '1.log')))).toBeNull()
})

test('nothing has come: nothing to read', async () => {
  expect(await growFiles(await open(1, 2))).toBeNull()
})

test('the last has grown, and grows on: the text begins as it did', async () => {
  let files = await open(1, 2)
  for (const more of [' line', ' and another']) {
    disk.set(2, `${disk.get(2)}${more}`)
    const grown = await growFiles(files)
    expect(grown?.isAppended).toBe(true)
    files = grown?.files ?? []
    expect(await textsOf(files)).toEqual([disk.get(1), disk.get(2)])
    expect(await growFiles(files)).toBeNull()
  }
})

test('the first has grown, or another file has taken the place of the last: the text begins anew', async () => {
  disk.set(1, 'first file, longer')
  const before = await open(1, 2)
  disk.set(1, 'first file, longer still')
  expect((await growFiles(before))?.isAppended).toBe(false)
  const files = await open(1, 2)
  disk.set(2, 'new')
  const replaced = await growFiles(files)
  expect(replaced?.isAppended).toBe(false)
  expect(await textsOf(replaced?.files ?? [])).toEqual([disk.get(1), 'new'])
})

test('fetched whole although nothing has come; a file that is gone ends it', async () => {
  const files = await open(1, 2)
  const fetched = await fetchFiles(files)
  expect(await textsOf(fetched?.files ?? [])).toEqual(['first file', 'second'])
  expect(fetched?.files.some(({ isOnDisk }) => isOnDisk)).toBe(false)
  disk.delete(2)
  expect([await growFiles(files), await fetchFiles(files)]).toEqual([null, null])
})
