/** What assistive technology and weak eyes get: names, roles, contrast, focus, no motion where none is wished. */
import { ask } from './ask.ts'
import { findBrowse } from './browse-page.ts'
import { expect, test } from './fixture.ts'
import { paste } from './paste.ts'
import { findFaintInThemes } from './themes.ts'

test.use({ shared: 'cleared' })

test('every text is readable', async ({ page }) => {
  const browse = findBrowse(page)
  await page.getByRole('button', { name: '设置' }).click()
  expect(await findFaintInThemes(page)).toEqual([])
  await page.getByRole('button', { name: '浏览' }).click()
  await browse.search.fill('40001')
  await expect(browse.code).toHaveText('40001')
  await browse.service('飞书').click()
  await browse.rows.nth(1).hover()
  expect(await findFaintInThemes(page)).toEqual([])
  await browse.facet('类别').click()
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await findFaintInThemes(page)).toEqual([])
  await page.keyboard.press('Escape')
  await browse.search.fill('vvuuii')
  await expect(page.getByText('没有找到“vvuuii”')).toBeVisible()
  expect(await findFaintInThemes(page)).toEqual([])
})

test('what is one’s own is readable too', async ({ errdex }) => {
  const { page } = errdex
  for (const entry of ['feishu/99991672', 'turing/1104']) await ask(page, 'favorites:add', entry, null)
  await ask(page, 'notes:write', 'feishu/99991672', { text: 'ask ops', tags: ['vip'], incidentUntil: '2999-01-01' })
  await page.getByRole('button', { name: '设置' }).click()
  await paste(errdex, '99991672')
  await expect(page.getByRole('region', { name: '我的笔记' })).toBeVisible()
  expect(await findFaintInThemes(page)).toEqual([])
  await page.getByRole('navigation').getByRole('button', { name: '收藏' }).click()
  await page.getByRole('button', { name: /^99991672 飞书/ }).click()
  await page.getByRole('button', { name: /^1104 图灵/ }).click({ modifiers: ['Control'] })
  await expect(page.getByRole('group', { name: '已选 2 条' })).toBeVisible()
  expect(await findFaintInThemes(page)).toEqual([])
  await page.getByRole('tab', { name: '笔记' }).click()
  expect(await findFaintInThemes(page)).toEqual([])
  await page.getByRole('navigation').getByRole('button', { name: '历史' }).click()
  await expect(page.getByRole('heading', { name: '最近 7 天' })).toBeVisible()
  expect(await findFaintInThemes(page)).toEqual([])
})

test('the view reads well aloud', async ({ page }) => {
  const browse = findBrowse(page)
  await browse.search.fill('1104')
  await expect(browse.code).toHaveText('1104')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - region "浏览":
      - heading "浏览" [level=1]
      - combobox "搜索错误码" [expanded]: "1104"
      - button "清空搜索"
      - status: 显示 1 / 1,024
      - button "显示的列"
      - group "筛选":
        - group "服务":
          - button "全部" [pressed]
          - button "飞书 0"
          - button "飞书项目 0"
          - button "飞书招聘 0"
          - button "图灵 1"
          - button "腾讯云客服 0"
        - button "类别"
        - button "HTTP"
        - button "重试"
        - button "处理方"
      - grid "错误码列表":
        - rowgroup:
          - row "错误码 服务 报错信息 含义 类别 HTTP 重试"
        - rowgroup:
          - row /^1104 .*Rate limit exceeded/ [selected]
      - separator "调整详情宽度"
      - complementary "错误码详情":
        - article "1104"
  `)
  const described = await browse.search.getAttribute('aria-activedescendant')
  await expect(browse.selected).toHaveAttribute('id', described ?? '')
})

test('derived facts say by which rule, on hover and by keyboard; Esc hides it', async ({ page }) => {
  const browse = findBrowse(page)
  await browse.search.fill('1104')
  const mark = browse.detail.getByRole('button', { name: '类别是推断的' })
  await mark.hover()
  await expect(page.getByRole('tooltip')).toContainText('kind/rate-limited')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tooltip')).toBeHidden()
})

test('nothing moves for people who do not wish it, nor longer than 120 ms for others', async ({ page }) => {
  const longest = () =>
    page.evaluate(() => {
      const seconds = (list: string) =>
        list.split(',').map((time) => Number.parseFloat(time) * (time.includes('ms') ? 0.001 : 1))
      const times = [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element)
        return [...seconds(transitionDuration), ...seconds(animationDuration)]
      })
      return Math.max(...times)
    })
  expect(await longest()).toBeLessThanOrEqual(0.12)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await longest()).toBe(0)
})
