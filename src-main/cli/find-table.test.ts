/** A table is found by its exact id before any name; a name that several have is answered with their ids. */
import { expect, test } from 'vitest'
import { noEnvelope, noSums } from '../../src-preload/model/tables.ts'
import { findTable } from './find-table.ts'

const table = (id: string, name: string) => ({
  ...{ id, name, file: `${id}.csv`, encoding: 'utf-8', services: [id], entries: 1, enabled: true, imported: '' },
  ...{ draft: { name, mappings: [], envelope: noEnvelope }, compiled: id, sums: noSums },
  messages: { error: 0, warning: 0, note: 0 },
})
const tables = [table('my-a', 'Pay'), table('my-b', '支付'), table('my-c', 'pay'), table('my-d', 'my-a')]

test.each([
  ['my-a', { ok: true, value: { name: 'Pay' } }],
  [' 支付 ', { ok: true, value: { id: 'my-b' } }],
  ['ＭＹ-B', { ok: false, problem: { key: 'cli.no-table', values: { table: 'ＭＹ-B' } } }],
  ['PAY', { ok: false, problem: { key: 'cli.tables-alike', values: { table: 'PAY', ids: 'my-a, my-c' } } }],
])('%s names a table by its id first, then by its name; one of several is not guessed', (named, found) => {
  expect(findTable(named, tables)).toMatchObject(found)
})
