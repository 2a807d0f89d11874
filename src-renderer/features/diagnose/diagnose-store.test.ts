/** Diagnose's state against an engine that answers when the test says. */
import { expect, test } from 'vitest'
import type { Bridge } from '../../../src-preload/contract.ts'
import type { Diagnosis } from '../../../src-preload/model/diagnosis.ts'
import { failure, success } from '../../../src-preload/model/outcome.ts'
import { createDiagnoseStore, findingKey } from './diagnose-store.ts'
import { finding } from './finding.fixture.ts'
import { pastedText } from './pasted-text.ts'
import { pieceLength, type TextSource } from './text-source.ts'

const diagnose = (text: string): Diagnosis => ({
  outcome: 'identified',
  findings: [finding({ code: text.slice(0, 5), count: 1, first: null })],
  note: null,
  foreign: [],
  unplaced: [],
  secrets: [],
  length: text.length,
  read: text.length,
})

/** An engine that reads at once; `hold` makes it wait at a channel until released. */
const fakeEngine = () => {
  const texts: string[] = []
  const calls: string[] = []
  let held: { readonly channel: string; readonly gate: Promise<void> } | null = null
  const answer = (channel: string, id = 0, piece = ''): unknown => {
    if (channel === 'diagnosis:start') return texts.push('')
    if (channel === 'diagnosis:push') texts[id - 1] += piece
    return success(channel === 'diagnosis:push' ? null : diagnose(texts[id - 1] ?? ''))
  }
  const request = async (channel: string, ...args: [number?, string?]) => {
    calls.push(channel)
    if (held?.channel === channel) await held.gate
    return answer(channel, ...args)
  }
  const hold = (channel: string) => {
    let release = () => undefined as unknown
    held = { channel, gate: new Promise((resolve) => (release = () => resolve())) }
    return () => release()
  }
  return { request: request as unknown as Bridge['request'], calls, texts, hold }
}

/** `step` milliseconds go by with every look at the clock. */
const setUp = (request: Bridge['request'], step = 1_000) => {
  const waiting: (() => void)[] = []
  let time = 0
  const store = createDiagnoseStore({
    request,
    now: () => (time += step),
    later(run) {
      waiting.push(run)
      return () => waiting.splice(waiting.indexOf(run), 1)
    },
  })
  const until = async (isSo: (state: ReturnType<typeof store.getState>) => boolean) => {
    while (!isSo(store.getState())) await new Promise((resolve) => setTimeout(resolve))
    return store.getState()
  }
  return { store, waiting, until }
}

const long = `40001${'x'.repeat(3 * pieceLength)}`

test('a text goes to the engine whole, in pieces that fit', async () => {
  const engine = fakeEngine()
  const { store, until } = setUp(engine.request)
  store.getState().open(pastedText(long), null)
  const { diagnosis } = await until(({ phase }) => phase === 'done')
  expect(engine.texts).toEqual([long])
  expect(diagnosis?.length).toBe(long.length)
  expect(engine.calls.filter((call) => call === 'diagnosis:push').length).toBe(4)
})

test('findings are there before the end', async () => {
  const engine = fakeEngine()
  const { store, until } = setUp(engine.request)
  const release = engine.hold('diagnosis:finish')
  store.getState().open(pastedText(long), null)
  const { phase, done, source } = await until(({ diagnosis, done }) => diagnosis !== null && done === long.length)
  expect([phase, done]).toEqual(['reading', source?.size])
  release()
  await until((state) => state.phase === 'done')
})

test('what was read before a long wait, as for a picture, is told while it lasts', async () => {
  const engine = fakeEngine()
  const { store, waiting, until } = setUp(engine.request, 1)
  let go: () => void = () => undefined
  const picture = new Promise<void>((resolve) => (go = resolve))
  const source: TextSource = {
    ...pastedText('40001 50006 6'),
    async *pieces() {
      yield { text: '40001 ', done: 6 }
      yield { text: '50006 ', done: 12 }
      await picture
      yield { text: '6', done: 13 }
    },
  }
  store.getState().open(source, null)
  await until(({ done }) => done === 12)
  expect(waiting.length).toBe(1)
  waiting[0]?.()
  const { phase } = await until(({ diagnosis }) => diagnosis?.length === 12)
  expect(phase).toBe('reading')
  go()
  await until((state) => state.phase === 'done')
})

test('cancelled: what was found stays, and the rest is never sent', async () => {
  const engine = fakeEngine()
  const { store, until } = setUp(engine.request)
  const release = engine.hold('diagnosis:peek')
  store.getState().open(pastedText(long), null)
  await until(({ done }) => done > 0)
  store.getState().cancel()
  release()
  const { phase, diagnosis } = await until((state) => state.diagnosis !== null)
  expect([phase, diagnosis?.length]).toEqual(['cancelled', pieceLength])
  expect(engine.calls.at(-1)).toBe('diagnosis:cancel')
})

