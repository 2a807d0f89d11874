/** What the build wrote about the app is read, or it is told why not: missing, not given by the system, or damaged. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { failure, success } from '../../src-preload/model/outcome.ts'
import { readAbout } from './read-about.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errdex-about-'))
  file = join(folder, 'about.json')
})

test('a whole file is what it says', async () => {
  const about = { commit: null, notices: [{ name: 'a', version: '1.0.0', license: 'MIT', text: 'MIT License' }] }
  writeFileSync(file, JSON.stringify(about))
  expect(await readAbout(folder)).toEqual(success(about))
})

test('a missing file is told apart from one that the system does not give', async () => {
  expect(await readAbout(folder)).toEqual(failure('resources.missing', { file }))
  mkdirSync(file)
  expect(await readAbout(folder)).toEqual(failure('resources.unreadable', { file, reason: 'EISDIR' }))
})

test.each(['', '{', '[]', '{"commit":7,"notices":[]}'])('“%s” is damaged', async (text) => {
  writeFileSync(file, text)
  expect(await readAbout(folder)).toEqual(failure('resources.damaged', { file }))
})
