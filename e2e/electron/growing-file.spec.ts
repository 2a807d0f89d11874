/** A log opened in the window that is still being written: its parts stay readable, and it is followed on request. */
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bridge } from '../../src-preload/contract.ts'
import { askRaw } from '../ask.ts'
import { expect, test } from '../fixture.ts'
import { choosePath, dropPaths } from '../system-files.ts'

test.use({ shared: 'cleared' })

const noise = '2026-02-03T10:00:00Z INFO handled request in 12ms path=/api/v1/items/12345\n'

test('an opened log is followed by keyboard while it grows; no page names a path', async ({ errdex, page }) => {
  test.setTimeout(180_000)
  const folder = await mkdtemp(join(tmpdir(), 'errdex-growing-'))
  try {
    const log = join(folder, 'gateway.log')
    await writeFile(
      log,
      `${noise}2026-02-03T10:00:00Z ERROR {"code":99991672,"msg":"Access denied"}\n${noise.repeat(20_000)}`,
    )
    await page.getByRole('navigation').getByRole('button', { name: '诊断' }).click()
    await choosePath(errdex, '打开文件…', log)
    await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible({ timeout: 60_000 })
    const text = page.getByRole('region', { name: '原文' })
    await expect(text.getByText('99991672', { exact: true })).toBeInViewport()

    // What the system no longer gives to the page is still shown.
    await appendFile(log, `${noise}the line that came late\n`)
    await text.focus()
    await expect(async () => {
      await page.keyboard.press('End')
      await expect(text.getByText('the line that came late')).toBeInViewport({ timeout: 5_000 })
    }).toPass({ timeout: 60_000 })

    const follow = page.getByRole('button', { name: '跟随文件的增长' })
    await follow.focus()
    await page.keyboard.press('Enter')
    await expect(follow).toHaveAttribute('aria-pressed', 'true')
    await appendFile(log, '2026-02-03T10:01:00Z ERROR turing {"code":1111,"message":"User RPM limit exceed"}\n')
    await expect(page.getByRole('grid', { name: '2 个错误' })).toBeVisible({ timeout: 60_000 })
    await expect(text.getByText('User RPM limit exceed')).toBeInViewport()

    expect(await askRaw(page, 'files:keep', [[log]])).toEqual({ error: 'Unknown request: files:keep' })
    const made = await page.evaluate(async (name) => {
      const { bridge } = window as { readonly bridge?: Bridge }
      return bridge?.keepFiles([new File(['x'], name), { path: name, name }])
    }, log)
    expect(made).toEqual([null, null])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('a dropped log is followed from what was read of it, and a text without a file is not', async ({
  errdex,
  page,
}) => {
  test.setTimeout(180_000)
  const folder = await mkdtemp(join(tmpdir(), 'errdex-growing-'))
  try {
    const log = join(folder, 'worker.log')
    await writeFile(log, '2026-02-03T10:00:00Z ERROR {"code":99991672,"msg":"Access denied"}\n')
    await page.getByRole('navigation').getByRole('button', { name: '诊断' }).click()
    const follow = page.getByRole('button', { name: '跟随文件的增长' })
    await dropPaths(errdex, page.getByRole('main'), [log])
    await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible({ timeout: 60_000 })
    await follow.press('Enter')
    await appendFile(log, '2026-02-03T10:01:00Z ERROR turing {"code":1111,"message":"User RPM limit exceed"}\n')
    await expect(page.getByRole('grid', { name: '2 个错误' })).toBeVisible({ timeout: 60_000 })
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['{"code":99991663,"msg":"token invalid"}'], 'made.log'))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    })
    await expect(page.getByRole('article', { name: '错误 99991663' })).toBeVisible({ timeout: 60_000 })
    await expect(follow).toHaveCount(0)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
