/** A region of the screen, chosen by a real pointer over a window of another program, is read and diagnosed. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { ask } from '../ask.ts'
import { chooseInTray } from '../choose-in-tray.ts'
import { findFaintTexts } from '../contrast.ts'
import { dragPointer, pressKeys, showPicture } from '../desktop/desktop.ts'
import { findFaults } from '../find-faults.ts'
import { expect, test } from '../fixture.ts'
import { appOf } from '../launch.ts'
import { root } from '../project-root.ts'

test.use({ alone: true })

const chat = join(root, 'src-main/corpus/screens/samples/chat.png')
/** Where the other program puts it. */
const corner = { x: 60, y: 40 }
/** Milliseconds that one step may take on a busy machine under Wine. */
const patience = 60_000

const regionPages = (app: ElectronApplication) => app.windows().filter((page) => page.url().endsWith('/region.html'))

/** The window over the screen, once it is seen. */
const seeRegion = async (app: ElectronApplication): Promise<Page> => {
  const isShown = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some(
        (window) => window.isVisible() && window.webContents.getURL().endsWith('/region.html'),
      ),
    )
  await expect.poll(isShown, { timeout: patience }).toBe(true)
  const [page] = regionPages(app)
  if (page === undefined) throw new Error('No window lies over the screen.')
  await expect(page.getByText('拖动选择要读取的区域', { exact: false })).toBeVisible()
  // Said to whoever listens, in the page's one landmark, and readable on any picture behind it.
  await expect(page.getByRole('main')).toContainText('Esc')
  await expect(page).toHaveTitle(/选择要读取的屏幕区域/)
  expect(await findFaintTexts(page)).toEqual([])
  expect(await findFaults(page)).toEqual([])
  return page
}

/**
 * Drags over the picture. Letting go ends the region's page: where it was drawing until then, main's IO thread was found waiting
 * for good in Wine's NtDuplicateObject, and no window was told anything any more.
 */
const dragOverPicture = (region: Page): Promise<void> =>
  dragPointer(corner, { x: corner.x + 660, y: corner.y + 240 }, () =>
    expect(region.getByRole('status')).toHaveText(/^6[56]\d × 2[34]\d$/),
  )

/** The error of the picture, read and diagnosed. */
const seeFinding = async (page: Page): Promise<void> => {
  // On a screen of few points the app's own window shows beside the picture: its rows are read as well, in a list.
  await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible({ timeout: 2 * patience })
  await expect(page.getByText('读作 99991672')).toBeVisible({ timeout: patience })
}

test.describe('in an app that others use too', () => {
  test.use({ shared: 'cleared' })

  test('by the keys alone, in both themes: arrows and Space set two corners, Enter reads what lies between', async ({
    errdex,
    page,
  }) => {
    test.setTimeout(5 * patience)
    const app = appOf(errdex)
    const closePicture = await showPicture(chat, corner)
    try {
      for (const theme of ['light', 'dark'] as const) {
        const { settings } = await ask(page, 'app:describe')
        await ask(page, 'settings:change', { ...settings, theme })
        await chooseInTray(app, '读取屏幕区域')
        const region = await seeRegion(app)
        // From the middle, the pointer of the keys goes to the top left corner of the screen.
        for (let step = 0; step < 40; step++) await region.keyboard.press('Shift+ArrowLeft')
        for (let step = 0; step < 40; step++) await region.keyboard.press('Shift+ArrowUp')
        await region.keyboard.press('Space')
        for (let step = 0; step < 12; step++) await region.keyboard.press('Shift+ArrowRight')
        for (let step = 0; step < 5; step++) await region.keyboard.press('Shift+ArrowDown')
        await expect(region.getByRole('status')).toHaveText('768 × 320')
        expect(await findFaults(region)).toEqual([])
        // The window goes while the key is down.
        await region.keyboard.press(theme === 'light' ? 'Escape' : 'Enter').catch(() => undefined)
        await expect.poll(() => regionPages(app).length, { timeout: patience }).toBe(0)
      }
      await seeFinding(page)
    } finally {
      closePicture()
    }
  })
})

test('dragged over another program: read, diagnosed, never on disk; Esc leaves everything as it was', async ({
  errdex,
  page,
  dataFolder,
}) => {
  test.setTimeout(4 * patience)
  const app = appOf(errdex)
  await page.getByRole('button', { name: '不用', exact: true }).click()
  await expect.poll(async () => (await ask(page, 'companion:describe'))?.regionShortcut).toBe('active')
  await pressKeys('ctrl+alt+shift+e')
  await seeRegion(app)
  await pressKeys('Escape')
  await expect.poll(() => regionPages(app).length, { timeout: patience }).toBe(0)

  const closePicture = await showPicture(chat, corner)
  try {
    // Wine hears shortcuts only while a window of its own has the focus.
    await chooseInTray(app, '读取屏幕区域')
    await dragOverPicture(await seeRegion(app))
    await expect.poll(() => regionPages(app).length, { timeout: patience }).toBe(0)
    await seeFinding(page)
  } finally {
    closePicture()
  }
  await errdex.close()
  const files = await readdir(dataFolder, { recursive: true, withFileTypes: true })
  for (const file of files.filter((entry) => entry.isFile() && !entry.name.startsWith('Singleton'))) {
    const bytes = await readFile(join(file.parentPath, file.name))
    expect(bytes.includes('IHDR'), file.name).toBe(false)
  }
})

for (const scale of [1.5, 2])
  test.describe(`on a screen of ${scale} pixels per point`, () => {
    test.use({ scale })

    test('the part that was dragged is read', async ({ errdex, page }) => {
      test.setTimeout(4 * patience)
      const app = appOf(errdex)
      await page.getByRole('button', { name: '不用', exact: true }).click()
      // The other program comes last: the app's own window, which comes late on a busy machine, would lie over it.
      const closePicture = await showPicture(chat, corner)
      try {
        await chooseInTray(app, '读取屏幕区域')
        const region = await seeRegion(app)
        expect(await region.evaluate(() => devicePixelRatio)).toBe(scale)
        await dragOverPicture(region)
        await expect.poll(() => regionPages(app).length, { timeout: patience }).toBe(0)
        await seeFinding(page)
        // Exactly what was dragged, in the screen's own pixels.
        const size = await page.getByRole('img', { name: 'screen.png', includeHidden: true }).evaluate((canvas) => {
          const { width, height } = canvas as HTMLCanvasElement
          return { width, height }
        })
        expect(Math.abs(size.width - 660)).toBeLessThanOrEqual(2)
        expect(Math.abs(size.height - 240)).toBeLessThanOrEqual(2)
      } finally {
        closePicture()
      }
    })
  })
