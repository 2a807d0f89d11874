/** The packaged app follows a link: the twin of the release whose one open fuse and missing sandbox a test driver needs here. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, expect, test } from '@playwright/test'
import { root } from '../project-root.ts'
import { asWindows, missingWindows, start } from './windows.ts'

const app = join(root, 'out/package-work/test/win-unpacked/Errdex.exe')
const port = 9_555

test.skip(missingWindows !== null, missingWindows ?? '')
test.skip(!existsSync(app), 'no test build: npm run package -- --unpacked makes it')

test('an errdex:// link opens its code, About names the build', async () => {
  const data = mkdtempSync(join(tmpdir(), 'errdex-packaged-'))
  const switches = ['--inspect=0', '--no-sandbox', '--disable-gpu', '--lang=zh-CN', `--remote-debugging-port=${port}`]
  const child = start(asWindows(app), [
    ...switches,
    `--user-data-dir=${asWindows(data)}`,
    'errdex://code/feishu/99991672',
  ])
  try {
    let browser: Browser | null = null
    const connect = async () => {
      browser ??= await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null)
      return browser
    }
    await expect.poll(async () => (await connect()) !== null).toBe(true)
    const pages = () => browser?.contexts().flatMap((context) => context.pages()) ?? []
    await expect.poll(() => pages().some((page) => page.url() === 'app://errdex/index.html')).toBe(true)
    const page = pages().find((one) => one.url() === 'app://errdex/index.html')
    if (page === undefined) throw new Error('no main window')
    await expect(page.getByRole('main')).toContainText('99991672')
    await page.getByRole('navigation').getByRole('button', { name: '设置' }).click()
    await expect(page.getByRole('region', { name: '关于' })).toContainText('构建自')
    await (await connect())?.close()
  } finally {
    child.kill('SIGTERM')
    rmSync(data, { recursive: true, force: true, maxRetries: 10 })
  }
})
