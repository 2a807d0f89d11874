/** The Electron baseline, asserted in the running app: what windows are, what they see, where they may go, what they may ask. */
import { readFile } from 'node:fs/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { ask, askRaw } from '../ask.ts'
import { expect, test } from '../fixture.ts'
import { appOf } from '../launch.ts'

test.use({ shared: true })

test('every web contents is sandboxed and isolated, without Node', async ({ errdex }) => {
  const preferences = await appOf(errdex).evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const inspected = contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      return inspected.getLastWebPreferences()
    }),
  )
  // The main window, and quick lookup once it is warm.
  expect([1, 2]).toContain(preferences.length)
  for (const preference of preferences)
    expect(preference).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    })
})

test('the app asks for the sandbox of all processes, unless it was started without', async ({ errdex }) => {
  const [asked, off] = await appOf(errdex).evaluate(({ app }) =>
    ['enable-sandbox', 'no-sandbox'].map((name) => app.commandLine.hasSwitch(name)),
  )
  expect(asked).toBe(!off)
})

test('the system holds every window process in its sandbox', async ({ errdex }) => {
  const { platform, off, windows } = await appOf(errdex).evaluate(({ app }) => ({
    platform: process.platform,
    off: app.commandLine.hasSwitch('no-sandbox'),
    windows: app.getAppMetrics().filter(({ type }) => type === 'Tab'),
  }))
  test.skip(off, 'this runtime starts Electron with --no-sandbox: the sandbox of the system is not seen here')
  expect(windows.length).toBeGreaterThan(0)
  for (const { pid, sandboxed } of windows)
    if (platform === 'linux') {
      // Two layers: no way to other processes, files and network, and system calls filtered (seccomp mode 2).
      const status = await readFile(`/proc/${pid}/status`, 'utf8')
      expect(status).toMatch(/^Seccomp:\s+2$/m)
      expect(status).toMatch(/^NoNewPrivs:\s+1$/m)
    } else expect(sandboxed).toBe(true)
})

