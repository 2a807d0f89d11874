/** What every spec starts from: the built app in its host, with empty data of its own, and a watch over what goes wrong. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, chromium, expect, type Page } from '@playwright/test'
import type { Bridge } from '../src-preload/contract.ts'
import { ask } from './ask.ts'
import { clearKept, type Untouched } from './clear-kept.ts'
import { browserViewport, type Errdex, launchElectron, launchInBrowser, packaged } from './launch.ts'
import { type MishapWatch, watchMishaps } from './mishaps.ts'
import { readNetLog } from './net-log.ts'
import { findRuntime, hasScreens, type Project, type Runtime, takeScreen } from './runtimes.ts'

export { expect }

export interface TestFixtures {
  /**
   * Tests that need no start of their own share one app that stands between them and has its first question answered; each
   * gets its page anew, in an app where nothing is kept. `true`: the test leaves no trace, or fails; no history is kept.
   * `'cleared'`: it may keep what a person keeps, which is taken out by requests before the next one.
   */
  shared: boolean | 'cleared'
  /** The test deals with what apps on one screen share, such as its clipboard: no other app runs beside those it starts. */
  alone: boolean
  /** Pixels per point of the screen in Electron; null leaves what the system says. */
  scale: number | null
  /** A fresh folder, removed afterwards. */
  dataFolder: string
  /** Starts the app on a data folder, by default the built one. A test that restarts closes the first and calls it again. */
  launch: (dataFolder: string, appFolder?: string) => Promise<Errdex>
  errdex: Errdex
  page: Page
  /** Mishaps a test provokes on purpose; they do not fail it. */
  expectedMishaps: RegExp[]
  /** Skips every test of a project whose runtime this machine lacks. */
  needsRuntime: undefined
}

export interface SharedApp {
  readonly errdex: Errdex
  readonly untouched: Untouched
  /** Of the main window in Electron; null in a browser. */
  readonly size: readonly number[] | null
}

export interface WorkerFixtures {
  /** What this machine has for the project; continuous integration must have both. */
  runtime: Runtime
  /** Chromium, started at the first call. */
  openBrowser: () => Promise<Browser>
  /**
   * The app that tests share, started when it is asked for. Beside another one it stands aside: the system gives a shortcut
   * once.
   */
  sharedApp: { open(): Promise<SharedApp>; standAside(): Promise<void>; close(): Promise<void> }
}

/** Nothing of Chromium's own may reach for the network. */
const quiet = ['quic', 'background-networking', 'component-update', 'sync'].map((part) => `--disable-${part}`)

const mishapsBut = (seen: readonly string[], expected: readonly RegExp[]) =>
  seen.filter((mishap) => !expected.some((pattern) => pattern.test(mishap)))

/** What an app keeps: the content of every file of the person's, by name. Where a window stands, the window manager decides. */
const readTraces = async ({ dataFolder }: Errdex) => {
  const folder = join(dataFolder, 'store')
  const files = (await readdir(folder, { withFileTypes: true })).filter((file) => file.isFile())
  const kept = files.filter(({ name }) => !name.startsWith('window.'))
  const contents = kept.map(async ({ name }) => [name, await readFile(join(folder, name), 'utf8')])
  return Object.fromEntries(await Promise.all(contents))
}

/** The size of the main window's content. */
const readSize = ({ app }: Errdex) =>
  app?.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.getContentSize() ?? []) ?? null