test('a newer text wins over the answer to an older one, which is let go', async () => {
  const engine = fakeEngine()
  const { store, until } = setUp(engine.request)
  const release = engine.hold('diagnosis:peek')
  store.getState().open(pastedText(long), null)
  await until(({ done }) => done > 0)
  store.getState().open(pastedText('50006'), '50006')
  release()
  const { diagnosis } = await until(({ phase }) => phase === 'done')
  expect(diagnosis?.length).toBe(5)
  await until(() => engine.calls.includes('diagnosis:cancel'))
})

test('a lost engine fails with its reason, and again works', async () => {
  const engine = fakeEngine()
  let isLost = true
  const request = ((channel: 'diagnosis:push', ...args: [number, string]) =>
    isLost && channel === 'diagnosis:push'
      ? Promise.resolve(failure('diagnosis.lost'))
      : engine.request(channel, ...args)) as Bridge['request']
  const { store, until } = setUp(request)
  store.getState().open(pastedText('40001'), '40001')
  const { problem } = await until(({ phase }) => phase === 'failed')
  expect(problem?.key).toBe('diagnosis.lost')
  isLost = false
  store.getState().again()
  await until(({ phase }) => phase === 'done')
})

test('a text read once more is no other one, and stays in sight until it is read', async () => {
  const engine = fakeEngine()
  const { store, until } = setUp(engine.request)
  store.getState().open(pastedText('40001'), null)
  const { lines, given } = await until(({ phase }) => phase === 'done')
  const release = engine.hold('diagnosis:start')
  store.getState().again(pastedText('40001 and more'))
  expect(store.getState()).toMatchObject({ phase: 'reading', lines, given })
  release()
  const { diagnosis } = await until(({ phase }) => phase === 'done')
  expect(diagnosis?.length).toBe(14)
  store.getState().open(pastedText('40002'), null)
  expect(store.getState()).toMatchObject({ lines: null, given: given + 1 })
})

test('a file that cannot be read says so', async () => {
  const broken: TextSource = {
    ...pastedText(''),
    names: ['gone.log'],
    size: 10,
    async *pieces() {
      yield { text: 'x', done: 1 }
      throw new DOMException('gone', 'NotFoundError')
    },
  }
  const { store, until } = setUp(fakeEngine().request)
  store.getState().open(broken, null)
  expect((await until(({ phase }) => phase === 'failed')).problem?.key).toBe('diagnose.unreadable')
})

test('typing is diagnosed when it rests; what stood there stays until there is an answer', async () => {
  const engine = fakeEngine()
  const { store, waiting, until } = setUp(engine.request)
  store.getState().type('4000')
  store.getState().type('40001')
  expect([waiting.length, engine.calls]).toEqual([1, []])
  waiting[0]?.()
  expect((await until(({ phase }) => phase === 'done')).diagnosis?.length).toBe(5)
  store.getState().type('')
  expect([store.getState().phase, store.getState().diagnosis]).toEqual(['empty', null])
})

test('a choice belongs to its finding, can be taken back, and ends with its text', async () => {
  const { store, until } = setUp(fakeEngine().request)
  store.getState().open(pastedText('40001'), '40001')
  const [found] = (await until(({ phase }) => phase === 'done')).diagnosis?.findings ?? []
  const key = found === undefined ? '' : findingKey(found)
  store.getState().choose(key, 1)
  expect(store.getState().choices.get(key)).toBe(1)
  store.getState().choose(key, null)
  expect(store.getState().choices.size).toBe(0)
  store.getState().choose(key, 2)
  store.getState().open(pastedText('x'), 'x')
  expect(store.getState().choices.size).toBe(0)
})

test('the person’s own words of a reply stay while the text does, and can be taken back', () => {
  const { store } = setUp(fakeEngine().request)
  store.getState().rewrite('a', 'mine')
  store.getState().rewrite('b', 'other')
  store.getState().rewrite('b', null)
  expect([...store.getState().replies]).toEqual([['a', 'mine']])
  store.getState().open(pastedText('x'), 'x')
  expect(store.getState().replies.size).toBe(0)
})

test('a text that has grown takes the place of what it was, with everything chosen, and only when it is diagnosed', async () => {
  const engine = fakeEngine()
  const { store, until } = setUp(engine.request)
  store.getState().open(pastedText('40001'), null)
  const { textId, diagnosis } = await until(({ phase }) => phase === 'done')
  store.getState().narrow({ from: 1, to: 2 })
  const release = engine.hold('diagnosis:finish')
  const renewed = store.getState().renew(pastedText('40001\n40002'), true)
  expect(store.getState()).toMatchObject({ phase: 'done', diagnosis, length: 5 })
  release()
  await renewed
  expect(store.getState()).toMatchObject({ phase: 'done', textId, length: 11, range: { from: 1, to: 2 } })
  expect(store.getState().lines?.lines()).toBe(2)
  const late = store.getState().renew(pastedText('50006\n1\n2'), false)
  store.getState().open(pastedText('50007'), null)
  await late
  expect((await until(({ phase }) => phase === 'done')).length).toBe(5)
})
