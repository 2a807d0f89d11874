/** The installer: puts the app down silently, what it brings answers on the command line, and away it goes with all it brought. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../project-root.ts'
import { asWindows, missingWindows, onDriveC, run } from './windows.ts'

const packages = join(root, 'out/packages')
const installer = existsSync(packages) ? readdirSync(packages).find((name) => name.endsWith('-win-x64.exe')) : undefined
const inside = 'C:\\errdex-smoke'
const folder = onDriveC('errdex-smoke')
const policies = onDriveC('Program Files/Errdex')

test.skip(missingWindows !== null, missingWindows ?? '')
test.skip(installer === undefined, 'no installer in out/packages: npm run package makes it')
test.describe.configure({ mode: 'serial' })

const errdex = (...args: readonly string[]) => run('cmd', ['/c', `${inside}\\errdex.cmd`, '--lang', 'en', ...args])
const openWith = ['query', 'HKCU\\Software\\Classes\\Applications\\Errdex.exe\\SupportedTypes']
const command = ['query', 'HKCU\\Software\\Classes\\errdex\\shell\\open\\command', '/ve']

test('installs silently, with the licences of others and the handler of links', async () => {
  rmSync(folder, { recursive: true, force: true })
  const { code } = await run(asWindows(join(packages, installer ?? '')), ['/S', `/D=${inside}`])
  expect(code).toBe(0)
  const files = readdirSync(folder)
  for (const file of ['Errdex.exe', 'errdex.cmd', 'uninstall.exe', 'third-party-notices.txt', 'LICENSES.chromium.html'])
    expect(files).toContain(file)
  expect((await run('reg', command)).output).toContain('errdex-smoke\\Errdex.exe')
  expect((await run('reg', openWith)).output).toMatch(/\.log[\s\S]*\.txt/)
})

test('its command line answers with its exit codes', async () => {
  const found = await errdex('lookup', '99991672', '--built-in', '--json')
  expect([found.code, JSON.parse(found.output.trim())]).toMatchObject([0, [{ id: 'feishu/99991672' }]])
  expect((await errdex('lookup', '424242424', '--built-in')).code).toBe(1)
  const wrong = await errdex('nonsense')
  expect([wrong.code, wrong.output]).toEqual([2, expect.stringContaining('nonsense')])
})

test('it serves agents by standard input and output', async () => {
  const request = (id: number, method: string, params: object) => ({ jsonrpc: '2.0', id, method, params })
  const client = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'smoke', version: '1' } }
  const call = { name: 'diagnose_text', arguments: { text: '{"code":99991663,"msg":"Invalid access token"}' } }
  const lines = [
    request(1, 'initialize', client),
    { jsonrpc: '2.0', method: 'notifications/initialized' },
    request(2, 'tools/list', {}),
    request(3, 'tools/call', call),
  ]
  // Wine has no pipes that Node can read: agents' requests come from a file, which ends as an agent's pipe does.
  mkdirSync(join(root, 'out/package-work'), { recursive: true })
  const input = join(root, 'out/package-work/requests.jsonl')
  writeFileSync(input, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const { code, output } = await run('cmd', ['/c', `${inside}\\errdex.cmd mcp --built-in <${asWindows(input)}`])
  const answers = output.split(/\r?\n/).filter((line) => line.startsWith('{'))
  const byId = new Map(answers.map((line) => JSON.parse(line)).map((answer) => [answer.id, answer.result]))
  expect(code).toBe(0)
  expect(byId.get(1)).toMatchObject({ serverInfo: { name: 'errdex' } })
  const { tools } = byId.get(2) as { readonly tools: readonly { readonly name: string }[] }
  expect(tools.map(({ name }) => name)).toContain('diagnose_text')
  expect(byId.get(3)).toMatchObject({
    structuredContent: { outcome: 'identified', findings: [{ candidates: [{ code: '99991663' }] }] },
  })
})

test('a policy is read at its one place; no variable leads elsewhere', async () => {
  const elsewhere = join(root, 'out/package-work/elsewhere.json')
  writeFileSync(elsewhere, '{ nonsense')
  const lookup = ['/c', `${inside}\\errdex.cmd`, '--lang', 'en', 'lookup', '99991672', '--built-in']
  const led = await run('cmd', lookup, { ERRDEX_POLICY_FILE: asWindows(elsewhere), ProgramFiles: 'C:\\errdex-smoke' })
  expect(led.code).toBe(0)
  expect(led.output).not.toContain('policy')
  mkdirSync(policies, { recursive: true })
  writeFileSync(join(policies, 'policy.json'), JSON.stringify({ errdexPolicy: 1, settings: { watch: 'perhaps' } }))
  const told = await run('cmd', lookup)
  rmSync(policies, { recursive: true })
  expect(told.output).toContain('settings.watch in the policy file C:\\Program Files\\Errdex\\policy.json')
})

test('a changed archive does not start', async () => {
  const archive = join(folder, 'resources/app.asar')
  const bytes = readFileSync(archive)
  const changed = Buffer.from(bytes)
  // A letter of a value in the archive's package.json, which stays JSON.
  const at = changed.indexOf('"productName": "Errdex"')
  expect(at).toBeGreaterThan(0)
  changed.write('X', at + '"productName": "'.length)
  writeFileSync(archive, changed)
  const { code, output } = await errdex('lookup', '99991672', '--built-in', '--json')
  writeFileSync(archive, bytes)
  expect(code).not.toBe(0)
  expect(output).not.toContain('feishu/99991672')
  expect((await errdex('lookup', '99991672', '--built-in')).code).toBe(0)
})

test('uninstalls silently with everything it brought', async () => {
  const { code } = await run(`${inside}\\uninstall.exe`, ['/S', `_?=${inside}`])
  expect(code).toBe(0)
  // Started in place it cannot remove itself.
  expect(readdirSync(folder)).toEqual(['uninstall.exe'])
  expect((await run('reg', command)).code).not.toBe(0)
  expect((await run('reg', openWith)).code).not.toBe(0)
  rmSync(folder, { recursive: true })
})
