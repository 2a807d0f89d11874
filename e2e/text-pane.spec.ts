/** The text of a case, of any size: numbered lines that break at the edge or run on, there at once, walked by keyboard. */
import { expect, test } from './fixture.ts'
import { dropFiles, paste } from './paste.ts'

test.beforeEach(async ({ errdex: { host, page } }) => {
  if (host === 'electron') await page.getByRole('button', { name: '不用', exact: true }).click()
})

test('lines wrap until the person says otherwise', async ({ errdex }) => {
  const { page } = errdex
  await paste(errdex, `first ${'word '.repeat(150)}\n{"code":99991672,"msg":"Access denied"}\nlast line`)
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible()
  const text = page.getByRole('region', { name: '原文' })
  const sideways = () => text.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
  const heights = () =>
    text.locator('[data-index]').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))
  expect(await sideways()).toBe(false)
  expect((await heights())[0]).toBeGreaterThan(20)
  const wrap = page.getByRole('button', { name: '自动换行' })
  await wrap.focus()
  await page.keyboard.press('Enter')
  await expect(wrap).toHaveAttribute('aria-pressed', 'false')
  await expect.poll(sideways).toBe(true)
  await expect.poll(heights).toEqual([20, 20, 20])
  const tops = await text
    .locator('[data-index]')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top))
  expect(tops.map((top) => top - (tops[0] ?? 0))).toEqual([0, 20, 40])
  await page.keyboard.press('Enter')
  await expect.poll(sideways).toBe(false)
  await expect.poll(async () => (await heights())[0]).toBeGreaterThan(20)
})

const noise = '2026-02-03T10:00:00Z INFO handled request in 12ms path=/api/v1/items/12345\n'
const error = '{"code":99991672,"msg":"Access denied"}\n'

test('9 MB opened: the text is there at once, numbered, and the place of the error is shown with its number', async ({
  page,
}) => {
  const lines = 60_000
  await dropFiles(page, [
    { name: 'large.log', text: `first line\n${noise.repeat(lines)}${error}${noise.repeat(lines)}` },
  ])
  const text = page.getByRole('region', { name: '原文' })
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible({ timeout: 60_000 })
  await expect(text.getByText('99991672', { exact: true })).toBeInViewport()
  const numberOf = (words: string) => text.locator('[data-index]').filter({ hasText: words }).locator('> span').first()
  await expect(numberOf('99991672')).toHaveText(String(lines + 2))
  await text.focus()
  await page.keyboard.press('Home')
  await expect(numberOf('first line')).toHaveText('1')
  await page.keyboard.press('End')
  await expect(text.getByText(String(2 * lines + 3), { exact: true })).toBeInViewport()
})

test('a log without any error shows its text', async ({ page }) => {
  await dropFiles(page, [{ name: 'quiet.log', text: noise.repeat(130_000) }])
  const text = page.getByRole('region', { name: '原文' })
  await expect(text.getByText('handled request').first()).toBeInViewport()
  await expect(page.getByText('没有找到错误').last()).toBeVisible({ timeout: 60_000 })
  await expect(text.getByText('handled request').first()).toBeInViewport()
})
