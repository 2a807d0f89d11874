/** Whatever step fails, the file is wholly the old or wholly the new one, and the steps come in the order that makes it so. */
import type * as files from 'node:fs/promises'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'

/** Steps as they happen, and the one that fails. */
const seen: string[] = []
let failing: string | null = null
const step = (name: string) => {
  seen.push(name)
  if (name === failing) throw new Error(`no space left at ${name}`)
}

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof files>()
  return {
    ...real,
    mkdir: async (...args: Parameters<typeof real.mkdir>) => {
      step('mkdir')
      return real.mkdir(...args)
    },
    rename: async (...args: Parameters<typeof real.rename>) => {
      step('rename')
      return real.rename(...args)
    },
    open: async (...args: Parameters<typeof real.open>) => {
      const what = args[1] === 'r' ? 'folder' : 'file'
      step(`open ${what}`)
      const handle = await real.open(...args)
      return {
        writeFile: async (content: string) => {
          if (failing === 'write') await handle.writeFile(content.slice(0, 3))
          step('write')
          return handle.writeFile(content)
        },
        sync: async () => {
          step(`sync ${what}`)
          return handle.sync()
        },
        close: () => handle.close(),
      }
    },
  }
})

// Test files share their modules, so that a run takes a third of the time; these two must be loaded over the mock.
vi.resetModules()
const { writeDurably } = await import('./durable-file.ts')
const { nodeFiles } = await import('./file-system.ts')
afterAll(() => {
  vi.resetModules()
})

let folder: string
beforeEach(async () => {
  seen.length = 0
  failing = null
  folder = await mkdtemp(join(tmpdir(), 'errdex-durable-'))
  await writeFile(join(folder, 'a.json'), 'old content')
})

const order = ['mkdir', 'open file', 'write', 'sync file', 'rename', 'open folder', 'sync folder']

test('temporary file, fsync, rename, fsync of the folder', async () => {
  await writeDurably(nodeFiles, join(folder, 'a.json'), 'new content')
  expect(seen).toEqual(process.platform === 'win32' ? order.slice(0, 5) : order)
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('new content')
  expect(await readdir(folder)).toEqual(['a.json'])
})

test.each(order)('when %s fails, the file is whole, nothing is left behind and the caller knows', async (name) => {
  failing = name
  await expect(writeDurably(nodeFiles, join(folder, 'a.json'), 'new content')).rejects.toThrow(name)
  const renamed = order.indexOf(name) > order.indexOf('rename')
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe(renamed ? 'new content' : 'old content')
  expect(await readdir(folder)).toEqual(['a.json'])
})

test('a missing folder is made', async () => {
  await writeDurably(nodeFiles, join(folder, 'deep/er/a.json'), 'x')
  expect(await readFile(join(folder, 'deep/er/a.json'), 'utf8')).toBe('x')
})
