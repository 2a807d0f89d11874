/** Whose packs come in: a signer is pinned once, and then nobody else's update does, from a file or from a watched folder. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signAnew, stripSignature } from './forger.fixture.ts'
import { createPerson, known, type Person, unwrap } from './person.fixture.ts'
import { makeKeyFile } from './signing.ts'

let ann: Person
let bob: Person
let share: string
let annsKey: string
const people: Person[] = []
const person = (...args: Parameters<typeof createPerson>) => {
  const made = createPerson(...args)
  people.push(made)
  return made
}

const star = (...codes: readonly string[]) =>
  ann.favorites.write({
    groups: [],
    items: codes.map((code) => ({
      entry: `feishu/${code}`,
      group: null,
      tags: [],
      added: '2026-11-01T00:00:00Z',
      known: known(code),
    })),
  })
const signed = () => ann.export(undefined, true)
const change = (content: string, by: (bytes: Uint8Array) => Uint8Array) =>
  Buffer.from(by(new Uint8Array(Buffer.from(content, 'base64')))).toString('base64')
const unsigned = (content: string) => change(content, stripSignature)
let forged = 0
const byAnother = (content: string) => change(content, (bytes) => signAnew(bytes, join(share, `${++forged}.key`)))
const look = async (at: Person, content: string) => at.packs.preview(await at.open(content))
const refusal = (key: string) => ({ ok: false, problem: { key } })

beforeEach(async () => {
  share = mkdtempSync(join(tmpdir(), 'errdex-signers-'))
  ann = person('ann')
  bob = person('bob')
  annsKey = unwrap(makeKeyFile(ann.packs.keyFile)).key
  await star('1')
})
afterEach(() => {
  for (const one of people.splice(0)) one.packs.end()
})

test('once pinned, only the same key brings updates', async () => {
  const first = await signed()
  expect((await bob.preview(first)).signer).toMatchObject({ name: null, isPinned: false })
  await bob.take(first, undefined, true)
  expect(bob.packs.read().packs[0]?.signer).toBe(annsKey)

  await star('1', '2')
  const update = await signed()
  expect(await look(bob, unsigned(update))).toMatchObject(refusal('packs.signer-missing'))
  expect(await look(bob, byAnother(update))).toMatchObject(refusal('packs.signer-other'))
  expect((await bob.preview(update)).signer?.isPinned).toBe(true)
  await bob.take(update)
  expect(bob.favorites.read().items).toHaveLength(2)
  expect(bob.packs.read().packs[0]?.signer).toBe(annsKey)
})

test('without the pin anybody’s update is looked at, as before', async () => {
  await bob.take(await signed())
  await star('1', '2')
  const update = await signed()
  expect((await bob.preview(unsigned(update))).signer).toBeNull()
  await bob.take(byAnother(update))
  expect(bob.packs.read().packs[0]?.signer).toBeNull()
})

test('a preview that was open while the pin was set is judged again', async () => {
  const first = await signed()
  await star('1', '2')
  const opening = await bob.open(unsigned(await signed()))
  unwrap(await bob.packs.preview(opening))
  await bob.take(first, undefined, true)
  expect(await bob.packs.accept(opening, {}, false)).toMatchObject(refusal('packs.signer-missing'))
  expect(bob.favorites.read().items).toHaveLength(1)
})

test('undo takes the pin back with the merge, and forgetting the pack ends it', async () => {
  const token = await bob.take(await signed(), undefined, true)
  if (token !== null) await bob.undo.run(token)
  expect(bob.packs.read().packs).toEqual([])
  await bob.take(await signed(), undefined, true)
  await bob.packs.forget(bob.packs.read().packs[0]?.id ?? '')
  await star('1', '2')
  expect((await bob.preview(byAnother(await signed()))).signer?.isPinned).toBe(false)
})

test('a pinned pack goes out signed by that key or not at all', async () => {
  await bob.take(await signed(), undefined, true)
  const selection = { tables: [], favorites: ['feishu/1'], notes: [], replies: [] }
  const id = bob.packs.read().packs[0]?.id ?? ''
  expect(await bob.packs.export(selection, 'Team', id, null)).toMatchObject(refusal('packs.signer-export'))
  expect(await bob.packs.export(selection, 'Team', id, bob.packs.keyFile)).toMatchObject(refusal('packs.key-missing'))
  makeKeyFile(bob.packs.keyFile)
  expect(await bob.packs.export(selection, 'Team', id, bob.packs.keyFile)).toMatchObject(refusal('packs.signer-export'))
  expect(await bob.packs.export(selection, 'Team', null, bob.packs.keyFile)).toMatchObject({ ok: true })
  expect(await bob.packs.export(selection, 'Team', id, ann.packs.keyFile)).toMatchObject({ ok: true })
})

test('a key file that holds no key is told, not passed over', () => {
  expect(ann.packs.read().keyProblem).toBeNull()
  writeFileSync(ann.packs.keyFile, 'no key')
  expect(ann.packs.read()).toMatchObject({ ownKey: null, keyProblem: { key: 'packs.key-wrong' } })
})

test('in a watched folder what is not from the pinned signer is refused with a sentence, and the real one is offered', async () => {
  await bob.take(await signed(), undefined, true)
  await star('1', '2')
  const update = await signed()
  const put = (file: string, content: string) => writeFileSync(join(share, file), Buffer.from(content, 'base64'))
  put('unsigned.errdexpack', unsigned(update))
  put('other.errdexpack', byAnother(update))
  put(
    'changed.errdexpack',
    change(update, (bytes) => bytes.with(bytes.length - 1, 0x30 ^ (bytes.at(-1) === 0x30 ? 1 : 0))),
  )
  await bob.packs.watch(share)
  const { offers, refused } = bob.packs.read()
  expect(offers).toEqual([])
  expect(refused.map(({ file, problem }) => [file, problem.key]).toSorted()).toEqual([
    ['changed.errdexpack', 'packs.signature-wrong'],
    ['other.errdexpack', 'packs.signer-other'],
    ['unsigned.errdexpack', 'packs.signer-missing'],
  ])
  put('real.errdexpack', update)
  await expect.poll(() => bob.packs.read().offers.map(({ file }) => file)).toEqual(['real.errdexpack'])
  const opening = unwrap(await bob.packs.openOffer(bob.packs.read().offers[0]?.digest ?? ''))
  unwrap(await bob.packs.preview(opening))
  unwrap(await bob.packs.accept(opening, {}, false))
  expect(bob.favorites.read().items).toHaveLength(2)
})

test('a signer that the policy names is known by name and pinned at the first merge', async () => {
  const carl = person('carl', [{ name: '支付值班', key: annsKey }])
  const first = await signed()
  expect((await carl.preview(first)).signer).toMatchObject({ name: '支付值班', isPinned: true })
  await carl.take(first)
  expect(carl.packs.read().packs[0]?.signer).toBe(annsKey)
})

test('a new key that the policy names in the place of the pinned one takes over, in and out', async () => {
  const next = join(share, 'next.key')
  const newKey = unwrap(makeKeyFile(next)).key
  const other = join(share, 'other.key')
  const otherKey = unwrap(makeKeyFile(other)).key
  const carl = person('carl', [
    { name: 'Others', key: otherKey },
    { name: 'Team', key: newKey, replaces: annsKey },
  ])
  await carl.take(await signed(), undefined, true)
  await star('1', '2')
  const update = await signed()
  const signedBy = (file: string) => change(update, (bytes) => signAnew(bytes, file))
  // Another signer of the policy is no successor.
  expect(await look(carl, signedBy(other))).toMatchObject(refusal('packs.signer-other'))
  expect((await carl.preview(signedBy(next))).signer).toMatchObject({ name: 'Team', isPinned: true })
  await carl.take(signedBy(next))
  const [pack] = carl.packs.read().packs
  expect(pack?.signer).toBe(newKey)
  // From now on the old key is anybody's.
  await star('1', '2', '3')
  expect(await look(carl, await signed())).toMatchObject(refusal('packs.signer-other'))
  const selection = { tables: [], favorites: ['feishu/1'], notes: [], replies: [] }
  expect(await carl.packs.export(selection, 'Team', pack?.id ?? '', ann.packs.keyFile)).toMatchObject(
    refusal('packs.signer-export'),
  )
  expect(await carl.packs.export(selection, 'Team', pack?.id ?? '', next)).toMatchObject({ ok: true })
})

test('a folder of the policy gives nothing but packs of the signers it names', async () => {
  const first = await signed()
  writeFileSync(join(share, 'a.errdexpack'), Buffer.from(unsigned(first), 'base64'))
  const carl = person('carl', [{ name: 'Team', key: annsKey }], [share])
  await expect
    .poll(() => carl.packs.read().refused.map(({ problem }) => problem.key))
    .toEqual(['packs.signer-not-trusted'])
  expect(carl.packs.read()).toMatchObject({ folders: [share], given: [share], offers: [] })
  expect(await carl.packs.unwatch(share)).toMatchObject(refusal('policy.managed-folder'))
  writeFileSync(join(share, 'a.errdexpack'), Buffer.from(first, 'base64'))
  await expect.poll(() => carl.packs.read().offers.map(({ file }) => file)).toEqual(['a.errdexpack'])
  // What was dismissed there stays dismissed.
  await carl.packs.dismiss(carl.packs.read().offers[0]?.digest ?? '')
  expect(carl.packs.read()).toMatchObject({ folders: [share], offers: [] })
})
