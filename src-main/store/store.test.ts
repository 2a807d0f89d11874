/** Every document opens by itself: one damaged file does not touch the others. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { initialLayout } from '../../src-preload/model/layout.ts'
import { initialSettings } from '../../src-preload/model/settings.ts'
import { openStore } from './store.ts'

test('documents are written beside each other and come back', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'errdex-store-')), 'store')
  const store = openStore(folder)
  void store.settings.write({ ...initialSettings, density: 'compact' })
  void store.layout.write({ ...initialLayout, detailWidth: 400 })
  void store.placement.write({ bounds: { x: -5, y: 2, width: 800, height: 600 }, maximized: true })
  await store.settled()
  const copies = ['layout', 'settings', 'window'].flatMap((name) => [`${name}.copy.json`, `${name}.json`])
  expect(readdirSync(folder).sort()).toEqual([...copies, 'lock'].sort())
  store.close()

  for (const name of ['layout.json', 'layout.copy.json']) writeFileSync(join(folder, name), 'damaged')
  const again = openStore(folder)
  expect(again.settings.read().density).toBe('compact')
  expect(again.layout.read()).toEqual(initialLayout)
  expect(again.placement.read().maximized).toBe(true)
  expect(again.problems.map(({ values }) => values.file)).toEqual(['layout.json'])
})

test('what a killed process left half written goes, but not while another one writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'errdex-store-'))
  const leftover = 'notes.json.1-1.tmp'
  const first = openStore(folder)
  writeFileSync(join(folder, leftover), '')
  openStore(folder).close()
  expect(readdirSync(folder)).toContain(leftover)
  first.close()
  openStore(folder).close()
  expect(readdirSync(folder)).not.toContain(leftover)
})

test('a second process reads everything and writes nothing until the first has closed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'errdex-store-'))
  const first = openStore(folder)
  await first.settings.write({ ...initialSettings, theme: 'dark' })
  const second = openStore(folder)
  expect([first.isWritable, second.isWritable]).toEqual([true, false])
  expect(second.problems.map(({ key }) => key)).toEqual(['store.in-use'])
  expect(second.settings.read().theme).toBe('dark')
  expect(await second.settings.write(initialSettings)).toMatchObject({ ok: false, problem: { key: 'store.in-use' } })
  second.close()
  first.close()
  expect(openStore(folder).problems).toEqual([])
})
