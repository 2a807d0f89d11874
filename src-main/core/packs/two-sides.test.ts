/** What two people have of one thing, brought together: nothing of either is lost, and where there is no room that is said. */
import { describe, expect, test } from 'vitest'
import { type Favorites, type KnownEntry, libraryLimits, type Notes } from '../../../src-preload/model/library.ts'
import { type SavedReplies, savedReplyLimits } from '../../../src-preload/model/saved-replies.ts'
import { describeItems, type PackSide } from './describe-items.ts'
import type { PackedFavorite, PackedNote, PackedReply } from './pack-content.ts'
import { joinFavorites, packFavorites, takeFavorites } from './pack-favorites.ts'
import { joinNotes, takeNotes } from './pack-notes.ts'
import { packReplies, takeReplies } from './pack-replies.ts'

const known: KnownEntry = { service: 'feishu', code: '1', message: 'no right', kind: 'auth' }
const favorite = (entry: string, group: string | null, ...tags: readonly string[]): PackedFavorite => ({
  entry,
  group,
  tags,
  known,
})
const note = (text: string, tags: readonly string[] = [], incidentUntil: string | null = null): PackedNote => ({
  entry: 'feishu/1',
  text,
  tags,
  incidentUntil,
  known,
})
const many = (count: number) => Array.from({ length: count }, (_, place) => String(place))

describe('both', () => {
  test('a favorite keeps my group and has the tags of both, mine first and each once', () => {
    expect(joinFavorites(favorite('feishu/1', 'mine', 'a', 'b'), favorite('feishu/1', 'theirs', 'c', 'a'))).toEqual(
      favorite('feishu/1', 'mine', 'a', 'b', 'c'),
    )
  })

  test('as many tags as one may have are no reason to refuse, one more is', () => {
    const tags = many(libraryLimits.tags - 1)
    const withOne = favorite('feishu/1', null, 'one')
    expect(joinFavorites(favorite('feishu/1', null, ...tags), withOne)?.tags).toEqual([...tags, 'one'])
    expect(joinFavorites(favorite('feishu/1', null, ...tags, 'more'), withOne)).toBeNull()
    expect(joinNotes(note('a', [...tags, 'more']), note('b', ['one']))).toBeNull()
  })

  test.each([
    ['one after the other, parted by a line', 'mine \n', 'theirs', 'mine\n\ntheirs'],
    ['mine alone where it holds theirs', 'ask ops, then wait', 'ask ops', 'ask ops, then wait'],
    ['theirs alone where it holds mine', 'ask ops', 'ask ops, then wait', 'ask ops, then wait'],
  ])('texts of notes stand %s', (_, mine, theirs, both) => {
    expect(joinNotes(note(mine), note(theirs))?.text).toBe(both)
  })

  test('a text may be as long as a note may be, and no longer', () => {
    const mine = 'a'.repeat(libraryLimits.note - 3)
    expect(joinNotes(note(mine), note('b'))?.text).toHaveLength(libraryLimits.note)
    expect(joinNotes(note(`${mine}a`), note('b'))).toBeNull()
  })

  test.each([
    ['2999-01-02', '2999-01-01', '2999-01-02'],
    ['2999-01-01', '2999-01-02', '2999-01-02'],
    [null, '2999-01-01', '2999-01-01'],
    ['2999-01-01', null, '2999-01-01'],
    [null, null, null],
  ])('of two last days of an incident the later one counts: %s and %s', (mine, theirs, both) => {
    expect(joinNotes(note('a', [], mine), note('b', [], theirs))?.incidentUntil).toBe(both)
  })
})

