/** The text of a case, of any size: numbered lines that break at the edge or run on, there at once, walked by keyboard. */
import { expect, test } from './fixture.ts'
import { dropFiles, paste, readClipboard } from './paste.ts'

test.use({ shared: true })
// The last file of all: where two workers are free, both take some, so that they end together.
test.describe.configure({ mode: 'parallel' })

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
  // While the text is still read, its end is as far as it has come.
  await expect(async () => {
    await page.keyboard.press('End')
    await expect(text.getByText(String(2 * lines + 3), { exact: true })).toBeInViewport({ timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
})

test('a log without any error shows its text', async ({ page }) => {
  await dropFiles(page, [{ name: 'quiet.log', text: noise.repeat(130_000) }])
  const text = page.getByRole('region', { name: '原文' })
  await expect(text.getByText('handled request').first()).toBeInViewport()
  await expect(page.getByText('没有找到错误').last()).toBeVisible({ timeout: 60_000 })
  await expect(text.getByText('handled request').first()).toBeInViewport()
})

test('Ctrl+F: counted, stepped through, by case and by pattern; Esc goes back to the text', async ({ errdex }) => {
  const { page } = errdex
  await paste(
    errdex,
    `${'INFO fine\n'.repeat(400)}Error one\n${'INFO fine\n'.repeat(400)}{"code":99991672}\nERROR two\n`,
  )
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible()
  const text = page.getByRole('region', { name: '原文' })
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: '在原文中查找' })
  await expect(bar.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('error')
  await expect(bar.getByRole('status')).toHaveText('1 / 2')
  await expect(text.getByText('Error', { exact: true })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText('2 / 2')
  await expect(text.getByText('ERROR', { exact: true })).toBeInViewport()
  await page.keyboard.press('Shift+Enter')
  await expect(bar.getByRole('status')).toHaveText('1 / 2')
  await page.keyboard.press('Alt+c')
  await expect(bar.getByRole('status')).toHaveText('没有找到')
  await bar.getByRole('textbox').fill('^E[RO]+R \\w+$')
  await page.keyboard.press('Alt+r')
  await expect(bar.getByRole('status')).toHaveText('1 / 1')
  await bar.getByRole('textbox').fill('(')
  await expect(bar.getByRole('status')).toHaveText('正则表达式有误，请检查括号和反斜杠是否成对。')
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(text).toBeFocused()
})

test('a pattern that would run for ever is stopped, and the window answers meanwhile', async ({ errdex }) => {
  const { page } = errdex
  await paste(errdex, `${'a'.repeat(900)}!\n{"code":99991672}`)
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible()
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: '在原文中查找' })
  await page.keyboard.press('Alt+r')
  await bar.getByRole('textbox').fill('^(a+)+$')
  await expect(bar.getByRole('status')).toHaveText('查找中…')
  await bar.getByRole('button', { name: '区分大小写' }).click()
  await expect(bar.getByRole('button', { name: '区分大小写' })).toHaveAttribute('aria-pressed', 'true')
  await expect(bar.getByRole('status')).toHaveText(/^这个正则表达式太慢，已停止/)
  await bar.getByRole('textbox').fill('a!$')
  await expect(bar.getByRole('status')).toHaveText('1 / 1')
})

test('Ctrl+G goes to a line; only the lines of errors, with as many around them as wanted', async ({ errdex }) => {
  const { page } = errdex
  const minute = (at: number) => `2026-02-03T10:${String(at % 60).padStart(2, '0')}:00Z`
  const lines = Array.from({ length: 500 }, (_, at) =>
    at === 100
      ? `${minute(at)} ERROR lost`
      : at === 400
        ? `${minute(at)} INFO answer {"code":99991672,"msg":"x"}`
        : `${minute(at)} INFO line ${at + 1}`,
  )
  await paste(errdex, lines.join('\n'))
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible()
  const text = page.getByRole('region', { name: '原文' })
  await page.keyboard.press('Control+g')
  await page.getByRole('textbox', { name: '行号，1 到 500' }).fill('250')
  await page.keyboard.press('Enter')
  await expect(text.getByText('INFO line 250')).toBeInViewport()
  await expect(text).toBeFocused()
  const only = page.getByRole('button', { name: '只看出错的行' })
  await only.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 行出错')).toBeVisible()
  const shown = () => text.locator('[data-index] > span:first-child').allTextContents()
  await expect.poll(shown).toEqual([98, 99, 100, 101, 102, 103, 104, 398, 399, 400, 401, 402, 403, 404].map(String))
  const around = page.getByRole('group', { name: '前后各显示几行' })
  await around.getByRole('radio', { name: '3', exact: true }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(shown).toEqual(['101', '401'])
  await only.focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await shown()).length).toBeGreaterThan(10)
})

