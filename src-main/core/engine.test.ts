/** What of the catalog leaves as a file: a table is exported with all that it says, of documented codes too; and how it gets ready. */
import { expect, test } from 'vitest'
import type { CallContext } from '../../src-preload/model/catalog.ts'
import { shippedCatalog, shippedEngine, shippedParts } from '../shipped.fixture.ts'
import { assembleEngine } from './engine.ts'

const context = (title: string): CallContext => ({
  method: 'POST',
  path: '/open-apis/contact/v3/users',
  title,
  page: null,
  date: null,
  http: 400,
  message: 'no such user',
  advice: 'Ask for another user.',
  scopes: ['contact:user'],
})

const documented = shippedCatalog.entries.slice(0, 2)
const additions = new Map(
  ['my-pages', 'my-other-pages'].map((table, place) => [
    table,
    documented.slice(0, 2 - place).map(({ id, message }) => ({ to: id, message, contexts: [context(table)] })),
  ]),
)
const engine = assembleEngine({ ...shippedParts, additions })
const exported = (wanted: readonly string[]) =>
  engine
    .exportEntries('jsonl', wanted)
    .content.split('\n')
    .flatMap((line) => (line === '' ? [] : JSON.parse(line)))

test('a table that only adds to documented codes is exported: those codes, with what it says and no other table', () => {
  expect(exported(['my-pages'])).toEqual(documented.map((entry) => ({ ...entry, contexts: [context('my-pages')] })))
  expect(exported(['my-other-pages'])).toHaveLength(1)
})

test('tables that say something of one code stand with it together; a service brings its entries as they are', () => {
  const [first] = exported(['my-pages', 'my-other-pages'])
  expect(first.contexts).toEqual([context('my-pages'), context('my-other-pages')])
  const { content } = engine.exportEntries('jsonl', ['turing'])
  expect(content).toBe(shippedEngine.exportEntries('jsonl', ['turing']).content)
})

test('getting ready pauses before every text it reads, so that calls are answered between, and changes no answer', () => {
  const paste = '飞书返回 {"code":99991400,"msg":"request trigger frequency limit"}'
  const before = shippedEngine.diagnose(paste)
  const steps = shippedEngine.prepare()
  let pauses = 0
  while (steps.next().done !== true) {
    pauses++
    expect(shippedEngine.diagnose(paste)).toEqual(before)
  }
  expect(pauses).toBeGreaterThan(5)
})
