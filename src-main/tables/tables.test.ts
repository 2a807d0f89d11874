/** Tables as main keeps them: nothing is in use before it is accepted, everything accepted can be switched, updated, removed. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import {
  type ImportedTable,
  noEnvelope,
  noSums,
  type TablePreview,
  tableLimits,
} from '../../src-preload/model/tables.ts'
import { createUndoShelf, type UndoShelf } from '../library/undo.ts'
import type { StoredDocument } from '../store/document.ts'
import type { ReadingTask } from './protocol.ts'
import type { TableReader } from './reading.ts'
import { createTables, type Tables, type TablesDependencies } from './tables.ts'

let tables: Tables
let shelf: UndoShelf
let inUse: readonly (readonly [string, boolean])[]
/** Tables that were soon to be used, by their files and the sums of those. */
let expected: (readonly (readonly [string, string])[])[]
let tasks: ReadingTask[]
let saved: string[]
let ended: Set<TableReader>
/** Readers that had ended when tables were last put to use. */
let endedBefore: number
let entries: number
/** What readers tell besides. */
let read: Partial<TablePreview>
let diskFull: boolean
let ids: number
/** Digest of the file; '' for a table of an earlier version. */
let source: string

const preview = (task: ReadingTask): TablePreview => ({
  file: task.file,
  encoding: 'utf-8',
  grids: [],
  folder: null,
  draft: task.draft ?? { name: task.file, mappings: [], envelope: noEnvelope },
  messages: [{ severity: 'note', rule: 'code/list', line: 1, column: 'A', text: { key: 'x', values: {} }, count: 3 }],
  entries,
  leftOut: 0,
  added: entries,
  changed: 0,
  removed: 0,
  changes: [],
  affected: [],
  sharedCodes: [],
  ...read,
})
const inMemory = (): StoredDocument<readonly ImportedTable[]> => {
  let value: readonly ImportedTable[] = []
  return {
    read: () => value,
    write: async (next): Promise<Outcome<readonly ImportedTable[]>> => {
      if (diskFull) return failure('store.disk-full')
      value = next
      return success(next)
    },
    settled: async () => undefined,
  }
}

const deps = (): TablesDependencies => ({
  document: inMemory(),
  folder: '/tables',
  resources: '/resources',
  shelf,
  favorites: () => [],
  read(task) {
    tasks.push(task)
    const reader: TableReader = {
      task,
      preview: async () => success(preview(task)),
      remap: async (draft) => success(preview({ ...task, draft })),
      guess: async () => success(noEnvelope),
      save: async (base, listed) => {
        saved.push(base)
        listed?.('e1')
        return success({ services: [task.table], entries, sums: { ...noSums, source } })
      },
      cancel: async () => {
        ended.add(reader)
      },
    }
    return reader
  },
  expect: (list) => {
    expected.push(list.map(({ compiled, sums }) => [compiled, sums.entries]))
  },
  use: async (list) => {
    endedBefore = ended.size
    inUse = list.map(({ id, enabled }) => [id, enabled])
  },
  progress: () => undefined,
  now: () => new Date('2026-11-20T08:00:00Z'),
  newId: () => `n${++ids}`,
})

beforeEach(() => {
  inUse = []
  expected = []
  tasks = []
  saved = []
  ended = new Set()
  endedBefore = 0
  entries = 2
  read = {}
  diskFull = false
  shelf = createUndoShelf()
  ids = 0
  source = ''
  tables = createTables(deps())
})

const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem.key)
  return outcome.value
}
const importFile = async (file: string, updates: string | null = null) => {
  const upload = unwrap(tables.startUpload(file, updates, 'file'))
  unwrap(tables.pushUpload(upload, Buffer.from('code,').toString('base64')))
  unwrap(tables.pushUpload(upload, Buffer.from('msg').toString('base64')))
  unwrap(await tables.preview(upload, null))
  return tables.accept(upload)
}

