/** The app's services inside the process of a suite, as a host without windows runs them, and what blocks them meanwhile. */
import { once } from 'node:events'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { openChildProcess } from '../../src-main/child-process.ts'
import { noPolicy } from '../../src-main/policy/policy.ts'
import type { Host, Services } from '../../src-main/services.ts'
import type { Outcome } from '../../src-preload/model/outcome.ts'
import { root } from '../project-root.ts'
import { timedAsync } from './measure.ts'

const listeners = new Set<(channel: string) => void>()
/** Of the built app. */
export const hostFor = (dataFolder: string): Host => {
  const refuse = () => ({ ok: false, problem: { key: 'request.in-window', values: {} } }) as const
  return {
    host: 'browser',
    version: '0',
    locale: 'zh-CN',
    out: join(root, 'out'),
    dataFolder,
    policy: { policy: noPolicy, problems: [] },
    notify: (channel, ..._) => {
      for (const listener of listeners) listener(channel)
    },
    openProcess: openChildProcess,
    createCompanion: null,
    settingsChanged: () => undefined,
    writeClipboard: refuse,
    openLink: refuse,
    askFolder: null,
    saveFile: refuse,
    log: (line) => console.error(line),
  }
}
/** Resolves when other entries are in use. */
export const catalogChanged = () =>
  new Promise<void>((resolve) => {
    const listener = (channel: string) => {
      if (channel !== 'catalog:changed') return
      listeners.delete(listener)
      resolve()
    }
    listeners.add(listener)
  })

/** A request through the gate; rejects where it refuses. */
export const ask = async <T>({ gate }: Services, channel: string, ...args: readonly unknown[]): Promise<T> => {
  const answer = await gate(channel, args)
  if (!answer.ok) throw new Error(`${channel}: ${answer.error}`)
  return answer.value as T
}
/** Rejects what failed. */
export const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem.key)
  return outcome.value
}

/** As windows send it. */
const pieceSize = 999_999

/** Sends a file as windows do; resolves with the upload it is then. */
export const sendTable = async (services: Services, bytes: Buffer): Promise<number> => {
  const upload = unwrap(await ask<Outcome<number>>(services, 'tables:start', 'large.csv', null, 'file'))
  for (let at = 0; at < bytes.length; at += pieceSize)
    unwrap(await ask<Outcome<null>>(services, 'tables:push', upload, bytes.toString('base64', at, at + pieceSize)))
  return upload
}

/** Puts it to use as a table of the person's. */
export const importTable = async (services: Services, bytes: Buffer): Promise<void> => {
  const upload = await sendTable(services, bytes)
  await ask(services, 'tables:preview', upload, null)
  unwrap(await ask<Outcome<null>>(services, 'tables:accept', upload))
}

/** A thread that does nothing but look at the clock: what it misses is the machine's doing. */
const idle = `
const { parentPort } = require('node:worker_threads')
let last = performance.now()
let most = 0
setInterval(() => { const now = performance.now(); most = Math.max(most, now - last - 1); last = now }, 1)
parentPort.on('message', () => { parentPort.postMessage(most); most = 0; last = performance.now() })
`
const watchIdle = () => {
  const worker = new Worker(idle, { eval: true })
  return async () => {
    worker.postMessage(null)
    const [most] = await once(worker, 'message')
    await worker.terminate()
    return Number(most)
  }
}

/** Longest stretches in which main, and the engine's thread, answered nobody. */
export const watch = ({ engine }: Services) => {
  const loop = monitorEventLoopDelay({ resolution: 1 })
  loop.enable()
  const stopIdle = watchIdle()
  const waits: number[] = []
  let watching = true
  const ping = async () => {
    while (watching) {
      waits.push((await timedAsync(() => engine.know([]))).ms)
      await new Promise((resume) => setTimeout(resume, 4))
    }
  }
  const pinging = ping()
  return async () => {
    watching = false
    await pinging
    loop.disable()
    return { main: loop.max / 1e6, engine: Math.max(...waits), idle: await stopIdle() }
  }
}
