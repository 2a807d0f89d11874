/** Packs between people: what one exports the other sees, takes, and can take back. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { success } from '../../src-preload/model/outcome.ts'
import { countUse, writeSavedReply } from '../core/library/saved-replies.ts'
import { createPerson, known, type Person, unwrap } from './person.fixture.ts'

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

test('a group that is spelled otherwise here is no other group, and its favorites are no news', async () => {
  const favorite = (code: string, group: string) => ({
    ...{ entry: `feishu/${code}`, group, tags: [], added: '2026-11-01T00:00:00Z', known: known(code) },
  })
  await ann.favorites.write({
    groups: [
      { id: 'g1', name: 'feishu' },
      { id: 'g2', name: 'night' },
      { id: 'g3', name: 'Night' },
    ],
    items: [favorite('1', 'g1'), favorite('2', 'g1'), favorite('3', 'g2'), favorite('4', 'g3')],
  })
  await bob.favorites.write({ groups: [{ id: 'b1', name: 'Feishu' }], items: [favorite('1', 'b1')] })
  const file = await ann.export()
  const { items, untouched } = await bob.preview(file)
  expect([items.map(({ key }) => key), untouched]).toEqual([
    ['favorite:feishu/2', 'favorite:feishu/3', 'favorite:feishu/4', 'note:feishu/1'],
    1,
  ])
  await bob.take(file)
  const { groups, items: taken } = bob.favorites.read()
  const nameOf = (id: string | null) => groups.find((group) => group.id === id)?.name
  expect(groups.map(({ name }) => name)).toEqual(['Feishu', 'night'])
  expect(taken.map(({ group }) => nameOf(group))).toEqual(['Feishu', 'Feishu', 'night', 'night'])
  expect(await bob.preview(file)).toMatchObject({ items: [], untouched: 5 })
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

test('a failure in the middle is told, and the pack opened again shows what is still missing', async () => {
  const file = await ann.export()
  bob.favoritesDisk.full = true
  const opening = await bob.open(file)
  await bob.packs.preview(opening)
  expect(await bob.packs.accept(opening, {}, false)).toMatchObject({ ok: false, problem: { key: 'store.disk-full' } })
  expect([bob.notes.read().length, bob.favorites.read().items, bob.shelf.read().packs]).toEqual([1, [], []])
  bob.favoritesDisk.full = false
  expect(await bob.preview(file)).toMatchObject({
    items: [{ key: 'favorite:feishu/1' }, { key: 'favorite:feishu/2' }],
    untouched: 1,
  })
})

test('saved replies go along without how often they were used; theirs come and change, mine keep their count', async () => {
  const reply = { name: '开通', text: '请开通 {scopes}', service: 'feishu', code: null, kind: null } as const
  await ann.replies.write(writeSavedReply([], 'r1', reply, '2026-11-20T08:00:00Z').state)
  await ann.replies.write(countUse(ann.replies.read(), 'r1').state)
  const token = await bob.take(await ann.export())
  expect(token).not.toBeNull()
  expect(bob.replies.read()).toMatchObject([{ id: 'r1', name: '开通', used: 0 }])
  await bob.replies.write(countUse(bob.replies.read(), 'r1').state)
  await ann.replies.write(writeSavedReply(ann.replies.read(), 'r1', { ...reply, text: '已开通' }, '2026-11-21').state)
  const second = await bob.take(await ann.export())
  expect(bob.replies.read()).toMatchObject([{ text: '已开通', used: 1 }])
  expect(await bob.undo.run(second ?? 0)).toEqual(success(null))
  expect(bob.replies.read()).toMatchObject([{ text: '请开通 {scopes}', used: 1 }])
})

test('an export that was not saved is not what others have', async () => {
  const selection = { tables: [], favorites: ['feishu/1'], notes: [], replies: [] }
  const { pack } = unwrap(await ann.packs.export(selection, 'Team', null, null))
  expect(ann.packs.read().packs).toEqual([])
  expect(await ann.packs.exported(pack)).toEqual(success(null))
  expect(await ann.packs.exported(pack)).toMatchObject({ ok: false })
  expect(ann.packs.read().packs.map(({ name, file }) => [name, file])).toEqual([['Team', 'Team.errdexpack']])
})

test.each([
  ['支付/A: "x"', '支付-A- -x-.errdexpack'],
  ['../../evil', '-..-evil.errdexpack'],
  ['...', 'pack.errdexpack'],
])('%s is saved as %s', async (name, file) => {
  const selection = { tables: [], favorites: ['feishu/1'], notes: [], replies: [] }
  expect(unwrap(await ann.packs.export(selection, name, null, null)).file.name).toBe(file)
})

test('nothing is exported of nothing, nor of a table whose file is damaged', async () => {
  const none = { tables: [], favorites: [], notes: [], replies: [] }
  expect(await ann.packs.export(none, 'Team', null, null)).toMatchObject({ ok: false, problem: { key: 'packs.empty' } })
  await ann.importTable('my-pay', '1,a')
  writeFileSync(join(ann.folder, `${ann.tables.read()[0]?.compiled}.source`), '1,b')
  expect(await ann.packs.export({ ...none, tables: ['my-pay'] }, 'Team', null, null)).toMatchObject({
    ok: false,
    problem: { key: 'packs.table-unreadable' },
  })
})

test('a pack that is let go, or was never pushed, is opened as none', async () => {
  const opening = await bob.open(await ann.export())
  await bob.packs.cancel(opening)
  expect(await bob.packs.preview(opening)).toMatchObject({ ok: false, problem: { key: 'packs.opening-lost' } })
  const empty = unwrap(bob.packs.start('C:\\share\\empty.errdexpack'))
  expect(await bob.packs.preview(empty)).toMatchObject({
    ok: false,
    problem: { key: 'packs.no-pack', values: { file: 'empty.errdexpack' } },
  })
})

test('a forgotten pack leaves what was taken, and comes back by undo', async () => {
  const file = await ann.export()
  await bob.take(file)
  const [pack] = bob.packs.read().packs
  const token = unwrap(await bob.packs.forget(pack?.id ?? ''))
  expect([bob.packs.read().packs, bob.favorites.read().items.length]).toEqual([[], 2])
  if (token !== null) await bob.undo.run(token)
  expect(bob.packs.read().packs).toEqual([pack])
})
