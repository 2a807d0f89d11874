/** Start at login on each platform, with a real folder for Linux's autostart file. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLoginItem } from './login-item.ts'
import type { StartCommand } from './start-command.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errdex-login-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const create = (platform: NodeJS.Platform, command: StartCommand | null) => {
  const asked: unknown[] = []
  const app = { setLoginItemSettings: (settings: unknown) => void asked.push(settings) }
  return { asked, item: createLoginItem({ app, platform, command, configFolder: folder, name: 'Errdex' }) }
}
const file = () => join(folder, 'autostart/errdex.desktop')

test('Linux: the autostart file appears, and goes again', () => {
  const { item } = create('linux', { program: '/opt/errdex', args: ['/home/a/errdex'] })
  item.set(false)
  item.set(true)
  expect(readFileSync(file(), 'utf8')).toContain('\nExec="/opt/errdex" "/home/a/errdex" --hidden\n')
  item.set(false)
  expect(existsSync(file())).toBe(false)
})

test.each([
  ['darwin', '/Applications/Errdex', []],
  ['win32', '"C:\\My Apps\\electron.exe"', ['"C:\\errdex"']],
] as const)('%s: the system keeps the list', (platform, path, args) => {
  const bare = (part: string) => part.replaceAll('"', '')
  const { asked, item } = create(platform, { program: bare(path), args: args.map(bare) })
  item.set(true)
  item.set(false)
  const settings = { name: 'Errdex', path, args: [...args, '--hidden'] }
  expect(asked).toEqual([
    { openAtLogin: true, ...settings },
    { openAtLogin: false, ...settings },
  ])
})

test('a run the system must not be told of changes nothing', () => {
  for (const platform of ['linux', 'win32'] as const) {
    const { asked, item } = create(platform, null)
    item.set(true)
    expect([item.available, asked.length, existsSync(file())]).toEqual([false, 0, false])
  }
})
