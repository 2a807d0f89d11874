/** Saved replies by keyboard: written, inserted by a slash with their blanks asked for, counted, changed and removed in Settings; what is missing stays marked. */
import { readFileSync } from 'node:fs'
import { ask } from './ask.ts'
import { findFaintTexts } from './contrast.ts'
import { expect, test } from './fixture.ts'
import { paste, readClipboard } from './paste.ts'

test.use({ shared: 'cleared' })

const envelope =
  '{"code":99991672,"msg":"Access denied. One of the following scopes is required: [im:message]","error":{"log_id":"2026020317214479BBF5C203459EA7E320"}}'

test('written from the reply, found again by a slash, its blanks asked for', async ({ errdex }) => {
  const { page } = errdex
  await paste(errdex, envelope)
  const reply = page.getByRole('textbox', { name: '回复', exact: true })
  await expect(reply).toHaveValue(/99991672/)
  await reply.fill('')
  await reply.press('/')
  const dialog = page.getByRole('dialog', { name: '常用回复' })
  await expect(dialog.getByText('还没有常用回复')).toBeVisible()
  await dialog.getByRole('button', { name: '新建常用回复' }).press('Enter')
  await dialog.getByLabel('名称').fill('开通权限')
  await dialog
    .getByRole('textbox', { name: '内容' })
    .fill('{客户}您好，请为应用 {appId} 开通 {scopes}，{完成时间}前有效。')
  await expect(dialog.getByText('插入时会询问：客户、完成时间')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('option', { name: /开通权限/ })).toBeVisible()
  expect(await findFaintTexts(page)).toEqual([])
  await dialog.getByRole('combobox').fill('权限')
  await page.keyboard.press('Enter')
  const blanks = page.getByRole('dialog', { name: '开通权限' })
  await expect(blanks.getByLabel('客户')).toBeFocused()
  await page.keyboard.type('王先生')
  await page.keyboard.press('Enter')
  await expect(reply).toHaveValue(/王先生您好，请为应用 〔缺：App ID〕 开通 im:message，〔缺：完成时间〕前有效。/)

  await expect(reply).toBeFocused()
  await expect(page.getByRole('button', { name: '2 处未填' })).toBeVisible()
  await page.getByRole('button', { name: '2 处未填' }).press('Enter')
  await expect(reply).toBeFocused()
  await page.keyboard.type('cli_1')
  await expect(reply).toHaveValue(/cli_1/)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已复制，还有 1 处未填')).toBeVisible()
  expect(await readClipboard(errdex)).toContain('cli_1')
  const [saved] = await ask(page, 'replies:read')
  expect(saved).toMatchObject({ name: '开通权限', used: 1, service: 'feishu', kind: 'permission' })
})

test('left by Esc half written, in Settings or beside a reply, it can be had back and saved', async ({ errdex }) => {
  const { page } = errdex
  const dialog = page.getByRole('dialog')
  const text = dialog.getByRole('textbox', { name: '内容' })
  await paste(errdex, envelope)
  await page.getByRole('textbox', { name: '回复', exact: true }).fill('')
  await page.getByRole('button', { name: '常用回复' }).press('Enter')
  await dialog.getByRole('button', { name: '新建常用回复' }).press('Enter')
  await text.fill('写到一半')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('写到一半的常用回复没有保存')).toBeVisible()
  await page.getByRole('button', { name: '继续写' }).click()
  await expect(text).toHaveValue('写到一半')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.getByRole('navigation').getByRole('button', { name: '设置' }).click()
  await page.getByRole('region', { name: '常用回复' }).focus()
  await page.keyboard.press('Control+z')
  await expect(text).toHaveValue('写到一半')
  await dialog.getByLabel('名称').fill('开通')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('region', { name: '常用回复' }).getByRole('listitem')).toContainText('开通')
})

test('changed and removed in Settings, and brought back', async ({ page }) => {
  await ask(page, 'replies:write', null, { name: '先排查', text: '{message}', service: null, code: '1405', kind: null })
  await page.getByRole('button', { name: '设置' }).click()
  const list = page.getByRole('region', { name: '常用回复' })
  await expect(list.getByRole('listitem')).toContainText('1405')
  await list.getByRole('button', { name: '修改常用回复: 先排查' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: '修改常用回复' })
  await dialog.getByLabel('名称').fill('先看日志')
  await dialog.getByRole('button', { name: '保存' }).press('Enter')
  await expect(list.getByRole('listitem')).toContainText('先看日志')
  expect(await findFaintTexts(page)).toEqual([])
  await list.getByRole('button', { name: '删除: 先看日志' }).press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(list.getByRole('listitem')).toContainText('先看日志')
})

test('Feishu gets rich text, with the plain words beside it', async ({ errdex }) => {
  const { page, app } = errdex
  await paste(errdex, envelope)
  const reply = page.getByRole('textbox', { name: '回复', exact: true })
  await expect(reply).toHaveValue(/99991672/)
  await page.getByRole('tabpanel').getByText('飞书', { exact: true }).click()
  await page.getByRole('button', { name: '复制回复' }).press('Enter')
  await expect(page.getByText('已复制回复')).toBeVisible()
  const html = await (app === null
    ? page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        return (await item?.getType('text/html'))?.text()
      })
    : app.evaluate(({ clipboard }) => (clipboard as unknown as { readHTML(): string }).readHTML()))
  expect(html).toMatch(/<b>99991672<\/b>/)
  expect(html).toMatch(/<li>/)
  expect(html).toMatch(/<a href="https:/)
  expect(await readClipboard(errdex)).not.toMatch(/\*\*|<b>/)
})

for (const format of ['Markdown', 'HTML'] as const)
  test(`the case is exported as ${format}, its secrets masked`, async ({ errdex }) => {
    test.skip(errdex.host === 'electron', 'Electron: the system asks where to save')
    const { page } = errdex
    await paste(errdex, `Authorization: Bearer t-g1044ghJRUIJJ5ELPbWUQEF3VHIXPR3QXXXXXXX\n${envelope}`)
    const reply = page.getByRole('textbox', { name: '回复', exact: true })
    await expect(reply).toHaveValue(/99991672/)
    await reply.fill('已处理，密码 password=Qw3rty!zx88')
    await page.getByRole('tabpanel').getByRole('button', { name: '导出' }).press('Enter')
    const saved = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: `${format} 文件` }).press('Enter')
    const file = await saved
    expect(file.suggestedFilename()).toMatch(/^errdex-99991672-\d{4}-\d\d-\d\d\.(?:md|html)$/)
    const content = readFileSync(await file.path(), 'utf8')
    expect(content).toMatch(format === 'HTML' ? /^<!doctype html>/ : /^# 案例：飞书 99991672/)
    expect(content).toContain('2026020317214479BBF5C203459EA7E320')
    expect(content).toContain('已处理')
    expect(content).not.toMatch(/Qw3rty|g1044ghJRUI/)
  })