test('a page sees the bridge and nothing of Node or Electron', async ({ page }) => {
  const seen = await page.evaluate(() => {
    const { bridge } = window as unknown as { bridge: Record<string, unknown> }
    const names = [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      'setImmediate',
      'electron',
      'ipcRenderer',
    ]
    let replaced = true
    try {
      Object.assign(bridge, { request: () => 'mine' })
    } catch {
      replaced = false
    }
    return {
      bridge: Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`),
      leaked: names.filter((name) => name in window),
      replaced,
      listenerGets: Object.keys(window).filter((name) => /electron|ipc|node/i.test(name)),
    }
  })
  expect(seen).toEqual({
    bridge: ['request: function', 'keepFiles: function', 'subscribe: function'],
    leaked: [],
    replaced: false,
    listenerGets: [],
  })
})

test.describe('requests', () => {
  test('from our page are answered', async ({ page }) => {
    expect(await ask(page, 'app:describe')).toMatchObject({ host: 'electron', entries: 1024, problems: [] })
  })

  test('of unknown channels or with wrong arguments are refused without detail', async ({ page }) => {
    for (const channel of ['app:quit', 'ELECTRON_BROWSER_REQUIRE', '__proto__', 'toString', ''])
      expect(await askRaw(page, channel, [])).toEqual({ error: `Unknown request: ${channel}` })
    for (const args of [[], [1], ['a', 'b'], [{ toString: 'x' }], ['x'.repeat(100_000)]]) {
      const reply = await askRaw(page, 'catalog:open', args)
      expect(reply).toEqual({ error: "Error invoking remote method 'catalog:open': Error: refused" })
    }
  })

  test('from a window that is not ours, and from another page in our window, are refused', async ({ errdex, page }) => {
    const app = appOf(errdex)
    const replies = await app.evaluate(async ({ app: main, BrowserWindow }) => {
      const own = BrowserWindow.fromId(1)
      if (own === null) throw new Error('no window')
      const preload = `${main.getAppPath()}/out/preload/index.cjs`
      const code = `bridge.request('app:describe').then(() => 'answered', (error) => error.message)`
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await foreign.loadURL('app://errdex/index.html')
      const fromForeignWindow = await foreign.webContents.executeJavaScript(code)
      foreign.destroy()
      await own.loadURL('data:text/html,<title>another page</title>')
      const fromAnotherPage = await own.webContents.executeJavaScript(code)
      await own.loadURL('app://errdex/index.html')
      const fromOurPage = await own.webContents.executeJavaScript(code)
      return { fromForeignWindow, fromAnotherPage, fromOurPage }
    })
    const refused = "Error invoking remote method 'app:describe': Error: refused"
    expect(replies).toEqual({ fromForeignWindow: refused, fromAnotherPage: refused, fromOurPage: 'answered' })
    await expect(page).toHaveURL('app://errdex/index.html')
  })
})

const countWindows = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

/** Tries something in the page and reports where the app is afterwards. */
const attempt = async (app: ElectronApplication, page: Page, code: string) => {
  await page.evaluate(`window.marker = 1; setTimeout(() => { ${code} }, 0); undefined`)
  // A navigation that was allowed would have replaced the page by the time another round trip is answered.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)))
  const windows = await countWindows(app)
  const marker = await page.evaluate(() => (window as unknown as { marker?: number }).marker)
  return { windows, marker, url: page.url() }
}

const addresses = [
  'https://example.com/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'app://errdex.example/index.html',
  'app://errdex/index.html?other',
  'data:text/html,x',
]

test('a page can go nowhere else and open no window', async ({ errdex, page, expectedMishaps }) => {
  test.setTimeout(120_000)
  const app = appOf(errdex)
  // The main window, and quick lookup once it is warm.
  await expect.poll(() => countWindows(app)).toBe(2)
  // Denied attempts are reported in the console, and Chromium names the address it was not allowed to ask.
  expectedMishaps.push(/^(console|request):/)
  for (const address of addresses) {
    const quoted = JSON.stringify(address)
    const link = `const a = document.createElement('a'); a.href = ${quoted}; document.body.append(a);`
    const ways = [
      `location.href = ${quoted}`,
      `location.replace(${quoted})`,
      `window.open(${quoted})`,
      `${link} a.click()`,
      `${link} a.target = '_blank'; a.click()`,
    ]
    for (const way of ways) {
      const after = await attempt(app, page, way)
      expect(after, way).toEqual({ windows: 2, marker: 1, url: 'app://errdex/index.html' })
    }
  }
})

test('a page that empties itself comes back', async ({ page }) => {
  await page.evaluate(() => setTimeout(() => location.replace('about:blank'), 0))
  await page.waitForURL('about:blank')
  await page.waitForURL('app://errdex/index.html')
})

test('nothing outside the fixed map is served, whatever the path', async ({ page, expectedMishaps }) => {
  expectedMishaps.push(/404|Failed to load|Content Security Policy/)
  const statuses = await page.evaluate(async () => {
    const paths = [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/package.json',
      '/assets/',
      '/',
      '/package.json',
      '//',
    ]
    const other = await fetch('app://other/index.html').then(
      (response) => response.status,
      () => 'blocked',
    )
    const own = await Promise.all(paths.map(async (path) => (await fetch(`app://errdex${path}`)).status))
    const posted = (await fetch('/index.html', { method: 'POST', body: 'x' })).status
    return [...own, posted, other]
  })
  expect(new Set(statuses)).toEqual(new Set([404, 'blocked']))
})

test('every permission is denied', async ({ page, expectedMishaps }) => {
  expectedMishaps.push(/^/)
  const results = await page.evaluate(async () => {
    const names = [
      'accelerometer',
      'ambient-light-sensor',
      'background-fetch',
      'background-sync',
      'bluetooth',
      'camera',
      'captured-surface-control',
      'clipboard-read',
      'clipboard-write',
      'display-capture',
      'geolocation',
      'gyroscope',
      'hid',
      'idle-detection',
      'keyboard-lock',
      'local-fonts',
      'magnetometer',
      'microphone',
      'midi',
      'nfc',
      'notifications',
      'payment-handler',
      'periodic-background-sync',
      'persistent-storage',
      'pointer-lock',
      'push',
      'screen-wake-lock',
      'serial',
      'speaker-selection',
      'storage-access',
      'system-wake-lock',
      'top-level-storage-access',
      'usb',
      'web-app-installation',
      'window-management',
    ]
    const states: Record<string, string> = {}
    for (const name of names) {
      const descriptor = { name, userVisibleOnly: true, sysex: true } as unknown as PermissionDescriptor
      // A name this Chromium does not know rejects, and is no permission here.
      const status = await navigator.permissions.query(descriptor).catch(() => null)
      if (status !== null) states[name] = status.state
    }
    const outcome = (asked: Promise<unknown>) =>
      asked.then(
        () => 'granted',
        () => 'denied',
      )
    const { clipboard, mediaDevices } = navigator
    const position = new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))
    return {
      states,
      asked: {
        notifications: await Notification.requestPermission(),
        camera: await outcome(mediaDevices.getUserMedia({ video: true })),
        microphone: await outcome(mediaDevices.getUserMedia({ audio: true })),
        screen: await outcome(mediaDevices.getDisplayMedia({ video: true })),
        position: await outcome(position),
        clipboardRead: await outcome(clipboard.readText()),
        clipboardWrite: await outcome(clipboard.writeText('x')),
        midi: await outcome(navigator.requestMIDIAccess({ sysex: true })),
        persistence: (await navigator.storage.persist()) ? 'granted' : 'denied',
      },
    }
  })
  expect(Object.keys(results.states).length).toBeGreaterThan(10)
  expect(new Set(Object.values(results.states))).toEqual(new Set(['denied']))
  expect(new Set(Object.values(results.asked))).toEqual(new Set(['denied']))
})

test('copying goes through the bridge', async ({ errdex, page }) => {
  expect(await ask(page, 'clipboard:write', '错误码 99991672')).toEqual({ ok: true, value: null })
  const copied = await appOf(errdex).evaluate(async ({ clipboard }) => clipboard.readText())
  expect(copied).toBe('错误码 99991672')
})

test('links open outside only when they are plain https', async ({ errdex, page }) => {
  const app = appOf(errdex)
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened, openExternal: shell.openExternal })
    shell.openExternal = async (url) => {
      opened.push(url)
    }
  })
  expect(await ask(page, 'link:open', 'https://open.feishu.cn/document')).toMatchObject({ ok: true })
  for (const link of [
    'http://open.feishu.cn/',
    'file:///etc/passwd',
    'https://a@open.feishu.cn/',
    'javascript:alert(1)',
  ])
    expect(await ask(page, 'link:open', link)).toMatchObject({ ok: false, problem: { key: 'link.refused' } })
  const opened = await app.evaluate(({ shell }) => {
    const replaced = globalThis as unknown as { opened: string[]; openExternal: typeof shell.openExternal }
    shell.openExternal = replaced.openExternal
    return replaced.opened
  })
  expect(opened).toEqual(['https://open.feishu.cn/document'])
})
