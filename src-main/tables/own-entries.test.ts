/** Entries the person writes: in use at once, edited, taken back, beside what documents say, and through a pack unchanged. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { type Outcome, success } from '../../src-preload/model/outcome.ts'
import { isOwnEntry, type OwnEntryDraft } from '../../src-preload/model/own-entries.ts'
import { type ImportedTable, isImportedTables, noEnvelope, type TableDraft } from '../../src-preload/model/tables.ts'
import { knowledgeSteps } from '../core/analyzer/knowledge/knowledge.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import type { Engine } from '../core/engine.ts'
import { openSteps } from '../core/search/index/mini-index.ts'
import { finishSteps, onceSteps } from '../core/steps.ts'
import { previewTable } from '../core/tables/preview-table.ts'
import { createTableMessages } from '../core/tables/table-messages.ts'
import { writeEntries } from '../engine/compiled-table.ts'
import { digestOf } from '../engine/file-digest.ts'
import { loadTables } from '../engine/load-tables.ts'
import { createUndoShelf } from '../library/undo.ts'
import { shippedCatalog, shippedEngine, shippedIndex } from '../shipped.fixture.ts'
import { openFile } from './open-file.ts'
import { createOwnEntries, type OwnEntries } from './own-entries.ts'
import { prepareSteps } from './prepare-table.ts'
import type { ReadingTask } from './protocol.ts'
import type { TableReader } from './reading.ts'
import { toTableFile } from './table-file.ts'

/** For tests: a file read and compiled for real, in this thread. */
const readHere = (task: ReadingTask): TableReader => {
  const bytes = Buffer.concat(task.pieces)
  const compile = async (chosen: TableDraft | null) => {
    const opened = await openFile(task, bytes, [])
    const messages = createTableMessages()
    const draft = chosen ?? opened.guess()
    const compiled = opened.compile(draft, messages)
    const preview = previewTable({
      file: task.file,
      grids: opened.grids,
      folder: null,
      encoding: opened.encoding,
      draft,
      compiled,
      messages,
      before: { entries: [], additions: [] },
      documented: () => undefined,
      favorites: [],
      isKnownElsewhere: () => false,
    })
    return { compiled, preview }
  }
  let draft = task.draft
  return {
    task,
    preview: async () => success((await compile(draft)).preview),
    remap: async (next) => {
      draft = next
      return success((await compile(next)).preview)
    },
    guess: async () => success(noEnvelope),
    save: async (base) => {
      const { compiled } = await compile(draft)
      const { services, entries } = compiled
      const index = finishSteps(prepareSteps(entries))
      const parts = { source: bytes, index, entries: writeEntries(compiled) }
      for (const [part, content] of Object.entries(parts)) writeFileSync(`${base}.${part}`, content)
      const sums = { source: digestOf(parts.source), index: digestOf(parts.index), entries: digestOf(parts.entries) }
      return success({ services: services.map(({ id }) => id), entries: entries.length, sums })
    },
    cancel: async () => undefined,
  }
}

const draft: OwnEntryDraft = {
  service: 'feishu',
  code: '231999',
  message: 'the card belongs to another chat',
  meaning: '卡片不属于这个会话',
  advice: '1. 用 **原会话** 的 `open_chat_id`\n2. 再发一次，见 [手册](https://wiki.example/cards)',
  http: 400,
  kind: null,
  retry: 'no',
  actor: 'admin',
}

let tables: readonly ImportedTable[]
let own: OwnEntries
let folder: string
let shelf: ReturnType<typeof createUndoShelf>
beforeEach(() => {
  tables = []
  shelf = createUndoShelf()
  folder = mkdtempSync(join(tmpdir(), 'errdex-own-'))
  let ids = 0
  own = createOwnEntries({
    folder,
    resources: '',
    shelf,
    now: () => new Date('2026-11-20T08:00:00Z'),
    newId: () => String(++ids),
    read: readHere,
    nameFor: async (service) => `mine · ${service}`,
    tables: {
      list: () => tables,
      replace: async (next) => {
        tables = next
        return success(null)
      },
    },
  })
})

const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}
const read = async (code: string) => (await own.read('feishu', code))?.draft ?? null
const know = onceSteps(() => knowledgeSteps(viewCatalog(shippedCatalog)))
const load = async (): Promise<Engine> => {
  const shipped = {
    catalog: shippedCatalog,
    engine: shippedEngine,
    openIndex: () => openSteps(shippedIndex),
    know,
    problems: [],
  }
  const { engine, damaged } = await loadTables(
    shipped,
    tables.map((table) => toTableFile(folder, table)),
  )
  expect(damaged).toEqual([])
  return engine
}

