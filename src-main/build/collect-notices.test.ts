/** Licences: every package that ships has its text, and one without is named before anything is built. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { isAboutFile } from '../../src-preload/model/about.ts'
import { collectNotices, writeNotices } from './collect-notices.ts'

const root = resolve(import.meta.dirname, '../..')
const notices = collectNotices(root)

test('every dependency that ships, and what is inside of it, has a licence with a text', () => {
  const names = notices.map(({ name }) => name)
  for (const name of Object.keys(packageJson.dependencies)) expect(names).toContain(name)
  for (const part of ['PP-OCRv4', 'libwebp']) expect(names.some((name) => name.startsWith(part))).toBe(true)
  expect(notices.filter(({ license, text }) => license === '' || text.length < 200)).toEqual([])
  expect(isAboutFile({ commit: null, notices })).toBe(true)
  for (const { name, text } of notices) expect(writeNotices(notices).includes(text), name).toBe(true)
})

test('nothing that only builds or tests is among them', () => {
  const names = notices.map(({ name }) => name)
  for (const name of ['electron', 'vitest', 'typescript', 'electron-builder']) expect(names).not.toContain(name)
})

const put = (folder: string, file: string, content: unknown) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))
}
const project = (license: string, copyrights: object) => {
  const folder = mkdtempSync(join(tmpdir(), 'errdex-notices-'))
  put(folder, 'package-lock.json', { packages: { '': {}, 'node_modules/a': {}, 'node_modules/b': { dev: true } } })
  put(folder, 'node_modules/a/package.json', { name: 'a', version: '1.0.0', license })
  put(folder, 'resources/notices/packages.json', copyrights)
  put(folder, 'resources/notices/inside.json', [])
  put(folder, 'resources/notices/texts/MIT.txt', 'Permission is granted')
  return folder
}

test('a package without a text is named, with what is to be done', () => {
  expect(() => collectNotices(project('MIT', {}))).toThrow(/a 1\.0\.0 has no licence file.*packages\.json/)
  expect(() => collectNotices(project('Odd-1.0', { a: 'Copyright (c) A' }))).toThrow(/a: .*Odd-1\.0/)
  expect(collectNotices(project('MIT', { a: 'Copyright (c) A' }))).toEqual([
    { name: 'a', version: '1.0.0', license: 'MIT', text: 'Copyright (c) A\n\nPermission is granted' },
  ])
})
