/** Watched folders, with real ones: new and changed packs are offered, what was dismissed or taken is not, trouble is told. */
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { success } from '../../src-preload/model/outcome.ts'
import { createFolderWatch, type FolderWatch } from './folder-watch.ts'
import { createPerson, known, type Person, unwrap } from './person.fixture.ts'
import type { PackSummary } from './protocol.ts'

let share: string
let ann: Person
let bob: Person
let watches: FolderWatch[]

const favorite = (code: string, tags: readonly string[] = []) => ({
  entry: `feishu/${code}`,
  group: null,
  tags,
  added: '2026-11-01T00:00:00Z',
  known: known(code),
})
const put = async (person: Person, file: string, ...codes: readonly string[]) => {
  await person.favorites.write({ groups: [], items: codes.map((code) => favorite(code)) })
  writeFileSync(join(share, file), Buffer.from(await person.export(), 'base64'))
}

beforeEach(() => {
  share = mkdtempSync(join(tmpdir(), 'errdex-share-'))
  ann = createPerson('ann')
  bob = createPerson('bob')
  watches = []
})
afterEach(() => {
  for (const person of [ann, bob]) person.packs.end()
  for (const watch of watches) watch.end()
})

const offered = (person: Person) => person.packs.read().offers.map(({ file, isUpdate }) => [file, isUpdate])

test('a pack in the folder is offered, taken, and offered again only when it holds something new', async () => {
  await put(ann, 'team.errdexpack', '1')
  expect(await bob.packs.watch(share)).toEqual(success(true))
  expect(offered(bob)).toEqual([['team.errdexpack', false]])
  const [offer] = bob.packs.read().offers
  const opening = unwrap(await bob.packs.openOffer(offer?.digest ?? ''))
  expect(unwrap(await bob.packs.preview(opening)).items).toHaveLength(1)
  unwrap(await bob.packs.accept(opening, {}, false))
  expect(offered(bob)).toEqual([])

  await put(ann, 'team.errdexpack', '1', '2')
  await expect.poll(() => offered(bob)).toEqual([['team.errdexpack', true]])
  expect(bob.favorites.read().items).toHaveLength(1)
})

test('an earlier state of a pack, and the same content in a second file, are no news', async () => {
  await put(ann, 'old.errdexpack', '1')
  await put(ann, 'new.errdexpack', '1', '2')
  writeFileSync(join(share, 'new copy.errdexpack'), Buffer.from(await ann.export(), 'base64'))
  await bob.packs.watch(share)
  expect(offered(bob)).toEqual([
    ['new copy.errdexpack', false],
    ['old.errdexpack', false],
  ])
  const opening = unwrap(await bob.packs.openOffer(bob.packs.read().offers[0]?.digest ?? ''))
  await bob.packs.preview(opening)
  unwrap(await bob.packs.accept(opening, {}, false))
  expect(offered(bob)).toEqual([])
})

test('what was dismissed stays silent, a later state of it speaks again', async () => {
  await put(ann, 'team.errdexpack', '1')
  await bob.packs.watch(share)
  await bob.packs.dismiss(bob.packs.read().offers[0]?.digest ?? '')
  expect(offered(bob)).toEqual([])
  await put(ann, 'team.errdexpack', '2')
  await expect.poll(() => offered(bob)).toEqual([['team.errdexpack', false]])
})

test('a folder that goes away is told, and its packs come back with it', async () => {
  await put(ann, 'team.errdexpack', '1')
  const watch = createFolderWatch({
    thread: { summarize: async (file) => success({ id: file } as PackSummary) },
    changed: () => undefined,
    every: 20,
    settle: 5,
  })
  watches.push(watch)
  await watch.follow([share])
  expect([watch.found().length, watch.unreachable()]).toEqual([1, []])
  renameSync(share, `${share}-away`)
  await expect.poll(() => [watch.found().length, watch.unreachable()]).toEqual([0, [share]])
  renameSync(`${share}-away`, share)
  await expect.poll(() => [watch.found().length, watch.unreachable()]).toEqual([1, []])
})

