/** A documentation folder: one summary, one table that adds to a service, its codes and calls known everywhere. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { kioskPages, writePage } from '../src-main/core/pages/pages.fixture.ts'
import { expect, test } from './fixture.ts'
import type { Errdex } from './launch.ts'
import { paste } from './paste.ts'
import { choosePath } from './system-files.ts'

test.use({ shared: 'cleared' })

const open = (page: Page, view: string) => page.getByRole('navigation').getByRole('button', { name: view }).click()

const writePages = async (dataFolder: string, name: string, pages = kioskPages): Promise<string> => {
  const folder = join(dataFolder, name)
  for (const { path, text } of pages) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  await writeFile(join(folder, 'door.png'), 'no page')
  return folder
}

const importPages = async (errdex: Errdex, folder: string) => {
  const { page } = errdex
  await open(page, '来源')
  await choosePath(errdex, '添加文件夹', folder)
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: '启用 kiosk-docs' })).toBeChecked()
}

test('a folder becomes one table that adds to the service its pages speak of', async ({ errdex, dataFolder }) => {
  const { page } = errdex
  await open(page, '来源')
  await choosePath(errdex, '添加文件夹', await writePages(dataFolder, 'kiosk-docs'))
  const summary = page.getByRole('region', { name: '文档文件夹的概况' })
  await expect(summary).toContainText('含错误码的页面3')
  await expect(summary).toContainText('合并的行2')
  await expect(summary.getByText('1 个不是页面的文件')).toBeVisible()
  await expect(page.getByRole('combobox', { name: '补充到服务' })).toHaveValue('feishu')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: '启用 kiosk-docs' })).toBeChecked()
  await expect(page.getByText('4 个词条 · 3 页 · kiosk-docs')).toBeVisible()

  await open(page, '浏览')
  await page.getByRole('combobox').fill('8230001')
  await page.getByRole('grid', { name: '错误码列表' }).getByRole('row').nth(1).click()
  const calls = page.locator('section', { hasText: '在这些接口上（3 页）' }).last()
  await calls.getByText('列出包裹').click()
  await expect(calls.getByText('page_size 不能超过 50')).toBeVisible()
  // Advice as vendors write it: entities of HTML are read without touching the page's HTML.
  await page.getByRole('combobox').fill('8230009')
  await page.getByRole('grid', { name: '错误码列表' }).getByRole('row').nth(1).click()
  await expect(page.getByText('后台 > 柜门')).toBeVisible()
})

test('the call in a text chooses the meaning, its advice and the permissions it needs', async ({
  errdex,
  dataFolder,
}) => {
  const { page } = errdex
  await importPages(errdex, await writePages(dataFolder, 'kiosk-docs'))
  await paste(
    errdex,
    'POST https://open.feishu.cn/open-apis/kiosk/v1/doors/d_77/open\n\nHTTP/1.1 403\n\n{"code":8230002,"msg":"no right"}',
  )
  const finding = page.getByRole('article', { name: '错误 8230002' })
  await expect(finding.getByText('已确定')).toBeVisible()
  const called = finding.getByRole('region', { name: '这次调用的文档' })
  await expect(called).toContainText('打开柜门')
  await expect(called).toContainText('把应用加为柜门管理员')
  await expect(called).toContainText('kiosk:door · kiosk:door:write')
  await page.getByRole('button', { name: /条依据/ }).click()
  await expect(finding.getByText('POST /open-apis/kiosk/v1/doors/:door_id/open 的文档页列出了这个错误码')).toBeVisible()
})

test('the same folder changes nothing, a newer one shows what it changes before it is accepted', async ({
  errdex,
  dataFolder,
}) => {
  const { page } = errdex
  const folder = await writePages(dataFolder, 'kiosk-docs')
  await importPages(errdex, folder)
  await choosePath(errdex, '用更新的文件夹更新', folder)
  await expect(page.getByText('新增 0，修改 0，删除 0')).toBeVisible()
  await page.getByRole('button', { name: '取消', exact: true }).click()

  const [overview, door] = kioskPages
  if (overview === undefined || door === undefined) throw new Error('the pages are gone')
  const newer = writePage({
    path: 'parcel/list.md',
    title: '列出包裹',
    method: 'GET',
    call: '/open-apis/kiosk/v1/parcels',
    rows: [['404', '8230010', 'no such parcel', '请核对取件码']],
  })
  await choosePath(errdex, '用更新的文件夹更新', await writePages(dataFolder, 'newer', [overview, door, newer]))
  const changes = page.getByRole('region', { name: '变更内容' })
  await expect(changes).toContainText('8230010')
  await expect(changes).toContainText('no right on these parcels')
})
