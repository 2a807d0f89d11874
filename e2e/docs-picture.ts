/** Makes the picture of README anew: the built app in Chromium, a customer's text pasted as a person does. `npm run docs:picture` */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { launchInBrowser } from './launch.ts'
import { paste } from './paste.ts'
import { root } from './project-root.ts'
import { findRuntime } from './runtimes.ts'

const picture = join(root, 'docs/diagnose.png')
const size = { width: 1240, height: 800 } as const

const text = `客户反馈：机器人昨天下午开始发不出群消息，重启服务也没用。日志里是这样的：

2026-11-27 15:42:08.317 ERROR [notify-7] c.example.bot.GroupSender - send failed
POST https://open.feishu.cn/open-apis/im/v1/messages?receive_id_type=chat_id
HTTP/1.1 400 Bad Request
X-Tt-Logid: 20261127154208A1B2C3D4E5F60718293A
{"code":99991672,"msg":"Access denied. One of the following scopes is required: [im:message, im:message:send_as_bot].","error":{"log_id":"20261127154208A1B2C3D4E5F60718293A"}}`

const runtime = findRuntime('browser')
if (!runtime.found) throw new Error(runtime.reason)
const folder = await mkdtemp(join(tmpdir(), 'errdex-picture-'))
const browser = await chromium.launch({ executablePath: runtime.path, chromiumSandbox: process.getuid?.() !== 0 })
const errdex = await launchInBrowser(browser, folder)
const { page } = errdex
try {
  await errdex.open()
  await page.setViewportSize(size)
  await paste(errdex, text)
  await page.getByRole('textbox', { name: '回复' }).waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: picture, animations: 'disabled' })
  console.log(picture)
} finally {
  await errdex.close()
  await browser.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
