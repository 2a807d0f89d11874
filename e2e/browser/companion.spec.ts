/** In a browser there is no desktop companion: Settings says so, nothing is asked; quick lookup is a page like any other. */
import { ask } from '../ask.ts'
import { expect, test } from '../fixture.ts'
import { readClipboard } from '../paste.ts'

test('settings say in one sentence what a browser does not have', async ({ page }) => {
  await page.getByRole('navigation').getByRole('button', { name: '设置' }).click()
  await expect(page.getByText('这些设置只在桌面应用里起作用')).toBeVisible()
  await expect(page.getByRole('switch', { name: '监看剪贴板' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: '要监看剪贴板吗？' })).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: '回复模板' })).toBeVisible()
})

test('before anything was looked up, quick lookup tells the keys to begin with, not its placeholder again', async ({
  page,
}) => {
  await page.goto(new URL('/quick-lookup.html', page.url()).href)
  await expect(page.getByRole('combobox')).toBeFocused()
  const body = page.getByRole('main')
  await expect(body).toContainText('Ctrl V粘贴报错或截图，直接看结论')
  await expect(body).toContainText('查过的和收藏的错误码会列在这里')
  await ask(page, 'favorites:add', 'turing/1104', null)
  await expect(page.getByRole('option')).toContainText('1104')
  await expect(body).not.toContainText('Ctrl V')
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

test('quick lookup finds by notes, shows and changes them by keys, and stars', async ({ page }) => {
  await ask(page, 'notes:write', 'feishu/99991672', {
    text: '先问 **鲁班平台组**',
    tags: [],
    incidentUntil: '2999-01-01',
  })
  await page.goto(new URL('/quick-lookup.html', page.url()).href)
  const field = page.getByRole('combobox')
  await field.fill('鲁班平台')
  const option = page.getByRole('option').first()
  await expect(option).toContainText('99991672')
  await expect(option.locator('mark')).toHaveText('鲁班平台')
  await expect(option.getByRole('img', { name: '已知故障，截止 2999-01-01' })).toBeVisible()
  await field.press('Control+d')
  await expect(option.getByRole('img', { name: '收藏' })).toBeVisible()
  await expect(page.getByText('已加入收藏')).toBeVisible()

  await field.press('Tab')
  await page.getByRole('menuitem', { name: '我的笔记' }).press('Enter')
  const note = page.getByRole('region', { name: '我的笔记' })
  await expect(note.locator('strong')).toHaveText('鲁班平台组')
  await expect(note.getByRole('button', { name: '我的笔记' })).toBeFocused()
  await note.getByRole('button', { name: '编辑' }).press('Enter')
  const text = page.getByRole('textbox', { name: '笔记（Markdown）' })
  await expect(text).toBeFocused()
  await text.press('End')
  await text.pressSequentially('！')
  await text.press('Control+Enter')
  await expect(note.getByRole('button', { name: '编辑' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()
  expect((await ask(page, 'notes:read'))[0]?.text).toBe('先问 **鲁班平台组**！')

  await field.fill('99991663')
  await expect(option).toContainText('99991663')
  await field.press('Tab')
  await page.keyboard.press('6')
  await expect(text).toBeFocused()
  await text.fill('a first note')
  await page.keyboard.press('Control+Enter')
  await expect(field).toBeFocused()
  await expect(page.getByRole('region', { name: '我的笔记' })).toContainText('a first note')
})

test('what was copied in quick lookup is in the history', async ({ errdex, page }) => {
  await page.goto(new URL('/quick-lookup.html', page.url()).href)
  await page.getByRole('combobox').fill('99991672')
  await expect(page.getByRole('option').first()).toContainText('99991672')
  await page.getByRole('combobox').press('Enter')
  await expect(page.getByText('已复制')).toBeVisible()
  expect(await readClipboard(errdex)).toContain('99991672')
  const read = () => ask(page, 'history:read', { text: '', offset: 0, limit: 10 })
  await expect.poll(async () => (await read()).items[0]?.entries).toEqual(['feishu/99991672'])
  // Before anything is typed again, it is there to be taken once more.
  await page.reload()
  const first = page.getByRole('option').first()
  await expect(first).toContainText('99991672')
  await expect(first.getByRole('img', { name: '最近查过' })).toBeVisible()
  await page.getByRole('combobox').press('Control+Enter')
  await expect(page).toHaveURL(/\/index\.html$/)
  await expect(page.getByRole('complementary')).toContainText('99991672')
  // The first action is to copy the reply.
  await expect
    .poll(async () => (await ask(page, 'history:last-answer', 'feishu', '99991672', 'feishu/99991672'))?.text)
    .toContain('99991672')
})
