/** A documentation folder: one summary, one table that adds to a service, its codes and calls known everywhere. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { kioskPages } from '../src-main/core/pages/pages.fixture.ts'
import { expect, test } from './fixture.ts'
import { paste } from './paste.ts'
import { choosePath } from './system-files.ts'

const open = (page: Page, view: string) => page.getByRole('navigation').getByRole('button', { name: view }).click()

const writePages = async (dataFolder: string): Promise<string> => {
  const folder = join(dataFolder, 'kiosk-docs')
  for (const { path, text } of kioskPages) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  await writeFile(join(folder, 'door', 'door.png'), 'no page')
  return folder
}

test.beforeEach(async ({ errdex: { host, page } }) => {
  // The first run's question about the clipboard lies over the foot of the findings until it is answered.
  if (host === 'electron') await page.getByRole('button', { name: '不用', exact: true }).click()
})

test('a folder becomes one table that adds to the service its pages speak of', async ({ errdex, dataFolder }) => {
  const { page } = errdex
  await open(page, '来源')
  await choosePath(errdex, '添加文件夹', await writePages(dataFolder))
  const summary = page.getByRole('region', { name: '文档文件夹的概况' })
  await expect(summary).toContainText('含错误码的页面3')
  await expect(summary).toContainText('合并的行2')
  await expect(summary.getByText('1 个不是页面的文件')).toBeVisible()
  await expect(page.getByRole('combobox', { name: '补充到服务' })).toHaveValue('feishu')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: '启用 kiosk-docs' })).toBeChecked()
  await expect(page.getByText('4 个词条 · 3 页 · kiosk-docs')).toBeVisible()

  await paste(errdex, '{"code":8230009,"msg":"door is stuck"}')
  const finding = page.getByRole('article', { name: '错误 8230009' })
  await expect(finding.getByText('已确定')).toBeVisible()
  await expect(page.getByText('请联系门店检查柜门').first()).toBeVisible()
})
