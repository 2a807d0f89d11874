/** Files handed to the running app by a second start: shown and diagnosed, and never by their path. */
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask } from '../ask.ts'
import { expect, test } from '../fixture.ts'
import { startAgain } from '../start-again.ts'

test('a second start with two logs: one case in the running window', async ({ errdex, page }) => {
  test.setTimeout(180_000)
  await page.getByRole('button', { name: '不用', exact: true }).click()
  const folder = await mkdtemp(join(tmpdir(), 'errdex-sent-'))
  try {
    const [gateway, worker] = [join(folder, 'gateway.log'), join(folder, 'worker.log')]
    await writeFile(gateway, '2026-02-03T10:00:00Z ERROR {"code":99991672,"msg":"Access denied"}\n')
    await writeFile(worker, '2026-02-03T10:00:05Z ERROR {"code":99991672,"msg":"Access denied"}\n')
    await startAgain(errdex.dataFolder, gateway, worker)
    await expect(page.getByRole('article', { name: '错误 99991672' })).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('group', { name: '这个案例的文件' }).getByRole('button')).toHaveText([
      'gateway.log',
      'worker.log',
    ])
    expect(await ask(page, 'files:take')).toEqual([])
    const piece = await ask(page, 'files:read', 1, 0)
    expect(piece.ok && Buffer.from(piece.value, 'base64').toString()).toContain('99991672')
    expect((await ask(page, 'files:read', 99, 0)).ok).toBe(false)

    const follow = page.getByRole('button', { name: '跟随文件的增长' })
    await follow.focus()
    await page.keyboard.press('Enter')
    await expect(follow).toHaveAttribute('aria-pressed', 'true')
    await appendFile(worker, '2026-02-03T10:01:00Z ERROR turing {"code":1111,"message":"User RPM limit exceed"}\n')
    await expect(page.getByRole('grid', { name: '2 个错误' })).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('region', { name: '原文' }).getByText('User RPM limit exceed')).toBeInViewport()

    // Turned over, as logs are: what takes its place is followed in turn.
    await writeFile(worker, '2026-02-03T10:02:00Z ERROR turing {"code":1111,"message":"new"}\n')
    await expect(page.getByRole('region', { name: '原文' }).getByText('10:02:00Z')).toBeVisible({
      timeout: 60_000,
    })
    await expect(page.getByRole('region', { name: '原文' }).getByText('User RPM limit exceed')).toHaveCount(0)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
