/** `npm start` where there is no Electron: one sentence with both remedies, then the same windows in the browser. */
import { join } from 'node:path'
import { expect, test } from '../fixture.ts'
import { startHost } from '../launch.ts'
import { root } from '../project-root.ts'

test('says how to get Electron, serves the browser, ends with Ctrl+C', async ({ openBrowser, dataFolder }) => {
  const args = ['--import', 'tsx', join(root, 'src-main/start.ts'), '--no-open', '--data-dir', dataFolder]
  const nowhere = join(dataFolder, 'nowhere')
  const host = await startHost(args, { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: nowhere })
  const sentences = host.printed().filter((line) => line.includes('ELECTRON_OVERRIDE_DIST_PATH'))
  expect(sentences).toHaveLength(1)
  expect(sentences[0]).toContain('ELECTRON_MIRROR')
  expect(sentences[0]).toContain(nowhere)

  const context = await (await openBrowser()).newContext()
  const page = await context.newPage()
  await page.goto(host.link)
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '1025')
  await context.close()
  expect(await host.close()).toBe(0)
})
