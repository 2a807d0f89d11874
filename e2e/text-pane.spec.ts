/** The text of a case: long lines break at the edge or run on, by keyboard, and either way nothing overlaps. */
import { expect, test } from './fixture.ts'
import { paste } from './paste.ts'

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
