/** An error that occurs 20,000 times: every place of it can be reached, and every line of it stands among the lines with errors. */
import { expect, test } from './fixture.ts'
import { dropFiles } from './paste.ts'

test.use({ shared: 'cleared' })

const count = 20_000
const noise = '2026-02-03T10:00:00Z INFO handled request in 12ms path=/api/v1/items/12345\n'.repeat(6)
const error = '2026-02-03T10:00:01Z INFO answer {"code":99991672,"msg":"Access denied"}\n'

test('10 MB with 20,000 occurrences: the last is a step back from the first, and no line is left out', async ({
  errdex,
}) => {
  test.setTimeout(240_000)
  const { page } = errdex
  await dropFiles(page, [{ name: 'busy.log', text: noise + error, repeat: count }])
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible({ timeout: 60_000 })
  const text = page.getByRole('region', { name: '原文' })
  await expect(page.getByText('第 1 / 20,000 处')).toBeVisible({ timeout: 120_000 })
  const lastLine = text.getByText(String(7 * count), { exact: true })
  await page.keyboard.press('Shift+F3')
  await expect(page.getByText('第 20,000 / 20,000 处')).toBeVisible()
  await expect(lastLine).toBeInViewport()
  await page.keyboard.press('Shift+F3')
  await expect(page.getByText('第 19,999 / 20,000 处')).toBeVisible()
  await expect(text.getByText(String(7 * (count - 1)), { exact: true })).toBeInViewport()

  await page.getByRole('button', { name: '只看出错的行' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('20,000 行出错')).toBeVisible()
  const around = page.getByRole('group', { name: '前后各显示几行' })
  await around.getByRole('radio', { name: '3', exact: true }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await text.focus()
  await page.keyboard.press('End')
  await expect(lastLine).toBeInViewport()
  const numbers = await text.locator('[data-index] > span:first-child').allTextContents()
  expect(numbers.length).toBeGreaterThan(5)
  expect(numbers.map(Number)).toEqual(numbers.map((_, at) => 7 * (count - numbers.length + 1 + at)))
  // The marks of places far behind the first ones are drawn too.
  await expect(text.getByText('99991672', { exact: true }).last()).toBeInViewport()
})
