/** When the errors of a case happened: a part of the time, chosen by keys or by dragging, narrows everything and is told in words. */
import { expect, test } from './fixture.ts'
import { dropFiles, paste, readClipboard } from './paste.ts'
import { findFaintInThemes } from './themes.ts'

const at = (minute: number) => `2026-02-03T10:${String(minute).padStart(2, '0')}:30Z`
const denied = (minute: number, id: number) =>
  `${at(minute)} ERROR feishu {"code":99991672,"msg":"Access denied.","error":{"log_id":"2026020317214479BBF5C203459EA7E3${id}"}}`
const limited = (minute: number) =>
  `${at(minute)} ERROR turing {"code":1111,"message":"User RPM limit exceed","data":{},"trace_id":"tur_a${minute}"}`

/** An hour: now and then a limit, and in the 30th minute four times no access. */
const log = Array.from({ length: 60 }, (_, minute) => [
  `${at(minute)} INFO handled in 12ms`,
  ...(minute % 10 === 0 ? [limited(minute)] : []),
  ...(minute === 30 ? [20, 21, 22, 23].map((id) => denied(30, id)) : []),
  ...(minute === 31 ? [denied(31, 24)] : []),
])
  .flat()
  .join('\n')

test.use({ shared: true })

test('by keys: the busiest minute, its lines, its errors, its ids, before and after; and back to all', async ({
  errdex,
}) => {
  const { page } = errdex
  await dropFiles(page, [{ name: 'hour.log', text: log }])
  const time = page.getByRole('slider', { name: /^11 次，从/ })
  await time.focus()
  await page.keyboard.press('ArrowRight')
  const told = page.getByRole('status').filter({ hasText: '个请求 ID' })
  await expect(told).toContainText('5 次')
  await expect(told).toContainText('之前 0 次，之后 1 次')
  await expect(told).toContainText('首个：图灵 1111')
  await expect(time).toHaveAttribute('aria-valuetext', /5 次$/)
  const text = page.getByRole('region', { name: '原文' })
  await expect(text.locator('[data-index]')).toHaveCount(6)
  await expect(page.getByRole('grid', { name: '2 个错误' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(told).toContainText('1 次')
  await expect(page.getByRole('grid', { name: '1 个错误' })).toBeVisible()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(text.locator('[data-index]')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await expect(told).toHaveCount(0)
  await expect.poll(() => text.locator('[data-index]').count()).toBeGreaterThan(20)
})

/** One event at the beginning, in the middle and at the end of so much time. */
const spanning = (seconds: number) =>
  [0, 0.5, 1]
    .map((part) => new Date(Date.UTC(2026, 1, 3, 23, 33, 20) + part * seconds * 1_000).toISOString())
    .map((time) => `${time} ERROR turing {"code":1111,"message":"User RPM limit exceed","data":{},"trace_id":"tur_a"}`)
    .join('\n')

interface DrawnText {
  readonly text: string
  readonly left: number
  readonly right: number
}

test('times along the axis: none twice, none over another, none cut off, from seconds to years', async ({ page }) => {
  await page.evaluate(() => {
    const drawn: DrawnText[] = []
    Object.assign(globalThis, { drawn })
    const { fillText } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      const width = this.measureText(text).width
      drawn.push({ text, left: x - width / 2, right: x + width / 2 })
      fillText.call(this, text, x, y)
    }
  })
  const day = 86_400
  for (const seconds of [4, 50, 600, 7_200, day, 3 * day, 9 * day, 11 * day, 60 * day, 500 * day, 3_000 * day]) {
    await page.evaluate(() => {
      Reflect.get(globalThis, 'drawn').length = 0
    })
    await dropFiles(page, [{ name: `${seconds}.log`, text: spanning(seconds) }])
    await expect(page.getByRole('heading', { name: `${seconds}.log` })).toBeVisible()
    const drawing = page.getByRole('slider', { name: /^3 次，从/ }).locator('canvas')
    await drawing.waitFor()
    const readTimes = () =>
      page.evaluate(() => {
        const texts: readonly DrawnText[] = Reflect.get(globalThis, 'drawn')
        // Drawn anew whenever something changes: the last time that the first one was drawn begins the last drawing.
        const times = texts.filter(({ text }) => /\D/.test(text))
        return times.slice(times.findLastIndex(({ text }) => text === times[0]?.text))
      })
    await expect.poll(async () => (await readTimes()).length, `${seconds} s`).toBeGreaterThan(1)
    const times = await readTimes()
    const width = await drawing.evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.width : 0))
    const words = times.map(({ text }) => text)
    expect(new Set(words).size, words.join(' ')).toBe(words.length)
    for (const [at, { left, right, text }] of times.entries()) {
      expect(left, text).toBeGreaterThanOrEqual(times[at - 1]?.right ?? 0)
      expect(right, text).toBeLessThanOrEqual(width)
    }
  }
})

test('dragged: the same, and what is seen can be copied as a text and as a picture', async ({ errdex }) => {
  const { page } = errdex
  await dropFiles(page, [{ name: 'hour.log', text: log }])
  const time = page.getByRole('slider', { name: /^11 次，从/ })
  await time.locator('canvas').waitFor()
  // Its axes are laid out after the first drawing.
  await expect(page.getByRole('article', { name: '错误 1111' })).toBeVisible()
  const margins = async () => {
    const [inner, outer] = await Promise.all([time.locator('.u-over').boundingBox(), time.boundingBox()])
    return inner === null || outer === null ? 0 : outer.width - inner.width
  }
  await expect.poll(margins).toBeGreaterThan(20)
  await expect.poll(margins).toBeLessThan(80)
  const drawing = await time.locator('.u-over').boundingBox()
  if (drawing === null) throw new Error('not drawn')
  await page.mouse.move(drawing.x + drawing.width * 0.5, drawing.y + 50)
  await page.mouse.down()
  await page.mouse.move(drawing.x + drawing.width * 0.7, drawing.y + 52, { steps: 6 })
  await page.mouse.up()
  await expect(time).toHaveAttribute('aria-valuetext', /次$/)
  await page.getByRole('button', { name: '复制时间线文字' }).click()
  await expect(page.getByText('已复制时间线文字')).toBeVisible()
  const words = await readClipboard(errdex)
  expect(words).toContain('飞书 99991672 × 5')
  expect(words).toMatch(/[▁▂▃▄▅▆▇█]/)
  expect(words).toContain('2026020317214479BBF5C203459EA7E320')
  await page.getByRole('button', { name: '复制时间线图片' }).click()
  await expect(page.getByText('已复制时间线图片')).toBeVisible()
  const size = await (errdex.app === null
    ? page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
        return picture.width
      })
    : errdex.app.evaluate(
        ({ clipboard }) =>
          (clipboard as unknown as { readImage(): { getSize(): { width: number } } }).readImage().getSize().width,
      ))
  expect(size).toBeGreaterThan(200)
})

