/** Parts that anyone could have written: what is right by its shape and wrong all the same is refused. */
import { expect, test } from 'vitest'
import type { KnownEntry } from '../../../src-preload/model/library.ts'
import { isManifest, isPackedFavorites, isPackedNotes, isPackedReplies } from './part-shapes.ts'

const known: KnownEntry = { service: 'feishu', code: '1', message: 'm', kind: 'auth' }
const favorite = (entry: string, group: string | null) => ({ entry, group, tags: [], known })
const note = (entry: string, incidentUntil: unknown) => ({ entry, text: 't', tags: [], incidentUntil, known })
const reply = (id: string) => ({ id, name: 'n', text: 't', service: null, code: null, kind: null })
const manifest = (change: object) => ({
  errdexpack: 2,
  id: '0a1b2c3d-0000-4000-8000-000000000001',
  name: 'team',
  parts: [{ path: 'notes.json', bytes: 1, sha256: 'a'.repeat(64) }],
  ...change,
})

test('each entry and each group once, and no group that is not listed', () => {
  expect(isPackedFavorites({ groups: ['a', 'b'], items: [favorite('x/1', 'a'), favorite('x/2', null)] })).toBe(true)
  expect(isPackedFavorites({ groups: ['a', 'a'], items: [] })).toBe(false)
  expect(isPackedFavorites({ groups: [], items: [favorite('x/1', null), favorite('x/1', null)] })).toBe(false)
  expect(isPackedFavorites({ groups: ['a'], items: [favorite('x/1', 'a'), favorite('x/2', 'b')] })).toBe(false)
})

test('each note and each reply once; the last day of an incident is a day and nothing else', () => {
  expect(isPackedNotes([note('x/1', '2999-01-01'), note('x/2', null)])).toBe(true)
  expect(isPackedNotes([note('x/1', null), note('x/1', null)])).toBe(false)
  for (const day of ['', '2999-1-1', ' 2999-01-01', '2999-01-01T00', 29_990_101, ['2999-01-01']])
    expect(isPackedNotes([note('x/1', day)]), String(day)).toBe(false)
  expect(isPackedReplies([reply('a'), reply('b')])).toBe(true)
  expect(isPackedReplies([reply('a'), reply('a')])).toBe(false)
  expect(isPackedReplies('a')).toBe(false)
})

test('a manifest has the id of a pack and paths that packs have', () => {
  expect(isManifest(manifest({}))).toBe(true)
  const { id } = manifest({})
  for (const wrong of [`${id}0`, `x${id}`, id.toUpperCase(), id.replaceAll('-', ''), 1, [id]])
    expect(isManifest(manifest({ id: wrong })), String(wrong)).toBe(false)
  for (const path of ['../notes.json', 'notes.json ', 'tables/x/../../y', 'tables/my-x/source2', 1, ['notes.json']])
    expect(isManifest(manifest({ parts: [{ path, bytes: 1, sha256: 'a' }] })), String(path)).toBe(false)
})
