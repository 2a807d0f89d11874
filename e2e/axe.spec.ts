/** axe finds nothing in any view, in both themes: names, roles, contrast, structure. */
import { ask } from './ask.ts'
import { findFaults } from './find-faults.ts'
import { expect, test } from './fixture.ts'
import { dropFiles } from './paste.ts'
import { inBothThemes } from './themes.ts'

test.use({ shared: 'cleared' })

const minute = (at: number) => new Date(Date.UTC(2026, 1, 3, 10, at)).toISOString()
const log = Array.from({ length: 240 }, (_, at) =>
  at % 40 === 0
    ? `${minute(at)} ERROR {"code":99991672,"msg":"Access denied","error":{"log_id":"20260203101500AABBCCDDEEFF0011"}}`
    : at % 55 === 0
      ? `${minute(at)} WARN {"code":99991400,"msg":"request trigger frequency limit"}`
      : `${minute(at)} INFO answered in ${at} ms`,
).join('\n')

test('nothing is found', async ({ page }) => {
  test.setTimeout(240_000)
  for (const entry of ['feishu/99991672', 'turing/1104']) await ask(page, 'favorites:add', entry, null)
  await ask(page, 'notes:write', 'feishu/99991672', { text: 'ask ops', tags: ['vip'], incidentUntil: '2999-01-01' })
  const go = (view: string) => page.getByRole('navigation').getByRole('button', { name: view }).click()
  const seen: Record<string, readonly string[]> = {}

  await page.getByRole('combobox', { name: '搜索错误码' }).fill('99991672')
  await expect(page.getByRole('complementary')).toBeVisible()
  seen.browse = await inBothThemes(page, findFaults)
  await dropFiles(page, [
    { name: 'first.log', text: log },
    { name: 'second.log', text: log },
  ])
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible()
  seen.diagnose = await inBothThemes(page, findFaults)
  await page.getByRole('region', { name: '原文' }).focus()
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('search').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('99991400')
  seen.find = await inBothThemes(page, findFaults)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
  seen.keys = await inBothThemes(page, findFaults)
  await page.keyboard.press('Escape')
  for (const view of ['收藏', '历史', '来源', '设置']) {
    await go(view)
    await expect(page.getByRole('region', { name: view })).toBeVisible()
    seen[view] = await inBothThemes(page, findFaults)
  }
  expect(Object.entries(seen).filter(([, faults]) => faults.length > 0)).toEqual([])
})