test('nothing is drawn where it would say nothing', async ({ errdex }) => {
  const { page } = errdex
  await paste(errdex, `${denied(1, 20)}\n${denied(1, 21)}\n${denied(1, 22)}`)
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible()
  await expect(page.getByRole('slider')).toHaveCount(0)
})

test('several files are one case: where each error stands, one file alone, and clocks set right by shared ids', async ({
  page,
}) => {
  const ids = [20, 21, 22, 23]
  const late = (minute: number) => (minute + 10) % 60
  await dropFiles(page, [
    { name: 'gateway.log', text: ids.map((id, place) => denied(place * 5, id)).join('\n') },
    { name: 'worker.log', text: [...ids.map((id, place) => denied(late(place * 5), id)), limited(40)].join('\n') },
  ])
  const table = page.getByRole('grid', { name: '2 个错误' })
  await expect(table.getByRole('row').filter({ hasText: '99991672' })).toContainText('gateway.log +1')
  await expect(table.getByRole('row').filter({ hasText: '1111' })).toContainText('worker.log')
  const files = page.getByRole('group', { name: '这个案例的文件' })
  await files.getByRole('button', { name: 'gateway.log' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: '1 个错误' })).toBeVisible()
  const rows = page.getByRole('region', { name: '原文' }).locator('[data-index]')
  await expect(rows).toHaveCount(4)
  await files.getByRole('button', { name: 'worker.log' }).focus()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(5)
  await expect(page.getByRole('slider', { name: /到 2026\/2\/3 10:40:30/ })).toBeVisible()
  await page.getByRole('button', { name: '按相同的请求 ID 看，快 600 秒；照此校正' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('slider', { name: /到 2026\/2\/3 10:30:30/ })).toBeVisible()
  await expect(page.getByRole('spinbutton', { name: /时钟快/ })).toHaveValue('600')
  await page.getByRole('spinbutton', { name: /时钟快/ }).fill('0')
  await expect(page.getByRole('slider', { name: /到 2026\/2\/3 10:40:30/ })).toBeVisible()
  await files.getByRole('button', { name: 'worker.log' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: '2 个错误' })).toBeVisible()
})

