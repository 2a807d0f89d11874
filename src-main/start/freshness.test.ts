/** A build is fresh until something it was made from changes. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { isFresh } from './freshness.ts'

let root: string
const put = (file: string, seconds: number) => {
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '')
  utimesSync(path, seconds, seconds)
}
const built = ['main/app.js', 'main/browser-host.js', 'preload/index.cjs', 'renderer/index.html']
const compiled = ['resources/catalog.entries', 'resources/catalog.index']

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'errdex-fresh-'))
  for (const file of ['src-main/core/deep/a.ts', 'src-renderer/a.tsx', 'resources/a.md', 'package-lock.json'])
    put(file, 100)
  for (const file of [...built, ...compiled]) put(`out/${file}`, 200)
})

test('built after every source', () => {
  expect(isFresh(root)).toBe(true)
})

test.each(['src-main/core/deep/a.ts', 'src-renderer/a.tsx', 'resources/new.md', 'package-lock.json'])(
  '%s changed since',
  (file) => {
    put(file, 300)
    expect(isFresh(root)).toBe(false)
  },
)

test('a changed test needs no build', () => {
  put('src-main/core/deep/a.test.ts', 300)
  expect(isFresh(root)).toBe(true)
})

test.each([...built, ...compiled])('%s is missing', (file) => {
  rmSync(join(root, 'out', file))
  expect(isFresh(root)).toBe(false)
})
