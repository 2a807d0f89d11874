/** Files handed over by the system: read whole and as they grow, by number only. */
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keptFilesLimit, sentPieceLimit } from '../../src-preload/model/sent-files.ts'
import { createSentFiles } from './sent-files.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'errdex-sent-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const textOf = async (files: ReturnType<typeof createSentFiles>, id: number, from: number) => {
  const outcome = await files.read(id, from)
  return outcome.ok ? Buffer.from(outcome.value, 'base64').toString() : outcome.problem.key
}

test('files are taken once, without their folders, and read piece by piece as far as they have grown', async () => {
  const path = join(folder, '网关.log')
  await writeFile(path, 'x'.repeat(sentPieceLimit + 3))
  const files = createSentFiles()
  expect(files.offer([folder, join(folder, 'none.log'), '', path, path])).toBe(true)
  const [file] = files.take()
  expect(file).toEqual({ id: 1, name: '网关.log', size: sentPieceLimit + 3 })
  expect(files.take()).toEqual([])
  expect((await textOf(files, 1, 0)).length).toBe(sentPieceLimit)
  expect(await textOf(files, 1, sentPieceLimit)).toBe('xxx')
  expect(await textOf(files, 1, sentPieceLimit + 3)).toBe('')
  await appendFile(path, 'more')
  expect(await textOf(files, 1, sentPieceLimit + 3)).toBe('more')
  await writeFile(path, 'new')
  expect(await textOf(files, 1, sentPieceLimit + 7)).toBe('files.replaced')
  expect([await textOf(files, 1, 0), await textOf(files, 1, 3)]).toEqual(['new', ''])
  await rm(path)
  expect(await textOf(files, 1, 0)).toBe('files.unreadable')
})

test('no file, no number: nothing', async () => {
  const files = createSentFiles()
  expect(files.offer([folder, '/nowhere/at/all'])).toBe(false)
  expect(files.take()).toEqual([])
  expect(await textOf(files, 1, 0)).toBe('files.lost')
})

test('files of a page are kept by their whole paths, the same under the same number, and forgotten last when asked for again', async () => {
  const paths = Array.from({ length: keptFilesLimit + 1 }, (_, at) => join(folder, `${at}.log`))
  for (const path of paths) await writeFile(path, path)
  const [first = '', second = '', ...others] = paths
  const files = createSentFiles()
  expect(files.keep(['', 'package.json', folder, join(folder, 'none.log')])).toEqual([null, null, null, null])
  const kept = files.keep([first, second, ...others.slice(0, -1)])
  expect(kept[0]).toEqual({ id: 1, name: '0.log', size: Buffer.byteLength(first) })
  expect(files.keep([first])).toEqual([kept[0]])
  expect(files.take()).toEqual([])
  files.keep(others.slice(-1))
  expect(await textOf(files, 1, 0)).toBe(first)
  expect(await textOf(files, 2, 0)).toBe('files.lost')
})
