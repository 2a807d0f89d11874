/** A person's own table, end to end: previewed, mapped, accepted, found everywhere, updated, switched off, removed, kept. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

test.use({ shared: 'cleared' })

const table = `支付平台错误码,,,
返回码,状态,描述,处理办法
PAY1001,400,余额不足 balance not enough,提醒用户充值
"PAY1002,PAY1003",401,签名错误,检查密钥
,500,没有编号,
返回码,状态,描述,处理办法
PAY1004,500,渠道超时 channel timeout,稍后重试
`
const openSources = (page: Page) => page.getByRole('navigation').getByRole('button', { name: '来源' }).click()
const openBrowse = (page: Page) => page.getByRole('navigation').getByRole('button', { name: '浏览' }).click()
const choose = (page: Page, text: string, label = '添加文件') =>
  page
    .locator(`input[type=file][aria-label="${label}"]`)
    .setInputFiles({ name: '支付平台.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
const firstRow = (page: Page) => page.getByRole('grid', { name: '错误码列表' }).getByRole('row').nth(1)

const importTable = async (page: Page) => {
  await openSources(page)
  await choose(page, table.slice(table.indexOf('返回码')))
  await expect(page.getByRole('combobox', { name: '“返回码”列的内容' })).toHaveValue('code')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(page.getByText('4 个词条 ·')).toBeVisible()
}

test('the preview shows the guess and what is wrong; accepted entries are found and survive a restart', async ({
  launch,
  dataFolder,
}) => {
  const { page, close } = await launch(dataFolder)
  await openSources(page)
  await expect(page.getByText('553 个词条，549 个错误码')).toBeVisible()
  await choose(page, table.slice(table.indexOf('返回码')))
  await expect(page.getByRole('combobox', { name: '“返回码”列的内容' })).toHaveValue('code')
  await expect(page.getByRole('combobox', { name: '“状态”列的内容' })).toHaveValue('http')
  await expect(page.getByRole('combobox', { name: '“处理办法”列的内容' })).toHaveValue('advice')
  await expect(page.getByText('4 个词条；1 行未采用')).toBeVisible()
  await expect(page.getByText('第 4 行 A 列')).toBeVisible()
  await page.getByRole('combobox', { name: '“描述”列的内容' }).selectOption('meaning')
  await expect(page.getByText('4 个词条；')).toBeVisible()
  await page.getByRole('combobox', { name: '“描述”列的内容' }).selectOption('message')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await openBrowse(page)
  await page.getByRole('combobox').fill('余额不足')
  await expect(firstRow(page)).toContainText('PAY1001')
  await firstRow(page).click()
  await expect(page.getByRole('complementary')).toContainText('提醒用户充值')
  await close()

  const again = await launch(dataFolder)
  await again.page.getByRole('combobox').fill('PAY1004')
  await expect(firstRow(again.page)).toContainText('channel timeout')
})

test('an update names what it changes and the favorites it touches; off, removed and back again', async ({ page }) => {
  await importTable(page)
  await openBrowse(page)
  await page.getByRole('combobox').fill('PAY1004')
  await expect(firstRow(page)).toContainText('PAY1004')
  await firstRow(page).click()
  await page.keyboard.press('Control+d')

  await openSources(page)
  await choose(
    page,
    '返回码,状态,描述,处理办法\nPAY1001,400,余额不够,提醒用户充值\nPAY1005,400,新的,\n',
    '用新文件更新',
  )
  await expect(page.getByText(/新增 1，修改 1，删除 3/)).toBeVisible()
  await expect(page.getByText(/受影响的收藏：.*PAY1004/)).toBeVisible()
  await page.getByRole('button', { name: '更新', exact: true }).click()
  await expect(page.getByText(/^2 个词条/)).toBeVisible()
  await page.getByRole('navigation').getByRole('button', { name: '收藏' }).click()
  await expect(page.getByText('文档中已没有')).toBeVisible()

  await openSources(page)
  const use = page.getByRole('checkbox', { name: '启用 支付平台' })
  await use.click()
  await expect(use).not.toBeChecked()
  await openBrowse(page)
  await page.getByRole('combobox').fill('PAY1005')
  await expect(page.getByRole('status').filter({ hasText: '0' }).first()).toBeVisible()
  await expect(firstRow(page)).toHaveCount(0)
  await openSources(page)
  await use.click()
  await expect(use).toBeChecked()
  await page.getByRole('button', { name: '移除' }).click()
  await expect(page.getByText('还没有自己的错误码表')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await openBrowse(page)
  await expect(firstRow(page)).toContainText('PAY1005')
})

test('a pasted table, GB18030 bytes and a file that is none', async ({ page }) => {
  await openSources(page)
  await page.getByRole('button', { name: '粘贴表格' }).click()
  await page.getByRole('textbox', { name: '粘贴表格' }).fill('| code | msg |\n|---|---|\n| 77001 | 粘贴的错误 |\n')
  await page.getByRole('button', { name: '读取', exact: true }).click()
  await expect(page.getByText('1 个词条；0 行未采用')).toBeVisible()
  await page.getByRole('button', { name: '取消' }).click()

  const gbk = Buffer.from('b4edced2c2eb2cd0c5cfa20a37373030322cc8a8cfdeb2bbd7e30a', 'hex')
  await page
    .locator('input[type=file][aria-label="添加文件"]')
    .setInputFiles({ name: 'gbk.csv', mimeType: 'text/csv', buffer: gbk })
  await expect(page.getByText('gb18030')).toBeVisible()
  await expect(page.getByRole('cell', { name: '权限不足' })).toBeVisible()
  await page.getByRole('button', { name: '取消' }).click()

  await page
    .locator('input[type=file][aria-label="添加文件"]')
    .setInputFiles({ name: 'x.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK nothing') })
  await expect(page.getByText('无法读取文件')).toBeVisible()
  await expect(page.getByRole('button', { name: '导入', exact: true })).toBeDisabled()
})

const twoTables = `<h2>Plans</h2><table><tr><th>Plan</th><th>Quota</th></tr><tr><td>free</td><td>many</td></tr></table>
<h2>Login</h2><table><tr><th>code</th><th>message</th></tr><tr><td>70001</td><td>token expired</td></tr></table>
<h2>Payment</h2><table><tr><th>code</th><th>message</th></tr><tr><td>71001</td><td>N/A</td></tr></table>`

const chooseAll = (page: Page, files: Readonly<Record<string, string>>) =>
  page
    .locator('input[type=file][aria-label="添加文件"]')
    .setInputFiles(
      Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    )

test('code tables come first and are taken at one tick, the others are folded; the button says what to tick', async ({
  page,
}) => {
  await openSources(page)
  await chooseAll(page, { 'docs.html': twoTables })
  const all = page.getByRole('checkbox', { name: '采用全部 2 张错误码表' })
  const accept = page.getByRole('button', { name: '导入', exact: true })
  await expect(all).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Plans' })).toBeHidden()
  await expect(page.getByText('1 张没有错误码的表')).toBeVisible()
  await all.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('请勾选下方要导入的表。')).toBeVisible()
  await expect(accept).toHaveAttribute('aria-disabled', 'true')
  await expect(accept).toHaveAccessibleDescription('请勾选下方要导入的表。')
  await accept.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Login' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByText('1 个词条；2 行未采用')).toBeVisible()
  await all.focus()
  await page.keyboard.press('Space')
  await accept.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^2 个词条/)).toBeVisible()
  await openBrowse(page)
  await page.getByRole('combobox').fill('71001')
  await expect(firstRow(page)).toContainText('未分类')
})

test('many files are taken at once; what gives nothing is named, what asks something waits for its answer', async ({
  page,
}) => {
  await openSources(page)
  const parts = Array.from({ length: 30 }, (_, row) => `${9000 + row},broken ${row},part${row}`).join('\n')
  await chooseAll(page, {
    'a.csv': 'code,message\nA1001,first one\n',
    'none.csv': 'plan,quota\nfree,many\n',
    'parts.csv': `code,message,module\n${parts}\n`,
    'b.csv': 'code,message\nB1001,second one\n',
  })
  const takeAll = page.getByRole('button', { name: '全部导入（4 个文件）' })
  await takeAll.focus()
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('“module”列有 30 个不同的值，例如 part0、part1、part2、part3。它们是什么？').first(),
  ).toBeVisible()
  await page.getByRole('radio', { name: '同一服务的分类' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: '30 个独立的服务' })).toBeChecked()
  await expect(page.getByRole('combobox', { name: '“module”列的内容' })).toHaveValue('service')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(page.getByText('有 1 个文件没有得到词条，未导入：none.csv')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^启用 / })).toHaveCount(3)
})

test('the changes are the first thing of an update, and no word is cut in them', async ({ page }) => {
  await importTable(page)
  await choose(
    page,
    '返回码,状态,描述,处理办法\nPAY1001,400,余额不足 balance not_enough,提醒用户充值\n',
    '用新文件更新',
  )
  const changes = page.getByRole('region', { name: '变更内容' })
  await expect(changes.locator('ins')).toHaveText(['not_enough'])
  const name = page.getByRole('textbox', { name: '名称' })
  await expect(name).toBeHidden()
  const settings = page.getByText('名称、所属服务与各列的内容')
  const [above, below] = [await changes.boundingBox(), await settings.boundingBox()]
  expect(above?.y ?? 0).toBeLessThan(below?.y ?? 0)
  await settings.click()
  await expect(name).toBeVisible()
})

test('entries are taken out as a file', async ({ errdex, page, dataFolder }) => {
  await importTable(page)
  const saved = join(dataFolder, 'exported.csv')
  await errdex.app?.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, saved)
  await page.getByRole('button', { name: '导出 支付平台' }).click()
  const download = errdex.app === null ? page.waitForEvent('download') : null
  await page.getByRole('menuitem', { name: 'CSV（电子表格）' }).click()
  if (download !== null) await (await download).saveAs(saved)
  await expect(page.getByText(/^已保存/)).toBeVisible()
  expect(await readFile(saved, 'utf8')).toContain('PAY1001,,余额不足 balance not enough,,提醒用户充值,400')
})
