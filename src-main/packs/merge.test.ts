/** Merging between people: nothing of mine is lost by default, what is agreed agrees, and two who keep exchanging converge. */
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { failure } from '../../src-preload/model/outcome.ts'
import type { OwnEntryDraft } from '../../src-preload/model/own-entries.ts'
import type { PackChoice, PackDecisions, PackPreview } from '../../src-preload/model/packs.ts'
import { removeSavedReply, writeSavedReply } from '../core/library/saved-replies.ts'
import { digestItems } from '../core/packs/item-digests.ts'
import { packFavorites } from '../core/packs/pack-favorites.ts'
import { packReplies } from '../core/packs/pack-replies.ts'
import { ownTableDraft, readOwnRows, writeOwnRows } from '../core/tables/own-rows.ts'
import { digestOf } from '../engine/file-digest.ts'
import { runs } from '../thoroughness.fixture.ts'
import { identify } from './my-side.ts'
import { createPerson, known, type Person } from './person.fixture.ts'

/** Milliseconds; seconds on a machine that has nothing else to do. */
const longRun = 300_000

/** Everything a person has, by item. */
const contents = ({ favorites, notes, replies, tables }: Person) =>
  digestItems(
    {
      favorites: packFavorites(favorites.read(), () => true).items,
      notes: notes.read(),
      replies: packReplies(replies.read(), () => true),
      tables: tables.read().map((table) => [identify(table), table.sums.source] as const),
    },
    digestOf,
  )
const sorted = (person: Person) => [...contents(person)].toSorted()

type Edit =
  | { readonly type: 'star'; readonly code: string; readonly group: string | null; readonly tags: readonly string[] }
  | { readonly type: 'unstar'; readonly code: string }
  | { readonly type: 'note'; readonly code: string; readonly text: string; readonly tags: readonly string[] }
  | { readonly type: 'erase'; readonly code: string }
  | { readonly type: 'table'; readonly id: string; readonly text: string }
  | { readonly type: 'drop'; readonly id: string }
  | { readonly type: 'reply'; readonly code: string; readonly text: string }
  | { readonly type: 'unsay'; readonly code: string }

const code = fc.constantFrom('1', '2', '3')
const id = fc.constantFrom('my-pay', 'my-mail')
const tags = fc.uniqueArray(fc.constantFrom('vip', 'ops', 'x'), { maxLength: 2 })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ type: fc.constant('star' as const), code, group: fc.constantFrom('登录', 'b', null), tags }),
  fc.record({ type: fc.constant('unstar' as const), code }),
  fc.record({ type: fc.constant('note' as const), code, text: fc.constantFrom('a', 'b', 'c', 'd'), tags }),
  fc.record({ type: fc.constant('erase' as const), code }),
  fc.record({ type: fc.constant('table' as const), id, text: fc.constantFrom('1,a', '1,b', '2,c') }),
  fc.record({ type: fc.constant('drop' as const), id }),
  fc.record({ type: fc.constant('reply' as const), code, text: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ type: fc.constant('unsay' as const), code }),
)

