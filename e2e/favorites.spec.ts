/** Favorites and notes from the person's side: starred anywhere, ordered, annotated, undone, there after a restart. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

const rows = (page: Page) => page.getByRole('grid', { name: '错误码列表' }).getByRole('row')

const lookUp = async (page: Page, code: string) => {
  await page.getByRole('combobox').fill(code)
  await expect(rows(page).nth(1)).toContainText(code)
  await rows(page).nth(1).click()
}
const openFavorites = (page: Page) => page.getByRole('navigation').getByRole('button', { name: '收藏' }).click()

test('a star survives a restart, and its removal is undone', async ({ launch, dataFolder }) => {
  const first = await launch(dataFolder)
  await lookUp(first.page, '99991672')
  await first.page.keyboard.press('Control+d')
  await expect(first.page.getByRole('button', { name: '收藏这个词条', pressed: true }).first()).toBeVisible()
  await first.close()

  const { page } = await launch(dataFolder)
  await openFavorites(page)
  const favorite = page.getByRole('button', { name: /^99991672 飞书/ })
  await favorite.focus()
  await page.keyboard.press('Control+d')
  await expect(favorite).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(favorite).toBeVisible()
})

test('groups: made, renamed, filled by the menu, ordered by keys, removed without losing favorites', async ({
  page,
}) => {
  for (const code of ['99991672', '99991663']) {
    await lookUp(page, code)
    await page.getByRole('complementary').getByRole('button', { name: '收藏这个词条' }).click()
  }
  await openFavorites(page)
  await page.getByRole('button', { name: '新建分组' }).click()
  await page.getByRole('heading', { name: '新分组' }).dblclick()
  await page.getByRole('textbox', { name: '重命名分组' }).fill('值班')
  await page.keyboard.press('Enter')
  for (const code of ['99991672', '99991663']) {
    await page.getByRole('button', { name: `${code} 的操作` }).click()
    await page.getByRole('menuitem', { name: '移到 值班' }).click()
  }
  const inGroup = page.getByRole('region', { name: '值班' }).locator('[data-row] code')
  await expect(inGroup).toHaveText(['99991672', '99991663'])
  await page.getByRole('button', { name: /^99991663 飞书/ }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(inGroup).toHaveText(['99991663', '99991672'])
  await page
    .getByRole('button', { name: /^99991672 飞书/ })
    .dragTo(page.getByRole('button', { name: /^99991663 飞书/ }))
  await expect(inGroup).toHaveText(['99991672', '99991663'])

  await page.getByRole('button', { name: '值班 的操作' }).click()
  await page.getByRole('menuitem', { name: /删除分组/ }).click()
  await expect(page.getByRole('region', { name: '值班' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^99991672 飞书/ })).toBeVisible()
})

test('a note with tags and an incident is shown beside the entry and found again', async ({ page }) => {
  await lookUp(page, '99991672')
  await page.getByRole('button', { name: '写笔记' }).click()
  await page.getByRole('textbox', { name: '笔记（Markdown）' }).fill('先问 **平台组**')
  await page.getByLabel('标签').fill('值班, vip')
  await page.getByLabel('故障截止').fill('2999-01-01')
  await page.keyboard.press('Control+Enter')
  const note = page.getByRole('region', { name: '我的笔记' })
  await expect(note.locator('strong')).toHaveText('平台组')
  await expect(note).toContainText('已知故障，截止 2999-01-01')

  await openFavorites(page)
  await page.getByRole('tab', { name: '笔记' }).click()
  await page.getByRole('searchbox').fill('#vip 平台')
  await expect(page.getByRole('button', { name: /^99991672 飞书/ })).toBeVisible()
  await page.getByRole('searchbox').fill('#nobody')
  await expect(page.getByText('没有符合的内容')).toBeVisible()
})
