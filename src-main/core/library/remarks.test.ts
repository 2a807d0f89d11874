/** Search is given every note and every tag once, and nothing else. */
import { expect, test } from 'vitest'
import type { Favorite, Note } from '../../../src-preload/model/library.ts'
import { gatherRemarks } from './remarks.ts'

const known = { service: 'a', code: '1', message: 'm', kind: 'auth' } as const
const favorite = (entry: string, tags: readonly string[]): Favorite => ({ entry, group: null, tags, added: '', known })
const note = (entry: string, text: string, tags: readonly string[]): Note => ({
  entry,
  text,
  tags,
  incidentUntil: null,
  changed: '',
  known,
})

test('tags of favorite and note join; favorites without tags say nothing', () => {
  const favorites = { groups: [], items: [favorite('a/1', ['x', 'y']), favorite('a/2', []), favorite('a/3', ['z'])] }
  expect(gatherRemarks(favorites, [note('a/4', 'four', []), note('a/1', 'one', ['y', 'w'])])).toEqual([
    { entry: 'a/4', text: 'four', tags: [] },
    { entry: 'a/1', text: 'one', tags: ['y', 'w', 'x'] },
    { entry: 'a/3', text: '', tags: ['z'] },
  ])
})
