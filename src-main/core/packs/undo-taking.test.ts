/** Taking a merge back: what is as the merge left it becomes what it was, where it was; what was changed since stays. */
import { expect, test } from 'vitest'
import type { Favorites, KnownEntry, Note } from '../../../src-preload/model/library.ts'
import type { SavedReply } from '../../../src-preload/model/saved-replies.ts'
import { undoFavorites, undoNotes, undoReplies } from './undo-taking.ts'

const known: KnownEntry = { service: 'feishu', code: '1', message: 'm', kind: 'auth' }
const note = (entry: string, text: string, changed = '1'): Note => ({
  entry,
  text,
  changed,
  tags: [],
  incidentUntil: null,
  known,
})
const ids = ['feishu/1', 'feishu/2', 'feishu/3', 'feishu/4']
const texts = (notes: readonly Note[]) => notes.map(({ entry, text }) => `${entry} ${text}`)

test('changed, brought and removed notes are as before, in their order', () => {
  const before = [note('feishu/1', 'mine'), note('feishu/2', 'gone'), note('feishu/3', 'stays')]
  const after = [note('feishu/1', 'theirs', '2'), note('feishu/3', 'stays'), note('feishu/4', 'brought', '2')]
  expect(undoNotes(after, before, after, ids)).toEqual(before)
})

test('what was changed, written anew or removed since the merge stays so', () => {
  const before = [note('feishu/1', 'mine'), note('feishu/2', 'gone'), note('feishu/3', 'removed later')]
  const after = [note('feishu/1', 'theirs', '2'), note('feishu/3', 'theirs too', '2'), note('feishu/4', 'brought', '2')]
  const now = [
    note('feishu/1', 'theirs, edited', '3'),
    note('feishu/2', 'again', '3'),
    note('feishu/4', 'brought', '4'),
  ]
  expect(texts(undoNotes(now, before, after, ids))).toEqual([
    'feishu/1 theirs, edited',
    'feishu/2 again',
    'feishu/4 brought',
  ])
})

test('only what the merge was about is touched', () => {
  const before = [note('feishu/1', 'mine')]
  const after = [note('feishu/1', 'theirs', '2')]
  expect(undoNotes(after, before, after, [])).toEqual(after)
})

const favorites = (
  groups: readonly string[],
  items: readonly (readonly [entry: string, group: string | null, ...tags: string[]])[],
): Favorites => ({
  groups: groups.map((id) => ({ id, name: id })),
  items: items.map(([entry, group, ...tags]) => ({ entry, group, tags, added: '1', known })),
})

test('groups that the merge brought go unless something was put into them; tags and groups changed since stay', () => {
  const before = favorites(['mine'], [['feishu/1', 'mine']])
  const after = favorites(
    ['mine', 'theirs', 'more'],
    [
      ['feishu/1', 'theirs'],
      ['feishu/2', 'more'],
    ],
  )
  expect(undoFavorites(after, before, after, ids)).toEqual(before)
  const now = favorites(
    ['mine', 'theirs', 'more'],
    [
      ['feishu/1', 'theirs', 'tagged'],
      ['feishu/2', 'more'],
    ],
  )
  expect(undoFavorites(now, before, after, ids)).toEqual(
    favorites(['mine', 'theirs'], [['feishu/1', 'theirs', 'tagged']]),
  )
})

test('an item whose group is not there any more lies in none', () => {
  const before = favorites(['mine'], [['feishu/1', 'mine']])
  const after = favorites(['mine'], [['feishu/1', null]])
  const now = favorites([], [['feishu/1', null]])
  expect(undoFavorites(now, before, after, ids)).toEqual(favorites([], [['feishu/1', null]]))
})

test.each([
  ['its text', note('feishu/1', 'edited', '2')],
  ['its tags alone, which changes its time', { ...note('feishu/1', 'theirs', '3'), tags: ['later'] }],
])('a note that was changed since stays, whether one changed %s', (_, now) => {
  const before = [note('feishu/1', 'mine')]
  const after = [note('feishu/1', 'theirs', '2')]
  expect(undoNotes([now], before, after, ids)).toEqual([now])
})

test('what the merge took away comes back in its old order, whatever order it is named in', () => {
  const before = [note('feishu/1', 'a'), note('feishu/2', 'b'), note('feishu/3', 'c')]
  expect(undoNotes([], before, [], ids.toReversed())).toEqual(before)
})

test('a favorite that was moved since stays where it is', () => {
  const before = favorites(['mine'], [['feishu/1', 'mine', 'a']])
  const after = favorites(['mine'], [['feishu/1', 'mine', 'a', 'b']])
  const now = favorites(['mine'], [['feishu/1', null, 'a', 'b']])
  expect(undoFavorites(now, before, after, ids)).toEqual(now)
})

test('a saved reply that was used since is as before all the same; one that was written anew stays', () => {
  const reply = (text: string, used: number, changed: string): SavedReply => ({
    id: 'r',
    name: 'rights',
    text,
    service: null,
    code: null,
    kind: null,
    used,
    changed,
  })
  const before = [reply('mine', 1, '1')]
  const after = [reply('theirs', 1, '2')]
  expect(undoReplies([reply('theirs', 4, '2')], before, after, ['r'])).toEqual(before)
  expect(undoReplies([reply('edited', 1, '2')], before, after, ['r'])).toEqual([reply('edited', 1, '2')])
  expect(undoReplies([reply('theirs', 1, '3')], before, after, ['r'])).toEqual([reply('theirs', 1, '3')])
})
