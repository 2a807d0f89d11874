/** A page that is loaded anew comes back where it was: what was typed, diagnosed and half written; a new tab begins with nothing. */
import { ask } from '../ask.ts'
import { findBrowse } from '../browse-page.ts'
import { expect, test } from '../fixture.ts'
import { paste } from '../paste.ts'

test.use({ shared: 'cleared' })

const rail = (page: import('@playwright/test').Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name })

test('text that is being typed in Diagnose is there to be typed on, also right after the last key', async ({
  page,
}) => {
  await rail(page, '诊断').click()
  const box = page.getByRole('textbox', { name: '粘贴或输入要诊断的文字' })
  await box.pressSequentially('客户说报 99991672，还')
  await page.reload()
  await expect(box).toHaveValue('客户说报 99991672，还')
  await expect(page.getByRole('main')).toContainText('Access denied')
  await box.press('End')
  await page.keyboard.type('没')
  await expect(box).toHaveValue('客户说报 99991672，还没')
})

test('what was pasted, and the reply as it was changed, are there again; the history has it once', async ({
  errdex,
}) => {
  const { page } = errdex
  await paste(errdex, '{"code":99991672,"msg":"Access denied"}')
  const reply = page.getByRole('textbox', { name: '回复', exact: true })
  await reply.fill('您好，请看附件。')
  const recorded = async () => (await ask(page, 'history:read', { text: '', offset: 0, limit: 9 })).total
  await expect.poll(recorded).toBe(1)
  await page.reload()
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible()
  await expect(reply).toHaveValue('您好，请看附件。')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(findBrowse(other).count).toHaveText('显示 1,024 / 1,024')
  await other.close()
})

test('a note, an entry, a saved reply and a pasted table half written are there again; saved or left they are not', async ({
  page,
}) => {
  await findBrowse(page).search.fill('99991672')
  await page.getByRole('button', { name: '写笔记' }).click()
  await page.getByRole('textbox', { name: '笔记（Markdown）' }).fill('半条笔记')
  await page.reload()
  await expect(page.getByRole('textbox', { name: '笔记（Markdown）' })).toHaveValue('半条笔记')
  await rail(page, '设置').click()
  await page.getByRole('button', { name: '新建常用回复' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '内容' }).fill('半条回复')
  await page.reload()
  await expect(dialog.getByRole('textbox', { name: '内容' })).toHaveValue('半条回复')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await rail(page, '来源').click()
  await page.getByRole('button', { name: '粘贴表格' }).click()
  await dialog.getByRole('textbox').fill('| code | msg |')
  await page.reload()
  await expect(dialog.getByRole('textbox')).toHaveValue('| code | msg |')
  await dialog.getByRole('button', { name: '取消' }).click()
  await page.reload()
  await expect(rail(page, '来源')).toHaveAttribute('aria-current', 'page')
  await expect(dialog).toHaveCount(0)
})

test('columns that were chosen for a file are chosen when it is opened again, after a reload and after a cancel', async ({
  page,
}) => {
  await rail(page, '来源').click()
  const open = () =>
    page
      .locator('input[type=file][aria-label="添加文件"]')
      .setInputFiles({ name: 'pay.csv', mimeType: 'text/csv', buffer: Buffer.from('code,note\nPAY1,余额不足\n') })
  const column = page.getByRole('combobox', { name: '“note”列的内容' })
  await open()
  const guessed = await column.inputValue()
  await column.selectOption('advice')
  await page.reload()
  await open()
  await expect(column).toHaveValue('advice')
  await page.getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '继续导入' }).click()
  await expect(column).toHaveValue('advice')
  await page.getByRole('button', { name: '重新识别' }).click()
  await expect(column).toHaveValue(guessed)
  await page.getByRole('button', { name: '取消' }).click()
  await open()
  await expect(column).toHaveValue(guessed)
  await expect(page.getByRole('button', { name: '重新识别' })).toHaveCount(0)
})

test('a field that is saved when it is left is saved by a reload as well', async ({ page }) => {
  await ask(page, 'favorites:add', 'feishu/99991672', null)
  await rail(page, '收藏').click()
  await page.getByRole('button', { name: /^99991672 飞书/ }).click()
  await page.getByRole('textbox', { name: '标签' }).fill('vip')
  await page.reload()
  await expect.poll(async () => (await ask(page, 'favorites:read')).favorites.items[0]?.tags).toEqual(['vip'])
})
