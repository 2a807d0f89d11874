/** The clipboard watch on a fake clipboard and a fake clock: what is looked at, offered, dropped, and when nothing is read. */
import { beforeEach, expect, test } from 'vitest'
import type { Examination, Sighting } from '../../src-preload/model/companion.ts'
import type { ClipboardContent } from './clipboard.ts'
import { type ClipboardWatch, createClipboardWatch, judge } from './clipboard-watch.ts'

const found = { service: 'feishu', code: '230099', entryId: 'feishu/230099', message: 'card', others: 0 }
const certain: Examination = { outcome: 'identified', bare: false, doubtful: false, found }
const bare: Examination = { outcome: 'identified', bare: true, doubtful: false, found }
const nothing: Examination = { outcome: 'no-error', bare: false, doubtful: false, found: null }

let now = 0
let timers: { at: number; then: () => void }[] = []
let reads = 0
let onClipboard: ClipboardContent = { kind: 'no-text' }
let examined: string[] = []
let answer: Examination | null = certain
let sightings: Sighting[] = []
let watch: ClipboardWatch

const create = (inBackground = true) =>
  createClipboardWatch({
    clipboard: {
      read: async (pictures) => {
        reads += 1
        return onClipboard.kind === 'picture' && !pictures ? { kind: 'no-text' } : onClipboard
      },
    },
    examine: async (text) => {
      examined.push(text)
      return answer
    },
    examinePicture: async (bytes) => {
      examined.push(`picture of ${bytes.length}`)
      return answer === null ? null : { text: 'read in a picture', examination: answer }
    },
    inBackground,
    onSighting: (sighting) => sightings.push(sighting),
    onChange: () => {},
    now: () => now,
    wait(milliseconds, then) {
      const timer = { at: now + milliseconds, then }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
  })

const settle = () => new Promise((done) => setImmediate(done))

/** Lets milliseconds pass, one timer at a time. */
const pass = async (milliseconds: number) => {
  const end = now + milliseconds
  for (;;) {
    await settle()
    const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]
    if (next === undefined) break
    timers = timers.filter((timer) => timer !== next)
    now = next.at
    next.then()
  }
  now = end
}

const copy = (text: string) => {
  onClipboard = { kind: 'text', text, fingerprint: `print of ${text}` }
}
const turnOn = (watchSensitivity: 'certain' | 'possible' = 'certain') =>
  watch.configure({ watch: 'on', watchSensitivity, watchPictures: false })

beforeEach(() => {
  now = Date.UTC(2026, 10, 20)
  timers = []
  reads = 0
  onClipboard = { kind: 'no-text' }
  examined = []
  answer = certain
  sightings = []
  watch = create()
})

test.each(['unasked', 'off'] as const)('%s: nothing is ever read', async (choice) => {
  watch.configure({ watch: choice, watchSensitivity: 'possible', watchPictures: false })
  watch.obey('resume')
  watch.obey('next-only')
  await watch.look()
  await pass(3_600_000)
  expect(reads).toBe(0)
  expect(timers).toEqual([])
  expect(watch.state().mode).toBe('off')
})

test('a copied error is offered once, whatever is copied in between', async () => {
  turnOn()
  await pass(1_500)
  for (const text of ['error one', 'error two', 'error one']) {
    copy(text)
    await pass(1_500)
  }
  expect(examined).toEqual(['error one', 'error two'])
  expect(sightings.map(({ id }) => id)).toEqual([1, 2])
  expect(watch.state()).toMatchObject({ looked: 2, offered: 2, last: { verdict: 'already-offered' } })
})

test('what was there before is not looked at, unless the person opens quick lookup', async () => {
  copy('copied before')
  turnOn()
  await pass(5_000)
  expect(examined).toEqual([])
  await watch.look()
  expect(examined).toEqual(['copied before'])
  await watch.look()
  expect(examined.length).toBe(1)
})

test('a text without a hit is looked at once and leaves a count and a reason', async () => {
  turnOn()
  await pass(1_500)
  answer = nothing
  copy('Dear customer')
  await pass(10_000)
  expect(examined).toEqual(['Dear customer'])
  expect(watch.state()).toMatchObject({ looked: 1, offered: 0, last: { verdict: 'no-error' } })
  expect(JSON.stringify(watch.state())).not.toContain('customer')
})

test('numbers alone and ambiguous findings need the wider sensitivity', async () => {
  turnOn()
  await pass(1_500)
  answer = bare
  copy('99991672')
  await pass(1_500)
  answer = { ...certain, outcome: 'ambiguous' }
  copy('code 10002')
  await pass(1_500)
  expect(sightings).toEqual([])
  expect(watch.state().last?.verdict).toBe('not-certain')
  turnOn('possible')
  copy('99991672 again')
  await pass(1_500)
  expect(sightings.length).toBe(1)
})

test('an answer that took too long is dropped', async () => {
  turnOn()
  await pass(1_500)
  answer = null
  copy('a very hard text')
  await pass(1_500)
  expect(watch.state()).toMatchObject({ offered: 0, last: { verdict: 'out-of-time' } })
})

test.each(['refused', 'concealed', 'too-large', 'own-copy'] as const)('%s: nothing is examined', async (kind) => {
  turnOn()
  await pass(1_500)
  onClipboard = { kind }
  await pass(5_000)
  expect(examined).toEqual([])
  expect(watch.state()).toMatchObject({ looked: 0, last: { verdict: kind } })
})

