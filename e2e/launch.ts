/** Starts the built app in one of its hosts. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { _electron, type Browser, type ElectronApplication, type Page } from '@playwright/test'
import { findPackaged } from './packaged/packaged-electron.ts'

/** The project: the folder with `package.json` above this file, or above what was bundled from it. */
const findRoot = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : findRoot(resolve(folder, '..'))
export const root = findRoot(import.meta.dirname)

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

export const launchInBrowser = async (browser: Browser, dataFolder: string, appFolder = root): Promise<Errdex> => {
  const host = await startBrowserHost(dataFolder, appFolder)
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 820 } })
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

/** On a slow machine the window of quick lookup may be seen before the main one. */
const mainPageOf = async (app: ElectronApplication): Promise<Page> => {
  const isMain = (page: Page) => page.url().endsWith('/index.html')
  await app.firstWindow()
  for (;;) {
    const main = app.windows().find(isMain)
    if (main !== undefined) return main
    await setTimeout(50)
  }
}

/** The packaged app, where `npm run e2e -- --packaged` asked for it. */
export const packaged = findPackaged(root)

/** Milliseconds an app may take to end; one that takes longer is made to, so that the tests behind it get their turn. */
const endPatience = 45_000

const endApp = async (app: ElectronApplication): Promise<void> => {
  const closed = app.close()
  const late = await Promise.race([closed.then(() => false), setTimeout(endPatience, true, { ref: false })])
  if (!late) return
  console.warn(`An app did not end within ${endPatience / 1000} s and was killed.`)
  app.process().kill('SIGKILL')
  await Promise.race([closed, setTimeout(5_000, undefined, { ref: false })])
}

/** Playwright finds Electron as `require('electron')` does: only so its loader for ES modules works in every runtime. */
export const launchElectron = async (
  dataFolder: string,
  appFolder = root,
  switches: readonly string[] = [],
): Promise<Errdex> => {
  const args = [`--user-data-dir=${dataFolder}`, '--lang=zh-CN', ...switches]
  const app = await (packaged === null
    ? _electron.launch({ cwd: root, args: [appFolder, ...args], colorScheme: null })
    : _electron.launch({ cwd: root, args, colorScheme: null, executablePath: packaged }))
  const page = await mainPageOf(app)
  return {
    host: 'electron',
    page,
    dataFolder,
    app,
    open: () => page.waitForLoadState(),
    close: () => endApp(app),
  }
}
