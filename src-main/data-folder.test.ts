/** The folder is the one Electron would choose on the same machine. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findDataFolder } from './data-folder.ts'

test.each([
  ['linux', {}, join('/home/a', '.config', 'Errdex')],
  ['linux', { XDG_CONFIG_HOME: '/conf' }, join('/conf', 'Errdex')],
  ['linux', { XDG_CONFIG_HOME: '' }, join('/home/a', '.config', 'Errdex')],
  ['linux', { XDG_CONFIG_HOME: 'relative' }, join('/home/a', '.config', 'Errdex')],
  ['darwin', {}, join('/home/a', 'Library', 'Application Support', 'Errdex')],
  ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Errdex')],
  ['win32', {}, join('/home/a', 'AppData', 'Roaming', 'Errdex')],
] as const)('%s %j → %s', (platform, env, folder) => {
  expect(findDataFolder(platform, env, '/home/a', 'Errdex')).toBe(folder)
})
