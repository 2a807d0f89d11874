/** The companion's promises: shortcut to caret, reopening, idle processor time, memory beside a bare one-window app. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { createKeyPresser } from '../../desktop/key-presser.ts'
import { processesNaming, processorTime, residentMemory } from '../process-tree.ts'

const root = process.cwd()
const presses = 50
/** Minutes of idling for each of watch off and watch on. */
const idleMinutes = Number(process.env.IDLE_MINUTES ?? 10)
const display = Number(/\d+/.exec(process.env.ELECTRON_RUNTIME_DISPLAY ?? process.env.DISPLAY ?? ':77')?.[0] ?? 77)

const sleep = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ?? Number.NaN
const launch = (folder: string, data: string) =>
  _electron.launch({ cwd: root, args: [folder, `--user-data-dir=${data}`, '--lang=zh-CN'] })
const freshFolder = (name: string) => mkdtempSync(join(tmpdir(), `errdex-bench-${name}-`))

const findPage = async (app: ElectronApplication, name: string): Promise<Page> => {
  const isIt = (page: Page) => page.url().endsWith(`/${name}.html`)
  return app.windows().find(isIt) ?? (await app.waitForEvent('window', isIt))
}

/** Sets settings through the contract. */
const change = (page: Page, settings: Readonly<Record<string, unknown>>) =>
  page.evaluate(`bridge.request('app:describe').then(({ settings }) =>
    bridge.request('settings:change', { ...settings, ...${JSON.stringify(settings)} }))`)

/** How far the page's clock is ahead of ours, by the quickest of several questions. */
const clockOffset = async (page: Page): Promise<number> => {
  let best = { trip: Number.POSITIVE_INFINITY, offset: 0 }
  for (let turn = 0; turn < 40; turn++) {
    const asked = performance.timeOrigin + performance.now()
    const there = await page.evaluate(() => performance.timeOrigin + performance.now())
    const trip = performance.timeOrigin + performance.now() - asked
    if (trip < best.trip) best = { trip, offset: there - asked - trip / 2 }
  }
  return best.offset
}

/** In the page: waits for the focus, then for the frame that shows the caret to be on its way. */
const focusedFrame = `new Promise((resolve) => {
  requestAnimationFrame(function frame() {
    const ready = document.hasFocus() && document.activeElement instanceof HTMLInputElement
    if (ready) requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
    else requestAnimationFrame(frame)
  })
})`

/** In the page: waits until it is seen, then for the second frame after that; its time on the clock main has too. */
const shownFrame = `new Promise((resolve) => {
  const frame = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
  if (document.visibilityState === 'visible' && document.hasFocus()) frame()
  else window.addEventListener('focus', frame, { once: true })
})`

/** Milliseconds from the key going down to the second frame in which the field has the focus. */
const measureShortcut = async (quick: Page): Promise<readonly number[]> => {
  const keys = await createKeyPresser(display)
  const offset = await clockOffset(quick)
  const values: number[] = []
  for (let turn = 0; turn < presses + 5; turn++) {
    const painted = quick.evaluate<number>(focusedFrame)
    await sleep(100)
    const pressed = keys.press('control', 'shift', 'e')
    const at = await painted
    if (turn >= 5) values.push(at - offset - pressed)
    await sleep(100)
    await quick.evaluate(`bridge.request('quick-lookup:hide')`)
    await sleep(400)
  }
  keys.close()
  return values
}

interface Reopening {
  /** Until a plain hidden window with one line of text is ready: what this machine asks of any window. */
  readonly plain: number
  /** Until the main window is shown, focused and drawn, after it was closed. */
  readonly ours: number
}

/** Milliseconds, one after the other so that both meet the same machine. */
const measureReopening = async (app: ElectronApplication): Promise<readonly Reopening[]> => {
  const values: Reopening[] = []
  for (let turn = 0; turn < 6; turn++) {
    await sleep(5_000)
    const plain = await app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<number>((resolve) => {
          const started = performance.now()
          const window = new BrowserWindow({ show: false, width: 1280, height: 820 })
          window.once('ready-to-show', () => {
            resolve(performance.now() - started)
            window.destroy()
          })
          void window.loadURL('data:text/html,<title>plain</title>plain')
        }),
    )
    await sleep(2_000)
    const main = await findPage(app, 'index')
    const painted = main.evaluate<number>(shownFrame)
    const asked = await app.evaluate(({ app: electron }) => {
      const now = Date.now()
      electron.emit('activate')
      return now
    })
    const ours = (await painted) - asked
    values.push({ plain, ours })
    await sleep(1_500)
    await main.close({ runBeforeUnload: true })
  }
  return values
}

const measureIdle = async (data: string): Promise<number> => {
  const pids = processesNaming(data)
  const before = processorTime(pids)
  await sleep(idleMinutes * 60_000)
  return (processorTime(pids) - before) / (idleMinutes * 60)
}

const measureBare = async (): Promise<number> => {
  const folder = freshFolder('bare')
  mkdirSync(join(folder, 'app'))
  writeFileSync(join(folder, 'app/package.json'), '{"name":"bare","main":"main.cjs"}')
  writeFileSync(
    join(folder, 'app/main.cjs'),
    `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 820 }).loadURL('data:text/html,<title>bare</title>bare'))`,
  )
  const app = await launch(join(folder, 'app'), join(folder, 'data'))
  await app.firstWindow()
  await sleep(10_000)
  const memory = residentMemory(processesNaming(join(folder, 'data')))
  await app.close()
  return memory
}

const bare = await measureBare()
const data = freshFolder('companion')
const app = await launch(root, data)
const page = await app.firstWindow()
await page.waitForLoadState()
const quick = await findPage(app, 'quick-lookup')
await change(page, { watch: 'off' })
await sleep(3_000)
const caret = await measureShortcut(quick)
await page.close({ runBeforeUnload: true })
await sleep(10_000)
const memory = residentMemory(processesNaming(data))
const reopening = await measureReopening(app)
await sleep(70_000)
const idleOff = await measureIdle(data)
await change(quick, { watch: 'on' })
await sleep(5_000)
const idleOn = await measureIdle(data)
await app.close()

const round = (value: number) => Math.round(value * 10) / 10
const line = (what: string, value: string, goal: string) => console.log(`${what.padEnd(52)}${value.padEnd(42)}${goal}`)
line(
  `shortcut → painted caret, ${caret.length} presses, warm`,
  `p50 ${round(percentile(caret, 0.5))} ms, p95 ${round(percentile(caret, 0.95))} ms`,
  'goal p95 ≤ 80 ms',
)
const median = (what: keyof Reopening) =>
  round(
    percentile(
      reopening.map((values) => values[what]),
      0.5,
    ),
  )
line(
  'main window closed → shown again, drawn',
  `median ${median('ours')} ms; plain window ${median('plain')} ms`,
  'goal ≤ 300 ms over a hidden one',
)
line(`idle, windows hidden, watch off, ${idleMinutes} min`, `${round(idleOff)} ms/s`, 'goal ≤ 5 ms/s')
line(`idle, windows hidden, watch on, ${idleMinutes} min`, `${round(idleOn)} ms/s`, 'goal ≤ 5 ms/s')
line(
  'memory (PSS), main window closed, beside a bare app',
  `${round(memory)} MB / ${round(bare)} MB = ${(memory / bare).toFixed(2)} ×`,
  'goal ≤ 1.25 ×',
)
