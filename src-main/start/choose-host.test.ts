/** Every machine gets a host that runs on it, and every detour its reason, in words. */
import { expect, test } from 'vitest'
import { createTranslate, isMessageKey } from '../../src-preload/translate.ts'
import { chooseHost, type Machine } from './choose-host.ts'

const desk: Machine = { platform: 'linux', env: { DISPLAY: ':0' }, isRoot: false }
const own = { ELECTRON_OVERRIDE_DIST_PATH: '/own' }

test.each<[string, Machine, string | null, string]>([
  ['a desktop', desk, '/e', '/e'],
  ['a Wayland desktop', { ...desk, env: { WAYLAND_DISPLAY: 'wayland-0' } }, '/e', '/e'],
  ['macOS', { ...desk, platform: 'darwin', env: {} }, '/e', '/e'],
  ['Windows', { ...desk, platform: 'win32', env: {} }, '/e', '/e'],
  ['no Electron', desk, null, 'start.no-electron'],
  ['an Electron of one’s own that is not there', { ...desk, env: own }, null, 'start.no-electron-there'],
  ['root', { ...desk, isRoot: true }, '/e', 'start.root'],
  ['root with an Electron of their own', { ...desk, env: own, isRoot: true }, '/own/electron', '/own/electron'],
  ['no screen', { ...desk, env: {} }, '/e', 'start.no-display'],
  ['an empty screen name', { ...desk, env: { DISPLAY: '' } }, '/e', 'start.no-display'],
  ['root on macOS', { ...desk, platform: 'darwin', env: {}, isRoot: true }, '/e', '/e'],
])('%s → %s', (_what, machine, executable, expected) => {
  const choice = chooseHost(machine, executable)
  expect(choice.host === 'electron' ? choice.executable : choice.because?.key).toBe(expected)
})

test.each(['zh-CN', 'en'] as const)('%s: no Electron is one sentence with both remedies', (locale) => {
  const choice = chooseHost(desk, null)
  if (choice.host !== 'browser' || choice.because === null || !isMessageKey(choice.because.key))
    throw new Error('no words')
  const words = createTranslate(locale)(choice.because.key, choice.because.values)
  expect(words).toContain('ELECTRON_MIRROR')
  expect(words).toContain('ELECTRON_OVERRIDE_DIST_PATH')
  expect(words.split('\n')).toHaveLength(1)
})
