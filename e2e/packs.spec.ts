/** Packs between people: out of one profile, looked at and merged in another, both sides kept, offered from a shared folder. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from './fixture.ts'
import type { Errdex } from './launch.ts'
import { lookUp, openView, saveBy, test, watchFolder, writeNote } from './packs-page.ts'
import { paste } from './paste.ts'
import { choosePath, dropPaths, pathInApp } from './system-files.ts'
import { findFaintInThemes } from './themes.ts'

const table = (rows: readonly string[]) => `返回码,状态,描述,处理办法\n${rows.join('\n')}\n`
const rows = ['PAY1001,400,余额不足 balance not enough,提醒用户充值', 'PAY1002,401,签名错误 wrong signature,检查密钥']

const importTable = async (page: Page) => {
  await openView(page, '来源')
  const buffer = Buffer.from(table(rows))
  await page
    .locator('input[type=file][aria-label="添加文件"]')
    .setInputFiles({ name: '支付平台.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(page.getByText('2 个词条 ·')).toBeVisible()
}

/** A star and a note on one entry. */
const annotate = async (page: Page, code: string, note: string) => {
  await lookUp(page, code)
  await page.keyboard.press('Control+d')
  await writeNote(page, note)
}

/** A first export of everything there is. */
const exportAll = async (errdex: Errdex, file: string) => {
  const { page } = errdex
  await openView(page, '来源')
  await page.getByRole('button', { name: '导出分享包', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '导出分享包' })
  await dialog.getByRole('textbox', { name: '名称' }).fill('支付值班')
  await dialog.getByRole('checkbox', { name: '全选' }).check()
  await saveBy(errdex, () => dialog.getByRole('button', { name: '保存…' }).click(), file)
  await expect(dialog).toHaveCount(0)
}
/** The same pack in its next state. */
const exportAgain = async (errdex: Errdex, file: string) => {
  const { page } = errdex
  await openView(page, '来源')
  await page.getByRole('button', { name: '再次导出 支付值班' }).click()
  const dialog = page.getByRole('dialog', { name: '导出分享包' })
  await expect(dialog.getByRole('textbox', { name: '名称' })).toHaveValue('支付值班')
  await saveBy(errdex, () => dialog.getByRole('button', { name: '保存…' }).click(), file)
}
const preview = (page: Page) => page.getByRole('region', { name: '支付值班' })
const merge = async (page: Page) => {
  await preview(page).getByRole('button', { name: '合并', exact: true }).click()
  await expect(preview(page)).toHaveCount(0)
}
const favorite = (page: Page, code: string) => page.getByRole('button', { name: new RegExp(`^${code} 飞书`) })

