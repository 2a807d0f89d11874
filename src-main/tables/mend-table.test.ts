/** Damaged tables with the real thread and real files: made whole again from the imported file, lost only with it. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Problem, success } from '../../src-preload/model/outcome.ts'
import { type ImportedTable, noEnvelope, noSums, type TablePreview } from '../../src-preload/model/tables.ts'
import { digestOf } from '../engine/file-digest.ts'
import { loadShipped, loadTables } from '../engine/load-tables.ts'
import type { StoredDocument } from '../store/document.ts'
import { mutationRuns } from '../thoroughness.fixture.ts'
import { openThread } from '../thread.ts'
import { keepReading } from './keep-reading.ts'
import { createMend } from './mend-table.ts'
import type { ReadingTask } from './protocol.ts'
import { startReading } from './reading.ts'
import { createTableUse } from './use-tables.ts'

const root = mkdtempSync(join(tmpdir(), 'errdex-mend-'))
const pristine = join(root, 'pristine')
const resources = join(root, 'no-resources')
const read = (task: ReadingTask) =>
  startReading({ open: openThread, file: join(root, 'bundle', 'reader.mjs') }, task, {
    stage: () => undefined,
    log: () => undefined,
  })
let imported: ImportedTable
let folder: string
let runs = 0

beforeAll(async () => {
  await build({
    logLevel: 'silent',
    configFile: false,
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'reader-worker.ts'),
      outDir: join(root, 'bundle'),
      rollupOptions: { output: { format: 'es', entryFileNames: 'reader.mjs' } },
    },
  })
  const bytes = new TextEncoder().encode('code,message\n1,支付失败\n2,declined\n')
  const task = {
    file: 'pay.csv',
    pieces: [bytes],
    table: 'my-pay',
    resources,
    before: null,
    draft: null,
    favorites: [],
  }
  const reading = read(task)
  const kept = await keepReading(reading, { folder: pristine, now: () => new Date(0), newId: () => '1' })
  await reading.cancel()
  if (!kept.ok) throw new Error(kept.problem.key)
  imported = kept.value
}, 60_000)
beforeEach(() => {
  folder = join(root, `run-${++runs}`)
  cpSync(pristine, folder, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const damage = (part: 'entries' | 'index' | 'source') => {
  const path = join(folder, `${imported.compiled}.${part}`)
  const bytes = readFileSync(path)
  bytes[Math.floor(bytes.length / 2)] = 0x7f
  writeFileSync(path, bytes)
}

/** Puts the table to use as a start does: what is found, what is told, and what is kept of the table then. */
const start = async (table = imported, isWritable = true) => {
  let tables: readonly ImportedTable[] = [table]
  const problems: Problem[] = []
  const document: StoredDocument<readonly ImportedTable[]> = {
    read: () => tables,
    write: async (next) => {
      tables = next
      return success(next)
    },
    settled: async () => undefined,
  }
  const shipped = loadShipped(resources)
  let found: readonly string[] = []
  const mend = createMend({
    folder,
    resources,
    document,
    isWritable,
    now: () => new Date(0),
    newId: () => 'mended',
    read,
    report: (problem) => problems.push(problem),
  })
  const use = createTableUse({
    described: Promise.resolve({ services: [], entries: 0, problems: [] }),
    load: async (files) => {
      const { engine, damaged } = await loadTables(shipped, files)
      found = engine.catalog.entries.map(({ message }) => message)
      return { services: [], entries: found.length, problems: [], damaged }
    },
    begin: () => undefined,
    folder,
    mend,
    changed: async () => undefined,
  })
  await use.use(tables)
  return { found, told: problems.map(({ key, values }) => [key, values]), tables }
}
const preview: TablePreview = {
  file: 'pay.csv',
  encoding: 'utf-8',
  grids: [],
  folder: null,
  draft: { name: 'pay', mappings: [], envelope: noEnvelope },
  messages: [],
  entries: 0,
  leftOut: 0,
  added: 0,
  changed: 0,
  removed: 0,
  changes: [],
  affected: [],
  sharedCodes: [],
}
const everything = ['支付失败', 'declined']

test('whole files are used as they are', async () => {
  expect(await start()).toEqual({ found: everything, told: [], tables: [imported] })
})

test.each(['entries', 'index'] as const)('a damaged .%s is made again from the imported file', async (part) => {
  damage(part)
  const { found, told, tables } = await start()
  expect([found, told]).toEqual([everything, [['tables.rebuilt', { name: 'pay' }]]])
  expect(tables).toEqual([{ ...imported, compiled: 'my-pay.mended' }])
  expect((await start(tables[0])).told).toEqual([])
})

test.each(['entries', 'index'] as const)('.%s and the imported file damaged: lost, and said where', async (part) => {
  damage(part)
  damage('source')
  const source = join(folder, `${imported.compiled}.source`)
  const { found, told, tables } = await start()
  expect([found, told, tables]).toEqual([[], [['tables.lost', { name: 'pay', source }]], [imported]])
})