test('what is written is found, looked up and recognised like any documented code of the service', async () => {
  const { entry: id } = unwrap(await own.write(draft, null))
  expect(isImportedTables(tables)).toBe(true)
  const engine = await load()
  const { entry, service } = engine.open(id) ?? {}
  expect(entry).toMatchObject({
    service: 'feishu',
    code: '231999',
    kind: 'invalid-request',
    retry: 'no',
    actor: 'admin',
    http: 400,
  })
  expect([entry?.message, entry?.meaning, entry?.advice]).toEqual([draft.message, draft.meaning, draft.advice])
  expect([entry?.derivation.retry, entry?.derivation.actor]).toEqual(['retry/stated', 'actor/stated'])
  expect(entry?.derivation.kind).not.toContain('stated')
  expect([service?.id, entry !== undefined && isOwnEntry(entry)]).toEqual(['feishu', true])
  expect(engine.search('231999', { limit: 1 })[0]?.entry.id).toBe(id)
  expect(engine.search('不属于这个会话', { limit: 1 })[0]?.entry.id).toBe(id)
  const text =
    '{"code":231999,"msg":"the card belongs to another chat","error":{"log_id":"20260405090515BFB07C2F064D6D9EC8DF"}}'
  expect(shippedEngine.diagnose(text).findings[0]?.outcome).toBe('unknown-code')
  const [finding] = engine.diagnose(text).findings
  expect([finding?.outcome, finding?.candidates[0]?.entryId]).toEqual(['identified', id])
})

test('an entry is edited, its code too; every step is undone', async () => {
  const first = unwrap(await own.write(draft, null))
  expect(await read('231999')).toEqual(draft)
  const second = unwrap(await own.write({ ...draft, code: '231998', meaning: 'other' }, first.entry))
  expect([await read('231999'), (await read('231998'))?.meaning]).toEqual([null, 'other'])
  const removed = unwrap(await own.remove(second.entry))
  expect(tables).toEqual([])
  unwrap(await shelf.run(removed))
  expect((await read('231998'))?.meaning).toBe('other')
  unwrap(await shelf.run(second.undo))
  expect(await read('231999')).toEqual(draft)
  unwrap(await shelf.run(first.undo))
  expect(tables).toEqual([])
})

test('several are written at once without losing any', async () => {
  const codes = ['1', '2', '3', '4', '5'].map((digit) => `77770${digit}`)
  await Promise.all(codes.map((code) => own.write({ ...draft, code }, null)))
  expect(tables.map(({ id, entries }) => [id, entries])).toEqual([['my-own-feishu', 5]])
  for (const code of codes) expect(await read(code)).toMatchObject({ code })
})

test.each([
  [{ code: ' ' }, 'own.no-code'],
  [{ code: '1001-1010' }, 'own.many-codes'],
  [{ message: '', meaning: ' ' }, 'own.no-text'],
])('%j is refused', async (change, key) => {
  expect(await own.write({ ...draft, ...change }, null)).toMatchObject({ ok: false, problem: { key } })
  expect(tables).toEqual([])
})

test('a code that is taken by another entry of the person is refused', async () => {
  const { entry } = unwrap(await own.write(draft, null))
  await own.write({ ...draft, code: '231998' }, null)
  expect(await own.write({ ...draft, code: '231998' }, entry)).toMatchObject({
    ok: false,
    problem: { key: 'own.exists' },
  })
})

test('a code that a document lists is answered by the document; the own entry stands beside it', async () => {
  const { entry: id } = unwrap(await own.write({ ...draft, code: '99991672' }, null))
  const engine = await load()
  const text =
    '{"code":99991672,"msg":"Access denied. One of the following scopes is required: [im:chat]","error":{"log_id":"20260405090515BFB07C2F064D6D9EC8DF"}}'
  expect(engine.diagnose(text).findings[0]).toEqual(shippedEngine.diagnose(text).findings[0])
  expect(engine.open('feishu/99991672')?.sameCode.map((entry) => entry.id)).toContain(id)
  expect(engine.search('99991672', { limit: 2 }).map(({ entry }) => entry.id)).toEqual(['feishu/99991672', id])
})