test('a pack goes from one person to another and back: all there, changes seen, a conflict keeps both', async ({
  launch,
  dataFolder,
  otherFolder,
  sharedFolder,
}) => {
  const file = join(sharedFolder, '支付值班.errdexpack')
  const first = await launch(dataFolder)
  await annotate(first.page, '99991672', '先问平台组')
  await importTable(first.page)
  await exportAll(first, file)
  await expect(first.page.getByRole('region', { name: '分享包', exact: true })).toContainText('支付值班.errdexpack')

  const second = await launch(otherFolder)
  const { page } = second
  await openView(page, '来源')
  await choosePath(second, '打开分享包', file)
  await expect(preview(page).getByRole('heading', { name: '支付值班', level: 2 })).toBeFocused()
  await expect(preview(page).getByRole('status')).toContainText('新增 3 项')
  for (const part of ['错误码表 · 新增', '收藏 · 新增', '笔记 · 新增'])
    await expect(preview(page).getByRole('region', { name: part })).toBeVisible()
  await expect(preview(page).getByRole('region', { name: '笔记 · 新增' })).toContainText('先问平台组')
  await merge(page)
  await expect(page.getByText('已合并“支付值班”')).toBeVisible()
  await expect(page.getByText('2 个词条 ·')).toBeVisible()

  await expect(await lookUp(page, 'PAY1001')).toContainText('余额不足')
  await lookUp(page, '99991672')
  await expect(page.getByRole('region', { name: '我的笔记' })).toContainText('先问平台组')
  // A note that came in a pack is found by its words, too.
  await expect(await lookUp(page, '先问平台组')).toContainText('99991672')
  await openView(page, '收藏')
  await expect(favorite(page, '99991672')).toBeVisible()
  await paste(second, '支付平台 返回码 PAY1002 签名错误 wrong signature')
  await expect(page.getByRole('article', { name: /PAY1002/ })).toBeVisible()

  await lookUp(first.page, '99991672')
  await writeNote(first.page, '先问支付组')
  await exportAgain(first, file)
  await lookUp(page, '99991672')
  await writeNote(page, '先看值班表')

  await openView(page, '来源')
  await choosePath(second, '打开分享包', file)
  const conflict = preview(page).getByRole('region', { name: '笔记 · 两边不同' })
  await expect(conflict.locator('del')).toContainText(['值班'])
  await expect(conflict.locator('ins')).toContainText(['支付'])
  await expect(conflict.getByRole('radio', { name: '我的' })).toBeChecked()
  await conflict.getByText('两者都要').click()
  await merge(page)
  await expect(page.getByText('已合并“支付值班”')).toBeVisible()
  await lookUp(page, '99991672')
  const note = page.getByRole('region', { name: '我的笔记' })
  await expect(note).toContainText('先看值班表')
  await expect(note).toContainText('先问支付组')
})

test('a pack is taken back as a whole; one without news says so; what was left out stays out', async ({
  launch,
  dataFolder,
  otherFolder,
  sharedFolder,
}) => {
  const file = join(sharedFolder, '支付值班.errdexpack')
  const first = await launch(dataFolder)
  await annotate(first.page, '99991672', '先问平台组')
  await importTable(first.page)
  await exportAll(first, file)
  await choosePath(first, '打开分享包', file)
  await expect(preview(first.page)).toContainText('没有需要合并的内容')
  await preview(first.page).getByRole('button', { name: '知道了' }).click()

  const second = await launch(otherFolder)
  const { page } = second
  // Dropped where texts are diagnosed, a pack is opened all the same.
  await dropPaths(second, page.getByRole('main'), [file])
  await merge(page)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('还没有自己的错误码表')).toBeVisible()
  await openView(page, '收藏')
  await expect(page.getByText('还没有收藏')).toBeVisible()

  await openView(page, '来源')
  await choosePath(second, '打开分享包', file)
  await preview(page).getByRole('region', { name: '笔记 · 新增' }).getByText('不要').click()
  await merge(page)
  await openView(page, '收藏')
  await expect(favorite(page, '99991672')).toBeVisible()
  await page.getByRole('tab', { name: '笔记' }).click()
  await expect(page.getByText('还没有笔记')).toBeVisible()
})

test('a damaged pack says so in one sentence and changes nothing; a table beside it is read', async ({
  errdex,
  page,
  sharedFolder,
}) => {
  const file = join(sharedFolder, '支付值班.errdexpack')
  await annotate(page, '99991672', '先问平台组')
  await exportAll(errdex, file)
  const bytes = await readFile(file)
  const damaged = join(sharedFolder, '坏了.errdexpack')
  await writeFile(damaged, bytes.subarray(0, bytes.length - 40))
  const csv = join(sharedFolder, '支付平台.csv')
  await writeFile(csv, table(rows))
  await dropPaths(errdex, page.getByRole('region', { name: '来源' }), [damaged, csv])
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('alert')).toContainText('坏了.errdexpack 不是分享包，或者文件不完整')
  await expect(page.getByRole('heading', { name: '支付平台.csv' })).toBeVisible()
})

