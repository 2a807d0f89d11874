/** Start at login on each platform, with a real folder for Linux's autostart file. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLoginItem } from './login-item.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errdex-login-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const create = (platform: NodeJS.Platform, isPackaged = true) => {
  const asked: unknown[] = []
  const app = { isPackaged, setLoginItemSettings: (settings: unknown) => void asked.push(settings) }
  const program = '/opt/My "Apps"/errdex$1 100%'
  return { asked, item: createLoginItem({ app, platform, program, configFolder: folder, name: 'Errdex' }) }
}
const file = () => join(folder, 'autostart/errdex.desktop')

test('Linux: the autostart file appears with the program quoted, and goes again', () => {
  const { item } = create('linux')
  item.set(false)
  item.set(true)
  expect(readFileSync(file(), 'utf8')).toContain('Exec="/opt/My \\"Apps\\"/errdex\\$1 100%%" --hidden\n')
  item.set(false)
  expect(existsSync(file())).toBe(false)
})

test.each(['darwin', 'win32'] as const)('%s: the system keeps the list', (platform) => {
  const { asked, item } = create(platform)
  item.set(true)
  item.set(false)
  expect(asked).toEqual([
    { openAtLogin: true, args: ['--hidden'] },
    { openAtLogin: false, args: ['--hidden'] },
  ])
})

test('a run from source changes nothing', () => {
  for (const platform of ['linux', 'win32'] as const) {
    const { asked, item } = create(platform, false)
    item.set(true)
    expect([item.available, asked.length, existsSync(file())]).toEqual([false, 0, false])
  }
})