test('the pieces of a file come together, and what is accepted is kept and in use', async () => {
  expect(await importFile('C:\\docs\\Pay Codes.csv')).toEqual(success(null))
  expect(Buffer.concat(tasks[0]?.pieces ?? []).toString()).toBe('code,msg')
  // Its memory is free for the engine.
  expect([tables.list()[0]?.file, inUse, saved, endedBefore]).toEqual([
    'Pay Codes.csv',
    [['my-pay-codes', true]],
    ['/tables/my-pay-codes.n1'],
    1,
  ])
  expect(tables.list()[0]?.messages).toEqual({ error: 0, warning: 0, note: 3 })
})

test('a refused one stays open: once the disk has room it is accepted without being added again', async () => {
  diskFull = true
  const upload = unwrap(tables.startUpload('pay.csv', null, 'file'))
  unwrap(await tables.preview(upload, null))
  expect(await tables.accept(upload)).toEqual(failure('store.disk-full'))
  diskFull = false
  expect(await tables.accept(upload)).toEqual(success(null))
  expect(tables.list().map(({ id }) => id)).toEqual(['my-pay'])
  expect(await tables.accept(upload)).toEqual(failure('tables.upload-lost'))
})

test('the engine may read entries before their index is written, and lets go of them where nothing comes of it', async () => {
  await importFile('a.csv')
  await importFile('b.csv')
  diskFull = true
  await importFile('new.csv', 'my-a')
  expect(expected).toEqual([
    [['my-a.n1', 'e1']],
    [
      ['my-a.n1', ''],
      ['my-b.n2', 'e1'],
    ],
    [
      ['my-a.n3', 'e1'],
      ['my-b.n2', ''],
    ],
    [],
  ])
})

test('accepted twice at once it is one table', async () => {
  const upload = unwrap(tables.startUpload('pay.csv', null, 'file'))
  unwrap(await tables.preview(upload, null))
  expect(await Promise.all([tables.accept(upload), tables.accept(upload)])).toEqual([success(null), success(null)])
  expect(saved).toHaveLength(1)
})

test('two windows that add a file of one name: the second never takes the place of the first', async () => {
  const open = async () => {
    const upload = unwrap(tables.startUpload('pay.csv', null, 'file'))
    unwrap(await tables.preview(upload, null))
    return upload
  }
  const [first, second] = [await open(), await open()]
  expect(await tables.accept(first)).toEqual(success(null))
  expect(await tables.accept(second)).toEqual(failure('tables.upload-lost'))
  expect(tables.inUse()).toEqual(['my-pay.n1'])
})

test('two files of one name are two tables; an update keeps the id and hands over what was there', async () => {
  await importFile('pay.csv')
  await importFile('pay.csv')
  expect(tables.list().map(({ id }) => id)).toEqual(['my-pay', 'my-pay-2'])
  await importFile('pay-new.csv', 'my-pay')
  expect(tables.list().map(({ id, file }) => [id, file])).toEqual([
    ['my-pay', 'pay-new.csv'],
    ['my-pay-2', 'pay.csv'],
  ])
  expect(tasks[2]).toMatchObject({ table: 'my-pay', before: '/tables/my-pay.n1' })
  expect(tables.inUse()).toEqual(['my-pay.n3', 'my-pay-2.n2'])
})

test('the same file taken in the same way is not there twice, but may be its own newer state', async () => {
  source = 'd1'
  await importFile('pay.csv')
  expect(await importFile('copy of pay.csv')).toEqual(failure('tables.added-before', { name: 'pay.csv' }))
  expect(await importFile('pay.csv', 'my-pay')).toEqual(success(null))
  source = 'd2'
  expect(await importFile('pay.csv')).toEqual(success(null))
  expect(tables.list().map(({ id }) => id)).toEqual(['my-pay', 'my-pay-2'])
})

test('entries that the person wrote are never replaced by a file', async () => {
  await importFile('pay.csv')
  const [table] = tables.list()
  if (table === undefined) throw new Error('nothing was imported')
  const own: ImportedTable = { ...table, id: 'my-own-feishu', name: 'Mine', draft: { ...table.draft, written: true } }
  await tables.replace([table, own])
  expect(tables.startUpload('new.csv', own.id, 'file')).toEqual(failure('tables.own-no-update', { name: 'Mine' }))
  expect(tables.startUpload('new.csv', table.id, 'file').ok).toBe(true)
})

