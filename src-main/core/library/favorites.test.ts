/** Whatever is done to favorites: bounds hold, no entry stands twice, and every removal can be undone exactly. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Favorite, type Favorites, type FavoritesChange, isFavorites } from '../../../src-preload/model/library.ts'
import { addFavorite, changeFavorites, emptyFavorites, restoreFavorites } from './favorites.ts'

const entry = fc.constantFrom('a/1', 'a/2', 'a/3', 'b/1', 'b/2')
const group = fc.constantFrom('g0', 'g1', 'g2')
/** Few, so that two groups often want the same one. */
const name = fc.constantFrom('duty', ' duty ', 'night', 'x')
const change: fc.Arbitrary<FavoritesChange> = fc.oneof(
  fc.record({ type: fc.constant('remove' as const), entries: fc.array(entry) }),
  fc.record({
    type: fc.constant('move' as const),
    entries: fc.array(entry),
    group: fc.option(group),
    before: fc.option(entry),
  }),
  fc.record({
    type: fc.constant('tag' as const),
    entry,
    tags: fc.array(fc.string({ maxLength: 9 }), { maxLength: 5 }),
  }),
  fc.record({
    type: fc.constant('add-tags' as const),
    entries: fc.array(entry),
    tags: fc.array(fc.string({ maxLength: 9 }), { maxLength: 9 }),
  }),
  fc.record({ type: fc.constant('add-group' as const), name }),
  fc.record({ type: fc.constant('rename-group' as const), group, name }),
  fc.record({ type: fc.constant('move-group' as const), group, before: fc.option(group) }),
  fc.record({ type: fc.constant('remove-group' as const), group }),
)
const favorite = fc.record({
  entry,
  group: fc.option(group),
  tags: fc.constant([]),
  added: fc.constant('2026-11-20T00:00:00.000Z'),
  known: fc.constant({ service: 'a', code: '1', message: 'm', kind: 'server' as const }),
})
const step = fc.oneof(
  favorite.map((item) => ({ add: item as Favorite | null, change: null as FavoritesChange | null })),
  change.map((item) => ({ add: null as Favorite | null, change: item as FavoritesChange | null })),
)

const numbered = () => {
  let next = 0
  return () => `g${next++}`
}
const take = (state: Favorites, action: { add: Favorite | null; change: FavoritesChange | null }, id: () => string) => {
  if (action.add !== null) return addFavorite(state, action.add)
  return action.change === null ? null : changeFavorites(state, action.change, id)
}

test('any sequence of changes keeps a sound library, and each removal is undone exactly', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let state = emptyFavorites
      const newId = numbered()
      for (const action of steps) {
        const applied = take(state, action, newId)
        if (applied === null) continue
        if (applied.undo !== null) expect(restoreFavorites(applied.state, applied.undo).state).toEqual(state)
        state = applied.state
        expect(isFavorites(state)).toBe(true)
        expect(new Set(state.items.map((item) => item.entry)).size).toBe(state.items.length)
        expect(new Set(state.groups.map(({ name }) => name)).size).toBe(state.groups.length)
        const known = new Set([null, ...state.groups.map(({ id }) => id)])
        expect(state.items.every((item) => known.has(item.group))).toBe(true)
      }
    }),
  )
})

const star = (state: Favorites, id: string, inGroup: string | null = null) =>
  addFavorite(state, {
    entry: id,
    group: inGroup,
    tags: [],
    added: '2026-11-20T00:00:00.000Z',
    known: { service: 'a', code: '1', message: 'm', kind: 'server' },
  }).state

const named = (...names: readonly string[]): Favorites => ({
  groups: names.map((name) => ({ id: `id ${name}`, name })),
  items: [],
})

test('a name that another group has is refused with that name; its own may be given again', () => {
  const groups = named('duty', 'night')
  const problem = { key: 'library.group-name-taken', values: { name: 'duty' } }
  const refuse = (change: FavoritesChange) =>
    expect(changeFavorites(groups, change, () => 'x')).toMatchObject({ state: groups, problem })
  refuse({ type: 'add-group', name: ' duty ' })
  refuse({ type: 'add-group', name: 'Ｄuty' })
  refuse({ type: 'rename-group', group: 'id night', name: 'DUTY' })
  refuse({ type: 'rename-group', group: 'id night', name: 'duty' })
  const kept = changeFavorites(groups, { type: 'rename-group', group: 'id duty', name: ' duty' }, () => 'x')
  expect(kept).toMatchObject({ state: groups, problem: null })
  const upper = changeFavorites(groups, { type: 'rename-group', group: 'id duty', name: 'DUTY' }, () => 'x')
  expect(upper.state.groups.map(({ name }) => name)).toEqual(['DUTY', 'night'])
})

test.each(['duty', 'Duty'])('a group brought back under a name that another has got (%s) joins it', (name) => {
  const before = star(named('duty'), 'a/1', 'id duty')
  const gone = changeFavorites(before, { type: 'remove-group', group: 'id duty' }, () => 'x')
  const again = changeFavorites(gone.state, { type: 'add-group', name }, () => 'new').state
  const back = gone.undo === null ? null : restoreFavorites(again, gone.undo).state
  expect(back).toMatchObject({ groups: [{ id: 'new', name }], items: [{ entry: 'a/1', group: 'new' }] })
})

test('moving puts favorites in front of the named one and into its group', () => {
  const grouped = changeFavorites(emptyFavorites, { type: 'add-group', name: ' 值班 ' }, () => 'g').state
  expect(grouped.groups).toEqual([{ id: 'g', name: '值班' }])
  const state = star(star(star(grouped, 'a/1'), 'a/2', 'g'), 'a/3')
  const moved = changeFavorites(state, { type: 'move', entries: ['a/3'], group: 'g', before: 'a/2' }, () => 'x').state
  expect(moved.items.map((item) => [item.entry, item.group])).toEqual([
    ['a/1', null],
    ['a/3', 'g'],
    ['a/2', 'g'],
  ])
})
