/** The reader over a program that the test plays: it is started when needed, rests, and whatever it dies of is a sentence. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { failure, success } from '../../src-preload/model/outcome.ts'
import type { PictureProgress } from '../../src-preload/model/picture.ts'
import type { OpenThread, ThreadListener } from '../thread.ts'
import { createPictureReader } from './picture-reader.ts'
import type { PictureCall, PictureMessage } from './protocol.ts'

const nothing = { width: 1, height: 1, text: '', lines: [] }

const play = (idle: number) => {
  const calls: PictureCall[] = []
  const logged: string[] = []
  let listener: ThreadListener<PictureMessage> | null = null
  let started = 0
  let ended = 0
  const open: OpenThread = (_, heard) => {
    started++
    // The reader's messages are those of its protocol.
    listener = heard as unknown as ThreadListener<PictureMessage>
    return {
      send: (call) => calls.push(call as PictureCall),
      end: async () => {
        ended++
      },
    }
  }
  const reader = createPictureReader({ open, worker: 'w', folder: 'f', idle, log: (line) => logged.push(line) })
  return {
    reader,
    calls,
    logged,
    say: (message: PictureMessage) => listener?.message(message),
    die: () => listener?.lost('exit 3'),
    starts: () => [started, ended],
  }
}
const bytes = new Uint8Array([1])

test('started by the first picture, ended when none has come for a while, started again by the next', async () => {
  const { reader, say, starts } = play(40)
  expect(starts()).toEqual([0, 0])
  const first = reader.read(bytes)
  const second = reader.read(bytes)
  say({ type: 'done', id: 1, outcome: success(nothing) })
  expect(await first).toEqual(success(nothing))
  // One is still being read, however long that takes.
  await sleep(120)
  expect(starts()).toEqual([1, 0])
  say({ type: 'done', id: 2, outcome: success(nothing) })
  await second
  await expect.poll(starts, { timeout: 10_000 }).toEqual([1, 1])
  void reader.read(bytes)
  expect(starts()).toEqual([2, 1])
  await reader.close()
  expect(starts()).toEqual([2, 2])
})

test('progress goes to whom it belongs, a cancellation to the program', async () => {
  const { reader, say, calls } = play(60_000)
  const seen: PictureProgress[] = []
  const abort = new AbortController()
  const read = reader.read(bytes, { onProgress: (progress) => seen.push(progress), signal: abort.signal })
  say({ type: 'progress', id: 1, progress: { stage: 'loading' } })
  say({ type: 'progress', id: 9, progress: { stage: 'finding' } })
  expect(seen).toEqual([{ stage: 'loading' }])
  abort.abort()
  expect(calls.at(-1)).toEqual({ type: 'cancel', id: 1 })
  say({ type: 'done', id: 1, outcome: failure('pictures.cancelled') })
  expect(await read).toEqual(failure('pictures.cancelled'))
  await reader.close()
})

test('everybody who waits for one that dies gets a sentence, and the next picture another one', async () => {
  const { reader, die, logged, starts, say } = play(60_000)
  const waiting = [reader.read(bytes), reader.read(bytes)]
  die()
  expect(await Promise.all(waiting)).toEqual([failure('pictures.reader-ended'), failure('pictures.reader-ended')])
  expect(logged).toEqual(['the picture worker was lost: exit 3'])
  const again = reader.read(bytes)
  say({ type: 'done', id: 3, outcome: success(nothing) })
  expect(await again).toEqual(success(nothing))
  expect(starts()).toEqual([2, 0])
  await reader.close()
})
