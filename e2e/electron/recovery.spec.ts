/** A window whose process is lost comes back; one that is lost again says so without script, and can be opened again. */
import type { ElectronApplication } from '@playwright/test'
import { ask } from '../ask.ts'
import { expect, test } from '../fixture.ts'
import { appOf } from '../launch.ts'

const crash = (app: ElectronApplication) =>
  app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.fromId(1)
    const gone = new Promise((resolve) => window?.webContents.once('render-process-gone', resolve))
    window?.webContents.forcefullyCrashRenderer()
    await gone
  })

/** Address, crash state and text of the window, asked from main: Playwright's page does not outlive a crash. */
const look = (app: ElectronApplication) =>
  app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.fromId(1)?.webContents
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return null
    const text: string = await contents.executeJavaScript('document.body.innerText')
    const kept: string = await contents.executeJavaScript(
      `location.protocol === 'app:' && sessionStorage.getItem('kept')`,
    )
    return { url: contents.getURL(), text, kept }
  })

/** What stands in the window where the person left it. */
const lookAtWork = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.fromId(1)?.webContents
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return null
    return contents.executeJavaScript(`({
      view: document.querySelector('[aria-current=page]')?.innerText,
      found: document.querySelector('main')?.innerText.includes('99991672'),
      query: document.querySelector('[role=combobox]')?.value,
    })`)
  })

test('what was typed, diagnosed and looked at is there again', async ({ errdex, page, expectedMishaps }) => {
  expectedMishaps.push(/crash/i)
  const app = appOf(errdex)
  await page.getByRole('combobox').fill('权限')
  await page.getByRole('button', { name: '诊断' }).click()
  await page.getByRole('textbox', { name: '粘贴或输入要诊断的文字' }).fill('{"code":99991672,"msg":"Access denied"}')
  await expect(page.getByRole('main')).toContainText('权限')
  await page.getByRole('tab', { name: '回复' }).click()
  await page.getByRole('textbox', { name: '回复' }).fill('您好，请看附件。')
  // What is typed is handed over after a rest.
  await expect
    .poll(async () => Object.keys(await ask(page, 'memory:recall', 'main')))
    .toEqual(expect.arrayContaining(['diagnosed', 'replies']))

  await crash(app)
  await expect.poll(() => lookAtWork(app)).toEqual({ view: '诊断', found: true, query: '权限' })
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.fromId(1)?.webContents.executeJavaScript(`
          [...document.querySelectorAll('[role=tab]')].find((tab) => tab.textContent.includes('回复'))?.click()
          document.querySelector('textarea[aria-label="回复"]')?.value`),
      ),
    )
    .toBe('您好，请看附件。')
})

test('first crash: reloaded with its session state; second: the recovery page; its link leads back', async ({
  errdex,
  expectedMishaps,
}) => {
  expectedMishaps.push(/crash/i)
  const app = appOf(errdex)
  await errdex.page.evaluate(() => sessionStorage.setItem('kept', 'yes'))

  await crash(app)
  await expect.poll(() => look(app)).toMatchObject({ url: 'app://errdex/index.html', kept: 'yes' })

  await crash(app)
  await expect.poll(() => look(app)).toMatchObject({ url: 'app://errdex/recovery.html' })
  expect((await look(app))?.text).toMatch(/码上查需要重新打开|Errdex needs to be reopened/)

  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.fromId(1)?.webContents.executeJavaScript(`document.querySelector('a').click()`, true),
  )
  await expect.poll(() => look(app)).toMatchObject({ url: 'app://errdex/index.html' })
})