test('a file is read again only when it is not as it was', async () => {
  const path = join(share, 'team.errdexpack')
  writeFileSync(path, 'one')
  const read: string[] = []
  const watch = createFolderWatch({
    thread: {
      summarize: async (_file, bytes) => {
        read.push(Buffer.from(bytes).toString())
        return success({ id: String(read.length) } as PackSummary)
      },
    },
    changed: () => undefined,
    every: 1e6,
    settle: 1e6,
  })
  watches.push(watch)
  await watch.follow([share])
  await watch.follow([share])
  expect(read).toEqual(['one'])
  writeFileSync(path, 'two')
  utimesSync(path, 1, 1)
  await watch.follow([share])
  expect(read).toEqual(['one', 'two'])
})

test('what is no pack, no file, or may not be read does not stop the others', async () => {
  await put(ann, 'team.errdexpack', '1')
  writeFileSync(join(share, 'half.errdexpack'), 'PK')
  writeFileSync(join(share, 'notes.txt'), 'text')
  mkdirSync(join(share, 'folder.errdexpack'))
  writeFileSync(join(share, 'closed.errdexpack'), 'x')
  chmodSync(join(share, 'closed.errdexpack'), 0)
  await bob.packs.watch(share)
  expect(offered(bob)).toEqual([['team.errdexpack', false]])
  rmSync(join(share, 'team.errdexpack'))
  await expect.poll(() => offered(bob)).toEqual([])
})

/** A link to itself: the system gives it to nobody, whoever runs the tests. */
const putUnreadable = (file: string) => symlinkSync(file, join(share, file))

test.skipIf(process.platform === 'win32')('a pack that cannot be read is told, until it can be', async () => {
  await put(ann, 'team.errdexpack', '1')
  putUnreadable('closed.errdexpack')
  await bob.packs.watch(share)
  expect(offered(bob)).toEqual([['team.errdexpack', false]])
  const values = { folder: share, file: 'closed.errdexpack', reason: 'ELOOP' }
  expect(bob.packs.read().refused).toEqual([
    { folder: share, file: 'closed.errdexpack', problem: { key: 'packs.unreadable', values } },
  ])
  rmSync(join(share, 'closed.errdexpack'))
  await expect.poll(() => bob.packs.read().refused).toEqual([])
})

test.skipIf(process.platform === 'win32')('an offer that cannot be read when it is opened says so', async () => {
  await put(ann, 'team.errdexpack', '1')
  await bob.packs.watch(share)
  const digest = bob.packs.read().offers[0]?.digest ?? ''
  rmSync(join(share, 'team.errdexpack'))
  putUnreadable('team.errdexpack')
  expect(await bob.packs.openOffer(digest)).toMatchObject({
    ok: false,
    problem: { key: 'packs.unreadable', values: { folder: share, file: 'team.errdexpack', reason: 'ELOOP' } },
  })
})

test('a path that is no folder is refused with a sentence, and one that is dropped is forgotten', async () => {
  for (const path of ['share', join(share, 'nowhere'), `${share}\0`])
    expect(await bob.packs.watch(path)).toMatchObject({ ok: false })
  expect(await bob.packs.watch(null)).toMatchObject({ ok: false, problem: { key: 'packs.no-dialog' } })
  await put(ann, 'team.errdexpack', '1')
  await bob.packs.watch(share)
  await bob.packs.watch(`${share}/`)
  expect(bob.packs.read().folders).toEqual([share])
  await bob.packs.unwatch(share)
  expect(bob.packs.read()).toMatchObject({ folders: [], offers: [], unreachable: [] })
})

test('an offer whose file has changed meanwhile is not opened as if it were the old one', async () => {
  await put(ann, 'team.errdexpack', '1')
  await bob.packs.watch(share)
  const digest = bob.packs.read().offers[0]?.digest ?? ''
  rmSync(join(share, 'team.errdexpack'))
  expect(await bob.packs.openOffer(digest)).toMatchObject({ ok: false, problem: { key: 'packs.offer-gone' } })
})
