/** Documents lose nothing acknowledged: not to a failing step, a crash at any step, or damage to a file. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fields, integer, list, type Shape, text } from '../../src-preload/model/shape.ts'
import { runs } from '../thoroughness.fixture.ts'
import { type DocumentFolder, type DocumentOptions, openDocument, openFolder } from './document.ts'
import type { FileSystem } from './file-system.ts'
import { createUnreliableFiles, FileError } from './unreliable-files.fixture.ts'

interface Value {
  readonly count: number
  readonly words: readonly string[]
}
const isValue: Shape<Value> = fields<Value>({ count: integer(0, 1e9), words: list(text(100), 100) })
const options: DocumentOptions<Value> = {
  file: 'value.json',
  shape: isValue,
  initial: { count: 0, words: [] },
  migrations: [(value) => ({ count: value, words: [] })],
  onFailure: 'revert',
  onNewer: 'read-only',
}
const on = (files: FileSystem, more: Partial<DocumentFolder> = {}): DocumentFolder => ({
  ...openFolder('/d'),
  files,
  retryAfter: 1,
  ...more,
})
/** Milliseconds; a few seconds on a machine that has nothing else to do. */
const longRun = 300_000

const value = (count: number): Value => ({ count, words: [`数${count}`] })
const stored = async (...counts: readonly number[]) => {
  const files = createUnreliableFiles()
  const { document } = openDocument(on(files), options)
  for (const count of counts) await document.write(value(count))
  return files
}

test('what was written is there after reopening', async () => {
  const files = await stored(1, 2)
  const opened = openDocument(on(files), options)
  expect([opened.document.read(), opened.problem]).toEqual([value(2), null])
})

test.each(['revert', 'keep'] as const)(
  'a failing step is told, reopening finds a whole value (%s)',
  async (onFailure) => {
    const steps = (await stored(1, 2)).steps()
    // Opening takes two steps; a file that cannot be read is never written, as the next tests show.
    for (const code of ['ENOSPC', 'EROFS', 'EACCES', 'EIO'])
      for (let failing = 3; failing <= steps; failing++) {
        let broken = true
        const faults = {
          before: (step: number) => {
            if (broken && step >= failing) throw new FileError(code)
          },
        }
        const files = createUnreliableFiles(new Map(), faults)
        const { document } = openDocument(on(files), { ...options, onFailure })
        const outcomes = [await document.write(value(1)), await document.write(value(2))]
        const acknowledged = outcomes.reduce((last, { ok }, index) => (ok ? index + 1 : last), 0)
        if (onFailure === 'revert') expect(document.read().count).toBe(acknowledged)
        broken = false
        const found = openDocument(on(files.afterCrash(() => true)), options).document.read().count
        expect(found).toBeGreaterThanOrEqual(acknowledged)
        if (onFailure === 'keep') {
          expect(document.read()).toEqual(value(2))
          expect(await document.write(value(3))).toMatchObject({ ok: true })
        }
      }
  },
)

test('a value that could not be written is tried again until it is safe', async () => {
  let full = false
  const faults = {
    before: () => {
      if (full) throw new FileError('ENOSPC')
    },
  }
  const files = createUnreliableFiles(new Map(), faults)
  const told: string[] = []
  const place = on(files, { saved: (file) => told.push(file) })
  const { document } = openDocument(place, { ...options, onFailure: 'keep' })
  await document.write(value(6))
  expect(told).toEqual([])
  full = true
  expect(await document.write(value(7))).toMatchObject({ ok: false, problem: { key: 'store.disk-full' } })
  full = false
  await expect.poll(() => told).toEqual(['/d/value.json'])
  expect(openDocument(on(files), options).document.read()).toEqual(value(7))
})

test('a value that is given up is never said to be kept', async () => {
  let full = false
  const faults = {
    before: () => {
      if (full) throw new FileError('ENOSPC')
    },
  }
  const { document } = openDocument(on(createUnreliableFiles(new Map(), faults)), { ...options, onFailure: 'revert' })
  full = true
  expect(await document.write(value(7))).toMatchObject({ ok: false, problem: { key: 'store.disk-full-refused' } })
})

test(
  'a power cut at any step loses nothing acknowledged',
  async () => {
    const steps = (await stored(1, 2, 3)).steps()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: steps }), fc.infiniteStream(fc.boolean()), async (last, coins) => {
        const faults = {
          before: (step: number) => {
            if (step > last) throw new FileError('EIO')
          },
        }
        const files = createUnreliableFiles(new Map(), faults)
        const { document } = openDocument(on(files), options)
        let acknowledged = 0
        for (const count of [1, 2, 3]) if ((await document.write(value(count))).ok) acknowledged = count
        const after = openDocument(on(files.afterCrash(() => coins.next().value)), options)
        expect(after.document.read().count).toBeGreaterThanOrEqual(acknowledged)
      }),
      { numRuns: runs(3_000) },
    )
  },
  longRun,
)

test('an older format is migrated and the file before it kept byte by byte', async () => {
  const old = '{"format":1,"value":41}'
  const files = createUnreliableFiles(new Map([['/d/value.json', old]]))
  const { document } = openDocument(on(files), options)
  expect(document.read()).toEqual({ count: 41, words: [] })
  await document.write(value(42))
  expect(files.content.get('/d/value.json.before-2')).toBe(old)
  expect(openDocument(on(files), options).document.read()).toEqual(value(42))
})

test('a newer format is shown where it fits, never written, and said so', async () => {
  const newer = '{"format":3,"value":{"count":9,"words":[]}}'
  const files = createUnreliableFiles(new Map([['/d/value.json', newer]]))
  const { document, problem } = openDocument(on(files), options)
  expect([document.read().count, problem?.key]).toEqual([9, 'store.newer'])
  expect(await document.write(value(1))).toMatchObject({ ok: false, problem: { key: 'store.newer' } })
  expect(files.content.get('/d/value.json')).toBe(newer)
})

test('a folder in use elsewhere is read but not written', async () => {
  const files = await stored(5)
  const locked = { key: 'store.in-use', values: { pid: 1 } }
  const { document } = openDocument(on(files, { locked }), options)
  expect(await document.write(value(6))).toEqual({ ok: false, problem: locked })
  expect(document.read()).toEqual(value(5))
})

test('a file that cannot even be read is not overwritten', async () => {
  const sound = (await stored(5)).content
  const faults = {
    before: () => {
      throw new FileError('EIO')
    },
  }
  const files = createUnreliableFiles(sound, faults)
  const { document, problem } = openDocument(on(files), options)
  expect(problem?.key).toBe('store.unreadable')
  expect(await document.write(value(6))).toMatchObject({ ok: false, problem: { key: 'store.unreadable' } })
  expect(files.content).toEqual(sound)
})

test('many changes at once take few writes, and each is answered when it is safe', async () => {
  const files = createUnreliableFiles()
  const { document } = openDocument(on(files), options)
  const one = await stored(1)
  const outcomes = await Promise.all(Array.from({ length: 100 }, (_, count) => document.write(value(count))))
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  expect(files.steps()).toBeLessThan(one.steps() * 3)
  expect(openDocument(on(files), options).document.read()).toEqual(value(99))
})