const apply = async (person: Person, change: Edit) => {
  const { favorites, notes, replies, tables } = person
  const { groups, items } = favorites.read()
  if (change.type === 'star') {
    const added = '2026-11-01T00:00:00Z'
    const entry = `feishu/${change.code}`
    const named = [
      ...groups,
      ...(groups.some(({ name }) => name === change.group) || change.group === null
        ? []
        : [{ id: `${change.group}!`, name: change.group }]),
    ]
    const group = named.find(({ name }) => name === change.group)?.id ?? null
    const item = { entry, group, tags: change.tags, added, known: known(change.code) }
    await favorites.write({ groups: named, items: [...items.filter((other) => other.entry !== entry), item] })
  }
  if (change.type === 'reply') {
    const { state } = writeSavedReply(
      replies.read(),
      `r${change.code}`,
      { name: 'n', text: change.text, service: null, code: change.code, kind: null },
      '2026-11-01T00:00:00Z',
    )
    await replies.write(state)
  }
  if (change.type === 'unsay') await replies.write(removeSavedReply(replies.read(), `r${change.code}`).state)
  if (change.type === 'unstar')
    await favorites.write({ groups, items: items.filter(({ entry }) => entry !== `feishu/${change.code}`) })
  const others = (entry: string) => notes.read().filter((note) => note.entry !== entry)
  if (change.type === 'note') {
    const entry = `feishu/${change.code}`
    const note = {
      entry,
      text: change.text,
      tags: change.tags,
      incidentUntil: null,
      changed: '',
      known: known(change.code),
    }
    await notes.write([note, ...others(entry)])
  }
  if (change.type === 'erase') await notes.write(others(`feishu/${change.code}`))
  if (change.type === 'table') await person.importTable(change.id, change.text)
  if (change.type === 'drop') await tables.write(tables.read().filter((table) => table.id !== change.id))
}
const applyAll = async (person: Person, changes: readonly Edit[]) => {
  for (const change of changes) await apply(person, change)
}
const edits = fc.array(edit, { minLength: 1, maxLength: 8 })
/** A pack of nothing is refused, so everyone has this one. */
const always: Edit = { type: 'note', code: 'always', text: 'here', tags: [] }
const all =
  (choice: PackChoice) =>
  (preview: PackPreview): PackDecisions =>
    Object.fromEntries(preview.items.map(({ key }) => [key, choice]))

/** A third of them before a commit. */
let people = 0
const twoPeople = async (): Promise<readonly [Person, Person]> => {
  const pair = [createPerson(`a${++people}`), createPerson(`b${people}`)] as const
  for (const person of pair) {
    person.packs.end()
    await apply(person, always)
  }
  return pair
}

test(
  'a pack merged with the very library it came from touches nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        const [ann] = await twoPeople()
        await applyAll(ann, changes)
        const file = await ann.export()
        const before = [ann.favorites.read(), ann.notes.read(), ann.tables.read()]
        expect((await ann.preview(file)).items).toEqual([])
        expect(await ann.take(file)).toBeNull()
        expect([ann.favorites.read(), ann.notes.read(), ann.tables.read()]).toEqual(before)
      }),
      { numRuns: runs(50) },
    )
  },
  longRun,
)

test(
  'whatever was exchanged before, a merge as it is offered loses nothing that theirs did not know',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.boolean(), edits, fc.boolean()), { maxLength: 6 }),
        edits,
        async (rounds, last) => {
          const [ann, bob] = await twoPeople()
          /** Every state that Bob had himself or was given. */
          const bobKnew = new Set<string>()
          for (const [mine, changes, take] of rounds) {
            const [from, to] = mine ? [ann, bob] : [bob, ann]
            await applyAll(from, changes)
            const file = await from.export()
            if (from === bob || take) for (const [key, digest] of contents(from)) bobKnew.add(`${key} ${digest}`)
            if (!take) continue
            await to.take(file)
          }
          await applyAll(ann, last)
          const before = contents(ann)
          await ann.take(await bob.export())
          const after = contents(ann)
          const lost = [...before].filter(([key, digest]) => after.get(key) !== digest)
          const bobs = contents(bob)
          expect(
            lost.filter(([key, digest]) => !(bobKnew.has(`${key} ${digest}`) || bobs.get(key) === digest)),
          ).toEqual([])
        },
      ),
      { numRuns: runs(80) },
    )
  },
  longRun,
)

