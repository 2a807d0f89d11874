/** Quick lookup, tray and life cycle, used from outside the app: real keys, a second start, links, the tray's own menu. */
import type { ElectronApplication, Page } from '@playwright/test'
import { ask } from '../ask.ts'
import { chooseInTray } from '../choose-in-tray.ts'
import { focusedWindow, pressKeys, typeText } from '../desktop/desktop.ts'
import { expect, test } from '../fixture.ts'
import { appOf } from '../launch.ts'
import { startAgain } from '../start-again.ts'

test.use({ alone: true })

const isShown = (app: ElectronApplication, page: 'quick-lookup' | 'index') =>
  app.evaluate(
    ({ BrowserWindow }, name) =>
      BrowserWindow.getAllWindows().some(
        (window) => window.isVisible() && window.webContents.getURL().endsWith(`/${name}.html`),
      ),
    page,
  )

/** The window of quick lookup, made hidden some seconds after the start. */
const quickLookupOf = async (app: ElectronApplication): Promise<Page> => {
  const isQuickLookup = (page: Page) => page.url().endsWith('/quick-lookup.html')
  const page = app.windows().find(isQuickLookup) ?? (await app.waitForEvent('window', isQuickLookup))
  await page.getByRole('combobox').waitFor({ state: 'attached' })
  return page
}

/** The main window's page, once it is there: it may have waited empty. */
const mainPageOf = async (app: ElectronApplication): Promise<Page> => {
  const find = () => app.windows().find((page) => page.url().endsWith('/index.html'))
  await expect.poll(() => find() !== undefined).toBe(true)
  return find() as Page
}

test.describe('quick lookup', () => {
  test.use({ shared: 'cleared' })

  test('opened by real keys, answered while typing, copied, opened in the main window, closed by Esc', async ({
    errdex,
    page,
  }) => {
    test.setTimeout(180_000)
    const app = appOf(errdex)
    const quick = await quickLookupOf(app)
    const before = await focusedWindow()

    await pressKeys('ctrl+shift+e')
    await expect.poll(() => isShown(app, 'quick-lookup')).toBe(true)
    await typeText('99991672')
    await expect(quick.getByRole('option').first()).toContainText('99991672')
    await pressKeys('Escape')
    await expect.poll(() => isShown(app, 'quick-lookup')).toBe(false)
    await expect.poll(focusedWindow).toBe(before)

    await pressKeys('ctrl+shift+e')
    await expect.poll(() => isShown(app, 'quick-lookup')).toBe(true)
    await typeText('quanxian')
    await expect(quick.getByRole('option').nth(1)).toBeVisible()
    await pressKeys('Down')
    const chosen = quick.getByRole('option', { selected: true })
    await expect(chosen).toHaveAttribute('id', 'result-1')
    const code = await chosen.locator('code').textContent()
    await pressKeys('Tab')
    await expect(quick.getByRole('menuitem').first()).toBeFocused()
    await pressKeys('2')
    await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(code)
    await expect.poll(() => isShown(app, 'quick-lookup')).toBe(false)

    await pressKeys('ctrl+shift+e')
    await typeText('99991663')
    await expect(quick.getByRole('option').first()).toContainText('99991663')
    await pressKeys('ctrl+Return')
    await expect.poll(() => isShown(app, 'quick-lookup')).toBe(false)
    await expect(page.locator('body')).toContainText('99991663')

    // The shortcut closes what it opened.
    await pressKeys('ctrl+shift+e')
    await expect.poll(() => isShown(app, 'quick-lookup')).toBe(true)
    await pressKeys('ctrl+shift+e')
    await expect.poll(() => isShown(app, 'quick-lookup')).toBe(false)
  })

  test('a code that no document lists becomes an entry, written in the main window from what was pasted', async ({
    errdex,
    page,
  }) => {
    test.setTimeout(180_000)
    const app = appOf(errdex)
    const quick = await quickLookupOf(app)
    await app.evaluate(({ clipboard }) =>
      clipboard.writeText('{"code":230002,"msg":"Bot/User can NOT be out of the chat.","error":{"log_id":"x"}}'),
    )
    await pressKeys('ctrl+shift+e')
    await expect.poll(() => isShown(app, 'quick-lookup')).toBe(true)
    await pressKeys('ctrl+v')
    await expect(quick.getByRole('option').first()).toContainText('230002')
    await pressKeys('Tab')
    await quick.getByRole('menuitem', { name: '写下这个词条' }).click()
    await expect.poll(() => isShown(app, 'quick-lookup')).toBe(false)
    const form = page.getByRole('dialog', { name: '写下这个词条' })
    await expect(form.getByLabel('错误码')).toHaveValue('230002')
    await expect(form.getByLabel('报错信息')).toHaveValue('Bot/User can NOT be out of the chat.')
    await form.getByLabel('含义').fill('机器人不在群里')
    await form.getByRole('button', { name: '保存' }).click()
    await expect(form).toBeHidden()
    await pressKeys('ctrl+shift+e')
    await expect.poll(() => isShown(app, 'quick-lookup')).toBe(true)
    await typeText('230002')
    await expect(quick.getByRole('option').first()).toContainText('机器人不在群里')
    await pressKeys('Escape')
    await expect.poll(() => isShown(app, 'quick-lookup')).toBe(false)
  })

  test('finds by the words of a note; its star and its note reach the main window', async ({ errdex, page }) => {
    test.setTimeout(180_000)
    const app = appOf(errdex)
    const quick = await quickLookupOf(app)
    await ask(page, 'notes:write', 'feishu/99991672', {
      text: 'ask **opsfarm**',
      tags: [],
      incidentUntil: '2999-01-01',
    })
    await pressKeys('ctrl+shift+e')
    await expect.poll(() => isShown(app, 'quick-lookup')).toBe(true)
    await typeText('opsfarm')
    const option = quick.getByRole('option').first()
    await expect(option).toContainText('99991672')
    await expect(option.getByRole('img', { name: '已知故障，截止 2999-01-01' })).toBeVisible()
    await pressKeys('ctrl+d')
    await expect(option.getByRole('img', { name: '收藏' })).toBeVisible()
    await pressKeys('Tab')
    await expect(quick.getByRole('menuitem').first()).toBeFocused()
    await pressKeys('6')
    const note = quick.getByRole('region', { name: '我的笔记' })
    await expect(note.locator('strong')).toHaveText('opsfarm')
    await note.getByRole('button', { name: '编辑' }).focus()
    await pressKeys('Return')
    await expect(quick.getByRole('textbox', { name: '笔记（Markdown）' })).toBeFocused()
    await pressKeys('ctrl+End')
    await typeText(' now')
    await pressKeys('ctrl+Return')
    await expect(note).toContainText('ask opsfarm now')
    await pressKeys('Escape')
    await pressKeys('Escape')
    await expect.poll(() => isShown(app, 'quick-lookup')).toBe(false)

    await page.getByRole('navigation').getByRole('button', { name: '收藏' }).click()
    await page.getByRole('button', { name: /^99991672 飞书/ }).click()
    await expect(page.getByRole('region', { name: '我的笔记' })).toContainText('ask opsfarm now')
  })
})

