/** Files on their way into Sources: dropped, in dropped and chosen folders, in every encoding people still save tables in. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { choosePath, dropPaths } from './system-files.ts'

test.use({ shared: 'cleared' })

/** The table every encoding must give back: 错误码,信息,处理建议 · 77002,权限不足,请管理员开通权限 · 77003,余额不足,提醒用户充值. */
const text = '错误码,信息,处理建议\n77002,权限不足,请管理员开通权限\n77003,余额不足,提醒用户充值\n'
const gb18030 =
  'b4edcef3c2eb2cd0c5cfa22cb4a6c0edbda8d2e90a37373030322cc8a8cfdeb2bbd7e32cc7ebb9dcc0edd4b1bfaacda8c8a8cfde0a37373030332cd3e0b6eeb2bbd7e32ccce1d0d1d3c3bba7b3e4d6b50a'

/** WHATWG name → bytes. Without a byte order mark only Latin text tells UTF-16, so Han text has one. */
const encodings: Readonly<Record<string, Buffer>> = {
  'utf-8': Buffer.from(text),
  gb18030: Buffer.from(gb18030, 'hex'),
  'utf-16le': Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be': Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
}

const view = (page: Page) => page.getByRole('region', { name: '来源' })
const openSources = async (page: Page) => {
  await page.getByRole('navigation').getByRole('button', { name: '来源' }).click()
  await expect(view(page)).toBeVisible()
}
const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 2 })

/** A folder of files, some deeper, one that is no table. */
const writeFolder = async (dataFolder: string) => {
  const folder = join(dataFolder, 'team tables')
  await mkdir(join(folder, 'deeper'), { recursive: true })
  await writeFile(join(folder, 'a.csv'), encodings.gb18030 ?? '')
  await writeFile(join(folder, 'picture.png'), 'no table')
  await writeFile(join(folder, 'deeper', 'b.csv'), encodings['utf-16le'] ?? '')
  return folder
}

test('a dropped file is read in its own encoding', async ({ errdex, page, dataFolder }) => {
  await openSources(page)
  for (const [encoding, bytes] of Object.entries(encodings)) {
    const file = join(dataFolder, `${encoding}.csv`)
    await writeFile(file, bytes)
    await dropPaths(errdex, view(page), [file])
    await expect(title(page, `${encoding}.csv`)).toBeVisible()
    await expect(page.getByText(`按 ${encoding} 读取`)).toBeVisible()
    await expect(page.getByRole('cell', { name: '余额不足' })).toBeVisible()
    await page.getByRole('button', { name: '取消', exact: true }).click()
  }
})

test('a dropped folder gives its tables, one after the other; accepted ones are found', async ({
  errdex,
  page,
  dataFolder,
}) => {
  await openSources(page)
  await dropPaths(errdex, view(page), [await writeFolder(dataFolder)])
  await expect(title(page, 'a.csv')).toBeVisible()
  await expect(page.getByText('还有 1 个文件')).toBeVisible()
  await page.getByRole('button', { name: '取消', exact: true }).click()
  await expect(title(page, 'b.csv')).toBeVisible()
  await expect(page.getByText('按 UTF-16LE 读取')).toBeVisible()
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(page.getByText('2 个词条 · b.csv')).toBeVisible()
  await page.getByRole('navigation').getByRole('button', { name: '浏览' }).click()
  await page.getByRole('combobox').fill('77003')
  await expect(page.getByRole('grid', { name: '错误码列表' }).getByRole('row').nth(1)).toContainText('余额不足')
})

test('a chosen folder gives its tables; one without any says so', async ({ errdex, page, dataFolder }) => {
  await openSources(page)
  await choosePath(errdex, '添加文件夹', await writeFolder(dataFolder))
  await expect(title(page, 'a.csv')).toBeFocused()
  await expect(page.getByText('还有 1 个文件')).toBeVisible()
  await page.getByRole('button', { name: '全部取消' }).click()
  await expect(page.getByRole('heading', { name: '来源', level: 1 })).toBeFocused()

  const pictures = join(dataFolder, 'pictures')
  await mkdir(pictures)
  await writeFile(join(pictures, 'picture.png'), 'no table')
  await choosePath(errdex, '添加文件夹', pictures)
  await expect(page.getByRole('alert')).toContainText('文件夹里没有可以读取的表格')
})

test('while Sources is open, a file dropped beside it, on the rail, is meant for it as well', async ({
  errdex,
  page,
  dataFolder,
}) => {
  await openSources(page)
  const file = join(dataFolder, 'beside.csv')
  await writeFile(file, encodings['utf-16le'] ?? '')
  await dropPaths(errdex, page.getByRole('navigation').first(), [file])
  await expect(title(page, 'beside.csv')).toBeVisible()
  await page.getByRole('button', { name: '取消', exact: true }).click()
  // Elsewhere it is a text to diagnose.
  await page.keyboard.press('Control+k')
  await dropPaths(errdex, page.getByRole('navigation').first(), [file])
  await expect(page.getByRole('region', { name: '原文' })).toContainText('余额不足')
})