test(
  'taking theirs for everything makes the two agree on all that is theirs',
  async () => {
    await fc.assert(
      fc.asyncProperty(edits, edits, async (mine, theirs) => {
        const [ann, bob] = await twoPeople()
        await applyAll(ann, mine)
        await applyAll(bob, theirs)
        const file = await ann.export()
        await bob.take(file, all('theirs'))
        const bobs = contents(bob)
        expect([...contents(ann)].filter(([key, digest]) => bobs.get(key) !== digest)).toEqual([])
        expect((await bob.preview(file)).items).toEqual([])
        expect(bob.textOf('my-pay') === ann.textOf('my-pay') || ann.textOf('my-pay') === null).toBe(true)
      }),
      { numRuns: runs(80) },
    )
  },
  longRun,
)

test(
  'two who share a pack, edit at random and exchange converge as soon as they stop editing',
  async () => {
    const decision = fc.constantFrom<PackChoice[]>('mine', 'theirs', 'both')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(edits, edits, decision, decision), { minLength: 1, maxLength: 4 }),
        async (rounds) => {
          const [ann, bob] = await twoPeople()
          await bob.take(await ann.export())
          for (const [mine, theirs, annChooses, bobChooses] of rounds) {
            await applyAll(ann, mine)
            await applyAll(bob, theirs)
            const file = await ann.export()
            await ann.take(await bob.export(), all(annChooses))
            await bob.take(file, all(bobChooses))
          }
          // No more edits: one takes what the other has, and gives back what came of it.
          await bob.take(await ann.export(), all('theirs'))
          await ann.take(await bob.export(), all('theirs'))
          const [anns, bobs] = [contents(ann), contents(bob)]
          // What one of them removed or never wanted stays as each left it.
          expect([...anns].filter(([key, digest]) => bobs.has(key) && bobs.get(key) !== digest)).toEqual([])
          for (const [from, to] of [
            [ann, bob],
            [bob, ann],
          ] as const)
            expect((await to.preview(await from.export())).items).toEqual([])
        },
      ),
      { numRuns: runs(50) },
    )
  },
  longRun,
)

test(
  'undo gives back the very library from before, whatever was chosen',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        edits,
        edits,
        fc.constantFrom<PackChoice[]>('mine', 'theirs', 'both'),
        async (mine, theirs, choice) => {
          const [ann, bob] = await twoPeople()
          await applyAll(ann, mine)
          await applyAll(bob, theirs)
          const before = [sorted(bob), bob.favorites.read().groups, bob.shelf.read()]
          const token = await bob.take(await ann.export(), all(choice))
          if (token !== null) await bob.undo.run(token)
          else await bob.packs.forget(bob.shelf.read().packs[0]?.id ?? '')
          expect([sorted(bob), bob.favorites.read().groups, bob.shelf.read()]).toEqual(before)
        },
      ),
      { numRuns: runs(100) },
    )
  },
  longRun,
)

