/** Archives as customers send them, and as nobody should: unpacked whole, or one sentence and nothing. */
import { gzipSync, strFromU8, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sampled } from '../../src-main/thoroughness.fixture.ts'
import { fileForm } from './file-encoding.ts'
import { unpackFile, unpackLimits } from './unpack-file.ts'

const log = strToU8('2026-04-05 09:05:15 ERROR code=99991672\n'.repeat(50))

const unpacked = async (name: string, bytes: Uint8Array) => {
  const outcome = await unpackFile(name, bytes)
  if (!outcome.ok) return outcome.problem.key
  return outcome.value.map((file) => [file.name, strFromU8(file.bytes)])
}

test('a gzip becomes its one file, a zip its files, and one in the other is opened too', async () => {
  const text = strFromU8(log)
  expect(await unpacked('app.log.gz', gzipSync(log))).toEqual([['app.log', text]])
  const zip = zipSync({
    'a/app.log': log,
    'b.log.gz': gzipSync(log),
    'stored.log': [log, { level: 0 }],
    'a/': new Uint8Array(),
  })
  expect(await unpacked('bundle.zip', zip)).toEqual([
    ['bundle.zip/a/app.log', text],
    ['bundle.zip/b.log', text],
    ['bundle.zip/stored.log', text],
  ])
  expect(await unpacked('bundle.zip.gz', gzipSync(zip))).toHaveLength(3)
})

test('an archive in an archive in an archive stays packed', async () => {
  const outcome = await unpackFile('a.gz', gzipSync(gzipSync(gzipSync(log))))
  expect(outcome.ok && outcome.value.map(({ bytes }) => fileForm(bytes))).toEqual(['gzip'])
})

test.each([
  ['cut off', (whole: Uint8Array) => whole.subarray(0, whole.length / 2)],
  ['overwritten', (whole: Uint8Array) => whole.map((byte, at) => (at > 40 && at < 70 ? 0xff : byte))],
])('%s is damaged', async (_, spoil) => {
  expect(await unpacked('a.gz', spoil(gzipSync(log)))).toBe('unpack.damaged')
  expect(await unpacked('a.zip', spoil(zipSync({ 'a.log': log })))).toBe('unpack.damaged')
})

test('wherever a download broke off, the rest is never taken for the whole', async () => {
  const lines = Array.from({ length: 60 }, (_, at) => `${(at * 7919) % 1000} ERROR ${at}`).join('\n')
  const whole: readonly (readonly [string, Uint8Array])[] = [
    ['a.gz', gzipSync(strToU8(lines))],
    // As rotated logs are joined.
    ['joined.gz', Buffer.concat([gzipSync(log), gzipSync(strToU8(lines))])],
    ['a.zip', zipSync({ 'a.log': strToU8(lines), 'b.log': log, 'c.log': [log, { level: 0 }] })],
    ['empty.gz', gzipSync(new Uint8Array())],
  ]
  for (const [name, bytes] of whole) {
    expect(await unpacked(name, bytes)).toBeInstanceOf(Array)
    const cuts = sampled(
      Array.from({ length: bytes.length - 4 }, (_, at) => at + 4),
      5,
    )
    const taken = []
    for (const end of cuts) if ((await unpacked(name, bytes.subarray(0, end))) !== 'unpack.damaged') taken.push(end)
    // Of two joined ones the first is a whole one.
    expect(taken).toEqual(name === 'joined.gz' ? cuts.filter((end) => end === gzipSync(log).length) : [])
  }
})

test('too many files, and more than any archive of logs unpacks to, are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: unpackLimits.files + 1 }, (_, at) => [`${at}.log`, log]))
  expect(await unpacked('many.zip', zipSync(many))).toBe('unpack.too-many')
  const limits = { ...unpackLimits, unpacked: 1_000_000 }
  const half = gzipSync(new Uint8Array(600_000), { level: 9 })
  const bomb = await unpackFile('bomb.zip', zipSync({ 'a.gz': half, 'b.gz': half }), limits)
  expect(bomb.ok ? '' : bomb.problem.key).toBe('unpack.too-large')
  const steep = await unpackFile('steep.gz', half, { ...unpackLimits, ratio: 100 })
  expect(steep.ok ? '' : steep.problem.key).toBe('unpack.too-large')
})
