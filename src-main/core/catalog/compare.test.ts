/** What changed between two compilations: entries by id, fields a person would notice, no row numbers. */
import { expect, test } from 'vitest'
import type { Entry } from '../../../src-preload/model/catalog.ts'
import { compareEntries } from './compare.ts'

const entry = (id: string, change: Partial<Entry> = {}): Entry => ({
  id,
  service: 's',
  code: id,
  name: null,
  message: 'm',
  meaning: null,
  advice: null,
  http: 400,
  category: null,
  kind: 'server',
  retry: 'no',
  actor: 'vendor',
  derivation: { kind: 'a', retry: 'b', actor: 'c' },
  corrections: [],
  template: null,
  links: [],
  provenance: { document: 'd', heading: null, row: 1, line: 1, date: null, url: null },
  ...change,
})

test('nothing changes when only places and deciding rules do', () => {
  const moved = entry('1', {
    provenance: { document: 'd', heading: 'h', row: 9, line: 99, date: '2030-01-01', url: null },
    derivation: { kind: 'x', retry: 'b', actor: 'c' },
  })
  expect(compareEntries([entry('1'), entry('2')], [entry('2'), moved])).toEqual({ added: [], removed: [], changed: [] })
})

test('added, removed and changed are told apart, in the order of their catalog', () => {
  const before = [entry('1'), entry('2'), entry('3')]
  const link = { kind: 'page', url: 'https://x.cn', text: 'x' } as const
  const after = [entry('4'), entry('3', { kind: 'auth', links: [link] }), entry('2'), entry('0')]
  expect(compareEntries(before, after)).toEqual({
    added: ['4', '0'],
    removed: ['1'],
    changed: [{ id: '3', fields: ['kind', 'links'] }],
  })
})
