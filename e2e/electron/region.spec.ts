/** A region of the screen, chosen by a real pointer over a window of another program, is read and diagnosed. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { ask } from '../ask.ts'
import { chooseInTray } from '../choose-in-tray.ts'
import { findFaintTexts } from '../contrast.ts'
import { dragPointer, pressKeys, showPicture } from '../desktop/desktop.ts'
import { expect, test } from '../fixture.ts'
import { appOf, root } from '../launch.ts'

const chat = join(root, 'src-main/corpus/screens/samples/chat.png')
/** Where the other program puts it. */
const corner = { x: 60, y: 40 }
/** Milliseconds that one step may take on a busy machine under Wine. */
const patience = 60_000

const regionPages = (app: ElectronApplication) => app.windows().filter((page) => page.url().endsWith('/region.html'))

/** The window over the screen, once it is seen. */
const seeRegion = async (app: ElectronApplication): Promise<void> => {
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
}

test('dragged over another program: read, diagnosed, never on disk; Esc leaves everything as it was', async ({
  errdex,
  page,
  dataFolder,
}) => {
  test.setTimeout(8 * patience)
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
    await seeRegion(app)
    await dragPointer(corner, { x: corner.x + 660, y: corner.y + 240 })
    await expect.poll(() => regionPages(app).length, { timeout: patience }).toBe(0)
    const finding = page.getByRole('article', { name: '错误 99991672' })
    await expect(finding.getByText('已确定')).toBeVisible({ timeout: 2 * patience })
    await expect(page.getByText('读作 99991672')).toBeVisible()
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
