/** What the main window remembers and obeys: columns, detail width, language, theme, density, narrow windows. */
import { findBrowse, resizeWindow } from './browse-page.ts'
import { expect, test } from './fixture.ts'

test.use({ shared: 'cleared' })

test('columns and the width of the detail survive a restart', async ({ launch, dataFolder }) => {
  const first = await launch(dataFolder)
  const before = findBrowse(first.page)
  await first.page.getByRole('button', { name: '显示的列' }).click()
  await first.page.getByRole('menuitemcheckbox', { name: 'HTTP' }).click()
  await first.page.getByRole('menuitemcheckbox', { name: '处理方' }).click()
  await first.page.keyboard.press('Escape')
  await expect(before.header('HTTP')).toHaveCount(0)
  const handle = first.page.getByRole('separator', { name: '调整详情宽度' })
  await handle.focus()
  await first.page.keyboard.press('ArrowLeft')
  const width = (await handle.getAttribute('aria-valuenow')) ?? ''
  // Saving waits until the layout has rested.
  await first.page.waitForTimeout(600)
  await first.close()

  const second = await launch(dataFolder)
  const after = findBrowse(second.page)
  await expect(after.header('处理方')).toBeVisible()
  await expect(after.header('HTTP')).toHaveCount(0)
  await expect(second.page.getByRole('separator', { name: '调整详情宽度' })).toHaveAttribute('aria-valuenow', width)
})

test('language, theme and density change at once', async ({ page }) => {
  await page.getByRole('button', { name: '设置' }).click()
  await page.getByText('深色', { exact: true }).click()
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await page.getByText('紧凑', { exact: true }).click()
  await page.getByRole('group', { name: '语言' }).first().getByText('English').click()
  await expect(page).toHaveTitle('Settings · Errdex')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: 'Browse' }).click()
  const row = page.getByRole('grid', { name: 'Entries' }).getByRole('row').nth(1)
  await expect(row).toHaveCSS('height', '32px')
})

test('Browse keeps its query while another view is open', async ({ page }) => {
  const browse = findBrowse(page)
  await browse.search.fill('频控')
  await page.getByRole('button', { name: '设置' }).click()
  await expect(browse.search).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(browse.search).toHaveValue('频控')
  await expect(browse.search).toBeFocused()
})

test('in a narrow window the detail covers the list and goes again', async ({ errdex, page }) => {
  await resizeWindow(errdex, 760, 520)
  const browse = findBrowse(page)
  await browse.search.fill('99991672')
  await expect(browse.selected).toBeVisible()
  await expect(browse.detail).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(browse.code).toHaveText('99991672')
  await page.keyboard.press('Escape')
  await expect(browse.detail).toHaveCount(0)
  await expect(browse.grid).toBeFocused()
})
