/** The answer first: what a pasted text says went wrong, why, what to do, and the reply, all by keyboard. */
import { ask } from './ask.ts'
import { expect, test } from './fixture.ts'
import { dropFiles, paste, readClipboard } from './paste.ts'

const page_ = 'https://open.feishu.cn/app/cli_a1b2c3d4e5f67890/auth?q=im:message,im:message:send_as_bot&op_from=openapi'
const envelope = `POST https://open.feishu.cn/open-apis/im/v1/messages
{"code":99991672,"msg":"Access denied. One of the following scopes is required: [im:message, im:message:send_as_bot]. 应用尚未开通所需的应用身份权限：[im:message, im:message:send_as_bot]，点击链接申请并开通任一权限即可：${page_}","error":{"log_id":"2026020317214479BBF5C203459EA7E320"}}`

test.use({ shared: true })

test('the first screen says why, what to do, who, where and what was missing, beside the reply', async ({ errdex }) => {
  const { page } = errdex
  await paste(errdex, envelope)
  const card = page.getByRole('region', { name: '处理要点' })
  for (const label of ['发生了什么', '原因', '如何处理', '处理方'])
    await expect(card.getByText(label, { exact: true })).toBeVisible()
  await expect(card.getByRole('button', { name: /im:message:send_as_bot/ })).toBeInViewport()
  await expect(card.getByRole('button', { name: /2026020317214479BBF5C203459EA7E320/ })).toBeInViewport()
  await expect(card.getByRole('link', { name: '打开权限页面' })).toHaveAttribute('href', page_)
  await expect(page.getByRole('textbox', { name: '回复' })).toBeInViewport()
  // That text lacks nothing; this one does.
  await paste(errdex, '{"code":99991672,"msg":"Access denied."}')
  await expect(card.getByText('还需提供', { exact: true })).toBeVisible()
})