test('language and theme change in every window at once, and survive a restart with the rest', async ({
  launch,
  dataFolder,
}) => {
  test.setTimeout(180_000)
  const first = await launch(dataFolder)
  const quick = await quickLookupOf(appOf(first))
  const { settings } = await ask(first.page, 'app:describe')
  const changed = { ...settings, language: 'en', theme: 'dark', watch: 'off', shortcut: 'Alt+F9' } as const
  expect(await ask(first.page, 'settings:change', changed)).toMatchObject({ ok: true })
  for (const page of [first.page, quick]) {
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  }
  await expect(quick.getByRole('combobox')).toHaveAttribute('placeholder', /pinyin/)
  await pressKeys('alt+F9')
  await expect.poll(() => isShown(appOf(first), 'quick-lookup')).toBe(true)
  await first.close()

  const second = await launch(dataFolder)
  expect((await ask(second.page, 'app:describe')).settings).toEqual(changed)
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'en')
})

test('closed, it stays in the tray, told once; tray, links and second starts bring it back', async ({
  errdex,
  page,
  dataFolder,
}) => {
  test.setTimeout(240_000)
  const app = appOf(errdex)
  await page.getByRole('region', { name: '要监看剪贴板吗？' }).getByRole('button', { name: '不用' }).click()
  const quick = await quickLookupOf(app)

  const told = app.waitForEvent('window', (window) => window.url().endsWith('/offer.html'))
  await page.close({ runBeforeUnload: true })
  await expect((await told).getByText('码上查还在托盘里')).toBeVisible()
  expect(await isShown(app, 'index')).toBe(false)

  const labels = await chooseInTray(app, '设置…')
  expect(labels).toEqual(
    expect.arrayContaining(['快速查询', '最近发现', '暂无', '监看剪贴板', '打开码上查', '设置…', '退出']),
  )
  const main = await mainPageOf(app)
  await expect(main.getByRole('heading', { name: '设置' })).toBeVisible()
  await main.close({ runBeforeUnload: true })
  await expect.poll(() => isShown(app, 'index')).toBe(false)

  await startAgain(dataFolder, '--quick')
  await expect.poll(() => isShown(app, 'quick-lookup')).toBe(true)
  await quick.keyboard.press('Escape')
  await expect.poll(() => isShown(app, 'quick-lookup')).toBe(false)

  await startAgain(dataFolder, 'errdex://code/turing/2850')
  const target = await mainPageOf(app)
  await expect(target.locator('body')).toContainText('2850')
  await startAgain(dataFolder, 'errdex://search?q=99991672')
  await expect(target.getByRole('combobox')).toHaveValue('99991672')
  await startAgain(dataFolder, 'errdex://code/../../etc/passwd')
  await expect(target.getByRole('combobox')).toHaveValue('99991672')
})
