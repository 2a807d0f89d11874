/** Beginning anew sets the person's data aside whole, deletes nothing, and starts the app again. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ask } from '../ask.ts'
import { expect, test } from '../fixture.ts'
import { appOf } from '../launch.ts'

test('reset: asked first, set aside, started again with nothing', async ({ launch, dataFolder }) => {
  test.setTimeout(180_000)
  const first = await launch(dataFolder)
  const { page } = first
  const app = appOf(first)
  expect(await ask(page, 'favorites:add', 'turing/2850', null)).toMatchObject({ ok: true })
  // Playwright cannot follow an app it has not started; that it is asked for is seen here, the start itself below.
  await app.evaluate(({ app: electron }) => {
    electron.relaunch = () => console.log('relaunch asked for')
  })
  const relaunched = app.waitForEvent('console', (message) => message.text() === 'relaunch asked for')

  await page.getByRole('button', { name: '设置' }).click()
  await page.getByRole('button', { name: '重置…' }).click()
  const question = page.getByRole('dialog')
  await expect(question.getByRole('button', { name: '取消' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  expect((await ask(page, 'favorites:read')).favorites.items).toHaveLength(1)

  await page.getByRole('button', { name: '重置…' }).click()
  const ended = app.waitForEvent('close')
  await question.getByRole('button', { name: '重置并重新启动' }).click()
  await relaunched
  await ended

  const aside = (await readdir(dataFolder)).filter((name) => name.endsWith('.before-reset'))
  expect(aside).toHaveLength(1)
  expect(await readFile(join(dataFolder, aside[0] ?? '', 'favorites.json'), 'utf8')).toContain('turing/2850')

  const second = await launch(dataFolder)
  expect((await ask(second.page, 'favorites:read')).favorites.items).toEqual([])
  expect((await ask(second.page, 'app:describe')).problems).toEqual([])
})
