/** A document survives restarts, and whatever stands in its file the app starts, loses nothing and says what it did. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { initialSettings, isSettings, type Settings } from '../../src-preload/model/settings.ts'
import { runs } from '../thoroughness.fixture.ts'
import { type DocumentOptions, openDocument, openFolder } from './document.ts'

const options: DocumentOptions<Settings> = {
  file: 'settings.json',
  shape: isSettings,
  initial: initialSettings,
  onFailure: 'revert',
  onNewer: 'set-aside',
}
const now = new Date('2026-11-20T08:09:10.123Z')
const dark: Settings = { ...initialSettings, theme: 'dark' }
let folder: string
const path = () => join(folder, 'settings.json')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errdex-store-'))
})

test('without a file the defaults count, and nothing is written', () => {
  const { document, problem } = openDocument(openFolder(folder), options)
  expect([document.read(), problem, readdirSync(folder)]).toEqual([initialSettings, null, []])
})

test('what was written is there after a restart', async () => {
  const { document } = openDocument(openFolder(folder), options)
  expect(await document.write(dark)).toEqual({ ok: true, value: dark })
  expect(openDocument(openFolder(folder), options)).toMatchObject({ problem: null })
  expect(openDocument(openFolder(folder), options).document.read()).toEqual(dark)
})

test('writes land in the order of the changes', async () => {
  const { document } = openDocument(openFolder(folder), options)
  const themes = ['light', 'dark', 'system', 'light', 'dark'] as const
  for (const theme of themes) void document.write({ ...initialSettings, theme })
  expect(document.read().theme).toBe('dark')
  await document.settled()
  expect(openDocument(openFolder(folder), options).document.read().theme).toBe('dark')
})

describe('a file that cannot be used is set aside, byte for byte', () => {
  const good = JSON.stringify({ format: 1, value: dark })
  const damaged = [
    ['empty', ''],
    ['zeroes', '\0'.repeat(200)],
    ['cut off', good.slice(0, 30)],
    ['not JSON', 'theme=dark'],
    ['another type', '[]'],
    ['null', 'null'],
    ['no version', JSON.stringify({ value: dark })],
    ['a later version', JSON.stringify({ format: 2, value: { ...dark, more: true } })],
    ['an unknown theme', JSON.stringify({ format: 1, value: { ...dark, theme: 'sepia' } })],
    ['a missing setting', JSON.stringify({ format: 1, value: {} })],
    ['a polluting name', `{"format":1,"value":{"__proto__":{"theme":"dark"}}}`],
    ['deep nesting', '['.repeat(200_000)],
  ] as const
  test.each(damaged)('%s', async (_what, content) => {
    writeFileSync(path(), content)
    const { document, problem } = openDocument({ ...openFolder(folder), now }, options)
    const aside = 'settings.json.2026-11-20T08-09-10.123Z.unreadable'
    expect(document.read()).toEqual(initialSettings)
    expect(problem).toEqual({ key: 'store.set-aside', values: { file: 'settings.json', aside, folder } })
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(content)
    expect(await document.write(dark)).toMatchObject({ ok: true })
    expect(openDocument(openFolder(folder), options).document.read()).toEqual(dark)
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(content)
  })
})

test('any mutation of a good file gives a valid value, and a problem whenever the value is not the stored one', () => {
  const good = JSON.stringify({ format: 1, value: dark })
  const mutation = fc.record({ at: fc.nat(good.length - 1), cut: fc.nat(6), put: fc.string({ maxLength: 4 }) })
  fc.assert(
    fc.property(mutation, ({ at, cut, put }) => {
      const content = good.slice(0, at) + put + good.slice(at + cut)
      writeFileSync(path(), content)
      const { document, problem } = openDocument(openFolder(folder), options)
      expect(isSettings(document.read())).toBe(true)
      expect(readdirSync(folder).some((name) => readFileSync(join(folder, name), 'utf8') === content)).toBe(true)
      if (problem === null) expect(JSON.parse(content).value).toEqual(document.read())
    }),
    { numRuns: runs(300) },
  )
})

describe('what cannot be written', () => {
  test('a folder in the way of the file: a problem, and the value on disk counts', async () => {
    const { document } = openDocument(openFolder(folder), options)
    mkdirSync(path())
    const outcome = await document.write(dark)
    expect(outcome).toMatchObject({ ok: false, problem: { key: 'store.not-written', values: { file: path() } } })
    expect(document.read()).toEqual(initialSettings)
  })

  test('a file that can be neither read nor set aside is never overwritten', async () => {
    const taken = join(folder, 'settings.json.2026-11-20T08-09-10.123Z.unreadable')
    writeFileSync(path(), 'damaged')
    writeFileSync(taken, 'damaged before')
    const { document, problem } = openDocument({ ...openFolder(folder), now }, options)
    expect(problem?.key).toBe('store.unreadable')
    expect(await document.write(dark)).toMatchObject({ ok: false, problem: { key: 'store.unreadable' } })
    expect([readFileSync(path(), 'utf8'), readFileSync(taken, 'utf8')]).toEqual(['damaged', 'damaged before'])
  })
})
