/** Errors in pictures: dropped, pasted from another program, corrected; what was read lies over the picture. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { copyApp } from './app-copy.ts'
import { resizeWindow } from './browse-page.ts'
import { expect, test } from './fixture.ts'
import { browserViewport } from './launch.ts'
import { root } from './project-root.ts'

const chat = readFileSync(join(root, 'src-main/corpus/screens/samples/chat.png')).toString('base64')

/** Names of Electron's helper processes that are running. */
const namesOfHelpers = (app: ElectronApplication) =>
  app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ name }) => name))

const dropPicture = async (page: Page, base64: string, name: string) => {
  await page.getByRole('navigation').waitFor()
  const dataTransfer = await page.evaluateHandle(
    ([content, file]) => {
      const transfer = new DataTransfer()
      const bytes = Uint8Array.from(atob(content), (unit) => unit.charCodeAt(0))
      transfer.items.add(new File([bytes], file, { type: 'image/png' }))
      return transfer
    },
    [base64, name] as const,
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer })
}

// Loading what reads pictures takes seconds where others use the machine.
test.slow()

const deaths: Readonly<Record<string, string>> = {
  'at every start': `throw new Error('injected')`,
  'when it is given a picture': `
    import { parentPort } from 'node:worker_threads'
    const die = () => process.exit(3)
    ;(process.parentPort ?? parentPort ?? process).on('message', die)`,
}

for (const [when, content] of Object.entries(deaths))
  test(`what reads pictures dies ${when}: a sentence each time`, async ({ launch, dataFolder, expectedMishaps }) => {
    expectedMishaps.push(/^console:/)
    const app = copyApp(join(dataFolder, 'app'))
    app.write('main/picture-worker.js', content)
    const { page, host } = await launch(join(dataFolder, 'data'), app.folder)
    // The first run's question lies over the foot of the window until it is answered; a browser asks none.
    if (host === 'electron') await page.getByRole('button', { name: '不用', exact: true }).click()
    for (const name of ['first.png', 'second.png']) {
      await dropPicture(page, chat, name)
      await expect(page.getByText('读取这张图片耗时过长').first()).toBeVisible({ timeout: 60_000 })
    }
  })

test('where the halves take turns, the findings tell that a picture is being read, and stop it', async ({
  launch,
  dataFolder,
}) => {
  const app = copyApp(join(dataFolder, 'app'))
  app.write('main/picture-worker.js', 'setInterval(() => undefined, 1_000)')
  const errdex = await launch(join(dataFolder, 'data'), app.folder)
  const { page, host } = errdex
  if (host === 'electron') await page.getByRole('button', { name: '不用', exact: true }).click()
  await resizeWindow(errdex, 740, 500)
  await dropPicture(page, chat, 'chat.png')
  await expect(page.getByRole('button', { name: '结果', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('progressbar')).toBeInViewport()
  await page.getByRole('button', { name: '停止' }).click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '重新诊断' })).toBeVisible()
})

test.describe('in an app that reads', () => {
  test.use({ shared: 'cleared' })

  test('a dropped screenshot: the entry, its code marked and enlarged, its lines selectable', async ({ errdex }) => {
    const { page } = errdex
    await dropPicture(page, chat, 'chat.png')
    const finding = page.getByRole('article', { name: '错误 99991672' })
    await expect(finding.getByText('已确定')).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('读作 99991672')).toBeVisible()
    await expect(page.getByRole('img', { name: 'chat.png' })).toBeVisible()
    await expect(page.locator('mark').first()).toBeAttached()
    const line = page.getByRole('textbox', { name: /读出的第/ }).filter({ hasText: '' })
    expect(await line.count()).toBeGreaterThan(1)
    if (errdex.host === 'browser') {
      // Where the halves take turns the crop stands with the finding.
      const card = page.getByRole('region', { name: '处理要点' })
      for (const [width, height] of [
        [720, 480],
        [853, 547],
      ] as const) {
        await page.setViewportSize({ width, height })
        await expect(page.getByText('读作 99991672')).toBeInViewport({ ratio: 1 })
        await expect(page.getByRole('button', { name: '复制回复' })).toBeInViewport({ ratio: 1 })
        for (const label of ['发生了什么', '原因', '如何处理'])
          await expect(card.getByText(label, { exact: true })).toBeInViewport()
        const reply = await page.locator('[data-reply]').boundingBox()
        expect(reply?.height ?? 0).toBeGreaterThanOrEqual(height / 2)
      }
      await page.setViewportSize(browserViewport)
    }
    await page.getByRole('button', { name: '显示为文字' }).click()
    await expect(page.getByText('im:chat').first()).toBeVisible()
    // A process of its own, which can give back what it took.
    if (errdex.app !== null) expect(await namesOfHelpers(errdex.app)).toContain('Errdex pictures')
  })

  test('a corrected line is diagnosed again', async ({ errdex }) => {
    const { page } = errdex
    await dropPicture(page, chat, 'chat.png')
    await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible({ timeout: 60_000 })
    const lines = page.getByRole('textbox', { name: /读出的第/ })
    const texts = await lines.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value))
    const place = texts.findIndex((text) => text.includes('99991672'))
    await lines.nth(place).fill((texts[place] ?? '').replace('99991672', '99991663'))
    await lines.nth(place).press('Enter')
    await expect(page.getByRole('article', { name: '错误 99991663' })).toBeVisible()
  })

  test('what is no picture any more is refused in one sentence', async ({ errdex }) => {
    const { page } = errdex
    await dropPicture(page, chat.slice(0, 400), 'half.png')
    await expect(page.getByText('这张图片已损坏或不完整', { exact: false })).toBeVisible({ timeout: 60_000 })
  })
})