test('a watched folder offers what is new in it; it is looked at, taken, or not wanted', async ({
  launch,
  dataFolder,
  otherFolder,
  sharedFolder,
}) => {
  const folder = join(sharedFolder, 'packs')
  await mkdir(folder)
  const file = join(folder, '支付值班.errdexpack')
  const first = await launch(dataFolder)
  await annotate(first.page, '99991672', '先问平台组')
  await exportAll(first, file)

  const second = await launch(otherFolder)
  const { page } = second
  await openView(page, '来源')
  if (second.host === 'browser') {
    // Typed, a path may be wrong; the system's dialog gives only folders there are.
    await page.getByRole('button', { name: '关注文件夹' }).click()
    await page.getByRole('textbox', { name: '文件夹的完整路径' }).fill(join(sharedFolder, 'nowhere'))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('不是可以读取的文件夹')
    await page.keyboard.press('Escape')
  }
  await watchFolder(second, folder)
  const offers = page.getByRole('region', { name: '待查看的分享包' })
  await expect(offers).toContainText('新的分享包“支付值班”')
  await expect(page.getByRole('navigation')).toContainText('有 1 个分享包待查看')
  await offers.getByRole('button', { name: '查看变更' }).click()
  await merge(page)
  await expect(offers).toHaveCount(0)

  await lookUp(first.page, '99991672')
  await writeNote(first.page, '先问支付组')
  await exportAgain(first, file)
  await expect(offers).toContainText('“支付值班”有更新')
  await offers.getByRole('button', { name: '查看变更' }).click()
  const changed = preview(page).getByRole('region', { name: '笔记 · 对方有修改' })
  await expect(changed.locator('del')).toContainText(['平台'])
  await expect(changed.locator('ins')).toContainText(['支付'])
  await merge(page)
  await page.getByRole('button', { name: '撤销' }).click()
  await lookUp(page, '99991672')
  await expect(page.getByRole('region', { name: '我的笔记' })).toContainText('先问平台组')

  await openView(page, '来源')
  await offers.getByRole('button', { name: '不要这个' }).click()
  await expect(offers).toHaveCount(0)
  await rm(folder, { recursive: true })
  await expect(page.getByText('现在无法访问，会继续尝试')).toBeVisible()
  await page.getByRole('button', { name: /^不再关注/ }).click()
  await expect(page.getByText(await pathInApp(second, folder), { exact: true })).toHaveCount(0)
})

test('by keyboard alone, the focus never lost, every text readable in both themes', async ({
  launch,
  dataFolder,
  otherFolder,
  sharedFolder,
}) => {
  const file = join(sharedFolder, '支付值班.errdexpack')
  const first = await launch(dataFolder)
  await annotate(first.page, '99991672', '先问平台组')
  await openView(first.page, '收藏')
  const begin = first.page.getByRole('button', { name: '导出分享包', exact: true })
  await begin.focus()
  await first.page.keyboard.press('Enter')
  const dialog = first.page.getByRole('dialog', { name: '导出分享包' })
  await expect(dialog.getByRole('textbox', { name: '名称' })).toBeFocused()
  await expect(dialog.getByRole('status')).toHaveText(
    '已选 0 张错误码表、1 个收藏、0 条笔记、0 条常用回复。 还没有名称。',
  )
  expect(await findFaintInThemes(first.page)).toEqual([])
  await dialog.getByRole('checkbox', { name: '笔记' }).press('Space')
  await dialog.getByRole('textbox', { name: '名称' }).fill('支付值班')
  await saveBy(first, () => first.page.keyboard.press('Enter'), file)
  await expect(begin).toBeFocused()

  const second = await launch(otherFolder)
  const { page } = second
  await annotate(page, '99991672', '先看值班表')
  await openView(page, '来源')
  await choosePath(second, '打开分享包', file)
  await expect(preview(page).getByRole('heading', { name: '支付值班', level: 2 })).toBeFocused()
  const conflict = preview(page).getByRole('region', { name: '笔记 · 两边不同' })
  await conflict.getByRole('radio', { name: '我的' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(conflict.getByRole('radio', { name: '对方的' })).toBeChecked()
  expect(await findFaintInThemes(page)).toEqual([])
  await preview(page).getByRole('button', { name: '合并', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: '来源', level: 1 })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('已撤销')).toBeVisible()
  await lookUp(page, '99991672')
  await expect(page.getByRole('region', { name: '我的笔记' })).toContainText('先看值班表')
})
