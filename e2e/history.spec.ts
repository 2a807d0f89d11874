/** History from the person's side: kept redacted, by day, searched, repeated, removed and undone, off when it is off. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ask } from './ask.ts'
import { expect, test } from './fixture.ts'
import { dropFiles, paste } from './paste.ts'

test.use({ shared: 'cleared' })

const go = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name }).click()
/** A lookup counts once one has stayed at it. */
const stay = 2_500
const firstRow = (page: Page) => page.getByRole('grid', { name: '错误码列表' }).getByRole('row').nth(1)

const lookUp = async (page: Page, code: string) => {
  await page.getByRole('combobox').fill(code)
  await expect(firstRow(page)).toContainText(code)
  await firstRow(page).click()
  await page.waitForTimeout(stay)
}

test('what one leaves at once is kept as well', async ({ launch, dataFolder }) => {
  const first = await launch(dataFolder)
  await first.page.getByRole('combobox').fill('1405')
  await expect(firstRow(first.page)).toContainText('1405')
  // A tab is loaded anew or closed, the app's window hides in the tray.
  if (first.app === null) await first.page.reload()
  else await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.hide())
  const recorded = async () => (await ask(first.page, 'history:read', { text: '1405', offset: 0, limit: 10 })).items
  await expect.poll(async () => (await recorded()).length).toBe(1)
})

test('what one works on without a rest is kept', async ({ errdex }) => {
  const { page } = errdex
  await paste(errdex, '{"code":99991663,"msg":"Invalid access token"}\n{"code":99991663,"msg":"Invalid access token"}')
  await expect(page.getByRole('article', { name: '错误 99991663' })).toBeVisible()
  const recorded = async () => {
    await page.keyboard.press('F3')
    return (await ask(page, 'history:read', { text: '99991663', offset: 0, limit: 10 })).items.length
  }
  await expect.poll(recorded, { intervals: [100] }).toBe(1)
})

