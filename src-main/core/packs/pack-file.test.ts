/** The file of a pack: what goes in comes out, always the same bytes, and no file anyone makes gets further than a sentence. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../src-preload/model/outcome.ts'
import { packLimits } from '../../../src-preload/model/packs.ts'
import { isMessageKey } from '../../../src-preload/translate.ts'
import { mutationRuns, runs } from '../../thoroughness.fixture.ts'
import { packContent } from './content.fixture.ts'
import type { Hash, PackContent } from './pack-content.ts'
import { readArchive } from './read-archive.ts'
import { readParts } from './read-parts.ts'
import { writeArchive, writeParts } from './write-parts.ts'

const hash: Hash = (content) => createHash('sha256').update(content).digest('hex')
const pack = (content: PackContent) => writeArchive(writeParts(content, hash).parts)
const open = (bytes: Uint8Array): Outcome<{ readonly content: PackContent; readonly digest: string }> => {
  const parts = readArchive('team.errdexpack', bytes)
  return parts.ok ? readParts('team.errdexpack', parts.value, hash) : parts
}
/** Milliseconds; a few seconds on a machine that has nothing else to do. */
const longRun = 300_000

test(
  'what goes in comes out, and the digest with it',
  () => {
    fc.assert(
      fc.property(packContent, (content) => {
        const { parts, digest } = writeParts(content, hash)
        expect(open(writeArchive(parts))).toEqual({ ok: true, value: { content, digest } })
      }),
      { numRuns: runs(200) },
    )
  },
  longRun,
)

test(
  'the same content gives the same bytes, wherever its values came from',
  () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled)
      if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .map(([name, member]) => [name, shuffled(member)])
          .toReversed(),
      )
    }
    fc.assert(
      fc.property(packContent, (content) => {
        const turned = shuffled(content) as PackContent
        const [notes, replies, tables] = [content.notes, content.replies, content.tables].map((all) => all.toReversed())
        expect(hash(pack({ ...turned, notes, replies, tables } as PackContent))).toBe(hash(pack(content)))
      }),
    )
  },
  longRun,
)

test(
  'the lineage does not make a pack another one',
  () => {
    fc.assert(
      fc.property(packContent, (content) => {
        expect(writeParts({ ...content, lineage: {} }, hash).digest).toBe(writeParts(content, hash).digest)
      }),
    )
  },
  longRun,
)

const known = { service: 'feishu', code: '1', message: 'no', kind: 'auth' } as const
const sample: PackContent = {
  id: '0b8f4e0a-7f0e-4d0c-9b7e-0d6f1c7a2b3c',
  name: '支付团队',
  favorites: { groups: ['登录'], items: [{ entry: 'feishu/1', group: '登录', tags: ['vip'], known }] },
  replies: [],
  notes: [{ entry: 'feishu/1', text: 'ask **ops**', tags: [], incidentUntil: '2026-12-01', known }],
  tables: [
    {
      id: 'my-pay',
      name: 'Pay',
      file: 'pay.csv',
      draft: {
        name: 'Pay',
        mappings: [{ taken: true, columns: ['code', 'message'] }],
        envelope: { codeKeys: ['errno'], messageKeys: [], hosts: [], marks: [] },
      },
      source: new TextEncoder().encode('code,message\n1,no\n'.repeat(20)),
    },
  ],
  lineage: { 'note:feishu/1': ['0'.repeat(64)] },
}
const sound = pack(sample)
const text = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

/** The sample as files of a zip, with some of them replaced; the manifest follows unless it is replaced itself. */
const rezip = (files: Readonly<Record<string, Uint8Array | null>>, manifest: object = {}): Uint8Array => {
  const { parts } = writeParts(sample, hash)
  const all = new Map(parts.filter(({ path }) => path !== 'manifest.json').map(({ path, bytes }) => [path, bytes]))
  for (const [path, bytes] of Object.entries(files))
    if (bytes === null) all.delete(path)
    else all.set(path, bytes)
  const listed = [...all].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: hash(bytes) }))
  const head = { errdexpack: 1, id: sample.id, name: sample.name, parts: listed, ...manifest }
  return zipSync(Object.fromEntries([['manifest.json', text(head)], ...all]))
}
/** What a manifest lists, with another checksum. */
const listParts = (sha256: string) =>
  writeParts(sample, hash)
    .parts.filter(({ path }) => path !== 'manifest.json')
    .map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256 }))
