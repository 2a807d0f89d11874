/** Favorites and notes from the person's side: starred anywhere, ordered, annotated, undone, there after a restart. */
import type { Page } from '@playwright/test'
import { ask } from './ask.ts'
import { expect, test } from './fixture.ts'

test.use({ shared: 'cleared' })

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
  await expect(page.getByRole('textbox', { name: '重命名分组' })).toBeFocused()
  await page.keyboard.type('值日')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '值日' }).dblclick()
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
  await page.keyboard.press('Alt+ArrowDown')
  await expect(inGroup).toHaveText(['99991672', '99991663'])
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

test('two groups never share a name: a new one has a free one, a name that is taken is refused and stays to be changed', async ({
  page,
}) => {
  for (const name of ['值班', '新分组']) await ask(page, 'favorites:change', { type: 'add-group', name })
  await openFavorites(page)
  await page.getByRole('button', { name: '新建分组' }).click()
  const field = page.getByRole('textbox', { name: '重命名分组' })
  await expect(field).toHaveValue('新分组 2')
  await field.fill('值班')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已有名为“值班”的分组，请换一个名字。')).toBeVisible()
  await expect(field).toHaveValue('值班')
  await field.fill('夜班')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '夜班' })).toBeVisible()
  await expect(page.getByText('已有名为')).toHaveCount(0)
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

test('Ctrl+Z takes back what was done last, one after the other, but not while a field has the focus', async ({
  page,
}) => {
  for (const code of ['99991672', '99991663']) {
    await lookUp(page, code)
    await page.keyboard.press('Control+d')
    await expect(page.getByText('已加入收藏')).toBeVisible()
  }
  await openFavorites(page)
  const row = (code: string) => page.getByRole('button', { name: new RegExp(`^${code} 飞书`) })
  await row('99991672').focus()
  await page.keyboard.press('Delete')
  await expect(row('99991672')).toHaveCount(0)
  await expect(row('99991663')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.getByText('还没有收藏')).toBeVisible()
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('还没有收藏')).toBeVisible()
  await page.getByRole('tab', { name: '收藏' }).focus()
  await page.keyboard.press('Control+z')
  await expect(row('99991663')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(row('99991672')).toBeVisible()
  await expect(page.getByText('已撤销')).toBeVisible()
})

test('several at once: chosen by keys and clicks, tagged, moved, removed and brought back', async ({ page }) => {
  for (const entry of ['feishu/99991672', 'feishu/99991663', 'turing/1104'])
    await ask(page, 'favorites:add', entry, null)
  await ask(page, 'favorites:change', { type: 'add-group', name: '值班' })
  await openFavorites(page)
  const row = (name: RegExp) => page.getByRole('button', { name })
  await row(/^99991672 飞书/).click()
  await row(/^1104 图灵/).click({ modifiers: ['Control'] })
  await expect(page.getByRole('group', { name: '已选 2 条' })).toBeVisible()
  await page.getByRole('textbox', { name: '加标签' }).fill('vip 值班')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '移到…' }).click()
  await page.getByRole('menuitem', { name: '值班' }).click()
  await expect(page.getByRole('region', { name: '值班' }).locator('[data-row] code')).toHaveText(['99991672', '1104'])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: /^已选/ })).toHaveCount(0)

  await page.getByRole('button', { name: '标签', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: /vip/ }).click()
  await page.keyboard.press('Escape')
  await expect(row(/^99991663 飞书/)).toHaveCount(0)
  await page.getByRole('button', { name: '服务', exact: true }).click()
  await expect(page.getByRole('menuitemcheckbox', { name: '图灵' })).toContainText('1')
  await page.getByRole('menuitemcheckbox', { name: '图灵' }).click()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-row] code')).toHaveText(['1104'])
  await page.getByRole('button', { name: '清除全部筛选' }).click()

  await row(/^1104 图灵/).focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: '移出收藏' }).click()
  await expect(page.getByText('已移出收藏 3 条')).toBeVisible()
  await expect(page.locator('[data-row]')).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('[data-row]')).toHaveCount(3)
})

test('a note being written waits while one looks elsewhere', async ({ page }) => {
  await lookUp(page, '99991672')
  await page.getByRole('button', { name: '写笔记' }).click()
  await page.getByRole('textbox', { name: '笔记（Markdown）' }).fill('half a sentence')
  await lookUp(page, '99991663')
  await expect(page.getByRole('button', { name: '写笔记' })).toBeVisible()
  await lookUp(page, '99991672')
  await expect(page.getByRole('textbox', { name: '笔记（Markdown）' })).toHaveValue('half a sentence')
  await page.getByRole('textbox', { name: '笔记（Markdown）' }).press('Escape')
  await expect(page.getByRole('button', { name: '写笔记' })).toBeFocused()
})

test('Browse finds entries by the words and tags of their notes, and marks the row', async ({ page }) => {
  await ask(page, 'notes:write', 'feishu/99991672', {
    text: '先问 **鲁班平台组**',
    tags: ['值班'],
    incidentUntil: '2999-01-01',
  })
  for (const query of ['鲁班平台', '#值班']) {
    await page.getByRole('combobox').fill(query)
    await expect(rows(page).nth(1)).toContainText('99991672')
    await expect(rows(page).nth(1).locator('mark')).toHaveText(query)
    await expect(rows(page)).toHaveCount(2)
  }
  await expect(rows(page).nth(1).getByRole('img', { name: '已知故障，截止 2999-01-01' })).toBeVisible()
  await ask(page, 'notes:write', 'feishu/99991672', { text: '', tags: [], incidentUntil: null })
  await page.getByRole('combobox').fill('鲁班平台 ')
  await expect(page.getByText('没有找到“鲁班平台”')).toBeVisible()
})
