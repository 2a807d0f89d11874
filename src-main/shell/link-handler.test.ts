/** Our links reach this app: registered once, and again when the app has moved. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findDataHome, registerLinks } from './link-handler.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errdex-links-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const setUp = (platform: NodeJS.Platform, answer: string | null = '') => {
  const asked: unknown[] = []
  const register = (program: string) =>
    registerLinks({
      app: { setAsDefaultProtocolClient: (...args) => asked.push(args) > 0 },
      platform,
      command: { program, args: ['/my errdex'] },
      dataHome: folder,
      name: 'Errdex',
      ask: async (...call) => {
        asked.push(call)
        return answer
      },
    })
  return { asked, register }
}

test('Linux: a desktop entry takes the scheme; the system is asked only when it has changed', async () => {
  const { asked, register } = setUp('linux')
  expect(await register('/electron')).toBe(true)
  const entry = readFileSync(join(folder, 'applications/errdex-links.desktop'), 'utf8')
  expect(entry).toContain('\nExec="/electron" "/my errdex" %u\n')
  expect(entry).toContain('\nMimeType=x-scheme-handler/errdex;\n')
  expect(await register('/electron')).toBe(true)
  expect(asked).toEqual([['xdg-mime', ['default', 'errdex-links.desktop', 'x-scheme-handler/errdex']]])
  expect(await register('/moved')).toBe(true)
  expect(asked).toHaveLength(2)
})

test('Linux without xdg-mime, or with a folder that cannot be written: said, not thrown, tried again', async () => {
  const refused = setUp('linux', null)
  expect(await refused.register('/electron')).toBe(false)
  expect(await refused.register('/electron')).toBe(false)
  expect(refused.asked).toHaveLength(2)
  rmSync(join(folder, 'applications'), { recursive: true })
  writeFileSync(join(folder, 'applications'), 'a file')
  expect(await setUp('linux').register('/electron')).toBe(false)
})

test.each(['win32', 'darwin'] as const)('%s: the system is told program and arguments', async (platform) => {
  const { asked, register } = setUp(platform)
  expect(await register('errdex.exe')).toBe(true)
  expect(asked).toEqual([['errdex', 'errdex.exe', ['/my errdex']]])
})

test.each([
  [{ XDG_DATA_HOME: '/data' }, '/data'],
  [{ XDG_DATA_HOME: 'relative' }, join('/home/a', '.local/share')],
  [{}, join('/home/a', '.local/share')],
] as const)('%j → %s', (env, expected) => {
  expect(findDataHome(env, '/home/a')).toBe(expected)
})
