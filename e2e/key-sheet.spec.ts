/** `?` shows the keys of the view; in a field it is a letter. */
import { findFaintTexts } from './contrast.ts'
import { expect, test } from './fixture.ts'

test.use({ shared: true })

test('the sheet tells the keys of the view one is in, and gives the focus back', async ({ page }) => {
  await page.getByRole('button', { name: '诊断' }).click()
  // The empty view begins in its field.
  await expect(page.getByRole('textbox', { name: '粘贴或输入要诊断的文字' })).toBeFocused()
  await page.getByRole('button', { name: '诊断' }).focus()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: '快捷键' })
  await expect(sheet.getByRole('region', { name: '诊断' })).toContainText('复制回复，返回原来的窗口')
  await expect(sheet.getByRole('region', { name: '所有页面' })).toContainText('切换页面')
  expect(await findFaintTexts(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('button', { name: '诊断' })).toBeFocused()
})

test('in the table it asks for the sheet, in a field it is typed, F1 asks everywhere', async ({ page }) => {
  const search = page.getByRole('combobox')
  await search.focus()
  await page.keyboard.type('?')
  await expect(search).toHaveValue('?')
  await page.keyboard.press('F1')
  const sheet = page.getByRole('dialog', { name: '快捷键' })
  await expect(sheet.getByRole('region', { name: '浏览' })).toBeVisible()
  await page.keyboard.press('Escape')
  await search.fill('token')
  await page.getByRole('grid').focus()
  await page.keyboard.press('?')
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('token')
})