describe('favorites', () => {
  const mine: Favorites = {
    groups: [
      { id: 'g1', name: 'duty' },
      { id: 'g2', name: 'duty' },
      { id: 'g3', name: 'empty' },
    ],
    items: [
      { entry: 'feishu/1', group: 'g2', tags: ['a'], added: '1', known },
      { entry: 'feishu/2', group: null, tags: [], added: '1', known },
      { entry: 'feishu/3', group: 'g1', tags: [], added: '1', known },
    ],
  }
  const take = (wanted: readonly (PackedFavorite | string)[], groups: readonly string[] = [], from = mine) => {
    let ids = 0
    return takeFavorites(from, {
      wanted: new Map(wanted.map((item) => (typeof item === 'string' ? [item, null] : [item.entry, item]))),
      groups,
      time: '2',
      newId: () => `new${++ids}`,
    })
  }

  test('go without the groups that hold none of them, each name once', () => {
    expect(packFavorites(mine, (entry) => entry !== 'feishu/2')).toEqual({
      groups: ['duty'],
      items: [favorite('feishu/1', 'duty', 'a'), favorite('feishu/3', 'duty')],
    })
    expect(packFavorites(mine, (entry) => entry === 'feishu/2').groups).toEqual([])
  })

  test('mine stays in its own of two groups of one name, has the wanted tags, and keeps its day', () => {
    expect(take([favorite('feishu/1', 'duty', 'b')])).toMatchObject({
      ok: true,
      value: { groups: mine.groups, items: [{ ...mine.items[0], tags: ['b'] }, mine.items[1], mine.items[2]] },
    })
  })

  test('one that moves goes into the first group of that name, out of any, or into a new one; what is not wanted goes', () => {
    const taken = take([favorite('feishu/2', 'duty'), favorite('feishu/1', null), 'feishu/3'])
    expect(taken).toMatchObject({ ok: true, value: { items: [{ group: null }, { group: 'g1' }] } })
    expect(take([favorite('feishu/1', 'night')])).toMatchObject({
      ok: true,
      value: { groups: [...mine.groups, { id: 'new1', name: 'night' }], items: [{ group: 'new1' }, {}, {}] },
    })
  })

  test('new ones come last with the time of taking, groups in the order of theirs; one that is gone already is no error', () => {
    const taken = take([favorite('feishu/8', 'b'), favorite('feishu/9', 'a', 'x'), 'feishu/7'], ['a', 'b', 'unused'])
    if (!taken.ok) throw new Error(taken.problem.key)
    expect(taken.value.groups.slice(3)).toEqual([
      { id: 'new1', name: 'a' },
      { id: 'new2', name: 'b' },
    ])
    expect(taken.value.items.slice(3)).toEqual([
      { entry: 'feishu/8', group: 'new2', tags: [], added: '2', known },
      { entry: 'feishu/9', group: 'new1', tags: ['x'], added: '2', known },
    ])
  })

  test('as many as there may be are taken, one more is refused with the bound', () => {
    const [last, groupLast] = [libraryLimits.favorites, libraryLimits.groups]
    const full: Favorites = {
      groups: many(groupLast - 1).map((id) => ({ id, name: id })),
      items: many(last - 1).map((id) => ({ entry: `turing/${id}`, group: null, tags: [], added: '1', known })),
    }
    expect(take([favorite('feishu/1', 'new')], [], full).ok).toBe(true)
    expect(take([favorite('feishu/1', null), favorite('feishu/2', null)], [], full)).toMatchObject({
      ok: false,
      problem: { key: 'library.too-many-favorites', values: { limit: last } },
    })
    expect(take([favorite('turing/1', 'new'), favorite('turing/2', 'newer')], [], full)).toMatchObject({
      ok: false,
      problem: { key: 'library.too-many-groups', values: { limit: groupLast } },
    })
  })
})

