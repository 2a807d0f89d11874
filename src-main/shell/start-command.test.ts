/** With what this app is started, and which runs the system may start by itself. */
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findStartCommand, maySystemStart, type Running, type StartCommand, wordCommand } from './start-command.ts'

const fromSource: Running = {
  platform: 'linux',
  isPackaged: false,
  otherData: '',
  execPath: '/electron',
  appImage: undefined,
  appPath: '/errdex',
}

test.each<[string, Partial<Running>, StartCommand, boolean]>([
  ['from source', {}, { program: '/electron', args: ['/errdex'] }, true],
  ['from source on Windows', { platform: 'win32' }, { program: '/electron', args: ['/errdex'] }, true],
  ['from source on macOS', { platform: 'darwin' }, { program: '/electron', args: ['/errdex'] }, false],
  ['packaged', { isPackaged: true }, { program: '/electron', args: [] }, true],
  ['packaged on macOS', { isPackaged: true, platform: 'darwin' }, { program: '/electron', args: [] }, true],
  [
    'an AppImage, unpacked to a folder that goes',
    { isPackaged: true, appImage: '/a' },
    { program: '/a', args: [] },
    true,
  ],
  ['on other data', { otherData: '/d' }, { program: '/electron', args: ['/errdex', '--user-data-dir=/d'] }, false],
  [
    'packaged, on other data',
    { isPackaged: true, otherData: '/d' },
    { program: '/electron', args: ['--user-data-dir=/d'] },
    false,
  ],
])('%s', (_what, change, command, may) => {
  const running = { ...fromSource, ...change }
  expect(findStartCommand(running)).toEqual(command)
  expect(maySystemStart(running)).toBe(may)
})

test('what is typed into a shell runs just that', { timeout: 60_000 }, () => {
  const part = fc.string({ unit: fc.constantFrom(...'ab \'"\\$`*&;码') })
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (args) => {
      const typed = wordCommand({ program: 'printf', args: ['%s\\n', ...args] }, 'linux', '--quick')
      expect(execFileSync('sh', ['-c', typed], { encoding: 'utf8' })).toBe(`${[...args, '--quick'].join('\n')}\n`)
    }),
    { numRuns: 20 },
  )
})

test('Windows quotes with its own marks, and only what needs it', () => {
  const command = { program: 'C:\\Program Files\\e.exe', args: ['D:\\errdex'] }
  expect(wordCommand(command, 'win32', '--quick')).toBe('"C:\\Program Files\\e.exe" D:\\errdex --quick')
})
