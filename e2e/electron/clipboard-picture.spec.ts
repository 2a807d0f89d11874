/**
 * A picture that another program copied, as screenshot tools do: pasted by real keys in both hosts; seen by the watch. Chromium
 * is tested here too, because there is one screen and one clipboard of the system.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type ElectronApplication } from '@playwright/test'
import { decode } from 'fast-png'
import type { DirectClipboard, PromisedClipboard } from '../../src-main/shell/clipboard-formats.ts'
import { ask } from '../ask.ts'
import { ownClipboard } from '../desktop/clipboard-owner.ts'
import { displayNumber, hasDisplay, pressKeys } from '../desktop/desktop.ts'
import { expect, test } from '../fixture.ts'
import { appOf, type Errdex, launchInBrowser } from '../launch.ts'
import { root } from '../project-root.ts'
import { findRuntime } from '../runtimes.ts'

test.use({ alone: true })

const chat = readFileSync(join(root, 'src-main/corpus/screens/samples/chat.png'))
/** Milliseconds that one step may take: by way of X server and Wine, on a busy machine. */
const patience = 60_000

/** Chromium with a window on the screen where the other program is; without one it has a clipboard of its own. */
const startOnScreen = (executablePath: string) =>
  chromium.launch({
    executablePath,
    headless: false,
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, DISPLAY: `:${displayNumber()}` },
    args: ['--no-first-run'],
  })

/** Wine hears of another owner after a while; what only Windows programs know as a picture has a raw format. */
const arrive = (app: ElectronApplication) =>
  expect
    .poll(
      () =>
        app.evaluate(async ({ clipboard }) => {
          const either = clipboard as DirectClipboard | PromisedClipboard
          if ('availableFormats' in either) return either.availableFormats().includes('image/png') || either.has('PNG')
          const types = (await either.read())[0]?.types ?? []
          return types.some((type) => type === 'image/png' || type.includes('"PNG"'))
        }),
      { timeout: patience },
    )
    .toBe(true)

/** The picture in 256 greys, small enough for one answer of the X protocol. */
const asBmp = (png: Buffer): Buffer => {
  const { width, height, data, channels } = decode(png)
  const head = Buffer.alloc(54)
  const palette = Buffer.from(Array.from({ length: 256 }, (_, grey) => [grey, grey, grey, 0]).flat())
  const rows = Buffer.from(Array.from({ length: width * height }, (_, at) => data[at * channels] ?? 0))
  head.write('BM', 'latin1')
  head.writeUInt32LE(head.length + palette.length + rows.length, 2)
  head.writeUInt32LE(head.length + palette.length, 10)
  head.writeUInt32LE(40, 14)
  head.writeInt32LE(width, 18)
  head.writeInt32LE(-height, 22)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(8, 28)
  head.writeUInt32LE(rows.length, 34)
  return Buffer.concat([head, palette, rows])
}

/**
 * Nothing but a picture is on offer: what is diagnosed was read from it. Screenshot tools offer one format or several; of them
 * Wine makes `PNG` of the first, which Chromium pastes nothing of, and a bitmap of the second.
 */
const offers = {
  'as PNG and bitmap': () => ownClipboard(displayNumber(), { 'image/png': chat, 'image/bmp': asBmp(chat) }),
  'as PNG alone': () => ownClipboard(displayNumber(), { 'image/png': chat }),
} as const

const pasteAndFind = async ({ page, app }: Errdex): Promise<void> => {
  if (app !== null) await arrive(app)
  await page.bringToFront()
  await page.getByRole('navigation').getByRole('button', { name: '诊断' }).click()
  await pressKeys('ctrl+v')
  const finding = page.getByRole('article', { name: '错误 99991672' })
  await expect(finding.getByText('已确定')).toBeVisible({ timeout: patience })
  await expect(page.getByText('读作 99991672')).toBeVisible()
}

test.describe('pasted with Ctrl+V', () => {
  test.use({ shared: 'cleared' })

  for (const [how, copyPicture] of Object.entries(offers))
    test(`${how}, its error is found`, async ({ errdex }) => {
      test.setTimeout(5 * patience)
      test.skip(!(await hasDisplay()), 'no X server to copy on')
      const release = await copyPicture()
      try {
        await pasteAndFind(errdex)
      } finally {
        release()
      }
    })
})

test('pasted with Ctrl+V in Chromium, its error is found', async ({ sharedApp, dataFolder }) => {
  test.setTimeout(5 * patience)
  test.skip(!(await hasDisplay()), 'no X server to copy on')
  const chromiumHere = findRuntime('browser')
  if (!chromiumHere.found) return test.skip(true, chromiumHere.reason)
  await sharedApp.close()
  const browser = await startOnScreen(chromiumHere.path)
  try {
    const errdex = await launchInBrowser(browser, dataFolder)
    for (const [how, copyPicture] of Object.entries(offers))
      await test.step(how, async () => {
        const release = await copyPicture()
        try {
          await (how === 'as PNG and bitmap' ? errdex.open() : errdex.page.reload())
          await pasteAndFind(errdex)
        } finally {
          release()
        }
      })
    await errdex.close()
  } finally {
    await browser.close()
  }
})

for (const [how, copyPicture] of Object.entries(offers))
  test(`the watch reads it only when told to, and offers its error: ${how}`, async ({ launch, dataFolder }) => {
    test.setTimeout(8 * patience)
    const errdex = await launch(dataFolder)
    const { page } = errdex
    const app = appOf(errdex)
    const watch = async () => (await ask(page, 'companion:describe'))?.watch
    const { settings } = await ask(page, 'app:describe')
    await ask(page, 'settings:change', { ...settings, watch: 'on' })
    await expect.poll(async () => (await watch())?.mode).toBe('on')
    await page.waitForTimeout(3_000)
    const release = await copyPicture()
    await arrive(app)
    await page.waitForTimeout(3_000)
    expect(await watch()).toMatchObject({ looked: 0, offered: 0 })

    await ask(page, 'settings:change', { ...settings, watch: 'on', watchPictures: true })
    const card = app.waitForEvent('window', {
      predicate: (window) => window.url().endsWith('/offer.html'),
      timeout: 2 * patience,
    })
    await expect.poll(async () => (await watch())?.last?.verdict, { timeout: 2 * patience }).toBe('offered')
    const offer = await card
    await offer.getByRole('button', { name: /99991672/ }).click({ timeout: patience })
    await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible({ timeout: patience })
    release()
  })
