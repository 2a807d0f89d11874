/** Children that answer, die in every way and are ended, and threads beside them: whoever uses one sees the same. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openChildProcess } from './child-process.ts'
import { type OpenThread, openThread } from './thread.ts'

const folder = mkdtempSync(join(tmpdir(), 'errdex-child-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A worker that greets with its data, then sends back what it is sent, with the number of its process. */
const answering = `
import { parentPort, workerData } from 'node:worker_threads'
const send = (message) => (parentPort === null ? process.send(message) : parentPort.postMessage(message))
const hear = (call) => {
  if (call === 'die') process.exit(3)
  send({ call, process: process.pid })
}
;(parentPort ?? process).on('message', hear)
console.log('not for the host')
send({ call: parentPort === null ? JSON.parse(process.argv.at(-1)) : workerData, process: process.pid })`

interface Answer {
  readonly call: unknown
  readonly process: number
}

let files = 0
const run = (open: OpenThread, content: string | null, data: unknown = null) => {
  const file = join(folder, `worker-${++files}.mjs`)
  if (content !== null) writeFileSync(file, content)
  const messages: Answer[] = []
  let hear: (message: Answer) => void = () => undefined
  let lose: (reason: string) => void = () => undefined
  const lost = new Promise<string>((resolve) => {
    lose = resolve
  })
  const thread = open<unknown, Answer>(
    { file, data, memory: 64, young: 12, expected: 32 },
    {
      message: (message) => {
        messages.push(message)
        hear(message)
      },
      lost: (reason) => lose(reason),
    },
  )
  const next = () =>
    new Promise<Answer>((resolve) => {
      hear = resolve
    })
  return { thread, messages, next, lost }
}

const ways: readonly (readonly [string, OpenThread])[] = [
  ['thread', openThread],
  ['child process', openChildProcess],
]

test.each(ways)('a %s is given its data, and answers with whole bytes', async (way, open) => {
  const { thread, next } = run(open, answering, { folder: 'a "b" 目录\\' })
  const hello = await next()
  expect(hello.call).toEqual({ folder: 'a "b" 目录\\' })
  expect(hello.process === process.pid).toBe(way === 'thread')
  const bytes = Uint8Array.from({ length: 3_000_000 }, (_, at) => at % 251)
  thread.send(bytes)
  const { call } = await next()
  expect(call instanceof Uint8Array && Buffer.compare(call, bytes)).toBe(0)
  await thread.end()
})

test('a child has the limits that a thread would have', async () => {
  const { thread, next } = run(openChildProcess, 'process.send({ call: process.execArgv, process: process.pid })')
  expect((await next()).call).toEqual(['--max-old-space-size=64', '--initial-heap-size=32', '--max-semi-space-size=4'])
  await thread.end()
})

test.each(ways)('a %s that is ended is not lost; one that ends by itself is', async (_, open) => {
  const ended = run(open, answering)
  await ended.next()
  await ended.thread.end()
  const dying = run(open, answering)
  await dying.next()
  dying.thread.send('die')
  expect(await dying.lost).toMatch(/^exit 3/)
  // Calls to one that is gone harm nobody, and it can be ended.
  dying.thread.send('anything')
  await dying.thread.end()
  expect(await Promise.race([ended.lost, Promise.resolve('not lost')])).toBe('not lost')
})

test.each(ways)('a %s that cannot start is lost', async (_, open) => {
  expect(await run(open, null).lost).toMatch(/^exit 1/)
  expect(await run(open, 'this is no program').lost).toMatch(/^exit 1/)
  expect(await run(open, 'await Promise.reject(new Error("injected"))').lost).toMatch(/^exit 1/)
})

test.each(ways)('a %s that needs more memory than it may have is lost', async (_, open) => {
  const greedy = 'const all = []; for (;;) all.push(Array.from({ length: 100_000 }, () => ({})))'
  expect(await run(open, greedy).lost).toMatch(/^exit (1|SIGABRT)/)
})
