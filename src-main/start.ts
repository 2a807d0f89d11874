/** `npm start`: builds if needed, then opens the app in Electron; where that cannot be had, in the default browser. */
import { resolve } from 'node:path'
import { chooseLocale } from '../src-preload/message.ts'
import type { Sentence } from '../src-preload/model/outcome.ts'
import { createTranslate, isMessageKey } from '../src-preload/translate.ts'
import { chooseHost, type HostChoice } from './start/choose-host.ts'
import { findElectron, packageFolder } from './start/find-electron.ts'
import { isFresh } from './start/freshness.ts'
import { runProgram } from './start/run-program.ts'
import { systemLocale } from './system-locale.ts'

const root = resolve(import.meta.dirname, '..')
const translate = createTranslate(chooseLocale('system', systemLocale()))
const say = ({ key, values }: Sentence) => console.log(isMessageKey(key) ? translate(key, values) : key)

/** An Electron that ends with an error this soon never opened its window, in milliseconds. */
const startLimit = 10_000

/** Resolves with the exit code of the build. */
const build = async (): Promise<number> => {
  say({ key: 'start.building', values: {} })
  const npm = process.env.npm_execpath
  const { code } =
    npm === undefined
      ? await runProgram('npm', ['run', '--silent', 'build'], { cwd: root, shell: process.platform === 'win32' })
      : await runProgram(process.execPath, [npm, 'run', '--silent', 'build'], { cwd: root })
  return code ?? 1
}

/** Milliseconds for fetching Electron: about 120 MB at half a megabyte a second. An unreachable network fails at once. */
const downloadLimit = 4 * 60_000

/** Fetches Electron as its package does, checked against its own checksums; `ELECTRON_MIRROR` counts. */
const downloadElectron = () =>
  runProgram(process.execPath, [resolve(packageFolder, 'install.js')], { stdio: 'ignore', limit: downloadLimit })

const choose = async (): Promise<HostChoice> => {
  const { env, platform } = process
  const found = findElectron(env)
  if (found === null && env.ELECTRON_OVERRIDE_DIST_PATH === undefined) {
    say({ key: 'start.downloading', values: {} })
    await downloadElectron()
  }
  return chooseHost({ platform, env, isRoot: process.getuid?.() === 0 }, found ?? findElectron(env))
}

const openInBrowser = async (because: Sentence | null, args: readonly string[]): Promise<number> => {
  if (because !== null) say(because)
  const { code, interrupted } = await runProgram(process.execPath, [resolve(root, 'out/main/browser-host.js'), ...args])
  return interrupted ? 0 : (code ?? 1)
}

const open = async (args: readonly string[]): Promise<number> => {
  const [first, ...rest] = args
  if (first === '--browser') return openInBrowser(null, rest)
  const choice = await choose()
  if (choice.host === 'browser') return openInBrowser(choice.because, args)
  const { code, ran, interrupted } = await runProgram(choice.executable, [root, ...args], { cwd: root })
  if (interrupted || code === 0 || ran > startLimit) return code ?? 0
  return openInBrowser({ key: 'start.electron-failed', values: { code: code ?? '–' } }, args)
}

const built = isFresh(root) ? 0 : await build()
process.exitCode = built === 0 ? await open(process.argv.slice(2)) : built