/** Loads the page as if nothing had been done in it: what main would give back to a lost window is forgotten first. */
const openAnew = async ({ errdex, size }: SharedApp) => {
  const { host, page, app } = errdex
  await page.emulateMedia({ reducedMotion: null })
  await app?.evaluate(({ BrowserWindow }, [width = 0, height = 0]) => {
    const window = BrowserWindow.fromId(1)
    const [widthNow, heightNow] = window?.getContentSize() ?? []
    if (widthNow !== width || heightNow !== height) window?.setContentSize(width, height)
  }, size ?? [])
  if (host === 'browser') {
    await page.setViewportSize(browserViewport)
    // A tab without its name is a new one to main.
    await page.evaluate(() => sessionStorage.clear())
    return page.reload()
  }
  const loaded = page.waitForEvent('load')
  await page.evaluate(async () => {
    const { bridge } = window as unknown as { readonly bridge: Bridge }
    // What the page would have kept on its way out is kept now, and forgotten with the rest.
    dispatchEvent(new Event('pagehide'))
    const keys = Object.keys(await bridge.request('memory:recall', 'main'))
    await Promise.all(keys.map((key) => bridge.request('memory:keep', 'main', key, null)))
    setTimeout(() => location.reload())
  })
  await loaded
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  runtime: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
    async ({}, use, { project, parallelIndex }) => {
      if (project.name === 'electron' && hasScreens) takeScreen(parallelIndex)
      const runtime = findRuntime(project.name as Project)
      if (!runtime.found && process.env.CI === 'true')
        throw new Error(`${project.name} must run here: ${runtime.reason}`)
      await use(runtime)
    },
    { scope: 'worker', auto: true },
  ],
  needsRuntime: [
    async ({ runtime }, use, info) => {
      info.skip(!runtime.found, runtime.found ? '' : `${info.project.name}: ${runtime.reason}`)
      await use(undefined)
    },
    { auto: true },
  ],
  openBrowser: [
    async ({ runtime }, use) => {
      let browser: Promise<Browser> | undefined
      await use(() => {
        // Chromium refuses to run its sandbox as root, which is what continuous integration is.
        const chromiumSandbox = process.getuid?.() !== 0
        const executablePath = runtime.found ? runtime.path : ''
        browser ??= chromium.launch({ executablePath, chromiumSandbox, args: ['--no-first-run', ...quiet] })
        return browser
      })
      if (browser !== undefined) await (await browser).close()
    },
    { scope: 'worker' },
  ],
  sharedApp: [
    async ({ openBrowser }, use, { project }) => {
      const folder = await mkdtemp(join(tmpdir(), 'errdex-e2e-shared-'))
      const netLog = project.name === 'electron' ? join(folder, 'net-log.json') : null
      const start = async () => {
        const errdex =
          netLog === null
            ? await launchInBrowser(await openBrowser(), folder)
            : await launchElectron(folder, undefined, [`--log-net-log=${netLog}`])
        await errdex.open()
        const { settings, layout } = await ask(errdex.page, 'app:describe')
        return {
          errdex,
          untouched: { settings: { ...settings, watch: 'off' as const }, layout },
          size: await readSize(errdex),
        }
      }
      let shared: Promise<SharedApp> | undefined
      let isAside = false
      const standAside = async (aside: boolean) => {
        if (shared === undefined || isAside === aside) return
        isAside = aside
        if (netLog !== null) await ask((await shared).errdex.page, 'shortcut:record', aside)
      }
      const open = async () => {
        shared ??= start()
        await standAside(false)
        return shared
      }
      const close = async () => {
        const running = shared
        shared = undefined
        isAside = false
        if (running === undefined) return
        await (await running).errdex.close()
        if (netLog !== null) expect(await readNetLog(netLog)).toEqual([])
      }
      await use({ open, standAside: () => standAside(true), close })
      await close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker' },
  ],
  shared: [false, { option: true }],
  alone: [false, { option: true }],
  scale: [null, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'errdex-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  expectedMishaps: async ({}, use) => {
    await use([])
  },
  // What is running is closed before its data is removed: that is all the folder is asked for here.
  launch: async ({ openBrowser, sharedApp, alone, scale, expectedMishaps, dataFolder: _ }, use, info) => {
    const started: { errdex: Errdex; mishaps: MishapWatch; netLog: string | null }[] = []
    await use(async (dataFolder, appFolder) => {
      info.skip(
        packaged !== null && appFolder !== undefined,
        'the packaged app is sealed: a copy of it cannot be changed',
      )
      await (alone ? sharedApp.close() : sharedApp.standAside())
      const netLog = info.project.name === 'electron' ? info.outputPath(`net-log-${started.length}.json`) : null
      const launched =
        netLog === null
          ? await launchInBrowser(await openBrowser(), dataFolder, appFolder)
          : await launchElectron(dataFolder, appFolder, [
              `--log-net-log=${netLog}`,
              ...(scale === null ? [] : [`--force-device-scale-factor=${scale}`]),
            ])
      const mishaps = watchMishaps(launched.page)
      const close = () => {
        mishaps.end()
        return launched.close()
      }
      const errdex = { ...launched, close }
      started.push({ errdex, mishaps, netLog })
      await errdex.open()
      return errdex
    })
    // The last one first: an earlier one that ended by itself has nothing left that runs on the same data.
    for (const { errdex } of started.toReversed()) await errdex.close()
    const seen = started.flatMap(({ mishaps }) => mishaps.seen)
    for (const { netLog } of started) if (netLog !== null) seen.push(...(await readNetLog(netLog)))
    expect(mishapsBut(seen, expectedMishaps)).toEqual([])
  },
  errdex: async ({ shared, sharedApp, launch, dataFolder, expectedMishaps }, use) => {
    if (!shared) return use(await launch(dataFolder))
    const app = await sharedApp.open()
    const { errdex, untouched } = app
    // When something is kept by time, what a test leaves behind is a matter of luck.
    const settings = { ...untouched.settings, history: shared === 'cleared' }
    const wanted = { ...untouched, settings }
    const mishaps = watchMishaps(errdex.page)
    await clearKept(errdex.page, wanted)
    await openAnew(app)
    // What the page before kept on its way out came too late for both.
    for (let tries = 0; await clearKept(errdex.page, wanted); tries++) {
      expect(tries, 'what stays from the test before').toBeLessThan(3)
      await openAnew(app)
    }
    const before = await readTraces(errdex)
    await use(errdex)
    mishaps.end()
    if (shared !== 'cleared') expect(await readTraces(errdex), 'what the test left behind').toEqual(before)
    expect(mishapsBut(mishaps.seen, expectedMishaps)).toEqual([])
  },
  page: async ({ errdex }, use) => {
    await use(errdex.page)
  },
})