test('a lookup is kept over a restart, counted, repeated, removed and brought back', async ({ launch, dataFolder }) => {
  const first = await launch(dataFolder)
  await lookUp(first.page, '99991672')
  await first.close()

  const { app, page } = await launch(dataFolder)
  await go(page, '历史')
  await expect(page.getByRole('region', { name: '最近 7 天' })).toContainText('99991672 × 1')
  // Nor is it cut where the window is low and the week is one line.
  if (app === null) await page.setViewportSize({ width: 853, height: 547 })
  const weekCode = page.getByRole('region', { name: '最近 7 天' }).getByRole('button', { name: /99991672/ })
  expect(await weekCode.evaluate((button) => button.scrollWidth - button.clientWidth)).toBeLessThanOrEqual(0)
  const item = page.getByRole('button', { name: /查询 99991672 找到/ })
  const recorded = async () => (await ask(page, 'history:read', { text: '', offset: 0, limit: 10 })).items
  const [before] = await recorded()
  await item.click()
  await expect(page.getByRole('combobox')).toHaveValue('99991672')
  // Stayed at, it takes the place of the first one, or stands above it where that is a minute ago.
  await expect.poll(async () => (await recorded()).at(0)?.id).not.toBe(before?.id)
  const count = (await recorded()).length
  await go(page, '历史')
  await page.getByRole('searchbox', { name: '搜索历史' }).fill('nothing like it')
  await expect(page.getByText('没有符合的内容')).toBeVisible()
  await page.getByRole('searchbox', { name: '搜索历史' }).fill('')
  await page.getByRole('button', { name: '从历史中删除' }).first().click()
  await expect(item).toHaveCount(count - 1)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(item).toHaveCount(count)
  await page.getByRole('button', { name: '清空全部历史' }).click()
  await expect(page.getByText('这里还没有内容')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(item.first()).toBeVisible()
})

test('secrets of a diagnosed text are not kept, and nothing is while it is off', async ({ errdex, page }) => {
  await go(page, '诊断')
  await page
    .getByRole('textbox')
    .first()
    .fill('Authorization: Bearer abcdefghij0123456789 {"code":99991663,"msg":"invalid"}')
  await page.waitForTimeout(stay + 1_000)
  await go(page, '历史')
  await expect(page.getByRole('button', { name: /诊断 Authorization/ })).toBeVisible()
  const kept = await readFile(join(errdex.dataFolder, 'store', 'history.json'), 'utf8')
  expect(kept).toContain('Authorization: Bearer •••')
  expect(kept).not.toContain('abcdefghij')
  await go(page, '设置')
  await page.getByRole('switch', { name: '保留历史' }).click()
  await go(page, '浏览')
  await lookUp(page, '99991668')
  await go(page, '历史')
  await expect(page.getByText('历史已在设置中关闭')).toBeVisible()
  await expect(page.getByRole('button', { name: /查询 99991668/ })).toHaveCount(0)
})

test('rows are gone through and removed by keys; all of a long history can be reached', async ({ errdex, page }) => {
  for (let place = 0; place < 130; place++)
    await ask(page, 'history:record', {
      kind: 'lookup',
      outcome: 'not-found',
      text: `query ${place}.`,
      entries: [],
      met: [],
    })
  await go(page, '历史')
  const item = (place: number) => page.getByRole('button', { name: new RegExp(`查询 query ${place}\\.`) })
  await expect(page.getByRole('heading', { name: /^今天 · / })).toBeVisible()
  await expect(item(20)).toHaveCount(0)
  await page.getByRole('button', { name: '再显示 30 条' }).click()
  await expect(item(0)).toHaveCount(1)
  await item(129).focus()
  await page.keyboard.press('ArrowDown')
  await expect(item(128)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(item(128)).toHaveCount(0)
  await expect(item(127)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(item(128)).toBeVisible()
  expect(await readFile(join(errdex.dataFolder, 'store', 'history.json'), 'utf8')).toContain('query 128.')
})

test('a diagnosis that nobody decided leads to no entry; a decided one to what was chosen', async ({ errdex }) => {
  const { page } = errdex
  const recorded = async () => (await ask(page, 'history:read', { text: '', offset: 0, limit: 10 })).items
  await go(page, '设置')
  await paste(errdex, '10001')
  await expect
    .poll(async () => (await recorded()).map(({ outcome, entries }) => [outcome, entries]))
    .toEqual([['ambiguous', []]])
  await page.getByRole('tab', { name: '词条' }).focus()
  await page.keyboard.press('2')
  await expect.poll(async () => (await recorded())[0]?.entries).toEqual(['feishu-project/10001'])
  await go(page, '历史')
  await expect(page.getByRole('region', { name: '最近 7 天' })).toContainText('飞书项目')
  await dropFiles(page, [{ name: 'gateway.log', text: '{"code":99991663,"msg":"Invalid access token"}' }])
  await expect.poll(async () => (await recorded())[0]?.files).toEqual(['gateway.log'])
  await go(page, '历史')
  await expect(page.getByRole('button', { name: /诊断 gateway\.log/ })).toBeVisible()
})

const recordReply = (page: Page, text: string) =>
  ask(page, 'history:record', { kind: 'reply', outcome: 'answered', text, entries: ['turing/1104'], met: [] })

test('history is narrowed to a service and a code, grouped by either, and charted with a table beside it, by keys alone', async ({
  page,
}) => {
  const look = (text: string, entry: string) =>
    ask(page, 'history:record', { kind: 'lookup', outcome: 'found', text, entries: [entry], met: [] })
  await look('rate limit', 'turing/1104')
  await look('too often', 'turing/1104')
  await look('denied', 'feishu/99991672')
  const unlisted = { service: 'feishu', code: '778899', message: 'odd' }
  const draft = {
    kind: 'diagnosis',
    outcome: 'unknown-code',
    text: 'odd 778899',
    entries: [],
    met: [unlisted],
  } as const
  await ask(page, 'history:record', draft)
  await ask(page, 'notes:write', 'turing/1104', { text: 'ask the platform team', tags: [], incidentUntil: null })
  await go(page, '历史')
  await expect(page.getByRole('button', { name: /笔记 ask the platform team/ })).toBeVisible()

  const chart = page.getByRole('region', { name: '每天遇到的错误码' })
  await expect(chart).toContainText('共 4 个')
  await page.getByRole('radio', { name: '图表' }).focus()
  await page.keyboard.press('ArrowRight')
  const table = chart.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText(['日期', '飞书', '图灵', '合计'])
  await expect(table.getByRole('cell')).toHaveText(['2', '2', '4'])

  await page.getByRole('radio', { name: '按天' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: '按错误码' })).toBeChecked()
  const code = page.getByRole('button', { name: /^1104 图灵/ })
  await expect(code).toContainText('2 次')
  await expect(code.getByRole('img', { name: '有笔记' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^778899 飞书/ })).toContainText('文档未收录')
  await code.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: '按天' })).toBeChecked()
  await expect(page.getByRole('button', { name: /查询 rate limit/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /查询 denied/ })).toHaveCount(0)
  await page.getByRole('button', { name: '清除错误码筛选' }).click()
  await page.getByRole('button', { name: '服务', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemcheckbox', { name: /^飞书/ }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /查询 denied/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /查询 rate limit/ })).toHaveCount(0)
})

test('a copied reply is kept redacted and stands beside the next finding of the same code, not while history is off', async ({
  errdex,
}) => {
  const { page } = errdex
  const last = page.getByText(/^上次回复于 /)
  const text = '{"error_code":1104,"trace_id":"tur_1","message":"Rate limit exceeded"}'
  await go(page, '设置')
  await paste(errdex, text)
  await expect(page.getByRole('article')).toBeVisible()
  await expect(last).toHaveCount(0)
  const reply = page.getByRole('textbox', { name: '回复' })
  await reply.fill('您好，\n请降低调用频率后重试，Authorization: Bearer abcdefghij0123456789')
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await ask(page, 'history:last-answer', 'turing', '1104', 'turing/1104'))?.text)
    .toContain('Bearer •••')

  await page.reload()
  await go(page, '设置')
  await paste(errdex, text)
  await expect(last).toBeVisible()
  await last.locator('xpath=ancestor::summary').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '复制这条回复' })).toBeVisible()
  await go(page, '历史')
  await expect(page.getByRole('button', { name: /回复 您好/ })).toBeVisible()

  await go(page, '设置')
  await page.getByRole('switch', { name: '保留历史' }).click()
  await go(page, '诊断')
  await expect(last).toHaveCount(0)
  await recordReply(page, 'never kept')
  expect(await ask(page, 'history:last-answer', 'turing', '1104', 'turing/1104')).toBeNull()
})
