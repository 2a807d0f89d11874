/** What a window shows when something inside broke: the designed sentence, and everything that still works. */
import { join } from 'node:path'
import { copyApp, workerFiles } from './app-copy.ts'
import { expect, test } from './fixture.ts'

const engine = workerFiles.filter((file) => file.includes('engine'))

test('an engine that dies at every start: the window says so and stays', async ({
  launch,
  dataFolder,
  expectedMishaps,
}) => {
  // Requests that need an engine fail, and the window logs that.
  expectedMishaps.push(/^(console|exception):/)
  const app = copyApp(join(dataFolder, 'app'))
  expect(engine).toHaveLength(1)
  for (const file of engine) app.write(file, `throw new Error('injected')`)
  const { page } = await launch(join(dataFolder, 'data'), app.folder)
  await expect(page.getByText('查询引擎再次意外停止')).toBeVisible()
  await page.getByRole('button', { name: '设置' }).click()
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible()
})

test('what nobody foresaw is told once, and the window works on', async ({ launch, dataFolder }) => {
  const app = copyApp(join(dataFolder, 'app'))
  const bugs = `
    setTimeout(() => { throw new Error('injected') }, 1_000)
    setTimeout(() => Promise.reject(new Error('injected')), 1_000)`
  for (const entry of ['main/index.js', 'main/browser-host.js']) app.write(entry, app.read(entry) + bugs)
  const { page } = await launch(join(dataFolder, 'data'), app.folder)
  await expect(page.getByText('发生了意外错误')).toHaveCount(1)
  await page.getByRole('combobox').fill('99991672')
  await expect(page.getByRole('row').nth(1)).toContainText('99991672')
})
