/**
 * Memory of a host, each state in a process of its own: bare, with the shipped catalog, when its engine has ended because nobody
 * asked anything, with 100,000 imported rows, after a restart with them; and whether it grows while queries and diagnoses are
 * answered.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { collect } from '../../../src-main/engine/give-back.ts'
import { engineRest } from '../../../src-main/engine/rest-timer.ts'
import { type Services, startServices } from '../../../src-main/services.ts'
import { emptyFilter } from '../../../src-preload/model/search.ts'
import { ask, catalogChanged, hostFor, importTable } from '../bench-services.ts'
import { largeTable } from '../large-table.ts'
import { median, timedAsync } from '../measure.ts'
import { printTable, toFigure, toMegabytes } from '../print.ts'

const rows = 100_000
const rounds = 3
/** Milliseconds until what is made ready in the background is ready, and what it took is given back. */
const settling = 15_000
/** Milliseconds from the first sign of somebody at a window until they have pasted or typed something. */
const noticing = 500
const calls = 10_000
const looks = 5

const words = ['权限', 'token', '99991672', '用户不存在', 'quanxian', 'rate limit', '飞书 图片', 'permision'] as const
const pastes = [
  '{"code":99991672,"msg":"Access denied. One of the following scopes is required"}',
  'HTTP 429 {"code":99991400,"msg":"request trigger frequency limit"}',
  '[ERROR] call failed, code=1405 trace_id=abc',
  'nothing went wrong here',
]

/**
 * Resident set size, in bytes. Not a share of what several processes have together: that of Node's own file would be the smaller,
 * the more of them run beside this one.
 */
const heldNow = (): number => {
  collect()
  collect()
  return Number(/^Rss:\s+(\d+)/m.exec(readFileSync('/proc/self/smaps_rollup', 'utf8'))?.[1]) * 1024
}
const settle = () => new Promise((resume) => setTimeout(resume, settling))

const browse = (services: Services, typed: string) =>
  ask(services, 'catalog:browse', { text: typed, filter: emptyFilter, sort: null, offset: 0, limit: 50 })
const diagnose = async ({ engine }: Services, pasted: string) => {
  const id = await engine.startDiagnosis()
  await engine.pushDiagnosis(id, pasted)
  await engine.finishDiagnosis(id)
}
const useOnce = async (services: Services) => {
  for (const word of words) await browse(services, word)
  for (const paste of pastes) await diagnose(services, paste)
}

/** Nothing of ours, not even what this suite reads. */
const bareScript = `
require('node:http').createServer().listen(0, '127.0.0.1')
new (require('node:worker_threads').Worker)('setInterval(() => {}, 1e6)', { eval: true })
setTimeout(() => {
  require('node:v8').setFlagsFromString('--expose-gc')
  const gc = require('node:vm').runInNewContext('gc')
  gc()
  gc()
  const [, kilobytes] = /^Rss:\\s+(\\d+)/m.exec(require('node:fs').readFileSync('/proc/self/smaps_rollup', 'utf8'))
  console.log(kilobytes * 1024)
  process.exit(0)
}, ${settling})`

/** What a process does before it says what it holds. */
const states = {
  shipped: async (folder) => {
    await useOnce(startServices(hostFor(folder)))
    await settle()
    return [heldNow()]
  },
  /** And milliseconds until the first answer then, to somebody who is there for a moment before they ask too. */
  resting: async (folder) => {
    const services = startServices(hostFor(folder))
    await useOnce(services)
    await new Promise((resume) => setTimeout(resume, engineRest + settling))
    const held = heldNow()
    const { ms } = await timedAsync(() => browse(services, words[0]))
    await new Promise((resume) => setTimeout(resume, engineRest + settling))
    services.engine.wake()
    await new Promise((resume) => setTimeout(resume, noticing))
    const { ms: woken } = await timedAsync(() => browse(services, words[0]))
    return [held, ms, woken]
  },
  imported: async (folder) => {
    const services = startServices(hostFor(folder))
    await useOnce(services)
    await importTable(services, Buffer.from(largeTable(rows)))
    await useOnce(services)
    await settle()
    const held = heldNow()
    await services.close()
    return [held]
  },
  restarted: async (folder) => {
    const inUse = catalogChanged()
    const services = startServices(hostFor(folder))
    await inUse
    await useOnce(services)
    await settle()
    return [heldNow()]
  },
  used: async (folder) => {
    const services = startServices(hostFor(folder))
    const held: number[] = []
    for (let call = 0; call < calls; call++) {
      await browse(services, words[call % words.length] ?? '')
      await diagnose(services, pastes[call % pastes.length] ?? '')
      if ((call + 1) % (calls / looks) === 0) held.push(heldNow())
    }
    return held
  },
} as const satisfies Readonly<Record<string, (folder: string) => Promise<readonly number[]>>>
type State = keyof typeof states

