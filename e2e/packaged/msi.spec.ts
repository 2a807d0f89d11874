/** The MSI: for all people of a machine, silently in and out; a policy beside it stays. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../project-root.ts'
import { asWindows, missingWindows, onDriveC, run } from './windows.ts'

const packages = join(root, 'out/packages')
const name = existsSync(packages) ? readdirSync(packages).find((file) => file.endsWith('-win-x64.msi')) : undefined
const msi = asWindows(join(packages, name ?? ''))
const inside = 'C:\\Program Files\\Errdex'
const folder = onDriveC('Program Files/Errdex')

test.skip(missingWindows !== null, missingWindows ?? '')
test.skip(name === undefined, 'no MSI in out/packages: npm run package makes it')

test('installs, answers, follows the policy beside it, and goes without taking that along', async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'policy.json'), JSON.stringify({ errdexPolicy: 1, settings: { theme: 'pink' } }))
  expect((await run('msiexec', ['/i', msi, '/qn'])).code).toBe(0)
  const lookup = ['/c', `${inside}\\errdex.cmd`, '--lang', 'en', 'lookup', '99991672', '--built-in']
  const { code, output } = await run('cmd', lookup)
  expect([code, output]).toEqual([0, expect.stringContaining('settings.theme')])
  expect(output).toContain('Access denied')
  const links = await run('reg', ['query', 'HKLM\\Software\\Classes\\errdex\\shell\\open\\command', '/ve'])
  expect(links.output).toContain('Errdex.exe')
  expect((await run('msiexec', ['/x', msi, '/qn'])).code).toBe(0)
  expect(readdirSync(folder)).toEqual(['policy.json'])
  rmSync(folder, { recursive: true })
})