test('all lines are chosen and copied, drawn or not, their secrets behind dots; Esc lets go of them', async ({
  errdex,
}) => {
  const { page } = errdex
  const filler = Array.from({ length: 3_000 }, (_, at) => `INFO line ${at + 1}`)
  await paste(
    errdex,
    ['Authorization: Bearer t-g1044ghJRUIJJ5ELALXXXLRS7ABCDEF', ...filler, '{"code":99991672}'].join('\n'),
  )
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible()
  const text = page.getByRole('region', { name: '原文' })
  await text.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await expect(page.getByText('已复制 3,002 行')).toBeVisible()
  const copied = await readClipboard(errdex)
  const lines = copied.split('\n')
  expect(lines).toHaveLength(3_002)
  expect(lines[0]).toBe('Authorization: Bearer ••••••••')
  expect(lines.slice(1, -1)).toEqual(filler)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+c')
  await expect(text).toBeFocused()
})

test('a log read while its text is out of sight: the findings come, and the text is there when it is looked at', async ({
  errdex,
}) => {
  const { page } = errdex
  test.skip(errdex.host === 'electron', 'Electron: the window’s size is the system’s')
  await page.setViewportSize({ width: 720, height: 480 })
  await dropFiles(page, [{ name: 'narrow.log', text: `${noise.repeat(4)}${error}`.repeat(600) }])
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible()
  await page.getByRole('button', { name: '原文', exact: true }).click()
  const text = page.getByRole('region', { name: '原文' })
  await expect(text.getByText('99991672', { exact: true }).first()).toBeInViewport()
  expect(await text.locator('[data-index]').count()).toBeLessThan(100)
})

test('no line lies over another when the view is come back to while a log is read, and afterwards', async ({
  page,
}) => {
  const long = noise.replace('12345', 'abcdefghij'.repeat(14))
  await dropFiles(page, [{ name: 'wide.log', text: `${error}${long.repeat(39)}`, repeat: 1_200 }])
  const views = page.getByRole('navigation')
  const text = page.getByRole('region', { name: '原文' })
  const overlaps = () =>
    text.locator('[data-index]').evaluateAll((rows) => {
      const boxes = rows.map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top)
      return boxes.filter(({ top }, place) => top < (boxes[place - 1]?.bottom ?? top) - 1).length
    })
  for (let times = 0; times < 5; times++) {
    await expect(text.getByText('99991672', { exact: true }).first()).toBeInViewport()
    await expect.poll(overlaps).toBe(0)
    await views.getByRole('button', { name: '浏览' }).click()
    await expect(page.getByRole('grid', { name: '错误码列表' })).toBeVisible()
    await views.getByRole('button', { name: '诊断' }).click()
  }
  await expect.poll(overlaps).toBe(0)
})

test('in a small window Ctrl+F brings the text into sight', async ({ errdex }) => {
  const { page } = errdex
  test.skip(errdex.host === 'electron', 'Electron: the window’s size is the system’s')
  await page.setViewportSize({ width: 720, height: 480 })
  await paste(errdex, 'first line\n{"code":99991672,"msg":"Access denied"}')
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible()
  await page.keyboard.press('Control+f')
  const field = page.getByRole('search', { name: '在原文中查找' }).getByRole('textbox')
  await expect(field).toBeFocused()
  await page.keyboard.type('first')
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 / 1')
})