test('switched off, removed, and brought back where it stood', async () => {
  await importFile('a.csv')
  await importFile('b.csv')
  await tables.change({ type: 'enable', table: 'my-a', enabled: false })
  expect(inUse).toEqual([
    ['my-a', false],
    ['my-b', true],
  ])
  const token = unwrap(await tables.change({ type: 'remove', table: 'my-a' }))
  expect(inUse).toEqual([['my-b', true]])
  if (token !== null) await shelf.run(token)
  expect(inUse).toEqual([
    ['my-a', false],
    ['my-b', true],
  ])
})

test('why a file gives no entry is told', async () => {
  entries = 0
  const grid = { heading: '', columns: ['code'], sample: [] }
  const message = { severity: 'error', line: 1, column: null, text: { key: 'x', values: {} }, count: 1 } as const
  const why = async (rows: number, rule: 'csv/quote' | 'table/no-code-column' | 'row/no-text') => {
    read = { grids: [{ ...grid, rows }], messages: [{ ...message, rule }] }
    const refused = await importFile('none.csv')
    return refused.ok ? null : refused.problem.key
  }
  expect([
    await why(0, 'csv/quote'),
    await why(0, 'table/no-code-column'),
    await why(2, 'table/no-code-column'),
    await why(2, 'row/no-text'),
  ]).toEqual(['tables.open-quote', 'tables.no-rows', 'tables.no-entries', 'tables.no-row-taken'])
})

test('nothing is kept of a file that gives no entry, is too large, or is let go', async () => {
  entries = 0
  expect(await importFile('empty.csv')).toMatchObject({ ok: false, problem: { key: 'tables.no-table' } })
  const large = unwrap(tables.startUpload('large.csv', null, 'file'))
  const piece = Buffer.alloc(9_000_000).toString('base64')
  const answers = Array.from({ length: tableLimits.file / 9_000_000 + 1 }, () => tables.pushUpload(large, piece))
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { key: 'tables.file-too-large' } })
  const left = unwrap(tables.startUpload('left.csv', null, 'file'))
  await tables.cancel(left)
  expect(tables.pushUpload(left, '')).toMatchObject({ ok: false, problem: { key: 'tables.upload-lost' } })
  expect([tables.list(), inUse]).toEqual([[], []])
})

test('a full disk is told, and the tables stay as they were', async () => {
  await importFile('a.csv')
  diskFull = true
  expect(await tables.change({ type: 'remove', table: 'my-a' })).toMatchObject({ ok: false })
  expect([tables.list().length, inUse]).toEqual([1, [['my-a', true]]])
})

test('a table is opened again with its file and what was decided, unless its file is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'errdex-tables-'))
  tables = createTables({ ...deps(), folder })
  await importFile('pay.csv')
  expect(await tables.reopen('my-pay')).toMatchObject({ ok: false, problem: { key: 'tables.source-lost' } })
  writeFileSync(join(folder, `${tables.inUse()[0]}.source`), 'code,msg\n1,a\n')
  const upload = unwrap(await tables.reopen('my-pay'))
  const envelope = { ...noEnvelope, codeKeys: ['errcode'] }
  const { draft } = unwrap(await tables.preview(upload, null))
  unwrap(await tables.preview(upload, { ...draft, envelope }))
  expect(unwrap(await tables.guess(upload, '{}'))).toEqual(noEnvelope)
  expect([tasks.at(-1)?.table, Buffer.concat(tasks.at(-1)?.pieces ?? []).toString()]).toEqual([
    'my-pay',
    'code,msg\n1,a\n',
  ])
  expect(await tables.accept(upload)).toEqual(success(null))
  expect(tables.list()).toHaveLength(1)
  expect(await tables.guess(upload, '{}')).toMatchObject({ ok: false, problem: { key: 'tables.upload-lost' } })
})
