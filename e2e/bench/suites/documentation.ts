/** A vendor's whole documentation through the built app: chosen folder → codes in use, memory, what it blocks, disk, restart. */
import {
  appendFileSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { startServices } from '../../../src-main/services.ts'
import type { Outcome } from '../../../src-preload/model/outcome.ts'
import { pageFolderMark, writeHead } from '../../../src-preload/model/page-folder.ts'
import { root } from '../../project-root.ts'
import { ask, catalogChanged, hostFor, unwrap, watch } from '../bench-services.ts'
import { timedAsync } from '../measure.ts'
import { printTable, toFigure, toMegabytes } from '../print.ts'

const folder = join(root, '../shared/vendor-docs/feishu-server-api')
/** As windows send it. */
const pieceSize = 999_999
const sleep = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds))

/** Writes the pages as a window joins them; they are sent from there, so that the sender's copy is not counted. */
const joinPages = (file: string): number => {
  writeFileSync(file, pageFolderMark)
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.md')) continue
    const bytes = readFileSync(join(folder, path))
    appendFileSync(file, writeHead({ path: path.replaceAll(sep, '/'), bytes: bytes.length }))
    appendFileSync(file, bytes)
  }
  return statSync(file).size
}

/** Most memory of the whole process, threads included, beyond what it had. */
const watchMemory = () => {
  const before = process.memoryUsage.rss()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  return () => {
    clearInterval(timer)
    return { before, most }
  }
}

const browse = { text: '', filter: { service: [], kind: [], http: [], retry: [], actor: [] }, sort: null, offset: 0 }

/** Milliseconds to the first page, and to the tables in use. */
const restart = async (dataFolder: string, hasTables: boolean) => {
  const start = performance.now()
  const used = hasTables ? catalogChanged().then(() => performance.now() - start) : Promise.resolve(Number.NaN)
  const services = startServices(hostFor(dataFolder))
  await ask(services, 'catalog:browse', { ...browse, limit: 50 })
  const usable = performance.now() - start
  const inUse = await used
  await services.close()
  return { usable, inUse }
}

const measure = async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'errdex-documentation-'))
  const empty = mkdtempSync(join(tmpdir(), 'errdex-documentation-'))
  const services = startServices(hostFor(dataFolder))
  await services.engine.described
  await sleep(500)
  const file = join(empty, 'pages')
  const size = joinPages(file)
  const memory = watchMemory()
  const stop = watch(services)
  const start = performance.now()
  const upload = unwrap(await ask<Outcome<number>>(services, 'tables:start', 'docs', null, 'folder'))
  for await (const piece of createReadStream(file, { highWaterMark: pieceSize }))
    unwrap(await ask<Outcome<null>>(services, 'tables:push', upload, Buffer.from(piece).toString('base64')))
  const previewed = await timedAsync(() => ask<Outcome<unknown>>(services, 'tables:preview', upload, null))
  unwrap(previewed.value)
  const accepted = await timedAsync(() => ask<Outcome<null>>(services, 'tables:accept', upload))
  unwrap(accepted.value)
  const whole = performance.now() - start
  await sleep(2_000)
  const blocked = await stop()
  const { before, most } = memory()
  const [table] = services.tables.list()
  await services.close()

  const files = join(dataFolder, 'store/tables')
  const disk = readdirSync(files).reduce((sum, file) => sum + statSync(join(files, file)).size, 0)
  const bare = await restart(empty, false)
  const full = await restart(dataFolder, true)
  console.log(`${toMegabytes(size)} of pages, ${table?.entries.toLocaleString('en')} entries`)
  printTable([
    ['', 'figure', 'goal'],
    ['pages sent → codes in use', `${toFigure(whole)} ms`, '15,000'],
    ['… of it reading to the preview', `${toFigure(previewed.ms)} ms`, ''],
    ['… and accepting', `${toFigure(accepted.ms)} ms`, ''],
    ['longest stop of main', `${toFigure(blocked.main)} ms`, '50'],
    ['longest wait for the engine', `${toFigure(blocked.engine)} ms`, '50'],
    ['longest stop of a thread that does nothing', `${toFigure(blocked.idle)} ms`, ''],
    ['most memory of the process, everything included', toMegabytes(most), '500'],
    ['… before it began', toMegabytes(before), ''],
    ['files on disk', toMegabytes(disk), '12'],
    ['restart → first page', `${toFigure(full.usable)} ms`, `${toFigure(bare.usable)} without it`],
    ['restart → its codes in use', `${toFigure(full.inUse)} ms`, ''],
  ])
  for (const used of [dataFolder, empty]) rmSync(used, { recursive: true, force: true })
}

if (existsSync(folder)) await measure()
else console.log('not run: there is no vendor documentation beside the project')
