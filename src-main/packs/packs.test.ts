/** Packs between people: what one exports the other sees, takes, and can take back. */
import { beforeEach, expect, test } from 'vitest'
import { createPerson, known, type Person } from './person.fixture.ts'

let ann: Person
let bob: Person

beforeEach(async () => {
  ann = createPerson('ann')
  bob = createPerson('bob')
  await ann.favorites.write({
    groups: [{ id: 'g1', name: '登录' }],
    items: [
      { entry: 'feishu/1', group: 'g1', tags: ['vip'], added: '2026-11-01T00:00:00Z', known: known('1') },
      { entry: 'feishu/2', group: null, tags: [], added: '2026-11-01T00:00:00Z', known: known('2') },
    ],
  })
  await ann.notes.write([
    { entry: 'feishu/1', text: 'ask **ops**', tags: [], incidentUntil: null, changed: '2026-11-01', known: known('1') },
  ])
})

test('what one exports the other sees and takes, and the same again is no news', async () => {
  const file = await ann.export()
  const preview = await bob.preview(file)
  expect(preview.items.map(({ key, state, choice }) => [key, state, choice])).toEqual([
    ['favorite:feishu/1', 'added', 'theirs'],
    ['favorite:feishu/2', 'added', 'theirs'],
    ['note:feishu/1', 'added', 'theirs'],
  ])
  await bob.take(file)
  expect(bob.favorites.read().items.map(({ entry, tags }) => [entry, tags])).toEqual([
    ['feishu/1', ['vip']],
    ['feishu/2', []],
  ])
  expect(bob.favorites.read().groups.map(({ name }) => name)).toEqual(['登录'])
  expect(bob.notes.read()[0]?.text).toBe('ask **ops**')
  expect(await bob.preview(file)).toMatchObject({ items: [], untouched: 3, isUpdate: true })
  expect(await bob.export()).toBe(file)
})

test('undo takes back what a merge brought, and leaves what was changed since', async () => {
  const token = await bob.take(await ann.export())
  const { groups, items } = bob.favorites.read()
  await bob.favorites.write({
    groups,
    items: items.map((item) => (item.entry === 'feishu/2' ? { ...item, tags: ['mine'] } : item)),
  })
  if (token !== null) await bob.undo.run(token)
  expect(bob.favorites.read().items.map(({ entry, tags }) => [entry, tags])).toEqual([['feishu/2', ['mine']]])
  expect([bob.favorites.read().groups, bob.notes.read(), bob.shelf.read().packs]).toEqual([[], [], []])
})
