/** Browse: search, facets, sorting, and everything about the selected entry. */
import { findBrowse } from './browse-page.ts'
import { expect, test } from './fixture.ts'
import { readClipboard } from './paste.ts'

test.use({ shared: true })

test('all entries are listed, but only the rows in sight exist', async ({ page }) => {
  const browse = findBrowse(page)
  await expect(browse.count).toHaveText('显示 1,024 / 1,024')
  await expect(browse.grid).toHaveAttribute('aria-rowcount', '1025')
  expect(await browse.rows.count()).toBeLessThanOrEqual(60)
  await browse.grid.focus()
  await page.keyboard.press('End')
  await expect(browse.selected).toHaveAttribute('aria-rowindex', '1025')
  await expect(browse.selected.getByRole('gridcell').first()).toHaveText(/^\d+$/)
  expect(await browse.rows.count()).toBeLessThanOrEqual(60)
})

test('a code typed shows its entry at once, with advice and source', async ({ page }) => {
  const browse = findBrowse(page)
  await browse.search.fill('99991672')
  await expect(browse.code).toHaveText('99991672')
  await expect(browse.detail).toContainText('Access denied. One of the following scopes is required')
  await expect(browse.detail).toContainText('2025-08-20')
  await expect(browse.selected.locator('mark').first()).toHaveText('99991672')
})

test('meanings of one code stand side by side, and lead to each other and back', async ({ page }) => {
  const browse = findBrowse(page)
  await browse.search.fill('40001')
  await expect(browse.detail.getByRole('heading', { name: '40001 的 2 种含义' })).toBeVisible()
  await expect(browse.detail.getByText('请求参数非法，请检查请求参数')).toBeVisible()
  await browse.detail.getByRole('button', { name: /^飞书 param error/ }).click()
  await expect(browse.detail.getByText('param error', { exact: true }).first()).toBeVisible()
  await browse.detail.getByRole('button', { name: '返回上一条' }).click()
  await expect(browse.detail.getByRole('button', { name: '返回上一条' })).toHaveCount(0)
})

test('neighbours stand in the order of their codes', async ({ page }) => {
  const browse = findBrowse(page)
  await browse.search.fill('99991672')
  const near = browse.detail.getByRole('button', { name: /^999916\d\d / })
  await expect(near.first()).toBeVisible()
  const codes = (await near.allTextContents()).map((text) => Number.parseInt(text, 10))
  expect(codes.length).toBeGreaterThan(2)
  expect(codes).toEqual([...codes].sort((a, b) => a - b))
})

test('a filter that names no known value is said to be searched as words, with what would be one', async ({ page }) => {
  const browse = findBrowse(page)
  const said = page.getByText('不是已知的筛选条件')
  await browse.search.fill('service:fei token')
  await expect(said).toHaveText('“service:fei”不是已知的筛选条件，已按文字搜索。服务可以写：飞书、飞书项目、飞书招聘。')
  await browse.search.fill('service:feishu token')
  await expect(said).toHaveCount(0)
})

test('facets narrow the list, show live counts and go again', async ({ page }) => {
  const browse = findBrowse(page)
  await browse.service('图灵').click()
  await expect(browse.count).toHaveText('显示 258 / 1,024')
  await browse.facet('HTTP').click()
  const menu = page.getByRole('menu', { name: 'HTTP' })
  await menu.getByRole('menuitemcheckbox', { name: /^429/ }).click()
  const tooMany = (await menu.getByRole('menuitemcheckbox', { name: /^429/ }).textContent()) ?? ''
  await page.keyboard.press('Escape')
  await expect(browse.count).toHaveText(`显示 ${tooMany.replace('429', '')} / 1,024`)
  await expect(browse.rows.first()).toContainText('429')
  await page.getByRole('button', { name: '清除HTTP筛选' }).click()
  await expect(browse.count).toHaveText('显示 258 / 1,024')
  await page.getByRole('button', { name: '清除全部筛选' }).click()
  await expect(browse.count).toHaveText('显示 1,024 / 1,024')
})

test('headers sort up, down and back, and say so', async ({ page }) => {
  const browse = findBrowse(page)
  const head = browse.header('HTTP')
  const click = () => head.getByRole('button').click()
  const firstCode = () => browse.rows.first().getByRole('gridcell').first().textContent()
  await expect(browse.rows.first()).toBeVisible()
  const natural = await firstCode()
  await click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect(browse.rows.first()).toContainText('503')
  await click()
  await expect(head).toHaveAttribute('aria-sort', 'none')
  await expect.poll(firstCode).toBe(natural)
})

