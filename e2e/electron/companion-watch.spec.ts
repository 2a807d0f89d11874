/** The clipboard watch against other programs: asked once, offers, pauses, and never reads what is marked as secret. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ask } from '../ask.ts'
import { ownClipboard } from '../desktop/clipboard-owner.ts'
import { copyText, displayNumber } from '../desktop/desktop.ts'
import { expect, test } from '../fixture.ts'
import { appOf } from '../launch.ts'

test.use({ alone: true })

const response = (code: number, logId: string) =>
  `{"code":${code},"msg":"request denied","error":{"log_id":"${logId}"}}`
/** Stands in for a password: looked for in everything the app leaves behind. */
const canary = 'hunter2-correct-horse-battery-staple'
/** Milliseconds that one step may take: a copy reaches the app by way of X server and Wine, and is looked at in its turn. */
const patience = 60_000

test('a copied error is offered and opened by a click; secrets and pauses are respected; nothing else is kept', async ({
  errdex,
  page,
  dataFolder,
}) => {
  test.setTimeout(12 * patience)
  const app = appOf(errdex)
  const eventually = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: patience })
  /**
   * Resolves when the copy is there for the app too: a late one would be taken for the next. Wine at times misses that the
   * clipboard has a new owner; then the other program copies again, as a person would.
   */
  const copy = (text: string) =>
    expect(async () => {
      await copyText(text)
      const read = () => app.evaluate(({ clipboard }) => clipboard.readText())
      await expect.poll(read, { timeout: 10_000 }).toBe(text)
    }).toPass({ timeout: patience })
  const watch = async () => (await ask(page, 'companion:describe'))?.watch
  const verdict = async () => (await watch())?.last?.verdict
  await copy('what was there before')
  expect(await watch()).toMatchObject({ mode: 'off', looked: 0 })

  await page.getByRole('region', { name: '要监看剪贴板吗？' }).getByRole('button', { name: '监看' }).click()
  await expect(page.getByRole('region', { name: '要监看剪贴板吗？' })).toBeHidden()
  await eventually(async () => (await watch())?.mode).toBe('on')
  await page.waitForTimeout(3_000)
  expect(await watch()).toMatchObject({ looked: 0 })

  const card = app.waitForEvent('window', {
    predicate: (window) => window.url().endsWith('/offer.html'),
    timeout: patience,
  })
  await copy(response(99991672, '202611201530000000000000000000000A'))
  const offer = await card
  await expect(offer.getByRole('button', { name: /99991672/ })).toBeVisible({ timeout: patience })
  const isOfferFocused = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getFocusedWindow()?.webContents.getURL().endsWith('/offer.html'),
  )
  expect(isOfferFocused).not.toBe(true)
  await offer.getByRole('button', { name: /99991672/ }).click()
  await expect(page.getByRole('main')).toContainText('202611201530000000000000000000000A', { timeout: patience })
  await eventually(async () => (await ask(page, 'companion:describe'))?.unseen).toBeNull()

  // A number alone is nothing by default, the same error is not offered twice, other texts are dropped.
  await copy('99991663')
  await eventually(verdict).toBe('not-certain')
  await copy(response(99991672, '202611201530000000000000000000000A'))
  await eventually(verdict).toBe('already-offered')
  await copy('Dear customer, thank you.')
  await eventually(verdict).toBe('no-error')

  const before = await watch()
  const release = await ownClipboard(displayNumber(), {
    UTF8_STRING: Buffer.from(`${canary} ${response(99991668, '1')}`),
    ExcludeClipboardContentFromMonitorProcessing: Buffer.from([1]),
    'x-kde-passwordManagerHint': Buffer.from('secret'),
    'org.nspasteboard.ConcealedType': Buffer.from([1]),
  })
  await eventually(verdict).toBe('concealed')
  expect(await watch()).toMatchObject({ looked: before?.looked, offered: before?.offered })
  release()

  // The same program without the mark: its text is read, so the mark was what protected it.
  const releaseOpen = await ownClipboard(displayNumber(), { UTF8_STRING: Buffer.from(response(99991668, '2')) })
  await eventually(verdict).toBe('offered')
  releaseOpen()

  await ask(page, 'watch:command', 'pause')
  const paused = await watch()
  await copy(response(99991663, '3'))
  await page.waitForTimeout(4_000)
  expect(await watch()).toEqual(paused)

  await errdex.close()
  for (const file of await readdir(join(dataFolder, 'store')))
    expect(await readFile(join(dataFolder, 'store', file), 'utf8')).not.toContain(canary)
})
