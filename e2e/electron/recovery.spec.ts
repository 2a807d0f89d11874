/** A window whose process is lost comes back; one that is lost again says so without script, and can be opened again. */
import type { ElectronApplication } from '@playwright/test'
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
  expect((await look(app))?.text).toMatch(/码上查需要重新打开|Errdex needs to be opened again/)

  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.fromId(1)?.webContents.executeJavaScript(`document.querySelector('a').click()`, true),
  )
  await expect.poll(() => look(app)).toMatchObject({ url: 'app://errdex/index.html' })
})
