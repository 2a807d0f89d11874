/** Resizing the window lays the views out anew; who is reading or writing in one of them stays where they are. */
import type { Locator, Page } from '@playwright/test'
import { findBrowse, resizeWindow } from './browse-page.ts'
import { expect, test } from './fixture.ts'
import { paste } from './paste.ts'

const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 740, height: 500 } } as const

const resize = (errdex: Parameters<typeof resizeWindow>[0], size: keyof typeof sizes) =>
  resizeWindow(errdex, sizes[size].width, sizes[size].height)

const ways = [
  ['wide', 'narrow'],
  ['narrow', 'wide'],
] as const

const text = [
  '2026-11-27 15:42:08 ERROR {"code":99991663,"msg":"Invalid access token for authorization."}',
  '2026-11-27 15:42:09 ERROR {"code":99991400,"msg":"request trigger frequency limit"}',
].join('\n')

const openView = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name }).click()

/** In a window without room for both halves of Diagnose. */
const showHalf = async (page: Page, name: string) => {
  const half = page.getByRole('button', { name, exact: true })
  if (await half.isVisible()) await half.click()
}

const enterDetail = async (page: Page) => {
  await openView(page, '浏览')
  await findBrowse(page).search.fill('token')
  await expect(findBrowse(page).selected).toBeVisible()
  await page.keyboard.press('Enter')
  return findBrowse(page).detail
}

/** Goes there, and says what has the focus then. */
const places: Readonly<Record<string, (page: Page) => Promise<Locator>>> = {
  'the list of Browse': async (page) => {
    await openView(page, '浏览')
    await findBrowse(page).grid.focus()
    return findBrowse(page).grid
  },
  'the detail in Browse': enterDetail,
  'the text of Diagnose': async (page) => {
    await openView(page, '诊断')
    await showHalf(page, '原文')
    const shown = page.getByRole('region', { name: '原文' })
    await shown.focus()
    return shown
  },
  'its search': async (page) => {
    await openView(page, '诊断')
    await page.keyboard.press('Control+f')
    return page.getByRole('textbox', { name: '查找' })
  },
  'a reply': async (page) => {
    await openView(page, '诊断')
    await showHalf(page, '结果')
    const reply = page.getByRole('textbox', { name: '回复' })
    await reply.focus()
    return reply
  },
}

test.describe('the focus stays', () => {
  test.use({ shared: true })
  for (const [from, to] of ways)
    for (const [name, go] of Object.entries(places))
      test(`in ${name}, ${from} to ${to}`, async ({ errdex, page }) => {
        await resize(errdex, from)
        await paste(errdex, text)
        await expect(page.getByRole('grid', { name: '2 个错误' })).toBeVisible()
        const place = await go(page)
        await expect(place).toBeFocused()
        await resize(errdex, to)
        await expect(place).toBeFocused()
      })

  test('and Esc leads from the detail to the list, as it does where nothing was resized', async ({ errdex, page }) => {
    for (const [from, to] of ways) {
      await resize(errdex, from)
      await expect(await enterDetail(page)).toBeFocused()
      await resize(errdex, to)
      await page.keyboard.press('Escape')
      await expect(findBrowse(page).grid).toBeFocused()
    }
  })
})

test.describe('favorites', () => {
  test.use({ shared: 'cleared' })

  test('a tag is typed on, and Esc or × lead back to the row', async ({ errdex, page }) => {
    await resize(errdex, 'wide')
    await findBrowse(page).search.fill('99991663')
    await expect(findBrowse(page).code).toHaveText('99991663')
    await page.keyboard.press('Control+d')
    await openView(page, '收藏')
    const row = page.locator('[data-row]')
    await row.click()
    const tags = page.getByRole('textbox', { name: '标签' })
    await tags.fill('cus')
    await resize(errdex, 'narrow')
    await page.keyboard.type('tomer')
    await expect(tags).toHaveValue('customer')
    await page.keyboard.press('Escape')
    await expect(tags).toHaveCount(0)
    await expect(row).toBeFocused()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '关闭详情' }).click()
    await expect(tags).toHaveCount(0)
    await expect(row).toBeFocused()
  })
})
