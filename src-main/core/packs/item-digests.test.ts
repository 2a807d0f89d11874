/** A digest differs when and only when what a person decided differs. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { KnownEntry } from '../../../src-preload/model/library.ts'
import { noEnvelope } from '../../../src-preload/model/tables.ts'
import { digestItems, digestTable } from './item-digests.ts'
import type { PackedFavorite, TableIdentity } from './pack-content.ts'

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const known: KnownEntry = { service: 'feishu', code: '1', message: 'm', kind: 'auth' }

const favorite = (more: Partial<PackedFavorite>) => {
  const favorites = [{ entry: 'feishu/1', group: 'g', tags: ['a', 'b'], known, ...more }]
  return digestItems({ favorites, notes: [], replies: [], tables: [] }, hash).get('favorite:feishu/1')
}

test('of a favorite group and tags count, the order of tags and what the catalog says do not', () => {
  expect(favorite({ tags: ['b', 'a', 'a'] })).toBe(favorite({}))
  expect(favorite({ known: { ...known, message: 'reworded' } })).toBe(favorite({}))
  expect(favorite({ tags: ['a'] })).not.toBe(favorite({}))
  expect(favorite({ group: null })).not.toBe(favorite({}))
})

const draft: TableIdentity['draft'] = {
  name: 'pay',
  mappings: [{ taken: true, columns: ['code', 'message'] }],
  envelope: noEnvelope,
}
const table = (more: Partial<TableIdentity['draft']>, source = 's') =>
  digestTable({ name: 'pay', file: 'pay.csv', draft: { ...draft, ...more } }, source, hash)

test('of a table its file, columns, marks and the service it adds to count', () => {
  const others = [
    table({}, 'another file'),
    table({ mappings: [{ taken: false, columns: ['code', 'message'] }] }),
    table({ mappings: [{ taken: true, columns: ['message', 'code'] }] }),
    table({ envelope: { ...noEnvelope, codeKeys: ['errcode'] } }),
    table({ envelope: { ...noEnvelope, hosts: ['pay.example.com'] } }),
    table({ extends: 'feishu' }),
    table({ extends: 'turing' }),
    table({ name: 'other' }),
  ]
  expect(new Set([table({}), ...others]).size).toBe(others.length + 1)
  expect(table({})).toBe(table({}))
})
