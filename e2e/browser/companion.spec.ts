/** In a browser there is no desktop companion: Settings says so, nothing is asked; quick lookup is a page like any other. */
import { expect, test } from '../fixture.ts'

test('settings say in one sentence what a browser does not have', async ({ page }) => {
  await page.getByRole('navigation').getByRole('button', { name: '设置' }).click()
  await expect(page.getByText('这些设置只在桌面应用里起作用')).toBeVisible()
  await expect(page.getByRole('switch', { name: '监看剪贴板' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: '要监看剪贴板吗？' })).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: '回复模板' })).toBeVisible()
})

test('quick lookup finds, reads pasted errors and leads into the main window', async ({ page }) => {
  await page.goto(new URL('/quick-lookup.html', page.url()).href)
  const field = page.getByRole('combobox')
  await expect(field).toBeFocused()
  await field.fill('99991672')
  await expect(page.getByRole('option').first()).toContainText('99991672')

  const error = '{"code":99991663,"msg":"Invalid access token","error":{"log_id":"202611201530000000000000000000000A"}}'
  await field.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, error)
  await expect(page.getByRole('option').first()).toContainText('99991663')
  await expect(page.getByRole('region', { name: '依据' }).getByRole('listitem')).not.toHaveCount(0)
  await field.press('Control+Enter')
  await expect(page).toHaveURL(/\/index\.html$/)
  await expect(page.getByRole('main')).toContainText('99991663')
})
