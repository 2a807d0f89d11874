/** The main window in Chromium on the browser host, turn by turn with a bare page: navigation → usable list, key → frame and answer, blocking, memory. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { startServices } from '../../../src-main/services.ts'
import { startBrowserHost } from '../../launch.ts'
import { findRuntime } from '../../runtimes.ts'
import { serveBareWindow } from '../bare-window.ts'
import { hostFor, importTable } from '../bench-services.ts'
import { largeTable } from '../large-table.ts'
import { percentiles, timedAsync } from '../measure.ts'
import { printTable, toFigure } from '../print.ts'
import { familyOf, residentMemory } from '../process-tree.ts'
import { type KeyTimes, usableRow, watchKeys, watchUsable } from '../window-probe.ts'

const navigations = 20
const warmUps = 3
const large = 100_000
/** What a person types, one key at a time; each is deleted again before the next. */
const typed = [
  '99991672',
  'token',
  'quanxian',
  'rate limit',
  'invalid parameter',
  '40001',
  'approval',
  'permission denied',
  'order not found',
]
const rounds = 2
/** Milliseconds between keys: a fast typist. */
const pause = 80

const openPage = async (context: BrowserContext, link: string): Promise<Page> => {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1280, height: 820 })
  await page.goto(link)
  await page.waitForFunction(() => window.usableAt !== undefined)
  return page
}

/** Opens what the page shows anew. */
const navigate = async (page: Page): Promise<number> => {
  await page.bringToFront()
  await page.goto(page.url())
  await page.waitForFunction(() => window.usableAt !== undefined)
  return page.evaluate(() => window.usableAt ?? Number.NaN)
}

const startKeys = async (page: Page) => {
  await page.bringToFront()
  await page.locator('input').first().focus()
  await page.evaluate(watchKeys)
}

/** One text, key by key, and away with it. */
const typeText = async (page: Page, text: string) => {
  await page.bringToFront()
  for (const key of [...text, ...Array.from(text, () => 'Backspace')]) {
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForTimeout(pause)
  }
}

const noKeys: KeyTimes = { frame: [], answer: [], longTasks: [] }
const readKeys = (page: Page) => page.evaluate(() => window.keyTimes).then((times) => times ?? noKeys)

const row = (name: string, values: readonly number[]) => {
  const { p50, p95, p99 } = percentiles(values)
  return [name, String(values.length), toFigure(p50), toFigure(p95), toFigure(p99), toFigure(Math.max(...values))]
}

/** Longest time an answer of the host took while somebody typed: what blocks its main thread shows here. */
const watchHost = (page: Page) => {
  const waits: number[] = []
  let watching = true
  const ask = async () => {
    while (watching) {
      const { value, ms } = await timedAsync(() => page.context().request.get(page.url()))
      if (value.ok()) waits.push(ms)
      await page.waitForTimeout(20)
    }
  }
  const asking = ask()
  return async () => {
    watching = false
    await asking
    return waits
  }
}

/** Puts so many rows among the person's own tables of an app that has not started yet. */
const importRows = async (dataFolder: string, rows: number): Promise<void> => {
  const services = startServices(hostFor(dataFolder))
  await importTable(services, Buffer.from(largeTable(rows)))
  await services.close()
}

/** Ours by the rival's. */
const ratioRow = (name: string, ours: readonly number[], bare: readonly number[]) => {
  const [our, its] = [percentiles(ours), percentiles(bare)]
  return [name, '', `${toFigure(our.p50 / its.p50)} ×`, `${toFigure(our.p95 / its.p95)} ×`]
}

const measure = async (executablePath: string, imported: number, name: string) => {
  const data = mkdtempSync(join(tmpdir(), 'errdex-bench-'))
  if (imported > 0) await importRows(data, imported)
  const profile = mkdtempSync(join(tmpdir(), 'errdex-bench-chromium-'))
  const host = await startBrowserHost(data)
  const chromiumSandbox = process.getuid?.() !== 0
  const context = await chromium.launchPersistentContext(profile, { executablePath, chromiumSandbox, locale: 'zh-CN' })
  const memory = () => residentMemory(familyOf(profile))
  const empty = memory()
  await context.addInitScript(watchUsable, usableRow)
  const ours = await openPage(context, host.link)
  await ours.waitForFunction(
    (least) => Number(document.querySelector('output')?.textContent.replaceAll(/\D/g, '')) > least,
    imported,
  )
  // Behind the first page search is made ready.
  await ours.waitForTimeout(3_000)
  const opened = memory()
  // The first navigation is slow enough for what comes after the list to come before it.
  await navigate(ours)
  const rival = await serveBareWindow(ours)
  const bare = await openPage(context, rival.link)

  const navigation = { ours: [] as number[], fresh: [] as number[], bare: [] as number[] }
  for (let round = -warmUps; round < navigations; round++) {
    const times = { bare: await navigate(bare), ours: await navigate(ours) }
    // What a tab remembers of its list is not there when the app starts.
    await ours.evaluate(() => sessionStorage.clear())
    const fresh = await navigate(ours)
    if (round < 0) continue
    navigation.fresh.push(fresh)
    navigation.bare.push(times.bare)
    navigation.ours.push(times.ours)
  }

  await startKeys(bare)
  await startKeys(ours)
  const stopWatching = watchHost(ours)
  for (let round = 0; round < rounds; round++)
    for (const text of typed) for (const page of [bare, ours]) await typeText(page, text)
  const waits = await stopWatching()
  const keys = { ours: await readKeys(ours), bare: await readKeys(bare) }
  const used = memory()

  console.log(name)
  const { script, style, data: read } = rival.bytes
  console.log(`both read ${script} bytes of script, ${style} of style, ${read} of data before the list can be used`)
  printTable([
    ['ms', 'n', 'p50', 'p95', 'p99', 'max'],
    row('navigation → usable list', navigation.ours),
    row('… with nothing remembered', navigation.fresh),
    row('… of the bare page', navigation.bare),
    ratioRow('ratio', navigation.ours, navigation.bare),
    ratioRow('ratio with nothing remembered', navigation.fresh, navigation.bare),
    row('key → painted frame', keys.ours.frame),
    row('… of the bare page', keys.bare.frame),
    ratioRow('ratio', keys.ours.frame, keys.bare.frame),
    row('key → painted answer', keys.ours.answer),
    row('… of the bare page', keys.bare.answer),
    row('host answers a page meanwhile', waits),
  ])
  const long = (times: KeyTimes) => times.longTasks.map(toFigure).join(', ') || 'none'
  console.log(`tasks over 50 ms while typing: ${long(keys.ours)}; in the bare page: ${long(keys.bare)}`)
  printTable([
    ['memory (PSS)', 'MB'],
    ['Chromium with an empty page', toFigure(empty)],
    ['… with the main window', toFigure(opened)],
    ['… after typing, with the bare page', toFigure(used)],
    ['the browser host', toFigure(residentMemory(familyOf(data)))],
  ])
  await context.close()
  await rival.close()
  await host.close()
  for (const folder of [data, profile]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

const runtime = findRuntime('browser')
if (!runtime.found) {
  console.log(`not run: ${runtime.reason}`)
} else {
  await measure(runtime.path, 0, 'the shipped catalog')
  await measure(runtime.path, large, `\n${large.toLocaleString('en')} imported rows`)
}