test('a sort says so beside the filters; typing restores the order by relevance', async ({ page }) => {
  const browse = findBrowse(page)
  const stop = page.getByRole('button', { name: '取消排序' })
  const codes = () => browse.rows.locator('[role=gridcell]:first-child').allTextContents()
  await browse.search.fill('token')
  await expect(browse.count).not.toHaveText('显示 1,024 / 1,024')
  const relevant = (await codes()).slice(0, 5)
  await browse.header('错误码').getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('错误码 升序')).toBeVisible()
  await expect.poll(async () => (await codes()).slice(0, 5)).not.toEqual(relevant)
  await page.keyboard.press('/')
  await page.keyboard.type('toke')
  await page.keyboard.type('n')
  await expect(stop).toHaveCount(0)
  await expect(browse.header('错误码')).toHaveAttribute('aria-sort', 'none')
  await expect.poll(async () => (await codes()).slice(0, 5)).toEqual(relevant)
  await browse.header('HTTP').getByRole('button').click()
  await browse.service('图灵').click()
  await page.getByRole('button', { name: '清除全部筛选' }).click()
  await expect(stop).toHaveCount(0)
  await expect(browse.header('HTTP')).toHaveAttribute('aria-sort', 'none')
})

test('columns that are empty for all rows in sight give their width to the message', async ({ page }) => {
  const browse = findBrowse(page)
  const width = async (name: string) => (await browse.header(name).boundingBox())?.width ?? 0
  await expect(browse.rows.first()).toBeVisible()
  await expect.poll(() => width('含义')).toBeGreaterThan(130)
  const before = await width('报错信息')
  await browse.service('腾讯云客服').click()
  await expect(browse.count).toHaveText('显示 72 / 1,024')
  await expect.poll(() => width('含义')).toBeLessThan(100)
  expect(await width('报错信息')).toBeGreaterThan(before + 30)
  await browse.service('图灵').click()
  await expect.poll(() => width('含义')).toBeGreaterThan(130)
})

test('a list drawn by how it looked before is measured again', async ({ page }) => {
  const columnsOf = () => page.getByRole('grid').evaluate((grid) => grid.style.getPropertyValue('--columns'))
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('list-look'))).not.toBeNull()
  const measured = await columnsOf()
  await page.evaluate(() => {
    const look = JSON.parse(sessionStorage.getItem('list-look') ?? '')
    const needs = { ...look.fit.needs, message: 8, meaning: 2_000, service: 0 }
    sessionStorage.setItem('list-look', JSON.stringify({ ...look, height: 100, fit: { ...look.fit, needs } }))
  })
  await page.reload()
  await expect.poll(columnsOf).toBe(measured)
  await expect(page.getByRole('row', { name: /./ }).nth(12)).toBeVisible()
})

test('nothing found says how the query was read and offers what would be', async ({ page }) => {
  const browse = findBrowse(page)
  await browse.search.fill('99991699')
  await expect(page.getByText('没有找到“99991699”')).toBeVisible()
  await expect(page.getByText('99991000–99993999 是开放平台网关的错误码段')).toBeVisible()
  await expect(page.getByText(/附近收录的有 99991693、/)).toBeVisible()
  await page.getByRole('button', { name: /^9999169（/ }).click()
  await expect(browse.search).toHaveValue('9999169')
  await expect(browse.rows.first()).toContainText('9999169')
})

test('a link asks before it opens anything, naming the host', async ({ page }) => {
  const browse = findBrowse(page)
  await browse.search.fill('99991672')
  await browse.detail.getByRole('link', { name: '如何为应用申请所需权限' }).click()
  const dialog = page.getByRole('dialog', { name: '要打开这个网站吗？' })
  await expect(dialog).toContainText('open.feishu.cn')
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toHaveCount(0)
  // Quick lookup may have got its window meanwhile; nothing but our own pages is there.
  const addresses = () =>
    page
      .context()
      .pages()
      .map((open) => open.url())
  await expect
    .poll(() => addresses().filter((url) => !/^(app:\/\/errdex|http:\/\/127\.0\.0\.1:\d+)\//.test(url)))
    .toEqual([])
})

test('an entry is copied as text, as Markdown and as a link', async ({ page, errdex }) => {
  const browse = findBrowse(page)
  await browse.search.fill('1104')
  await expect(browse.code).toHaveText('1104')
  const copy = async (form: string, said: string) => {
    await browse.detail.getByRole('button', { name: '其他复制方式' }).click()
    await page.getByRole('menuitem', { name: form }).click()
    await expect(page.getByText(said, { exact: true })).toBeVisible()
    return readClipboard(errdex)
  }
  expect(await copy('复制为文本', '已复制为文本')).toContain(
    '图灵平台 1104 RATE_LIMIT_EXCEEDED\nRate limit exceeded\n含义：请求频率超出限制\nHTTP：429',
  )
  expect(await copy('复制为 Markdown', '已复制为 Markdown')).toContain('### 图灵平台 `1104` `RATE_LIMIT_EXCEEDED`')
  expect(await copy('复制为链接', '已复制链接')).toBe('errdex://code/turing/1104')
})

test('odd queries are answered', async ({ page }) => {
  const browse = findBrowse(page)
  for (const text of ['(?:', '\u202e\u0000', '\ud800', '[[[[', '%v', 'kind:', '"']) {
    await browse.search.fill(text)
    await expect(browse.count).toHaveText(/^显示 [\d,]+ \/ 1,024$/)
  }
})
