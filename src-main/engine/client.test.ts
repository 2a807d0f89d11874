/** The engine behind its thread: answers find their callers, a lost thread is replaced once, nothing waits for ever. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Problem } from '../../src-preload/model/outcome.ts'
import { createCrashBudget } from '../crash-budget.ts'
import { openThread, type ThreadListener } from '../thread.ts'
import { type OpenThread, startEngine } from './client.ts'
import type { EngineCall, EngineMessage } from './protocol.ts'
import { engineRest, restsPutOff } from './rest-timer.ts'

const described = { services: [], entries: 3, problems: [] }

/** Threads that do what the test says. */
const fakeThreads = (budget = createCrashBudget(60_000, () => 0)) => {
  const threads: { listener: ThreadListener<EngineMessage>; calls: EngineCall[]; ended: boolean }[] = []
  const problems: Problem[] = []
  const openThread: OpenThread = (listener) => {
    const thread = { listener, calls: [] as EngineCall[], ended: false }
    threads.push(thread)
    return {
      send: (call) => thread.calls.push(call),
      end: async () => {
        thread.ended = true
      },
    }
  }
  const report = (problem: Problem) => problems.push(problem)
  const known = { mayRest: true, loaded: () => undefined as unknown }
  const engine = startEngine({
    openThread,
    loaded: () => known.loaded(),
    mayRestart: budget,
    mayRest: () => known.mayRest,
    report,
    log: () => undefined,
  })
  return { engine, threads, problems, known }
}

test('answers find their callers in any order, and exceptions theirs', async () => {
  const { engine, threads } = fakeThreads()
  const first = engine.open('a')
  const second = engine.open('b')
  const third = engine.open('c')
  expect(threads[0]?.calls.map(({ method, args }) => [method, args])).toEqual([
    ['open', ['a']],
    ['open', ['b']],
    ['open', ['c']],
  ])
  threads[0]?.listener.message({ kind: 'value', id: 2, value: 'of b' })
  threads[0]?.listener.message({ kind: 'error', id: 3, stack: 'Error: of c' })
  threads[0]?.listener.message({ kind: 'value', id: 1, value: 'of a' })
  await expect(third).rejects.toThrow('of c')
  expect([await first, await second]).toEqual(['of a', 'of b'])
})

test('what the engine could not read is reported once it has loaded', async () => {
  const { engine, threads, problems } = fakeThreads()
  const problem = { key: 'resources.missing', values: { file: 'x' } }
  threads[0]?.listener.message({ kind: 'loaded', description: { ...described, problems: [problem] } })
  expect(await engine.described).toMatchObject({ entries: 3 })
  expect(problems).toEqual([problem])
})

test('a lost thread is replaced, its calls reject, and the next call is answered', async () => {
  const { engine, threads, problems } = fakeThreads()
  const lost = engine.open('a')
  threads[0]?.listener.lost('exit 1')
  await expect(lost).rejects.toThrow('lost')
  expect(problems.map(({ key }) => key)).toEqual(['engine.restarted'])
  const next = engine.open('b')
  threads[1]?.listener.message({ kind: 'value', id: 2, value: 'of b' })
  expect(await next).toBe('of b')
})

test('a thread that is lost again is not replaced; calls reject at once and start-up does not hang', async () => {
  const { engine, threads, problems } = fakeThreads()
  threads[0]?.listener.lost('exit 1')
  threads[1]?.listener.lost('exit 1')
  expect(threads).toHaveLength(2)
  expect(problems.map(({ key }) => key)).toEqual(['engine.restarted', 'engine.stopped'])
  expect(await engine.described).toEqual({ services: [], entries: 0, problems: [] })
  await expect(engine.open('a')).rejects.toThrow('stopped')
})

test('closing ends the thread; what was under way is dropped, and later calls reject', async () => {
  const { engine, threads, problems } = fakeThreads()
  let settled = false
  const settle = () => {
    settled = true
  }
  engine.open('a').then(settle, settle)
  await engine.close()
  expect([threads[0]?.ended, settled, problems]).toEqual([true, false, []])
  await expect(engine.open('b')).rejects.toThrow('stopped')
})

