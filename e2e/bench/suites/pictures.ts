/** Pictures read in the browser host: milliseconds to the text, what others wait meanwhile, and memory before, with and after. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { pictureRest } from '../../../src-main/pictures/picture-reader.ts'
import { pictureLimits } from '../../../src-preload/model/picture.ts'
import { connectTo } from '../../host-requests.ts'
import { startBrowserHost } from '../../launch.ts'
import { findRuntime } from '../../runtimes.ts'
import { median, timedAsync } from '../measure.ts'
import { printTable, toFigure } from '../print.ts'
import { familyOf, residentMemory } from '../process-tree.ts'

const rounds = 12
/** A chat of a dozen lines with one error, as it fills a screen of one megapixel. */
const page = `<meta charset=utf-8><style>body{margin:0;padding:24px;font:14px/24px 'Noto Sans CJK SC',sans-serif;background:#f5f6f7}
p{background:#fff;padding:10px;border-radius:8px;width:900px}</style>${[
  '王工 10:24',
  '您好，今天上午开始机器人发不出群消息了，接口一直返回下面的错误，麻烦看一下：',
  '{"code":99991672,"msg":"Access denied. One of the following scopes is required: [im:chat]","error":{"log_id":"20260405090515BFB07C2F064D6D9EC8DF"}}',
  '李工 10:26',
  '收到。请问是哪个应用？昨天有没有改过权限，或者重新发布过版本？',
  '王工 10:31',
  '应用没有动过，只是早上管理员调整了可用范围。',
  '李工 10:32',
  '好的，我先查一下日志，稍后回复您。',
]
  .map((line) => `<p>${line}</p>`)
  .join('')}`

const takeScreen = async (executablePath: string): Promise<string> => {
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await tab.setContent(page)
  const picture = await tab.screenshot({ type: 'png' })
  await browser.close()
  return picture.toString('base64')
}

const measure = async (picture: string) => {
  const data = mkdtempSync(join(tmpdir(), 'errdex-bench-pictures-'))
  const host = await startBrowserHost(data)
  const request = await connectTo(host, 120_000)
  const memory = () => residentMemory(familyOf(data))

  const readOnce = async () => {
    const { body } = await request('pictures:start', [])
    for (let at = 0; at < picture.length; at += pictureLimits.piece)
      await request('pictures:push', [body.value, picture.slice(at, at + pictureLimits.piece)])
    const { status } = await request('pictures:read', [body.value])
    if (status !== 200) throw new Error(`the host answered ${status}`)
  }

  /** Longest time a small question to the host took while it was reading: what blocks main shows here. */
  let watching = true
  let longest = 0
  const watch = async () => {
    const ask = await timedAsync(() => request('pictures:cancel', [0]))
    longest = Math.max(longest, ask.ms)
    await sleep(20)
    if (watching) await watch()
  }

  await sleep(3_000)
  const before = memory()
  const { ms: first } = await timedAsync(readOnce)
  const watched = watch()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push((await timedAsync(readOnce)).ms)
  watching = false
  await watched
  const loaded = memory()
  await sleep(pictureRest + 10_000)
  const after = memory()

  printTable([
    ['ms, sent over HTTP', ''],
    ['first picture, loading the models', toFigure(first)],
    [`picture of a screen, median of ${rounds}`, toFigure(median(times))],
    ['… longest', toFigure(Math.max(...times))],
    ['a small question meanwhile, longest', toFigure(longest)],
  ])
  printTable([
    ['memory (PSS) of the host and what it started', 'MB'],
    ['before the first picture', toFigure(before)],
    ['with the models loaded', toFigure(loaded)],
    [`${pictureRest / 60_000} minutes later`, toFigure(after)],
  ])
  await host.close()
  rmSync(data, { recursive: true, force: true, maxRetries: 5 })
}

const runtime = findRuntime('browser')
if (runtime.found) await measure(await takeScreen(runtime.path))
else console.log(`not run: ${runtime.reason}`)