test('a pause ends by itself; what was copied meanwhile is not looked at', async () => {
  turnOn()
  await pass(1_500)
  watch.obey('pause-15')
  const before = reads
  copy('copied in the pause')
  await pass(14 * 60_000)
  expect(reads).toBe(before)
  expect(watch.state().until).not.toBeNull()
  await pass(2 * 60_000)
  expect(watch.state().mode).toBe('on')
  expect(examined).toEqual([])
  copy('copied after')
  await pass(1_500)
  expect(examined).toEqual(['copied after'])
})

test('a pause without end waits for the person', async () => {
  turnOn()
  watch.obey('pause')
  await pass(86_400_000)
  expect(watch.state()).toMatchObject({ mode: 'paused', until: null })
  watch.obey('resume')
  expect(watch.state().mode).toBe('on')
})

test('only the next copy is looked at, then the watch pauses; our own copies do not count', async () => {
  turnOn()
  await pass(1_500)
  watch.obey('next-only')
  onClipboard = { kind: 'own-copy' }
  await pass(1_500)
  copy('the next')
  await pass(1_500)
  copy('the one after')
  await pass(10_000)
  expect(examined).toEqual(['the next'])
  expect(watch.state()).toMatchObject({ mode: 'paused', until: null })
  watch.obey('resume')
  await pass(5_000)
  expect(examined).toEqual(['the next'])
})

test('switched off while the engine thinks: the answer is dropped', async () => {
  turnOn()
  await pass(1_500)
  copy('an error')
  now += 1_000
  const looking = watch.look()
  watch.configure({ watch: 'off', watchSensitivity: 'certain', watchPictures: false })
  await looking
  await pass(60_000)
  expect(sightings).toEqual([])
  expect(timers).toEqual([])
})

test('pausing and resuming quickly leaves one poll, not two', async () => {
  turnOn()
  for (let turn = 0; turn < 5; turn++) {
    watch.obey('pause')
    watch.obey('resume')
  }
  await pass(1_500)
  const before = reads
  await pass(10_000)
  expect(reads - before).toBe(10)
  expect(timers.length).toBe(1)
})

test('slow looks and clipboards too large are followed by longer rests', async () => {
  let cost = 0
  const rests: number[] = []
  watch = createClipboardWatch({
    clipboard: {
      read: async () => {
        now += cost
        return onClipboard
      },
    },
    examine: async () => nothing,
    examinePicture: async () => null,
    inBackground: true,
    onSighting: () => {},
    onChange: () => {},
    now: () => now,
    wait(milliseconds, then) {
      rests.push(milliseconds)
      timers.push({ at: now + milliseconds, then })
      return () => {}
    },
  })
  turnOn()
  await pass(0)
  cost = 200
  await pass(1_200)
  cost = 5
  onClipboard = { kind: 'too-large' }
  await pass(4_100)
  expect(rests.slice(0, 3)).toEqual([1_000, 4_000, 10_000])
})

test('where only focused windows see the clipboard, it is looked at on focus alone', async () => {
  watch = create(false)
  turnOn()
  copy('an error')
  await pass(60_000)
  expect(reads).toBe(0)
  await watch.look()
  expect(sightings.length).toBe(1)
  expect(watch.state().inBackground).toBe(false)
})

test('a copied picture is read where the person wants that, offered once, and not looked at otherwise', async () => {
  const picture: ClipboardContent = { kind: 'picture', bytes: new Uint8Array(7), fingerprint: 'print of a picture' }
  turnOn()
  await pass(2_000)
  onClipboard = picture
  await pass(5_000)
  expect([examined, sightings]).toEqual([[], []])
  onClipboard = { kind: 'concealed' }
  watch.configure({ watch: 'on', watchSensitivity: 'certain', watchPictures: true })
  await pass(5_000)
  onClipboard = picture
  await pass(30_000)
  expect(examined).toEqual(['picture of 7'])
  expect(sightings).toHaveLength(1)
})

test('a picture in which nothing can be read is no error', async () => {
  watch.configure({ watch: 'on', watchSensitivity: 'possible', watchPictures: true })
  await pass(2_000)
  answer = null
  onClipboard = { kind: 'picture', bytes: new Uint8Array(3), fingerprint: 'another' }
  await pass(5_000)
  expect(watch.state().last?.verdict).toBe('no-error')
  expect(sightings).toEqual([])
})

const offeredCode = { service: 'feishu', code: '99991672', entryId: 'feishu/99991672', message: '', others: 0 }
const sure: Examination = { outcome: 'identified', bare: false, doubtful: false, found: offeredCode }

test.each<readonly [string, Partial<Examination>]>([
  ['a number alone', { bare: true }],
  ['a digit hardly read in a picture', { doubtful: true }],
  ['one of several', { outcome: 'ambiguous' }],
])('%s is no certain answer', (_case, change) => {
  expect(judge({ ...sure, ...change }, 'certain')).toBe('not-certain')
  expect(judge({ ...sure, ...change }, 'possible')).toBe('offered')
})

test('what is certain is offered, no error never', () => {
  expect(judge(sure, 'certain')).toBe('offered')
  expect(judge({ outcome: 'no-error', bare: false, doubtful: false, found: null }, 'possible')).toBe('no-error')
})