test('a missing imported file is lost too, and a damaged one alone is no trouble', async () => {
  damage('source')
  expect((await start()).told).toEqual([])
  damage('entries')
  rmSync(join(folder, `${imported.compiled}.source`))
  expect((await start()).told.map(([key]) => key)).toEqual(['tables.lost'])
})

test('a file that the system does not take is told, and the reading goes on', async () => {
  const reading = read({
    file: 'pay.csv',
    pieces: [new TextEncoder().encode('code,message\n1,declined\n')],
    table: 'my-pay',
    resources,
    before: null,
    draft: null,
    favorites: [],
  })
  const inFile = join(folder, `${imported.compiled}.source`)
  const keep = (into: string) => keepReading(reading, { folder: into, now: () => new Date(0), newId: () => '1' })
  expect(await keep(inFile)).toMatchObject({
    ok: false,
    problem: { key: 'store.not-written', values: { file: inFile } },
  })
  expect(await keep(folder)).toMatchObject({ ok: true, value: { entries: 1 } })
  await reading.cancel()
})

test('an update keeps what was decided: columns that moved are known by their names, a pack’s own mapping is left as it is', async () => {
  const draft = {
    ...imported.draft,
    extends: 'feishu',
    mappings: [{ taken: true, columns: ['code', 'meaning'] as const }],
  }
  const task = {
    file: 'pay.csv',
    pieces: [new TextEncoder().encode('note,message,code\n-,declined,1\n')],
    table: imported.id,
    resources,
    before: join(folder, imported.compiled),
    draft,
    favorites: [],
  }
  const drafts = async (more: Partial<ReadingTask>) => {
    const reading = read({ ...task, ...more })
    const shown = await reading.preview()
    await reading.cancel()
    return shown.ok ? shown.value.draft : null
  }
  const columns = [null, 'meaning', 'code']
  expect(await drafts({ isCarried: true })).toEqual({ ...draft, mappings: [{ taken: true, columns }] })
  const swapped = [new TextEncoder().encode('message,code\ndeclined,1\n')]
  const asIs = { ...draft, mappings: [{ taken: true, columns: ['meaning', 'code'] as const }] }
  expect(await drafts({ pieces: swapped, draft: asIs })).toEqual(asIs)
})

test('columns that changed places are known by their names, however large the old file is', async () => {
  const old = `code,message\n${Array.from({ length: 18 }, (_, row) => `${row},${'x'.repeat(1_000_000)}\n`).join('')}`
  writeFileSync(join(folder, `${imported.compiled}.source`), old)
  const reading = read({
    ...{ file: 'pay.csv', table: imported.id, resources, before: join(folder, imported.compiled), favorites: [] },
    pieces: [new TextEncoder().encode('message,code\ndeclined,1\n')],
    draft: { ...imported.draft, mappings: [{ taken: true, columns: ['code', 'meaning'] }] },
    isCarried: true,
  })
  const shown = await reading.preview()
  await reading.cancel()
  expect(shown.ok && shown.value.draft.mappings).toEqual([{ taken: true, columns: ['meaning', 'code'] }])
})

test('a table of an earlier version, without sums, gets them', async () => {
  const { found, tables } = await start({ ...imported, sums: noSums })
  expect([found, tables[0]?.sums]).toEqual([everything, imported.sums])
})

test('while another process has the folder open nothing is written', async () => {
  damage('index')
  const { found, told, tables } = await start(imported, false)
  expect([found, told, tables]).toEqual([[], [['tables.damaged', { name: 'pay' }]], [imported]])
})

test(`of ${mutationRuns} mutations of the imported file none becomes a table`, async () => {
  damage('entries')
  const path = join(folder, `${imported.compiled}.source`)
  const whole = readFileSync(path)
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.nat(whole.length),
      fc.uint8Array({ maxLength: 5 }),
      async (from, to, put) => {
        const bytes = Buffer.concat([whole.subarray(0, from), put, whole.subarray(Math.max(from, to))])
        writeFileSync(path, bytes)
        const problems: Problem[] = []
        const mend = createMend({
          folder,
          resources,
          isWritable: true,
          document: { read: () => [], write: async (next) => success(next), settled: async () => undefined },
          now: () => new Date(0),
          newId: () => 'mended',
          // Compiles whatever it is given.
          read: (task) => ({
            task,
            preview: async () => success({ ...preview, entries: 1 }),
            remap: async () => success(preview),
            guess: async () => success(noEnvelope),
            save: async () =>
              success({ services: [], entries: 1, sums: { ...noSums, source: digestOf(Buffer.concat(task.pieces)) } }),
            cancel: async () => undefined,
          }),
          report: (problem) => problems.push(problem),
        })
        const isWhole = Buffer.compare(bytes, whole) === 0
        expect((await mend(imported)) === null).toBe(!isWhole)
        expect(problems.map(({ key }) => key)).toEqual([isWhole ? 'tables.rebuilt' : 'tables.lost'])
      },
    ),
    { numRuns: mutationRuns },
  )
}, 300_000)