describe('when nothing is asked for long', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const methods = (calls: readonly EngineCall[] | undefined) => calls?.map(({ method }) => method)

  test('the thread ends, and the next call has another, which is told first what the one before it knew', async () => {
    const { engine, threads, problems, known } = fakeThreads()
    const problem = { key: 'resources.missing', values: {} }
    const loaded = { kind: 'loaded', description: { ...described, problems: [problem] } } as const
    threads[0]?.listener.message(loaded)
    vi.advanceTimersByTime(engineRest)
    expect([threads.length, threads[0]?.ended]).toEqual([1, true])
    known.loaded = () => engine.setNotes([])
    const answers = [engine.open('a'), engine.open('b')]
    expect(methods(threads[1]?.calls)).toEqual([])
    threads[1]?.listener.message(loaded)
    expect(methods(threads[1]?.calls)).toEqual(['setNotes', 'open', 'open'])
    for (const { id } of threads[1]?.calls ?? []) threads[1]?.listener.message({ kind: 'value', id, value: id })
    expect(await Promise.all(answers)).toEqual([1, 2])
    expect(problems).toEqual([problem])
    vi.advanceTimersByTime(engineRest)
    expect(threads[1]?.ended).toBe(true)
  })

  test('it stays while a call is under way, was made lately, or while much would have to be loaded again', () => {
    const { engine, threads, known } = fakeThreads()
    void engine.open('a')
    vi.advanceTimersByTime(2 * engineRest)
    expect(threads[0]?.ended).toBe(false)
    threads[0]?.listener.message({ kind: 'value', id: 1, value: null })
    vi.advanceTimersByTime(engineRest - 1)
    known.mayRest = false
    vi.advanceTimersByTime(engineRest)
    expect(threads[0]?.ended).toBe(false)
    known.mayRest = true
    void engine.open('b')
    threads[0]?.listener.message({ kind: 'value', id: 2, value: null })
    vi.advanceTimersByTime(engineRest - 1)
    expect(threads[0]?.ended).toBe(false)
    vi.advanceTimersByTime(1)
    expect(threads[0]?.ended).toBe(true)
  })

  test.each(['finishDiagnosis', 'cancelDiagnosis'] as const)(
    'a diagnosis whose next piece is late keeps it until %s',
    async (end) => {
      const { engine, threads } = fakeThreads()
      const started = engine.startDiagnosis()
      threads[0]?.listener.message({ kind: 'value', id: 1, value: 7 })
      const id = await started
      vi.advanceTimersByTime(3 * engineRest)
      expect(threads[0]?.ended).toBe(false)
      void engine[end](id)
      threads[0]?.listener.message({ kind: 'value', id: 2, value: null })
      vi.advanceTimersByTime(engineRest)
      expect(threads[0]?.ended).toBe(true)
    },
  )

  test('a diagnosis that nobody ends is given up in the end', async () => {
    const { engine, threads } = fakeThreads()
    const started = engine.startDiagnosis()
    threads[0]?.listener.message({ kind: 'value', id: 1, value: 7 })
    await started
    vi.advanceTimersByTime(restsPutOff * engineRest)
    expect(threads[0]?.ended).toBe(false)
    vi.advanceTimersByTime(engineRest)
    expect(threads[0]?.ended).toBe(true)
  })

  test('whoever is at a window keeps it, and has another before they ask', () => {
    const { engine, threads } = fakeThreads()
    vi.advanceTimersByTime(engineRest - 1)
    engine.wake()
    vi.advanceTimersByTime(engineRest - 1)
    expect(threads[0]?.ended).toBe(false)
    vi.advanceTimersByTime(1)
    expect([threads.length, threads[0]?.ended]).toEqual([1, true])
    engine.wake()
    engine.wake()
    void engine.open('a')
    expect(threads).toHaveLength(2)
    threads[1]?.listener.message({ kind: 'loaded', description: described })
    expect(methods(threads[1]?.calls)).toEqual(['open'])
  })

  test('one that is lost while it starts again answers nobody, and is replaced', async () => {
    const { engine, threads } = fakeThreads()
    vi.advanceTimersByTime(engineRest)
    const asked = engine.open('a')
    threads[1]?.listener.lost('exit 1')
    await expect(asked).rejects.toThrow('lost')
    void engine.open('b')
    expect(methods(threads[2]?.calls)).toEqual(['open'])
  })

  test('closing meanwhile ends it for good', async () => {
    const { engine, threads } = fakeThreads()
    vi.advanceTimersByTime(engineRest)
    await engine.close()
    await expect(engine.open('a')).rejects.toThrow('stopped')
    expect(threads).toHaveLength(1)
  })
})

/** A real thread that answers `open` with its argument and dies in one of several ways when told to. */
const mortalWorker = `
import { parentPort } from 'node:worker_threads'
parentPort.postMessage({ kind: 'loaded', description: { services: [], entries: 1, problems: [] } })
const deaths = {
  exit: () => process.exit(3),
  throw: () => { throw new Error('out of the handler') },
}
parentPort.on('message', ({ id, args: [value] }) => {
  if (deaths[value]) setImmediate(deaths[value])
  else parentPort.postMessage({ kind: 'value', id, value })
})
`

test.each(['exit', 'throw'])('a real thread that dies by %s is replaced by one that answers', async (death) => {
  const file = join(mkdtempSync(join(tmpdir(), 'errdex-worker-')), 'worker.mjs')
  writeFileSync(file, mortalWorker)
  const lines: string[] = []
  const engine = startEngine({
    openThread: (listener) => openThread({ file, data: {} }, listener),
    loaded: () => undefined,
    mayRestart: createCrashBudget(60_000, () => 0),
    mayRest: () => true,
    report: () => undefined,
    log: (line) => lines.push(line),
  })
  expect(await engine.open('a')).toBe('a')
  await expect(engine.open(death)).rejects.toThrow('lost')
  expect(await engine.open('b')).toBe('b')
  expect(lines).toHaveLength(1)
  await engine.close()
})

test('a worker file that is not there stops the engine instead of hanging the app', async () => {
  const problems: Problem[] = []
  const engine = startEngine({
    openThread: (listener) => openThread({ file: join(tmpdir(), 'errdex-no-such-worker.mjs'), data: {} }, listener),
    loaded: () => undefined,
    mayRestart: createCrashBudget(60_000, () => 0),
    mayRest: () => true,
    report: (problem) => problems.push(problem),
    log: () => undefined,
  })
  expect(await engine.described).toMatchObject({ entries: 0 })
  expect(problems.at(-1)?.key).toBe('engine.stopped')
})
