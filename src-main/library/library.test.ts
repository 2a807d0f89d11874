/** The library as windows meet it: changes are stored and told, removals undone, texts redacted, gone entries kept. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { Favorites, History, KnownEntry, Notes } from '../../src-preload/model/library.ts'
import type { MetCodes } from '../../src-preload/model/met-codes.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { emptyFavorites } from '../core/library/favorites.ts'
import type { StoredDocument } from '../store/document.ts'
import { createHistoryLog, type HistoryLog } from './history-log.ts'
import { readHistoryOverview, readHistoryPage } from './history-views.ts'
import { createLibrary, type Library } from './library.ts'
import { createMetLog, type MetLog } from './met-log.ts'
import { createUndoShelf, type UndoShelf } from './undo.ts'

let full: boolean
let told: string[]
let catalog: Map<string, KnownEntry>
let rules: { on: boolean; days: number; whole: boolean }
let library: Library
let log: HistoryLog
let met: MetLog
let shelf: UndoShelf

const inMemory = <T>(initial: T): StoredDocument<T> => {
  let value = initial
  return {
    read: () => value,
    write: async (next): Promise<Outcome<T>> => {
      value = next
      return full ? failure('store.not-written', { file: 'x', reason: 'ENOSPC' }) : success(next)
    },
    settled: async () => undefined,
  }
}
const known = (message: string): KnownEntry => ({ service: 'feishu', code: '1', message, kind: 'auth' })
const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem.key)
  return outcome.value
}

beforeEach(() => {
  full = false
  told = []
  rules = { on: true, days: 30, whole: false }
  catalog = new Map([
    ['feishu/1', known('one')],
    ['feishu/2', known('two')],
  ])
  let ids = 0
  shelf = createUndoShelf()
  const shared = {
    shelf,
    notify: (part: string) => told.push(part),
    now: () => new Date('2026-11-20T08:00:00Z'),
    newId: () => `id${++ids}`,
  }
  library = createLibrary({
    ...shared,
    favorites: inMemory<Favorites>(emptyFavorites),
    notes: inMemory<Notes>([]),
    know: async (entries) => new Map([...catalog].filter(([id]) => entries.includes(id))),
  })
  met = createMetLog({
    ...shared,
    met: inMemory<MetCodes>([]),
    documented: async (codes) => codes.map(({ code }) => code === 'documented'),
  })
  log = createHistoryLog({
    ...shared,
    history: inMemory<History>([]),
    met,
    redact: async (text) => text.replace(/t-\w+/g, '•••'),
    rules: () => rules,
  })
})

test('a star is stored and told; an entry no document has cannot be starred', async () => {
  expect(await library.addFavorite('feishu/1', null)).toEqual(success(null))
  expect(await library.addFavorite('feishu/404', null)).toMatchObject({ ok: false })
  const { favorites, gone } = await library.readFavorites()
  expect([favorites.items.map(({ entry }) => entry), gone, told]).toEqual([['feishu/1'], [], ['favorites']])
})

test('removals are undone once, and only once', async () => {
  await library.addFavorite('feishu/1', null)
  const token = unwrap(await library.changeFavorites({ type: 'remove', entries: ['feishu/1'] }))
  if (token === null) throw new Error('no token')
  expect((await library.readFavorites()).favorites.items).toEqual([])
  expect(await shelf.run(token)).toEqual(success(null))
  expect((await library.readFavorites()).favorites.items).toHaveLength(1)
  expect(await shelf.run(token)).toEqual(failure('library.nothing-to-undo'))
})

test('an entry that left the catalog keeps its last known text', async () => {
  await library.addFavorite('feishu/1', null)
  await library.writeNote('feishu/2', { text: 'ours', tags: [], incidentUntil: null })
  catalog.set('feishu/1', known('one, reworded'))
  await library.refresh()
  catalog.clear()
  await library.refresh()
  const { favorites, gone } = await library.readFavorites()
  expect(gone).toEqual(['feishu/1'])
  expect(favorites.items[0]?.known.message).toBe('one, reworded')
  expect(unwrap(await library.writeNote('feishu/2', { text: 'still ours', tags: [], incidentUntil: null }))).toBeNull()
  expect(library.readNotes()[0]).toMatchObject({ text: 'still ours', known: { message: 'two' } })
})

test('history holds redacted excerpts, whole texts only when asked, and nothing when off', async () => {
  const draft = {
    kind: 'diagnosis',
    outcome: 'identified',
    text: 'token\n  t-secret bad',
    entries: ['feishu/1'],
    met: [],
  } as const
  await log.record(draft)
  rules = { ...rules, whole: true }
  await log.record({ ...draft, text: 'other t-secret' })
  rules = { ...rules, on: false }
  await log.record({ ...draft, text: 'never' })
  expect(log.read().map(({ excerpt, whole }) => [excerpt, whole])).toEqual([
    ['other •••', 'other t-secret'],
    ['token ••• bad', null],
  ])
})

test('files are named in history as they were, with what is secret in a name masked', async () => {
  const files = ['t-secret.log', 'b.log']
  await log.record({ kind: 'diagnosis', outcome: 'no-error', text: 'x', files, entries: [], met: [] })
  await log.record({ kind: 'diagnosis', outcome: 'no-error', text: 'y', entries: [], met: [] })
  expect(log.read().map((item) => item.files)).toEqual([undefined, ['•••.log', 'b.log']])
})

test('a reply is kept whole and redacted, answers later for its codes, and not while history is off', async () => {
  const draft = {
    kind: 'reply',
    outcome: 'answered',
    text: 'Hello,\nuse t-secret',
    entries: ['feishu/1'],
    met: [],
  } as const
  await log.record(draft)
  await log.record({ ...draft, text: 'unlisted', entries: [], met: [{ service: 'feishu', code: '7', message: null }] })
  expect(log.lastAnswer('feishu', '1', 'feishu/1')?.text).toBe('Hello,\nuse •••')
  expect(log.lastAnswer('feishu', '7', null)?.text).toBe('unlisted')
  expect(log.lastAnswer('feishu', '2', 'feishu/2')).toBeNull()
  expect(await met.read()).toEqual([])
  rules = { ...rules, on: false }
  expect(log.lastAnswer('feishu', '1', 'feishu/1')).toBeNull()
})

test('clearing history comes back by undo', async () => {
  await log.record({ kind: 'lookup', outcome: 'found', text: '1', entries: ['feishu/1'], met: [] })
  const token = unwrap(await log.remove(null))
  expect(log.read().length).toBe(0)
  if (token !== null) await shelf.run(token)
  expect(log.read()[0]?.excerpt).toBe('1')
})

test('windows see history with the notes and with what the catalog says now; without an engine the ids do', async () => {
  await log.record({ kind: 'lookup', outcome: 'found', text: '1', entries: ['feishu/1'], met: [] })
  await library.writeNote('feishu/2', { text: 'ours', tags: [], incidentUntil: null })
  const engine = { know: async (ids: readonly string[]) => [...catalog].filter(([id]) => ids.includes(id)) }
  const sources = { history: log, library, engine }
  const page = await readHistoryPage(sources, { text: '', offset: 0, limit: 10 })
  expect(page.items.map(({ kind }) => kind).sort()).toEqual(['lookup', 'note'])
  expect((await readHistoryOverview(sources, 'UTC')).codes[0]).toMatchObject({ key: 'feishu/1', message: 'one' })
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const gone = { ...sources, engine: { know: () => Promise.reject(new Error('expected by the test')) } }
  expect((await readHistoryOverview(gone, 'UTC')).codes[0]).toMatchObject({ key: 'feishu/1', message: '' })
  logged.mockRestore()
})

test('a full disk is told, and the change stays for this run', async () => {
  full = true
  expect(await library.addFavorite('feishu/1', null)).toMatchObject({
    ok: false,
    problem: { key: 'store.not-written' },
  })
  expect((await library.readFavorites()).favorites.items).toHaveLength(1)
})

test('codes without a document are kept while history is on, without secrets, and go with it', async () => {
  const draft = { kind: 'diagnosis', outcome: 'unknown-code', text: 'code 7 t-secret', entries: [] } as const
  const codes = ['7', 'documented'].map((code) => ({ service: 'feishu', code, message: null }))
  await log.record({ ...draft, met: codes })
  expect((await met.read()).map(({ code, count, sample }) => [code, count, sample])).toEqual([['7', 1, 'code 7 •••']])
  expect((await met.export()).content).toContain('feishu,7,,1,')
  rules = { ...rules, on: false }
  await log.record({ ...draft, text: 'another', met: codes })
  expect((await met.read())[0]?.count).toBe(1)

  const dismissed = unwrap(await met.dismiss('feishu', '7'))
  expect(await met.read()).toEqual([])
  await shelf.run(dismissed)
  const removed = unwrap(await log.remove(null))
  expect(await met.read()).toEqual([])
  if (removed !== null) await shelf.run(removed)
  expect((await met.read()).map(({ code }) => code)).toEqual(['7'])
  expect(log.read().length).toBe(1)
})
