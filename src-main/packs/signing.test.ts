/** Signatures: what is signed is every byte, and keys are files that nobody else reads. */
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packContent } from '../core/packs/content.fixture.ts'
import type { PackContent } from '../core/packs/pack-content.ts'
import { mutationRuns, runs, sampled } from '../thoroughness.fixture.ts'
import { signAnew, stripSignature } from './forger.fixture.ts'
import { doPackTask } from './pack-work.ts'
import { unwrap } from './person.fixture.ts'
import { fingerprintOf, makeKeyFile, readKeyFile, verifyArchive } from './signing.ts'

const folder = mkdtempSync(join(tmpdir(), 'errdex-keys-'))
let files = 0
const newKey = () => {
  const file = join(folder, `${++files}.key`)
  const { key } = unwrap(makeKeyFile(file))
  const read = unwrap(readKeyFile(file))
  if (read === null) throw new Error('not made')
  return { file, key, privateKey: read.privateKey }
}
const ann = newKey()

const write = (content: PackContent, key: string | null): Uint8Array => {
  const message = doPackTask({ type: 'write', content, key })
  if (message.type !== 'written') throw new Error('not written')
  return new Uint8Array(Buffer.from(message.pack.base64, 'base64'))
}
const open = (bytes: Uint8Array) => {
  const message = doPackTask({ type: 'open', file: 'team.errdexpack', bytes })
  if (message.type !== 'opened') throw new Error('not opened')
  return message.pack
}
/** Whether a file passes for one that Ann signed. */
const isAnns = (bytes: Uint8Array): boolean => {
  const opened = open(bytes)
  return opened.ok && opened.value.signer === ann.key
}
const content: PackContent = {
  id: '0b8f4e0a-7f0e-4d0c-9b7e-0d6f1c7a2b3c',
  name: '支付团队',
  favorites: { groups: [], items: [] },
  replies: [],
  notes: [
    {
      entry: 'feishu/1',
      text: 'ask **ops**',
      tags: [],
      incidentUntil: null,
      known: { service: 'feishu', code: '1', message: 'no', kind: 'auth' },
    },
  ],
  tables: [],
  lineage: {},
}
const signed = write(content, ann.privateKey)
/** Milliseconds; seconds on a machine that has nothing else to do. */
const longRun = 300_000

test('a signed pack opens as an unsigned one does, and says whose key it was', () => {
  fc.assert(
    fc.property(packContent, (any) => {
      const [plain, withKey] = [unwrap(open(write(any, null))), unwrap(open(write(any, ann.privateKey)))]
      expect(withKey).toEqual({ ...plain, signer: ann.key })
      expect(plain.signer).toBeNull()
    }),
    { numRuns: runs(30) },
  )
})

test('the same content signed with the same key gives the same bytes', () => {
  expect(Buffer.from(write(content, ann.privateKey)).equals(signed)).toBe(true)
  expect(Buffer.from(stripSignature(signed)).equals(write(content, null))).toBe(true)
})

test(
  'every bit of the file counts: changed, it is no longer what was signed',
  () => {
    const passing: string[] = []
    for (const at of sampled([...signed.keys()], 7))
      for (const bit of [0x01, 0x20, 0x80]) {
        const changed = signed.slice()
        changed[at] = (changed[at] ?? 0) ^ bit
        if (isAnns(changed)) passing.push(`byte ${at}, bit ${bit}`)
      }
    expect(passing).toEqual([])
  },
  longRun,
)

test(
  'whatever is cut, put in or overwritten, it is no longer what was signed',
  () => {
    const damage = fc.record({
      at: fc.nat(signed.length),
      remove: fc.nat(40),
      insert: fc.uint8Array({ maxLength: 40 }),
    })
    fc.assert(
      fc.property(damage, ({ at, remove, insert }) => {
        const changed = Buffer.concat([signed.subarray(0, at), insert, signed.subarray(at + remove)])
        fc.pre(!changed.equals(signed))
        expect(isAnns(changed)).toBe(false)
      }),
      { numRuns: mutationRuns },
    )
  },
  longRun,
)

test('a signature fits no other content, and another key says so', () => {
  const other = write({ ...content, name: 'Other' }, ann.privateKey)
  const mixed = Buffer.concat([other.subarray(0, -208), signed.subarray(-208)])
  expect(open(mixed)).toMatchObject({ ok: false, problem: { key: 'packs.signature-wrong' } })
  const bobs = signAnew(signed, join(folder, 'bob.key'))
  expect(unwrap(open(bobs)).signer).toBe(unwrap(readKeyFile(join(folder, 'bob.key')))?.publicKey.key)
  expect(isAnns(bobs)).toBe(false)
})

test('verifying never throws, whatever the file is', () => {
  const tail = fc
    .tuple(fc.uint8Array({ maxLength: 60 }), fc.stringMatching(/^[0-9a-f]{64}$/), fc.stringMatching(/^[0-9a-f]{128}$/))
    .map(([head, key, signature]) => Buffer.concat([head, Buffer.from(`errdex-ed25519 ${key} ${signature}`)]))
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), tail), (bytes) => {
      const verified = verifyArchive('x', bytes)
      expect(verified.ok ? verified.value : null).toBeNull()
    }),
  )
})

test('a key file is the person’s alone, and never written over', () => {
  const before = readFileSync(ann.file, 'utf8')
  if (process.platform !== 'win32') expect(statSync(ann.file).mode & 0o777).toBe(0o600)
  expect(makeKeyFile(ann.file)).toMatchObject({ ok: false, problem: { key: 'packs.key-not-written' } })
  expect(readFileSync(ann.file, 'utf8')).toBe(before)
  expect(fingerprintOf(ann.key)).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/)
})

test('what is no Ed25519 key is refused, what is not there is none', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const file = join(folder, 'ec.key')
  for (const text of ['', 'no key', String(privateKey.export({ format: 'pem', type: 'pkcs8' }))]) {
    writeFileSync(file, text)
    expect(readKeyFile(file)).toMatchObject({ ok: false, problem: { key: 'packs.key-wrong' } })
  }
  expect(readKeyFile(join(folder, 'none.key'))).toEqual({ ok: true, value: null })
  expect(readKeyFile(folder)).toMatchObject({ ok: false, problem: { key: 'packs.key-unreadable' } })
})