test('with one file chosen, the places of an error and of a word are counted and gone through in that file', async ({
  page,
}) => {
  const ids = [20, 21, 22]
  await dropFiles(page, [
    { name: 'gateway.log', text: ids.map((id, place) => denied(place * 5, id)).join('\n') },
    { name: 'worker.log', text: [...ids.slice(1).map((id, place) => denied(place * 7, id)), limited(40)].join('\n') },
  ])
  await expect(page.getByText('第 1 / 5 处')).toBeVisible()
  await page.getByRole('group', { name: '这个案例的文件' }).getByRole('button', { name: 'worker.log' }).focus()
  await page.keyboard.press('Enter')
  // The place looked at lies in the other file: none of these is it.
  await expect(page.getByText('共 2 处')).toBeVisible()
  const title = page.getByRole('heading', { name: 'worker.log' })
  for (const place of [1, 2, 1]) {
    await page.keyboard.press('F3')
    await expect(page.getByText(`第 ${place} / 2 处`)).toBeVisible()
    await expect(title).toBeVisible()
  }
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('search').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('feishu')
  const count = page.getByRole('search').getByRole('status')
  await expect(count).toHaveText(/^[12] \/ 2$/)
  for (const _ of [1, 2]) {
    await page.keyboard.press('Enter')
    await expect(title).toBeVisible()
  }
  await page.getByRole('group', { name: '这个案例的文件' }).getByRole('button', { name: 'worker.log' }).focus()
  await page.keyboard.press('Enter')
  await expect(count).toHaveText(/ \/ 5$/)
})

test('with one file chosen, the error looked at is one of that file; with all of them, the one chosen before', async ({
  page,
}) => {
  await dropFiles(page, [
    { name: 'gateway.log', text: [denied(1, 20), denied(9, 21)].join('\n') },
    { name: 'worker.log', text: [limited(3), limited(40)].join('\n') },
  ])
  const article = (code: string) => page.getByRole('article', { name: `错误 ${code}` })
  await expect(article('99991672')).toBeVisible()
  await page.getByRole('grid', { name: '2 个错误' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(article('1111')).toBeVisible()
  const gateway = page.getByRole('group', { name: '这个案例的文件' }).getByRole('button', { name: 'gateway.log' })
  await gateway.focus()
  await page.keyboard.press('Enter')
  await expect(article('99991672')).toBeVisible()
  await expect(page.getByText('共 2 处')).toBeVisible()
  await gateway.focus()
  await page.keyboard.press('Enter')
  await expect(article('1111')).toBeVisible()
})

test('all of a busy error is drawn, not its first places; with one file chosen, only what happened there', async ({
  page,
}) => {
  const rush = (minute: number, times: number) =>
    Array.from({ length: times }, () => limited(minute)).map((line, place) => line.replace(/tur_a\d+/, `tur_b${place}`))
  await dropFiles(page, [
    { name: 'gateway.log', text: [...rush(5, 400), ...rush(40, 500)].join('\n') },
    { name: 'worker.log', text: [...rush(7, 30), denied(9, 20), ...rush(9, 40)].join('\n') },
  ])
  const slider = page.getByRole('slider', { name: /^\d/ })
  await expect(slider).toHaveAttribute('aria-label', /^971 次，从 .*10:05:30.*到 .*10:40:30.*500/)
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', /500 次$/)
  await page.keyboard.press('Escape')
  await page.getByRole('group', { name: '这个案例的文件' }).getByRole('button', { name: 'worker.log' }).focus()
  await page.keyboard.press('Enter')
  await expect(slider).toHaveAttribute('aria-label', /^71 次，从 .*10:07:30.*到 .*10:09:30.*41/)
  const row = page.getByRole('grid', { name: '2 个错误' }).getByRole('row').filter({ hasText: '1111' })
  await expect(row.locator('td').first()).toHaveText('70')
})

test.describe('in both themes', () => {
  test.use({ shared: 'cleared' })

  test('every text is readable', async ({ page }) => {
    await dropFiles(page, [{ name: 'hour.log', text: `${log}\n${at(59)} WARN slow\n${at(59)} DEBUG cache` }])
    await page.getByRole('slider', { name: /^11 次，从/ }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('button', { name: '只看出错的行' }).click()
    await page.keyboard.press('Control+f')
    await expect(page.getByRole('search').getByRole('textbox')).toBeFocused()
    await page.keyboard.type('error')
    await expect(page.getByRole('search').getByRole('status')).toHaveText(/\/ \d/)
    expect(await findFaintInThemes(page)).toEqual([])
    await page.getByRole('slider', { name: /^11 次，从/ }).focus()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '只看出错的行' }).click()
    await page.getByRole('region', { name: '原文' }).focus()
    await page.keyboard.press('End')
    await expect(page.getByText('DEBUG cache')).toBeVisible()
    expect(await findFaintInThemes(page)).toEqual([])
  })
})
