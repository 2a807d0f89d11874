/** Browse as a person finds it: by what is said, not by how it is built. Texts as in zh-CN, the language of the tests. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Errdex } from './launch.ts'

export interface BrowsePage {
  readonly search: Locator
  readonly count: Locator
  readonly grid: Locator
  /** Rows of entries, without the head. */
  readonly rows: Locator
  readonly selected: Locator
  readonly detail: Locator
  readonly code: Locator
  facet(name: string): Locator
  service(name: string): Locator
  header(name: string): Locator
}

export const findBrowse = (page: Page): BrowsePage => {
  const grid = page.getByRole('grid', { name: '错误码列表' })
  const detail = page.getByRole('complementary', { name: '错误码详情' })
  const rows = grid.getByRole('row').filter({ has: page.getByRole('gridcell') })
  return {
    search: page.getByRole('combobox', { name: '搜索错误码' }),
    count: page.getByRole('status').filter({ hasText: '显示' }),
    grid,
    rows,
    selected: grid.getByRole('row', { selected: true }),
    detail,
    code: detail.getByRole('heading', { level: 2 }),
    facet: (name) =>
      page
        .getByRole('button', { name, exact: true })
        .or(page.getByRole('button', { name: `${name} ` }))
        .first(),
    service: (name) =>
      page.getByRole('group', { name: '服务' }).getByRole('button', { name: new RegExp(`^${name} \\d`) }),
    header: (name) => grid.getByRole('columnheader', { name }),
  }
}

/** The window's size in CSS pixels, in either host: in Electron a page that is given a size of its own keeps it. */
export const resizeWindow = async ({ app, page }: Errdex, width: number, height: number): Promise<void> => {
  if (app === null) return page.setViewportSize({ width, height })
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.fromId(1)?.setContentSize(size.width, size.height)
    },
    { width, height },
  )
  // Some systems take a part of it for the window's frame.
  await expect.poll(async () => Math.abs((await page.evaluate(() => innerWidth)) - width)).toBeLessThan(20)
}