test('after a paste one Tab reaches the reply, and Ctrl+Enter copies it from anywhere', async ({ errdex }) => {
  const { page } = errdex
  await paste(errdex, envelope)
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeFocused()
  await page.keyboard.press('Tab')
  const reply = page.getByRole('textbox', { name: '回复' })
  await expect(reply).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('A: ')
  const words = await reply.inputValue()
  await page.getByRole('tab', { name: '词条' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '99991672' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已复制回复')).toBeVisible()
  expect(await readClipboard(errdex)).toBe(words)
  expect(words).toMatch(/^A: /)
})

test('the text has one labelled stop for each finding', async ({ errdex }) => {
  const { page } = errdex
  await paste(errdex, envelope)
  const text = page.getByRole('region', { name: '原文' })
  await expect(text.locator('mark[tabindex="0"]')).toHaveCount(1)
  await expect(text.getByRole('note', { name: /^99991672: / })).toBeVisible()
})

test('many ids take one line with their true count', async ({ page }) => {
  const line = (number: number) =>
    `2026-02-03T10:00:${String(number).padStart(2, '0')}Z ERROR {"code":99991672,"msg":"Access denied.","error":{"log_id":"2026020317214479BBF5C203459EA7E3${10 + number}"}}`
  await dropFiles(page, [{ name: 'a.log', text: Array.from({ length: 40 }, (_, number) => line(number)).join('\n') }])
  await page.getByRole('tab', { name: /线索/ }).click()
  const panel = page.getByRole('tabpanel')
  await expect(panel.getByRole('button', { name: '复制请求 ID' })).toHaveCount(1)
  await expect(panel.getByText('等 40 个')).toBeVisible()
})

for (const [width, height] of [
  [720, 480],
  [853, 547],
  [1280, 720],
] as const)
  test(`the reply keeps at least half of ${width}×${height}`, async ({ errdex }) => {
    const { page } = errdex
    test.skip(errdex.host === 'electron', 'Electron: the window’s size is the system’s')
    await page.setViewportSize({ width, height })
    const foreign = '{"errcode":40014,"errmsg":"bad, hint: [1595297094_45_abc], from ip: 1.2.3.4"}'
    await paste(
      errdex,
      `{"code":99991672,"msg":"Access denied"}\n${foreign}\n{"code":1111,"message":"User RPM limit exceed","data":{},"trace_id":"tur_a1"}`,
    )
    await expect(page.getByRole('complementary', { name: '另有企业微信的报错' })).toBeInViewport({ ratio: 1 })
    const reply = page.locator('[data-reply]')
    await expect(reply).toBeInViewport({ ratio: 1 })
    const bounds = await reply.boundingBox()
    expect(bounds?.height ?? 0).toBeGreaterThanOrEqual(height / 2)
    const beside = await page.getByRole('complementary', { name: '另有企业微信的报错' }).boundingBox()
    expect((bounds?.y ?? 0) + (bounds?.height ?? 0)).toBeLessThanOrEqual((beside?.y ?? 0) + 1)
  })

test('every other product of a mixed text has its line, each named exactly, with a reply of its own', async ({
  errdex,
}) => {
  const { page } = errdex
  await paste(
    errdex,
    [
      '{"code":99991672,"msg":"Access denied. One of the following scopes is required: [im:message]."}',
      'POST https://qyapi.weixin.qq.com/cgi-bin/message/send {"errcode":60020,"errmsg":"not allow to access from your ip"}',
      '钉钉返回 {"errcode":88,"errmsg":"no permission"}',
    ].join('\n'),
  )
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible()
  await expect(page.getByRole('complementary', { name: '另有企业微信的报错' })).toContainText('60020')
  const ding = page.getByRole('complementary', { name: '另有钉钉的报错' })
  await expect(ding).toContainText('88')
  await ding.getByRole('button', { name: '复制“不是我们的”回复' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => readClipboard(errdex)).toContain('钉钉')
})

test.describe('with a note', () => {
  test.use({ shared: 'cleared' })

  test('several errors, one with a note: at 720×480 what happened stands above half a window of reply', async ({
    errdex,
  }) => {
    const { page } = errdex
    test.skip(errdex.host === 'electron', 'Electron: the window’s size is the system’s')
    await page.setViewportSize({ width: 720, height: 480 })
    const draft = { text: '先问平台组', tags: [], incidentUntil: '2999-01-01' }
    await ask(page, 'notes:write', 'feishu/99991672', draft)
    await paste(errdex, `${envelope}\n{"code":1111,"message":"User RPM limit exceed","data":{},"trace_id":"tur_a1"}`)
    const finding = page.getByRole('article', { name: '错误 99991672' })
    await expect(finding.getByText('先问平台组')).toBeInViewport({ ratio: 1 })
    await expect(finding.getByRole('button', { name: /^全部 \d+ 条依据$/ })).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('region', { name: '处理要点' }).getByRole('list')).toBeInViewport()
    const reply = await page.locator('[data-reply]').boundingBox()
    const card = await page.getByRole('region', { name: '处理要点' }).boundingBox()
    expect(reply?.height ?? 0).toBeGreaterThanOrEqual(240)
    expect(card?.height ?? 0).toBeGreaterThan(50)
  })
})

test.describe('in another language', () => {
  // In Electron a page keeps the size it was given: no other test may have it.
  test.use({ shared: false })

  test('lines of other products are as wide as there is room, in English too', async ({ errdex }) => {
    const { page } = errdex
    const { settings } = await ask(page, 'app:describe')
    await ask(page, 'settings:change', { ...settings, language: 'en', watch: 'off' })
    await paste(
      errdex,
      [
        '{"code":99991672,"msg":"Access denied. One of the following scopes is required: [im:message]."}',
        'POST https://qyapi.weixin.qq.com/cgi-bin/message/send {"errcode":60020,"errmsg":"not allow to access from your ip"}',
        'POST https://oapi.dingtalk.com/robot/send {"errcode":310000,"errmsg":"keywords not in content"}',
      ].join('\n'),
    )
    for (const width of [1280, 1120, 853, 720]) {
      await page.setViewportSize({ width, height: 786 })
      for (const name of ['Also an error of WeCom', 'Also an error of DingTalk']) {
        const line = page.getByRole('complementary', { name })
        await expect(line.getByRole('button', { name: 'Copy “not ours” reply' })).toBeVisible()
        const lacking = () =>
          line.evaluate(({ parentElement: all }) => (all?.scrollWidth ?? 0) - (all?.clientWidth ?? 0))
        await expect.poll(lacking, { message: `${name} at ${width}` }).toBe(0)
      }
    }
  })
})
