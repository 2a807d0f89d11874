/** Compiled tables as they lie on disk: the very entries that were written are in use, or the table is named as damaged. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { emptyFilter } from '../../src-preload/model/search.ts'
import { noEnvelope } from '../../src-preload/model/tables.ts'
import { createDocumentReader } from '../core/search/index/index-document.ts'
import { packIndex } from '../core/search/index/packed-index.ts'
import { compileTable, type TableSource } from '../core/tables/compile-table.ts'
import { headGrid } from '../core/tables/header.ts'
import { guessDraft } from '../core/tables/preview-table.ts'
import { readText } from '../core/tables/read-text.ts'
import { createTableMessages } from '../core/tables/table-messages.ts'
import { mutationRuns, runs } from '../thoroughness.fixture.ts'
import { writePackedIndex } from './compiled-index.ts'
import { writeEntries } from './compiled-table.ts'
import { digestOf } from './file-digest.ts'
import { loadShipped, loadTables, type TableFile } from './load-tables.ts'

/** Milliseconds; seconds on a machine that has nothing else to do. */
const longRun = 300_000

const folder = mkdtempSync(join(tmpdir(), 'errdex-tables-'))
const shipped = loadShipped(join(folder, 'no-resources'))
const base = join(folder, 'my-pay.1')
const parts = ['entries', 'index'] as const
let whole: Readonly<Record<(typeof parts)[number], Buffer>>
let file: TableFile

beforeAll(() => {
  const messages = createTableMessages()
  const { grids } = readText(
    'code,message,meaning\n1,支付失败,余额不足\n2,"declined, again",\n3,x,y\n',
    messages.onGrid,
  )
  const source: TableSource = {
    id: 'my-pay',
    file: 'pay.csv',
    adviceFormat: 'plain',
    grids: grids.map((grid) => headGrid(grid, messages.onGrid)),
  }
  const { services, entries } = compileTable(source, guessDraft(source.file, source.grids), messages)
  whole = {
    entries: Buffer.from(writeEntries({ services, entries, additions: [], calls: [] })),
    index: Buffer.from(writePackedIndex(packIndex(entries.map(createDocumentReader(entries, []))))),
  }
  const sums = { entries: digestOf(whole.entries), index: digestOf(whole.index) }
  file = { id: 'my-pay', base, sums, envelope: noEnvelope, extends: null }
})
const put = (part: (typeof parts)[number], bytes: Uint8Array) => writeFileSync(`${base}.${part}`, bytes)
const putAll = () => {
  for (const part of parts) put(part, whole[part])
}

test('whole files are in use and found', async () => {
  putAll()
  const { engine, damaged } = await loadTables(shipped, [file])
  expect([engine.catalog.entries.map(({ code }) => code), damaged]).toEqual([['1', '2', '3'], []])
  const { rows } = engine.browse({ text: '余额', filter: emptyFilter, sort: null, offset: 0, limit: 5 })
  expect(rows.map(({ id }) => id)).toEqual(['my-pay/1'])
})

test('what the engine answers about a table crosses to other threads whole', async () => {
  putAll()
  const { engine } = await loadTables(shipped, [file])
  const detail = engine.open('my-pay/1')
  expect(detail?.entry).toMatchObject({ id: 'my-pay/1', message: '支付失败', provenance: { row: 1 } })
  const answers = [
    detail,
    engine.search('余额', { limit: 5 }),
    engine.neighbours('my-pay', '2'),
    engine.diagnose('{"code":3,"message":"x"}'),
    engine.know(['my-pay/1']),
    engine.explain('my-pay', '4', { message: '支付失败', http: null, links: [] }),
  ]
  // What has no fields of its own would arrive empty.
  for (const answer of answers) expect(JSON.stringify(structuredClone(answer))).toBe(JSON.stringify(answer))
})

test.each(parts)('a missing .%s is named, and the other tables work', async (part) => {
  putAll()
  const other = { ...file, base: join(folder, 'other') }
  for (const one of parts) writeFileSync(`${other.base}.${one}`, whole[one])
  rmSync(`${base}.${part}`)
  const { engine, damaged } = await loadTables(shipped, [file, other])
  expect([engine.catalog.entries.length, damaged]).toEqual([3, [base]])
})

const mutation = (bytes: Uint8Array) =>
  fc.oneof(
    fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)).map(([at, bit]) => {
      const copy = Uint8Array.from(bytes)
      copy[at] = (copy[at] ?? 0) ^ (1 << bit)
      return copy
    }),
    fc.nat(bytes.length - 1).map((length) => bytes.slice(0, length)),
    fc
      .tuple(fc.nat(bytes.length), fc.uint8Array({ minLength: 1, maxLength: 20 }))
      .map(([at, put]) => new Uint8Array([...bytes.slice(0, at), ...put, ...bytes.slice(at)])),
    fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 50 })).map(([at, length]) => {
      const copy = Uint8Array.from(bytes)
      return copy.fill(0, at, at + length)
    }),
    fc.uint8Array({ maxLength: 200 }),
  )

test.each(parts)(
  `.%s: ${mutationRuns} mutations, none throws, none gives an entry that was not written`,
  async (part) => {
    putAll()
    await fc.assert(
      fc.asyncProperty(mutation(whole[part]), async (bytes) => {
        put(part, bytes)
        const isWhole = Buffer.compare(bytes, whole[part]) === 0
        const { engine, damaged } = await loadTables(shipped, [file])
        expect([engine.catalog.entries.length, damaged]).toEqual(isWhole ? [3, []] : [0, [base]])
      }),
      { numRuns: mutationRuns },
    )
  },
  longRun,
)

test(
  'files whose sum fits but whose content does not are damaged too',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), fc.uint8Array({ maxLength: 100 }), async (part, bytes) => {
        putAll()
        put(part, bytes)
        const { damaged } = await loadTables(shipped, [{ ...file, sums: { ...file.sums, [part]: digestOf(bytes) } }])
        expect(damaged).toEqual([base])
      }),
      { numRuns: runs(500) },
    )
  },
  longRun,
)
