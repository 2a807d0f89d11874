/** One note per entry, removed by an empty draft and brought back by undo. */
import { expect, test } from 'vitest'
import type { NoteDraft } from '../../../src-preload/model/library.ts'
import { restoreNote, writeNote } from './notes.ts'

const known = { service: 'a', code: '1', message: 'm', kind: 'server' } as const
const draft = (text: string, more: Partial<NoteDraft> = {}): NoteDraft => ({
  text,
  tags: [],
  incidentUntil: null,
  ...more,
})
const at = '2026-11-20T00:00:00.000Z'

test('the newest note comes first and an entry has one', () => {
  const first = writeNote([], 'a/1', draft('x'), known, at).state
  const second = writeNote(first, 'a/2', draft('y', { tags: [' p ', 'P', 'ｐ', ''] }), known, at).state
  const again = writeNote(second, 'a/1', draft('z'), known, at).state
  expect(again.map(({ entry, text }) => [entry, text])).toEqual([
    ['a/1', 'z'],
    ['a/2', 'y'],
  ])
  expect(again[1]?.tags).toEqual(['p'])
})

test('an empty draft removes, and undo brings back unless something new stands there', () => {
  const notes = writeNote([], 'a/1', draft('', { incidentUntil: '2026-12-01' }), known, at).state
  const gone = writeNote(notes, 'a/1', draft(' '), known, at)
  expect(gone.state).toEqual([])
  if (gone.undo === null) throw new Error('removal without undo')
  expect(restoreNote(gone.state, gone.undo).state).toEqual(notes)
  const other = writeNote(gone.state, 'a/1', draft('new'), known, at).state
  expect(restoreNote(other, gone.undo).state).toBe(other)
})