describe('notes and replies', () => {
  const { limit, notes } = { limit: libraryLimits.notes, notes: many(libraryLimits.notes) }
  const mine: Notes = notes.slice(1).map((id) => ({ ...note('t'), entry: `turing/${id}`, changed: '1' }))

  test('as many notes as there may be are taken, one more is refused; one that is gone already is no error', () => {
    const taken = takeNotes(
      mine,
      new Map([
        ['feishu/1', note('new')],
        ['feishu/2', null],
      ]),
      '2',
    )
    if (!taken.ok) throw new Error(taken.problem.key)
    expect(taken.value).toHaveLength(limit)
    expect(taken.value[0]).toEqual({ ...note('new'), changed: '2' })
    const two = new Map([note('a'), { ...note('b'), entry: 'feishu/2' }].map((item) => [item.entry, item]))
    expect(takeNotes(mine, two, '2')).toMatchObject({
      ok: false,
      problem: { key: 'library.too-many-notes', values: { limit } },
    })
  })

  test('a note is removed, one that is not named stays as it was', () => {
    const [first, second] = mine
    if (first === undefined || second === undefined) throw new Error('no notes')
    expect(takeNotes([first, second], new Map([[first.entry, null]]), '2')).toEqual({ ok: true, value: [second] })
  })

  const reply = (id: string): PackedReply => ({ id, name: id, text: 't', service: null, code: null, kind: null })

  test('only the wanted replies travel, without when and how often they were used', () => {
    const own: SavedReplies = ['a', 'b'].map((id) => ({ ...reply(id), used: 3, changed: '1' }))
    expect(packReplies(own, (id) => id === 'b')).toEqual([reply('b')])
  })

  test('replies: how often mine was used stays, new ones were never used; as many as there may be, no more', () => {
    const own: SavedReplies = many(savedReplyLimits.replies - 1).map((id) => ({ ...reply(id), used: 3, changed: '1' }))
    const wanted = new Map<string, PackedReply | null>([
      ['0', { ...reply('0'), text: 'changed' }],
      ['new', reply('new')],
      ['gone', null],
    ])
    const taken = takeReplies(own, wanted, '2')
    if (!taken.ok) throw new Error(taken.problem.key)
    expect(taken.value[0]).toEqual({ ...reply('0'), text: 'changed', used: 3, changed: '2' })
    expect(taken.value.slice(1, -1)).toEqual(own.slice(1))
    expect(taken.value.at(-1)).toEqual({ ...reply('new'), used: 0, changed: '2' })
    expect(takeReplies(own, new Map([['0', null]]), '2')).toEqual({ ok: true, value: own.slice(1) })
    expect(takeReplies(own, wanted.set('newer', reply('newer')), '2')).toMatchObject({
      ok: false,
      problem: { key: 'replies.too-many', values: { limit: savedReplyLimits.replies } },
    })
  })
})

test('an item says what each side has in words, and offers both only where both are there', () => {
  const side = (
    favorites: readonly PackedFavorite[],
    notes: readonly PackedNote[],
    replies: readonly PackedReply[],
  ): PackSide => ({
    favorites: new Map(favorites.map((item) => [item.entry, item])),
    notes: new Map(notes.map((item) => [item.entry, item])),
    replies: new Map(replies.map((item) => [item.id, item])),
    tables: new Map(),
  })
  const reply: PackedReply = { id: 'r', name: 'rights', text: 'ask ops', service: 'feishu', code: '1405', kind: null }
  const items = describeItems(
    [
      { key: 'favorite:feishu/1', state: 'conflict' },
      { key: 'note:feishu/1', state: 'added' },
      { key: 'reply:r', state: 'removed' },
      { key: 'favorite:feishu/9', state: 'added' },
      { key: 'nothing:1', state: 'added' },
    ],
    side([favorite('feishu/1', null, 'a', 'b')], [], [reply]),
    side([favorite('feishu/1', 'duty', 'a')], [note('ask', ['vip'], '2999-01-01')], []),
    true,
  )
  expect(
    items.map(({ part, title, service, mine, theirs, choices, choice }) => [
      part,
      title,
      service,
      mine,
      theirs,
      choices,
      choice,
    ]),
  ).toEqual([
    ['favorite', '1 no right', 'feishu', '#a #b', 'duty #a', ['mine', 'theirs', 'both'], 'mine'],
    ['note', '1 no right', 'feishu', null, 'ask\n#vip\n2999-01-01', ['mine', 'theirs'], 'theirs'],
    ['reply', 'rights', 'feishu', 'rights\nask ops\n1405', null, ['mine', 'theirs'], 'mine'],
  ])
})
