/** `npm run e2e`: Playwright over the specs; with `--packaged` those of Electron run in the app that `npm run package -- --unpacked` made. */
import { resolve } from 'node:path'
import { runProgram } from '../src-main/start/run-program.ts'

const root = resolve(import.meta.dirname, '..')
const words = process.argv.slice(2)
const isPackaged = words.includes('--packaged')
if (isPackaged) process.env.ERRDEX_PACKAGED = '1'

const cli = resolve(root, 'node_modules/@playwright/test/cli.js')
const asked = words.filter((word) => word !== '--packaged')
const project = isPackaged ? ['--project=electron'] : []
const config = resolve(root, 'e2e/playwright.config.ts')
const { code } = await runProgram(process.execPath, [cli, 'test', '--config', config, ...project, ...asked], {
  cwd: root,
})
process.exitCode = code ?? 1