describe('one item between two', () => {
  let ann: Person
  let bob: Person
  beforeEach(async () => {
    ;[ann, bob] = await twoPeople()
    await apply(ann, { type: 'note', code: '1', text: 'one', tags: [] })
    await bob.take(await ann.export())
  })
  const write = (person: Person, text: string) => apply(person, { type: 'note', code: '1', text, tags: [] })
  const states = async (to: Person, from: Person) =>
    (await to.preview(await from.export())).items.map(({ state, choice, mine, theirs }) => [
      state,
      choice,
      mine,
      theirs,
    ])

  test('only theirs has changed: theirs', async () => {
    await write(ann, 'two')
    expect(await states(bob, ann)).toEqual([['changed', 'theirs', 'one', 'two']])
  })
  test('only mine has changed: nothing to do', async () => {
    await write(bob, 'two')
    expect(await states(bob, ann)).toEqual([])
  })
  test('both have changed: a conflict, also when both have exported since', async () => {
    await write(ann, 'two')
    await write(bob, 'three')
    await bob.export()
    expect(await states(bob, ann)).toEqual([['conflict', 'mine', 'three', 'two']])
    expect(await states(ann, bob)).toEqual([['conflict', 'mine', 'two', 'three']])
  })
  test('a conflict that was settled is settled for the other too', async () => {
    await write(ann, 'two')
    await write(bob, 'three')
    await bob.take(await ann.export())
    expect(await states(ann, bob)).toEqual([['changed', 'theirs', 'two', 'three']])
    expect(await states(bob, ann)).toEqual([])
  })
  test('theirs is gone: kept unless the person says so, and not asked again', async () => {
    await apply(ann, { type: 'erase', code: '1' })
    const file = await ann.export()
    expect(await states(bob, ann)).toEqual([['removed', 'mine', 'one', null]])
    await bob.take(file)
    expect(bob.notes.read().some(({ text }) => text === 'one')).toBe(true)
    expect((await bob.preview(file)).items).toEqual([])
  })
  test('I have removed it: it stays removed until theirs changes it', async () => {
    await apply(bob, { type: 'erase', code: '1' })
    expect(await states(bob, ann)).toEqual([])
    await write(ann, 'two')
    expect(await states(bob, ann)).toEqual([['conflict', 'mine', null, 'two']])
  })
  test('back to an earlier text is a change like any other', async () => {
    await write(ann, 'two')
    await bob.take(await ann.export())
    await write(ann, 'one')
    expect(await states(bob, ann)).toEqual([['changed', 'theirs', 'two', 'one']])
    await bob.take(await ann.export())
    expect(await states(ann, bob)).toEqual([])
  })
  test('one went back while the other went on: a conflict, for neither has heard of the other', async () => {
    await write(ann, 'two')
    await bob.take(await ann.export())
    await write(ann, 'one')
    await write(bob, 'three')
    expect(await states(ann, bob)).toEqual([['conflict', 'mine', 'one', 'three']])
    expect(await states(bob, ann)).toEqual([['conflict', 'mine', 'three', 'one']])
  })
  test('both keeps both texts', async () => {
    await write(ann, 'two')
    await write(bob, 'three')
    await bob.take(await ann.export(), all('both'))
    expect(bob.notes.read().find(({ entry }) => entry === 'feishu/1')?.text).toBe('three\n\ntwo')
  })
  test('both is not offered where there is no room for it', async () => {
    await write(ann, 'x'.repeat(15_000))
    await write(bob, 'y'.repeat(15_000))
    expect((await bob.preview(await ann.export())).items[0]?.choices).toEqual(['mine', 'theirs'])
  })
})

describe('own entries', () => {
  const row = (code: string, texts: Partial<OwnEntryDraft> = {}): OwnEntryDraft => ({
    ...{ service: 'feishu', code, message: `says ${code}`, meaning: '', advice: '' },
    ...{ http: null, kind: null, retry: null, actor: null },
    ...texts,
  })
  const id = 'my-own-feishu'
  const write = (person: Person, rows: readonly OwnEntryDraft[]) =>
    person.importTable(id, writeOwnRows(rows), 'Mine', ownTableDraft('Mine', 'feishu'))
  const rowsOf = (person: Person) => readOwnRows('feishu', person.textOf(id) ?? '')
  let ann: Person
  let bob: Person
  beforeEach(async () => {
    ;[ann, bob] = await twoPeople()
    await write(ann, [row('1'), row('2', { advice: '问管理员' })])
    await write(bob, [row('3'), row('2', { advice: '等一小时' })])
  })

  test('what both wrote is merged entry by entry unless one decides otherwise, and can be taken back', async () => {
    const pack = await ann.export()
    expect((await bob.preview(pack)).items).toMatchObject([
      { part: 'table', state: 'conflict', choices: ['mine', 'theirs', 'both'], choice: 'both' },
    ])
    const token = await bob.take(pack)
    expect(bob.tables.read().map((table) => table.id)).toEqual([id])
    expect(rowsOf(bob)).toEqual([row('3'), row('2', { advice: '等一小时\n\n问管理员' }), row('1')])
    // She gets it all without being asked, and then there is nothing left to do on either side.
    expect((await ann.preview(await bob.export())).items).toMatchObject([{ state: 'changed', choice: 'theirs' }])
    await ann.take(await bob.export())
    expect(rowsOf(ann)).toEqual(rowsOf(bob))
    expect((await bob.preview(await ann.export())).items).toEqual([])
    if (token !== null) await bob.undo.run(token)
    expect(rowsOf(bob)).toEqual([row('3'), row('2', { advice: '等一小时' })])
  })
  test('mine and theirs can still be chosen whole; a newer state of the same rows replaces them', async () => {
    await bob.take(await ann.export(), all('theirs'))
    expect(rowsOf(bob)).toEqual(rowsOf(ann))
    await write(ann, [row('1')])
    await bob.take(await ann.export())
    expect(rowsOf(bob)).toEqual([row('1')])
  })
  test('rows of mine that cannot be read are not overwritten', async () => {
    await bob.importTable(id, 'not rows', 'Mine', ownTableDraft('Mine', 'feishu'))
    const opening = await bob.open(await ann.export())
    await bob.packs.preview(opening)
    expect(await bob.packs.accept(opening, {}, false)).toEqual(failure('tables.source-lost', { name: 'Mine' }))
    expect(bob.textOf(id)).toBe('not rows')
  })
})

