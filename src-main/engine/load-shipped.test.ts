/** Damaged and missing resources, by sweep and by random damage: the engine starts, says which file, works from the rest. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Catalog, Entry, Service } from '../../src-preload/model/catalog.ts'
import { emptyFilter } from '../../src-preload/model/search.ts'
import { isMessageKey } from '../../src-preload/translate.ts'
import { adapters } from '../core/catalog/adapters/registry.ts'
import { compileCatalog } from '../core/catalog/compile.ts'
import { buildIndex } from '../core/search/index/mini-index.ts'
import { writeMiniIndex } from './compiled-index.ts'
import { writeCatalog } from './compiled-table.ts'
import { catalogFile } from './load-catalog.ts'
import { indexFile, loadShipped } from './load-tables.ts'

const sources = resolve(import.meta.dirname, '../../resources')
const good = mkdtempSync(join(tmpdir(), 'errdex-resources-'))
let catalog: Catalog
let folder: string

const indexOf = (entries: readonly Entry[]) => writeMiniIndex(buildIndex(entries, catalog.services, () => ({})))

beforeAll(() => {
  // The two smallest services: an index is built anew for every damage, and damage does not depend on its size.
  const all: readonly Service[] = JSON.parse(readFileSync(join(sources, 'services.json'), 'utf8'))
  const services = all.filter(({ id }) => id === 'feishu-hire' || id === 'tencent-bot')
  const read = (file: string) => readFileSync(join(sources, 'documents', file), 'utf8')
  catalog = compileCatalog(services, adapters, new Map(services.map(({ document }) => [document, read(document)])))
  const index = indexOf(catalog.entries)
  writeFileSync(join(good, catalogFile), writeCatalog(catalog, index))
  writeFileSync(join(good, indexFile), index)
})
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'errdex-resources-')), 'resources')
  cpSync(good, folder, { recursive: true })
})

const browse = (text: string) => ({ text, filter: emptyFilter, sort: null, offset: 0, limit: 20 })
const found = (text: string) =>
  loadShipped(folder)
    .engine.browse(browse(text))
    .rows.map(({ id }) => id)
const problems = () => loadShipped(folder).problems

/** The engine must answer, and every problem must have words. */
const use = () => {
  const { engine, problems } = loadShipped(folder)
  engine.browse(browse('99991672'))
  engine.browse(browse(''))
  for (const entry of engine.catalog.entries.slice(0, 3)) engine.open(entry.id)
  expect(problems.map(({ key }) => key).filter((key) => !isMessageKey(key))).toEqual([])
  return { engine, problems }
}

test('whole files: everything, no problem', () => {
  const { engine, problems } = use()
  expect([engine.catalog, problems]).toEqual([catalog, []])
})

test('no index: named, and built anew from the catalog with the same answers', () => {
  const before = found('权限')
  rmSync(join(folder, indexFile))
  expect(problems()).toEqual([{ key: 'resources.missing', values: { file: join(folder, indexFile) } }])
  expect(found('权限')).toEqual(before)
  expect(before.length).toBeGreaterThan(0)
})

test('a file that the system does not give is told apart from one that is missing', () => {
  rmSync(join(folder, indexFile))
  mkdirSync(join(folder, indexFile))
  const values = { file: join(folder, indexFile), reason: 'EISDIR' }
  expect(problems()).toEqual([{ key: 'resources.unreadable', values }])
})

test('no catalog: named, and an empty engine', () => {
  rmSync(join(folder, catalogFile))
  const { engine, problems } = use()
  expect(problems[0]).toEqual({ key: 'resources.missing', values: { file: join(folder, catalogFile) } })
  expect(engine.catalog.entries).toEqual([])
})

test('no folder at all', () => {
  rmSync(folder, { recursive: true })
  expect(use().problems.map(({ key }) => key)).toEqual(['resources.missing', 'resources.missing'])
})

describe.each([catalogFile, indexFile])('%s', (file) => {
  const contents: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['zeroes', '\0'.repeat(1_000)],
    ['not JSON', '<html>'],
    ['null', 'null'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['a later format', '{"format":2,"services":[],"guidance":[],"messages":[],"entries":0,"index":null}'],
    ['parts of other types', '{"format":1,"services":{},"guidance":"","messages":null,"entries":"","index":0}'],
    ['deep nesting', '['.repeat(100_000)],
  ]
  test.each(contents)('%s: named as damaged', (_what, content) => {
    writeFileSync(join(folder, file), content)
    expect(use().problems.map(({ key, values }) => [key, values.file])).toContainEqual([
      'resources.damaged',
      join(folder, file),
    ])
  })

  test('a folder of that name', () => {
    rmSync(join(folder, file))
    mkdirSync(join(folder, file))
    expect(use().problems.length).toBeGreaterThan(0)
  })

  test('cut off anywhere, or with bytes changed: it starts', () => {
    const whole = readFileSync(join(good, file))
    const damage = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.string({ maxLength: 3 }),
      cut: fc.boolean(),
    })
    fc.assert(
      fc.property(damage, ({ at, put, cut }) => {
        const place = Math.floor(at * whole.length)
        const rest = cut ? Buffer.alloc(0) : whole.subarray(place + put.length + 1)
        writeFileSync(join(folder, file), Buffer.concat([whole.subarray(0, place), Buffer.from(put), rest]))
        use()
      }),
      { numRuns: 12 },
    )
  })
})

describe('a catalog with damaged parts keeps the others and counts the lost', () => {
  const damages: readonly (readonly [string, (entry: Record<string, unknown>) => void])[] = [
    ['a code that is a number', (entry) => Object.assign(entry, { code: 40001 })],
    ['an unknown kind', (entry) => Object.assign(entry, { kind: 'mystery' })],
    ['no message', (entry) => delete entry.message],
    ['a broken provenance', (entry) => Object.assign(entry, { provenance: { row: -1 } })],
    ['a foreign field', (entry) => Object.assign(entry, { foreign: true })],
    ['an id that is already taken', (entry) => Object.assign(entry, { id: catalog.entries[0]?.id })],
  ]
  test.each(damages)('%s', (_what, damage) => {
    const damaged = JSON.parse(JSON.stringify(catalog))
    damage(damaged.entries[5])
    writeFileSync(join(folder, catalogFile), writeCatalog(damaged, readFileSync(join(good, indexFile))))
    const { engine, problems } = use()
    expect(engine.catalog.entries).toEqual(catalog.entries.toSpliced(5, 1))
    expect(problems[0]).toEqual({
      key: 'resources.partly-damaged',
      values: { file: join(folder, catalogFile), lost: 1 },
    })
  })
})

test('a line that is no JSON loses its entries only', () => {
  const [head, ...lines] = readFileSync(join(good, catalogFile), 'utf8').split('\n')
  writeFileSync(join(folder, catalogFile), [head, '[{', ...lines].join('\n'))
  expect(use().engine.catalog.entries).toEqual(catalog.entries)
  writeFileSync(join(folder, catalogFile), [head, ...lines.map((line) => line.slice(1))].join('\n'))
  const lost = catalog.entries.length
  const { engine, problems } = use()
  expect([engine.catalog.services, engine.catalog.entries]).toEqual([catalog.services, []])
  expect(problems[0]).toEqual({ key: 'resources.partly-damaged', values: { file: join(folder, catalogFile), lost } })
})

test('an index of another catalog is not used', () => {
  writeFileSync(join(folder, indexFile), indexOf(catalog.entries.slice(1)))
  expect(problems().map(({ key }) => key)).toEqual(['resources.damaged'])
})
