/** The main window: one per data folder, back where it was left, in its theme's colour before anything is drawn. */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ask } from '../ask.ts'
import { expect, test } from '../fixture.ts'
import { appOf } from '../launch.ts'
import { startAgain } from '../start-again.ts'

test.use({ alone: true })

const bounds = { x: 120, y: 90, width: 900, height: 640 }

test.describe('one that runs', () => {
  test.use({ shared: true })

  test('a second start shows the first one’s window and ends', async ({ errdex }) => {
    const app = appOf(errdex)
    const isVisible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.isVisible())
    await expect.poll(isVisible).toBe(true)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.hide())
    expect(await isVisible()).toBe(false)
    await startAgain(errdex.dataFolder)
    await expect.poll(isVisible).toBe(true)
    const mainWindows = ({ BrowserWindow }: typeof import('electron')) =>
      BrowserWindow.getAllWindows().filter((window) => window.webContents.getURL().endsWith('/index.html')).length
    expect(await app.evaluate(mainWindows)).toBe(1)
  })
})

test('the window comes back where it was left', async ({ launch, dataFolder }) => {
  const first = await launch(dataFolder)
  await appOf(first).evaluate(({ BrowserWindow }, place) => BrowserWindow.fromId(1)?.setBounds(place), bounds)
  const left = await appOf(first).evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.getBounds())
  await first.close()
  const stored = JSON.parse(await readFile(join(dataFolder, 'store/window.json'), 'utf8'))
  expect(stored).toMatchObject({ format: 1, value: { bounds: left, maximized: false } })

  const second = await launch(dataFolder)
  const back = await appOf(second).evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.getBounds())
  expect(back).toEqual(left)
})

test('a window left on a screen that is gone opens on one that is there', async ({ launch, dataFolder }) => {
  await mkdir(join(dataFolder, 'store'))
  const lost = { format: 1, value: { bounds: { ...bounds, x: 9_000 }, maximized: false } }
  await writeFile(join(dataFolder, 'store/window.json'), JSON.stringify(lost))
  const second = await launch(dataFolder)
  const [place, area] = await appOf(second).evaluate(({ BrowserWindow, screen }) => [
    BrowserWindow.fromId(1)?.getBounds(),
    screen.getPrimaryDisplay().workArea,
  ])
  expect(place?.x).toBeLessThan((area?.x ?? 0) + (area?.width ?? 0))
})

test('the theme of the settings holds from the first picture, and follows a change', async ({ launch, dataFolder }) => {
  const first = await launch(dataFolder)
  const { settings } = await ask(first.page, 'app:describe')
  expect(await ask(first.page, 'settings:change', { ...settings, theme: 'dark' })).toMatchObject({ ok: true })
  const isDark = () => first.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await expect.poll(isDark).toBe(true)
  await first.close()

  const second = await launch(dataFolder)
  const state = await appOf(second).evaluate(({ BrowserWindow, nativeTheme }) => ({
    theme: nativeTheme.themeSource,
    background: BrowserWindow.fromId(1)?.getBackgroundColor().toLowerCase(),
  }))
  expect(state).toEqual({ theme: 'dark', background: '#16181d' })
  expect((await ask(second.page, 'app:describe')).settings.theme).toBe('dark')
})

test('an app that quits opens no window on its way', async ({ errdex, dataFolder }) => {
  const opened = join(dataFolder, 'opened-while-quitting')
  await appOf(errdex).evaluate(({ app }, file) => {
    const { writeFileSync } = process.getBuiltinModule('node:fs')
    app.once('before-quit', () => app.on('browser-window-created', () => writeFileSync(file, '')))
  }, opened)
  await errdex.close()
  await expect(access(opened)).rejects.toThrow('ENOENT')
})
