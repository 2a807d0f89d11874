/** Ctrl+Enter copies the reply and gives the screen back to where the person came from; called again, the window is there as it was. */
import { ask } from '../ask.ts'
import { expect, test } from '../fixture.ts'
import { appOf } from '../launch.ts'
import { paste, readClipboard } from '../paste.ts'

test.use({ shared: 'cleared' })

test('copied, out of the way, and back again', async ({ errdex, page }) => {
  const app = appOf(errdex)
  const isMinimized = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some(
        (window) => window.webContents.getURL().endsWith('/index.html') && window.isMinimized(),
      ),
    )
  await paste(errdex, '{"code":99991663,"msg":"Invalid access token for authorization."}')
  const reply = page.getByRole('textbox', { name: '回复' })
  await expect(reply).toHaveValue(/99991663/)
  const words = await reply.inputValue()

  await page.keyboard.press('Control+Shift+Enter')
  await expect.poll(() => readClipboard(errdex)).toBe(words)
  expect(await isMinimized()).toBe(false)

  await reply.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('A: ')
  await page.keyboard.press('Control+Enter')
  await expect.poll(isMinimized).toBe(true)
  expect(await readClipboard(errdex)).toBe(`A: ${words}`)

  await ask(page, 'window:go', { view: 'home' })
  await expect.poll(isMinimized).toBe(false)
})