/** Without a flag, as hosts run: under one, Node compiles its own code anew and keeps what comes of that. */
const readNumbers = async (args: readonly string[]): Promise<readonly number[]> => {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  return (await text(child.stdout)).trim().split(' ').map(Number)
}
const measure = (state: State, folder: string) => readNumbers([fileURLToPath(import.meta.url), state, folder])

const [, , asked, given = ''] = process.argv
const work = Object.entries(states).find(([state]) => state === asked)?.[1]
if (work !== undefined) {
  console.log((await work(given)).join(' '))
  process.exit(0)
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'errdex-memory-'))
/** They rest beside each other, and wake one after the other. */
const rested = () =>
  Promise.all(
    Array.from({ length: rounds }, async (_, round) => {
      await new Promise((resume) => setTimeout(resume, 3_000 * round))
      const folder = newFolder()
      const numbers = await measure('resting', folder)
      rmSync(folder, { recursive: true, force: true })
      return numbers
    }),
  )
const held = { bare: [] as number[], shipped: [] as number[], imported: [] as number[], restarted: [] as number[] }
for (let round = 0; round < rounds; round++) {
  const folder = newFolder()
  const empty = newFolder()
  held.bare.push(...(await readNumbers(['-e', bareScript])))
  for (const state of ['shipped', 'imported', 'restarted'] as const)
    held[state].push(...(await measure(state, state === 'shipped' ? empty : folder)))
  for (const one of [folder, empty]) rmSync(one, { recursive: true, force: true })
}
const [bare, shipped] = [median(held.bare), median(held.shipped)]
const rests = await rested()
const resting = median(rests.map(([bytes = 0]) => bytes))
const waking = median(rests.map(([, ms = 0]) => ms))
const woken = median(rests.map(([, , ms = 0]) => ms))
const [imported, restarted] = [median(held.imported), median(held.restarted)]
printTable([
  [`memory of the host's process, median of ${rounds}`, 'memory', ''],
  ['bare: an HTTP server and an idle thread', toMegabytes(bare), ''],
  ['with the shipped catalog', toMegabytes(shipped), `${toFigure(shipped / bare)} × the bare one (goal 1.15)`],
  [
    `… when nobody was there for ${engineRest / 1_000} seconds`,
    toMegabytes(resting),
    `${toFigure(resting / bare)} × the bare one; an answer takes ${toFigure(waking)} ms, ${toFigure(woken)} when somebody moved ${noticing} ms before`,
  ],
  [
    `with ${rows.toLocaleString('en')} imported rows`,
    toMegabytes(imported),
    `${toMegabytes(imported - shipped)} more (goal 120)`,
  ],
  ['… after a restart', toMegabytes(restarted), `${toMegabytes(restarted - shipped)} more`],
])
const used = newFolder()
const grown = await measure('used', used)
rmSync(used, { recursive: true, force: true })
const each = calls / looks
console.log(
  `\nafter ${grown.map((bytes, at) => `${(each * (at + 1)).toLocaleString('en')}: ${toMegabytes(bytes)}`).join(', ')} queries and diagnoses each`,
)
const slope = ((grown.at(-1) ?? 0) - (grown[0] ?? 0)) / (calls - each)
console.log(`growth ${toFigure(slope)} bytes for one more query and diagnosis`)
process.exit(0)
