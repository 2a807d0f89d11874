/** Which runs the system may start by itself, and with what. */
import { expect, test } from 'vitest'
import { findStartCommand, type Running } from './start-command.ts'

const fromSource: Running = {
  platform: 'linux',
  isPackaged: false,
  hasOwnProfile: false,
  execPath: '/electron',
  appImage: undefined,
  appPath: '/errdex',
}

test.each<[string, Partial<Running>, ReturnType<typeof findStartCommand>]>([
  ['from source', {}, { program: '/electron', args: ['/errdex'] }],
  ['from source on Windows', { platform: 'win32' }, { program: '/electron', args: ['/errdex'] }],
  ['from source on macOS', { platform: 'darwin' }, null],
  ['packaged', { isPackaged: true }, { program: '/electron', args: [] }],
  ['packaged on macOS', { isPackaged: true, platform: 'darwin' }, { program: '/electron', args: [] }],
  [
    'an AppImage, whose program lies in a folder that goes',
    { isPackaged: true, appImage: '/a' },
    { program: '/a', args: [] },
  ],
  ['on other data', { hasOwnProfile: true }, null],
  ['packaged, on other data', { isPackaged: true, hasOwnProfile: true }, null],
])('%s', (_what, change, expected) => {
  expect(findStartCommand({ ...fromSource, ...change })).toEqual(expected)
})
