/** Starts the built app in one of its hosts. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { _electron, type Browser, type ElectronApplication, type Page } from '@playwright/test'
import { root } from './project-root.ts'

/**
 * Where a test driver starts the packaged app: the twin of the release whose inspector is open. Null where the built one is meant.
 * On Windows the app itself; elsewhere a script that starts it under Wine, where there is no sandbox.
 */
const findPackaged = (): string | null => {
  if (process.env.ERRDEX_PACKAGED !== '1') return null
  const app = join(root, 'out/package-work/test/win-unpacked/Errdex.exe')
  if (!existsSync(app)) throw new Error(`There is no ${app}: npm run package -- --unpacked makes it.`)
  if (process.platform === 'win32') return app
  const script = join(mkdtempSync(join(tmpdir(), 'errdex-packaged-')), 'electron')
  const windows = join(root, 'e2e/electron-runtime/windows')
  writeFileSync(script, `#!/bin/sh\nexec '${windows}' 'Z:${app.replaceAll('/', '\\')}' --disable-gpu "$@"\n`)
  chmodSync(script, 0o755)
  return script
}

export interface Errdex {
  readonly host: 'browser' | 'electron'
  /** The main window. */
  readonly page: Page
  /** Where this app keeps its data; empty at the start of a test unless the test filled it. */
  readonly dataFolder: string
  /** Null in a browser. */
  readonly app: ElectronApplication | null
  /** Resolves once the window's page has loaded. */
  open(): Promise<void>
  close(): Promise<void>
}

/** Electron's side of the app, for specs of that project only. */
export const appOf = ({ app }: Errdex): ElectronApplication => {
  if (app === null) throw new Error('This spec runs in Electron only.')
  return app
}

export interface BrowserHost {
  /** The one-time link it printed. */
  readonly link: string
  /** The lines it printed up to the link. */
  printed(): readonly string[]
  /** What it has written to the error stream so far. */
  log(): string
  /** Ends it as Ctrl+C does; resolves with the exit code. */
  close(): Promise<number | null>
}

/** Runs Node with these arguments until a link is printed. */
export const startHost = async (args: readonly string[], env = process.env): Promise<BrowserHost> => {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const printed: string[] = []
  let log = ''
  child.stderr.on('data', (chunk) => {
    log += chunk
  })
  const close = () => {
    child.kill('SIGINT')
    return ended
  }
  for await (const line of createInterface(child.stdout)) {
    printed.push(line)
    const link = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(line)?.[0]
    if (link !== undefined) return { link, printed: () => printed, log: () => log, close }
  }
  throw new Error(`The browser host ended without printing its link. ${log}`)
}

export const startBrowserHost = (dataFolder: string, appFolder = root): Promise<BrowserHost> =>
  startHost([join(appFolder, 'out/main/browser-host.js'), '--no-open', '--data-dir', dataFolder])

export const browserViewport = { width: 1280, height: 820 } as const

export const launchInBrowser = async (browser: Browser, dataFolder: string, appFolder = root): Promise<Errdex> => {
  const host = await startBrowserHost(dataFolder, appFolder)
  const context = await browser.newContext({ locale: 'zh-CN', viewport: browserViewport })
  const page = await context.newPage()
  return {
    host: 'browser',
    page,
    dataFolder,
    app: null,
    open: async () => {
      await page.goto(host.link)
    },
    close: async () => {
      await context.close()
      await host.close()
    },
  }
}

/** Milliseconds an app may take to show its main window. */
const startPatience = 90_000

/** On a slow machine the window of quick lookup may be seen before the main one; null where none came in time. */
const mainPageOf = async (app: ElectronApplication): Promise<Page | null> => {
  const isMain = (page: Page) => page.url().endsWith('/index.html')
  for (const end = Date.now() + startPatience; Date.now() < end; await setTimeout(50)) {
    const main = app.windows().find(isMain)
    if (main !== undefined) return main
  }
  return null
}

/** The packaged app, where `npm run e2e -- --packaged` asked for it. */
export const packaged = findPackaged()

/** Milliseconds an app may take to end; one that takes longer is made to, so that the tests behind it get their turn. */
const endPatience = 45_000

/** Whether these arguments, parted by NUL or as Wine writes them, name this very folder for the app's data. */
const isOn = (commandLine: string, dataFolder: string): boolean =>
  commandLine
    .replaceAll('\\', '/')
    .split(/\0| (?=--)/)
    .some((word) => /^--user-data-dir=(?:[A-Z]:)?(.*)$/.exec(word)?.[1] === dataFolder)

/** The processes of an app on this data folder. Behind a script that starts it, the one Playwright knows is not the app itself. */
const findProcesses = async (dataFolder: string): Promise<readonly number[]> => {
  if (process.platform !== 'linux') return []
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid) || pid === process.pid) continue
    const words = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    if (isOn(words, dataFolder)) found.push(pid)
  }
  return found
}

const killProcess = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in between.
  }
}

/** Ends the app with everything it started: its windows, its shortcut and its clipboard watch would meet the next one. */
const endApp = async (app: ElectronApplication, starter: ChildProcess, dataFolder: string): Promise<void> => {
  const end = Date.now() + endPatience
  const closed = app.close()
  await Promise.race([closed, setTimeout(endPatience, undefined, { ref: false })])
  let left = await findProcesses(dataFolder)
  while (left.length > 0 && Date.now() < end) {
    await setTimeout(50)
    left = await findProcesses(dataFolder)
  }
  if (left.length === 0) return
  console.warn(`An app did not end within ${endPatience / 1000} s and was killed.`)
  starter.kill('SIGKILL')
  left.forEach(killProcess)
  await Promise.race([closed, setTimeout(5_000, undefined, { ref: false })])
}

/** On Windows a window that another app's covers draws one frame a second: a click, which waits for two, took two seconds. */
const drawn = ['--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding']

/** Playwright finds Electron as `require('electron')` does: only so its loader for ES modules works in every runtime. */
export const launchElectron = async (
  dataFolder: string,
  appFolder = root,
  switches: readonly string[] = [],
): Promise<Errdex> => {
  const args = [`--user-data-dir=${dataFolder}`, '--lang=zh-CN', ...drawn, ...switches]
  const app = await (packaged === null
    ? _electron.launch({ cwd: root, args: [appFolder, ...args], colorScheme: null })
    : _electron.launch({ cwd: root, args, colorScheme: null, executablePath: packaged }))
  // Asked for now: of an app that has ended Playwright tells no process.
  const starter = app.process()
  const page = await mainPageOf(app)
  if (page === null) {
    await endApp(app, starter, dataFolder)
    throw new Error(`The app showed no main window within ${startPatience / 1000} s.`)
  }
  // A second call must not end the app that stands on the same data by then.
  let ending: Promise<void> | undefined
  return {
    host: 'electron',
    page,
    dataFolder,
    app,
    open: () => page.waitForLoadState(),
    close: () => {
      ending ??= endApp(app, starter, dataFolder)
      return ending
    },
  }
}
