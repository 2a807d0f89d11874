/** The main window in Chromium on the browser host: navigation → usable list, key → frame and answer, blocking, memory. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { buildIndex } from '../../../src-main/core/search/index/mini-index.ts'
import { readPinyin } from '../../../src-main/core/search/index/read-pinyin.ts'
import { writeMiniIndex } from '../../../src-main/engine/compiled-index.ts'
import { writeCatalog } from '../../../src-main/engine/compiled-table.ts'
import { catalogFile, loadCatalog } from '../../../src-main/engine/load-catalog.ts'
import { indexFile } from '../../../src-main/engine/load-tables.ts'
import { type BrowserHost, root, startBrowserHost } from '../../launch.ts'
import { findRuntime } from '../../runtimes.ts'
import { percentiles, timedAsync } from '../measure.ts'
import { printTable, toFigure } from '../print.ts'
import { familyOf, residentMemory } from '../process-tree.ts'
import { makeCatalog } from '../synthetic-catalog.ts'
import { watchKeys, watchUsable } from '../window-probe.ts'

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
]
const keys = 200
/** Milliseconds between keys: a fast typist. */
const pause = 80

const open = async (context: BrowserContext, host: BrowserHost): Promise<Page> => {
  await context.addInitScript(watchUsable)
  const page = await context.newPage()
  await page.setViewportSize({ width: 1280, height: 820 })
  await page.goto(host.link)
  await page.waitForFunction(() => window.usableAt !== undefined)
  return page
}

const measureNavigations = async (page: Page): Promise<readonly number[]> => {
  const times: number[] = []
  for (let round = -warmUps; round < navigations; round++) {
    await page.goto(page.url())
    await page.waitForFunction(() => window.usableAt !== undefined)
    const at = await page.evaluate(() => window.usableAt ?? Number.NaN)
    if (round >= 0) times.push(at)
  }
  return times
}

const measureKeys = async (page: Page) => {
  await page.getByRole('combobox').focus()
  await page.evaluate(watchKeys)
  const presses = typed.flatMap((text) => [...text, ...Array.from(text, () => 'Backspace')])
  for (let count = 0; count < keys; count++) {
    await page.keyboard.press(
      presses[count % presses.length] === ' ' ? 'Space' : (presses[count % presses.length] ?? 'a'),
    )
    await page.waitForTimeout(pause)
  }
  return page.evaluate(() => window.keyTimes ?? { frame: [], answer: [], longTasks: [] })
}

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

/** A copy of the built app with so many entries made up from the shipped ones. */
const enlarge = (folder: string, size: number): string => {
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  cpSync(join(root, 'out'), join(folder, 'out'), {
    recursive: true,
    filter: (source) => !/[\\/]out[\\/](types|bench)$/.test(source),
  })
  const resources = join(folder, 'out/resources')
  const catalog = makeCatalog(loadCatalog(resources).catalog, size)
  const index = writeMiniIndex(buildIndex(catalog.entries, catalog.services, readPinyin))
  writeFileSync(join(resources, catalogFile), writeCatalog(catalog, index))
  writeFileSync(join(resources, indexFile), index)
  return folder
}

const measure = async (executablePath: string, appFolder: string, name: string) => {
  const data = mkdtempSync(join(tmpdir(), 'errdex-bench-'))
  const profile = mkdtempSync(join(tmpdir(), 'errdex-bench-chromium-'))
  const host = await startBrowserHost(data, appFolder)
  const chromiumSandbox = process.getuid?.() !== 0
  const context = await chromium.launchPersistentContext(profile, { executablePath, chromiumSandbox, locale: 'zh-CN' })
  const memory = () => residentMemory(familyOf(profile))
  const bare = memory()
  const page = await open(context, host)
  const opened = memory()
  const stopWatching = watchHost(page)
  const { frame, answer, longTasks } = await measureKeys(page)
  const waits = await stopWatching()
  const used = memory()
  const navigation = await measureNavigations(page)
  console.log(name)
  printTable([
    ['ms', 'n', 'p50', 'p95', 'p99', 'max'],
    row('navigation → usable list', navigation),
    row('key → painted frame', frame),
    row('key → painted answer', answer),
    row('host answers a page meanwhile', waits),
  ])
  console.log(`tasks over 50 ms in the window while typing: ${longTasks.map(toFigure).join(', ') || 'none'}`)
  printTable([
    ['memory (PSS)', 'MB'],
    ['Chromium with an empty page', toFigure(bare)],
    ['… with the main window', toFigure(opened)],
    ['… after typing', toFigure(used)],
    ['the browser host', toFigure(residentMemory(familyOf(data)))],
  ])
  await context.close()
  await host.close()
  for (const folder of [data, profile]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

const runtime = findRuntime('browser')
if (!runtime.found) {
  console.log(`not run: ${runtime.reason}`)
} else {
  await measure(runtime.path, root, 'the shipped catalog')
  const folder = mkdtempSync(join(tmpdir(), 'errdex-bench-large-'))
  await measure(runtime.path, enlarge(folder, large), `\n${large.toLocaleString('en')} entries`)
  rmSync(folder, { recursive: true, force: true })
}