/** A zip as a tool would make it, with one part more. */
const withPart = (path: string, options: object = {}): Uint8Array => {
  const files: Zippable = Object.fromEntries(
    writeParts(sample, hash).parts.map(({ path: own, bytes }) => [own, [bytes, {}]]),
  )
  return zipSync({ ...files, [path]: [text('x'), options] })
}
/** Every place where a byte pattern stands gets another of the same length. */
const patch = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'))
const directoryOf = (bytes: Uint8Array) => Buffer.from(bytes).readUInt32LE(bytes.length - 6)
/** Writes numbers into the first entry of the directory. */
const inDirectory = (write: (entry: Buffer) => void): Uint8Array => {
  const copy = Buffer.from(sound)
  write(copy.subarray(directoryOf(sound)))
  return new Uint8Array(copy)
}
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`

const nasty: readonly (readonly [string, Uint8Array, string])[] = [
  ['nothing', new Uint8Array(), 'packs.no-pack'],
  ['a text', text('code,message\n1,no'), 'packs.no-pack'],
  ['cut in the middle', sound.slice(0, sound.length / 2), 'packs.no-pack'],
  ['cut at its end', sound.slice(0, -1), 'packs.no-pack'],
  ['a tail behind it', new Uint8Array([...sound, 1, 2, 3]), 'packs.no-pack'],
  ['a zip of something else', zipSync({ 'xl/workbook.xml': text('x') }), 'packs.foreign-part'],
  ['an empty zip', zipSync({}), 'packs.no-pack'],
  ...[
    '../evil',
    '/etc/passwd',
    'C:\\evil',
    'tables/../../evil/source',
    'tables\\my-a\\source',
    'tables/my-a/',
    'extra',
  ].map((path) => [`a part ${path}`, withPart(path), 'packs.foreign-part'] as const),
  ['a part with a null', withPart('notes.json\0.txt'), 'packs.foreign-part'],
  ['a part named __proto__', patch(withPart('qqproto__'), 'qqproto__', '__proto__'), 'packs.foreign-part'],
  ['a link', inDirectory((entry) => entry.writeUInt32LE((0o120777 << 16) >>> 0, 38)), 'packs.foreign-part'],
  ['the same part twice', patch(withPart('notes.jsoX'), 'notes.jsoX', 'notes.json'), 'packs.duplicate-part'],
  ['encrypted', inDirectory((entry) => entry.writeUInt16LE(1, 8)), 'packs.encrypted'],
  ['strongly encrypted', inDirectory((entry) => entry.writeUInt16LE(0x40, 8)), 'packs.encrypted'],
  ['an unheard-of method', inDirectory((entry) => entry.writeUInt16LE(99, 10)), 'packs.damaged-part'],
  ['a bomb that says so', inDirectory((entry) => entry.writeUInt32LE(0x7fffffff, 24)), 'packs.unpacks-too-large'],
  ['a part that is said to be smaller', inDirectory((entry) => entry.writeUInt32LE(10, 24)), 'packs.damaged-part'],
  ['a part that is said to be larger', inDirectory((entry) => entry.writeUInt32LE(10_000, 24)), 'packs.damaged-part'],
  ['a part that lies elsewhere', inDirectory((entry) => entry.writeUInt32LE(0xfffffff0, 42)), 'packs.damaged-part'],
  ['a wrong checksum', rezip({}, { parts: listParts('0'.repeat(64)) }), 'packs.damaged-part'],
  [
    'a listed part that is not there',
    rezip({}, { parts: [{ path: 'tables/my-b/source', bytes: 1, sha256: '' }] }),
    'packs.missing-part',
  ],
  ['a part nobody lists', rezip({}, { parts: [] }), 'packs.foreign-part'],
  ['a table without its file', rezip({ 'tables/my-pay/source': null }), 'packs.missing-part'],
  [
    'a table of another id',
    rezip({
      'tables/my-pay/table.json': text({ id: 'my-a', name: 'Pay', file: 'pay.csv', draft: sample.tables[0]?.draft }),
    }),
    'packs.wrong-part',
  ],
  ['no manifest', zipSync({ 'notes.json': text([]) }), 'packs.no-pack'],
  ['a newer version', rezip({}, { errdexpack: 3 }), 'packs.newer'],
  ['a version that is no number', rezip({}, { errdexpack: 'one' }), 'packs.wrong-part'],
  ['no name', rezip({}, { name: ' ' }), 'packs.wrong-part'],
  ['an id that is a path', rezip({}, { id: '../../evil' }), 'packs.wrong-part'],
  ['a manifest with more in it', rezip({}, { more: 1 }), 'packs.wrong-part'],
  ['notes that are no JSON', rezip({ 'notes.json': text('[') }), 'packs.wrong-part'],
  ['notes nested too deeply', rezip({ 'notes.json': text(deep) }), 'packs.wrong-part'],
  ['a note twice', rezip({ 'notes.json': text([...sample.notes, ...sample.notes]) }), 'packs.wrong-part'],
  ['a note with a prototype key', rezip({ 'notes.json': text('[{"__proto__":{"entry":"x"}}]') }), 'packs.wrong-part'],
  [
    'a favorite with a prototype key',
    rezip({ 'favorites.json': text('{"groups":[],"items":[],"__proto__":{"polluted":1}}') }),
    'packs.wrong-part',
  ],
  ['a lineage of a prototype key', rezip({ 'lineage.json': text('{"__proto__":[]}') }), 'packs.wrong-part'],
  [
    'a favorite in a group that is not there',
    rezip({ 'favorites.json': text({ ...sample.favorites, groups: [] }) }),
    'packs.wrong-part',
  ],
  [
    'a note longer than a note may be',
    rezip({ 'notes.json': text([{ ...sample.notes[0], text: 'x'.repeat(20_001) }]) }),
    'packs.wrong-part',
  ],
]

describe('a nasty file is refused with a sentence that names it', () => {
  test.each(nasty)('%s', (_what, bytes, key) => {
    const outcome = open(bytes)
    expect(outcome).toMatchObject({ ok: false, problem: { key, values: { file: 'team.errdexpack' } } })
    expect(isMessageKey(key)).toBe(true)
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})

test('more parts than a pack may have', () => {
  const files = Object.fromEntries(
    Array.from({ length: packLimits.parts + 1 }, (_, at) => [`tables/my-${at}/source`, new Uint8Array()]),
  )
  expect(open(zipSync(files, { level: 0 }))).toMatchObject({ ok: false, problem: { key: 'packs.no-pack' } })
})

test('a bomb that lies about its size costs no more than it says', () => {
  const bomb = zipSync({ 'notes.json': new Uint8Array(32 * 1024 * 1024) }, { level: 9 })
  const copy = Buffer.from(bomb)
  copy.writeUInt32LE(100, directoryOf(bomb) + 24)
  expect(open(new Uint8Array(copy))).toMatchObject({ ok: false, problem: { key: 'packs.damaged-part' } })
})

test('a pack that another tool has packed anew is still one', () => {
  expect(open(rezip({}))).toMatchObject({ ok: true, value: { content: { name: sample.name } } })
})

/** Ways a file goes bad on its way. */
const mutation = fc.oneof(
  fc.record({ type: fc.constant('put' as const), at: fc.nat(sound.length - 1), byte: fc.nat(255) }),
  fc.record({ type: fc.constant('flip' as const), at: fc.nat(sound.length - 1), bit: fc.nat(7) }),
  fc.record({
    type: fc.constant('cut' as const),
    at: fc.nat(sound.length - 1),
    length: fc.integer({ min: 1, max: 64 }),
  }),
  fc.record({
    type: fc.constant('insert' as const),
    at: fc.nat(sound.length),
    bytes: fc.uint8Array({ maxLength: 16 }),
  }),
  fc.record({
    type: fc.constant('zero' as const),
    at: fc.nat(sound.length - 1),
    length: fc.integer({ min: 1, max: 64 }),
  }),
  fc.record({ type: fc.constant('copy' as const), at: fc.nat(sound.length - 1), from: fc.nat(sound.length - 1) }),
)
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never
const mutate = (bytes: Uint8Array, how: Mutation): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  if (how.type === 'put') copy[how.at] = how.byte
  if (how.type === 'flip') copy[how.at] = (copy[how.at] ?? 0) ^ (1 << how.bit)
  if (how.type === 'zero') copy.fill(0, how.at, how.at + how.length)
  if (how.type === 'copy') copy.copyWithin(how.at, how.from, how.from + 32)
  if (how.type === 'cut') return new Uint8Array([...bytes.slice(0, how.at), ...bytes.slice(how.at + how.length)])
  if (how.type === 'insert') return new Uint8Array([...bytes.slice(0, how.at), ...how.bytes, ...bytes.slice(how.at)])
  return copy
}

test(
  `${mutationRuns} mutations of a real pack: a sentence, or the very content it had`,
  () => {
    const whole = open(sound)
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const outcome = open(mutations.reduce(mutate, sound))
        if (outcome.ok) expect(outcome).toEqual(whole)
        else expect(isMessageKey(outcome.problem.key)).toBe(true)
      }),
      { numRuns: mutationRuns },
    )
  },
  longRun,
)

test(
  'whatever stands in the parts, reading them gives a content or a sentence',
  () => {
    const paths = ['favorites.json', 'notes.json', 'lineage.json', 'tables/my-pay/table.json', 'manifest.json']
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.oneof(fc.json(), fc.string()), (path, value) => {
        const outcome = open(path === 'manifest.json' ? rezip({}, { parts: value }) : rezip({ [path]: text(value) }))
        if (!outcome.ok) expect(isMessageKey(outcome.problem.key)).toBe(true)
      }),
      { numRuns: runs(500) },
    )
  },
  longRun,
)
