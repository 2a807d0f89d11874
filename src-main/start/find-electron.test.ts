/** Electron is found where the person says or where it was downloaded, and nothing is downloaded to find out. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findElectron } from './find-electron.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errdex-electron-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Lays out the `electron` package as its own install script leaves it. */
const install = (name: string) => {
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'path.txt'), name)
  writeFileSync(join(folder, 'dist', name), '')
}

test('not there', () => {
  expect(findElectron({}, folder)).toBe(null)
})

test('downloaded earlier', () => {
  install('electron')
  expect(findElectron({}, folder)).toBe(join(folder, 'dist/electron'))
})

test('a download that broke off is none', () => {
  writeFileSync(join(folder, 'path.txt'), 'electron')
  expect(findElectron({}, folder)).toBe(null)
})

test('the person’s own goes before the download', () => {
  install('electron')
  const own = mkdtempSync(join(tmpdir(), 'errdex-own-'))
  writeFileSync(join(own, 'electron'), '')
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: own }, folder)).toBe(join(own, 'electron'))
})

test('the person’s own that is not there is said, not replaced', () => {
  install('electron')
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') }, folder)).toBe(null)
})
