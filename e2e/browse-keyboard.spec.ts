/** Browse without a mouse, and with an input method. */
import { findBrowse, resizeWindow } from './browse-page.ts'
import { expect, test } from './fixture.ts'
import { readClipboard } from './paste.ts'

test.use({ shared: true })

test('search, move, read, copy and return by keys alone', async ({ page, errdex }) => {
  const browse = findBrowse(page)
  await expect(browse.search).toBeFocused()
  await page.keyboard.type('token')
  await expect(browse.count).toHaveText(/^显示 \d\d \//)
  await expect(browse.selected).toHaveAttribute('aria-rowindex', '2')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(browse.selected).toHaveAttribute('aria-rowindex', '4')
  await expect(browse.search).toBeFocused()
  const code = (await browse.selected.getByRole('gridcell').first().textContent()) ?? ''
  await expect(browse.code).toHaveText(code)

  await page.keyboard.press('Control+c')
  await expect(page.getByText(`已复制 ${code}`)).toBeVisible()
  expect(await readClipboard(errdex)).toBe(code)

  await page.keyboard.press('Enter')
  await expect(browse.detail).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(browse.grid).toBeFocused()
  await page.keyboard.press('/')
  await expect(browse.search).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(browse.search).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(browse.search).toHaveValue('token')
  await expect(browse.selected).toHaveAttribute('aria-rowindex', '2')
})

test('the list shows that it has the focus while no row is selected, then the row does', async ({ page }) => {
  const { grid, selected, rows } = findBrowse(page)
  await expect(rows.first()).toBeVisible()
  await expect(selected).toHaveCount(0)
  await page.getByRole('button', { name: '处理方' }).focus()
  await page.keyboard.press('Tab')
  await expect(grid).toBeFocused()
  await expect(grid).toHaveCSS('outline-style', /solid|auto/)
  await page.keyboard.press('ArrowDown')
  await expect(selected).toHaveCSS('box-shadow', /inset/)
  await expect(grid).toHaveCSS('outline-style', 'none')
})

test('a letter typed in the list begins a new search', async ({ page }) => {
  const browse = findBrowse(page)
  await browse.search.fill('token')
  await expect(browse.count).toHaveText(/^显示 \d\d \//)
  await browse.grid.focus()
  await page.keyboard.type('1104')
  await expect(browse.search).toHaveValue('1104')
  await expect(browse.code).toHaveText('1104')
})

test('menus are worked by keys and give the focus back', async ({ page }) => {
  const browse = findBrowse(page)
  const kind = browse.facet('类别')
  await kind.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemcheckbox').first()).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('menuitemcheckbox').first()).toHaveAttribute('aria-checked', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(kind).toBeFocused()
})

test('in a narrow window who goes back to the search sees the list, and that nothing was found', async ({
  errdex,
  page,
}) => {
  await resizeWindow(errdex, 720, 480)
  const browse = findBrowse(page)
  await browse.search.fill('token')
  await expect(browse.rows.first()).toContainText('oken')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const detail = page.getByRole('complementary')
  await expect(detail).toBeVisible()
  await page.keyboard.press('/')
  await expect(browse.search).toBeFocused()
  await expect(detail).toHaveCount(0)
  await page.keyboard.type('ticket')
  await expect(browse.search).toHaveValue('ticket')
  await expect(browse.rows.first().getByRole('gridcell').nth(2)).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(detail).toBeVisible()
  // No syllable begins with these letters: other nonsense may be the initials of words.
  await browse.search.fill('vvuuii')
  await expect(page.getByText('没有找到“vvuuii”')).toBeVisible()
  await expect(detail).toHaveCount(0)
})

test('what an input method composes is searched for when it ends, not before', async ({ page }) => {
  const browse = findBrowse(page)
  await expect(browse.count).toHaveText('显示 1,024 / 1,024')
  const keyboard = await page.context().newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: 'pinkong', selectionStart: 7, selectionEnd: 7 })
  await expect(browse.search).toHaveValue('pinkong')
  await expect(browse.count).toHaveText('显示 1,024 / 1,024')
  await keyboard.send('Input.insertText', { text: '频控' })
  await expect(browse.search).toHaveValue('频控')
  await expect(browse.rows.first()).toContainText('频控')
})

test.describe('widths are kept', () => {
  test.use({ shared: 'cleared' })

  test('the head is one stop: arrows go along it, Enter sorts, Shift+arrows set the width', async ({ page }) => {
    const browse = findBrowse(page)
    const width = async () => (await browse.header('服务').boundingBox())?.width ?? 0
    await browse.header('错误码').getByRole('button').focus()
    await page.keyboard.press('ArrowRight')
    await expect(browse.header('服务').getByRole('button')).toBeFocused()
    const before = await width()
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(width).toBe(before + 16)
    await page.keyboard.press('Enter')
    await expect(browse.header('服务')).toHaveAttribute('aria-sort', 'ascending')
  })
})
