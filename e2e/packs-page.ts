/** What a person does with packs, in either host. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { test as base, expect } from './fixture.ts'
import type { Errdex } from './launch.ts'
import { pathInApp } from './system-files.ts'

export const test = base.extend<{ otherFolder: string; sharedFolder: string }>({
  /** Data of a second person. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  otherFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'errdex-other-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  /** Where both put their packs. */
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  sharedFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'errdex-shared-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})

export const openView = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name }).click()

/** Selects the first hit for a code in Browse. */
export const lookUp = async (page: Page, code: string): Promise<Locator> => {
  await openView(page, '浏览')
  const first = page.getByRole('grid', { name: '错误码列表' }).getByRole('row').nth(1)
  await page.getByRole('combobox').fill(code)
  await expect(first).toContainText(code)
  await first.click()
  return first
}

/** Writes the note of the entry that Browse shows, or changes it. */
export const writeNote = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('button', { name: /^(写笔记|编辑)$/ }).click()
  await page.getByRole('textbox', { name: '笔记（Markdown）' }).fill(text)
  await page.keyboard.press('Control+Enter')
}

/** Does what saves, and has the file land at `path`. */
export const saveBy = async ({ app, page }: Errdex, save: () => Promise<void>, path: string): Promise<void> => {
  await app?.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  const download = app === null ? page.waitForEvent('download') : null
  await save()
  if (download !== null) await (await download).saveAs(path)
  await expect(page.getByText(/^已保存/)).toBeVisible()
}

/** Watches a folder: through the system's dialog, or by typing its path where there is none. */
export const watchFolder = async (errdex: Errdex, path: string): Promise<void> => {
  const { app, page } = errdex
  await app?.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, path)
  await page.getByRole('button', { name: '关注文件夹' }).click()
  if (app === null) {
    await page.getByRole('textbox', { name: '文件夹的完整路径' }).fill(path)
    await page.getByRole('button', { name: '关注', exact: true }).click()
  }
  await expect(page.getByText(await pathInApp(errdex, path), { exact: true })).toBeVisible()
}