describe('tables', () => {
  let ann: Person
  let bob: Person
  beforeEach(async () => {
    ;[ann, bob] = await twoPeople()
    await ann.importTable('my-pay', '1,theirs', 'Pay')
    await bob.importTable('my-pay', '1,mine', 'Pay')
    await ann.favorites.write({
      groups: [],
      items: [{ entry: 'my-pay/1', group: null, tags: [], added: '', known: { ...known('1'), service: 'my-pay' } }],
    })
  })

  test('both: theirs comes beside mine under an id and a name of its own, and its favorites follow it', async () => {
    const token = await bob.take(await ann.export(), all('both'))
    expect(bob.tables.read().map(({ id, name }) => [id, name])).toEqual([
      ['my-pay', 'Pay'],
      ['my-pay-2', 'Pay (2)'],
    ])
    expect([bob.textOf('my-pay'), bob.textOf('my-pay-2')]).toEqual(['1,mine', '1,theirs'])
    expect(bob.favorites.read().items.map(({ entry, known: { service } }) => [entry, service])).toEqual([
      ['my-pay-2/1', 'my-pay-2'],
    ])
    if (token !== null) await bob.undo.run(token)
    expect([bob.tables.read().map(({ id }) => id), bob.favorites.read().items]).toEqual([['my-pay'], []])
  })
  test('theirs: mine gives way, and undo brings it back', async () => {
    const token = await bob.take(await ann.export(), all('theirs'))
    expect(bob.textOf('my-pay')).toBe('1,theirs')
    if (token !== null) await bob.undo.run(token)
    expect(bob.textOf('my-pay')).toBe('1,mine')
  })
  test('theirs is gone: undo puts it back where it stood', async () => {
    await bob.take(await ann.export(), all('theirs'))
    await bob.importTable('my-last', '1,x')
    await ann.tables.write([])
    const token = await bob.take(await ann.export(), all('theirs'))
    expect(bob.tables.read().map(({ id }) => id)).toEqual(['my-last'])
    if (token !== null) await bob.undo.run(token)
    expect(bob.tables.read().map(({ id }) => id)).toEqual(['my-pay', 'my-last'])
  })
  test('what changed between preview and accept is not overwritten', async () => {
    const opening = await bob.open(await ann.export())
    const preview = await bob.packs.preview(opening)
    await bob.importTable('my-pay', '1,mine again', 'Pay')
    if (!preview.ok) throw new Error('no preview')
    expect(await bob.packs.accept(opening, all('theirs')(preview.value), false)).toMatchObject({
      ok: false,
      problem: { key: 'packs.mine-changed' },
    })
    expect(bob.textOf('my-pay')).toBe('1,mine again')
  })
})
