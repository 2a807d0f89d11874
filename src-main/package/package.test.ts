/** What decides how a package is made: version, fuses, list of contents and product codes, all from the commit. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { compareFuses, releaseFuses, testFuses } from './fuses.ts'
import { readChangelog } from './release-facts.ts'
import { settleMsi } from './settle-msi.ts'
import { settleSbom } from './settle-sbom.ts'

const changelog = readFileSync(resolve(import.meta.dirname, '../../CHANGELOG.md'), 'utf8')

test('the version is that of the changelog', () => {
  const { version, changes } = readChangelog(changelog)
  expect(packageJson.version).toBe(version)
  expect(changes).toMatch(/^- /)
  expect(changes).not.toContain('## ')
})

test('a changelog without a version is refused', () => {
  expect(() => readChangelog('# Changes\n')).toThrow('## 1.2.3')
})

test('a test build differs from a release in exactly the fuse that a test driver needs', () => {
  expect(compareFuses(testFuses, releaseFuses)).toEqual(['enableNodeCliInspectArguments'])
  expect(releaseFuses.enableNodeCliInspectArguments).toBe(false)
})

test('nothing turns a release into Node, and only the archive that was signed for is loaded', () => {
  expect(releaseFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    enableCookieEncryption: true,
  })
})

test('the list of contents of one commit is the same, whenever and wherever npm made it', () => {
  const facts = { version: '1.2.3', commit: 'a'.repeat(40), date: 1_700_000_000 }
  const from = (serialNumber: string, timestamp: string, name: string) =>
    settleSbom(
      JSON.stringify({
        serialNumber,
        metadata: { timestamp, component: { name, version: '1.2.3' } },
        components: [{}],
      }),
      facts,
    )
  const first = from('urn:uuid:1', '2026-01-01T00:00:00Z', 'errdex-a')
  expect(from('urn:uuid:2', '2026-02-02T00:00:00Z', 'errdex-b')).toBe(first)
  expect(JSON.parse(first)).toMatchObject({
    serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/),
    metadata: { timestamp: '2023-11-14T22:13:20.000Z', component: { name: 'errdex' } },
    components: [{}],
  })
})

/** A summary information stream as [MS-OLEPS] describes it, with a package code and two times, somewhere in a file. */
const makeSummary = (code: string, time: bigint): Buffer => {
  const stream = Buffer.alloc(200)
  Buffer.from('e0859ff2f94f6810ab9108002b27b3d9', 'hex').copy(stream, 28)
  stream.writeUInt32LE(48, 44)
  stream.writeUInt32LE(3, 52)
  const values = [
    [9, 32],
    [12, 80],
    [13, 92],
  ] as const
  values.forEach(([property, at], index) => {
    stream.writeUInt32LE(property, 56 + index * 8)
    stream.writeUInt32LE(at, 60 + index * 8)
    stream.writeUInt32LE(property === 9 ? 30 : 64, 48 + at)
    if (property === 9) stream.write(`{${code}}`, 48 + at + 8, 'latin1')
    else stream.writeBigUInt64LE(time, 48 + at + 4)
  })
  return Buffer.concat([Buffer.alloc(77, 7), stream, Buffer.alloc(50, 9)])
}

test('an MSI tells the commit’s code and date, not those of the moment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'errdex-msi-'))
  const id = '6E0B0F5A-6C57-4E0B-9A53-7D1B7E9C4A11'
  const settled = [makeSummary('1'.repeat(36), 5n), makeSummary('A'.repeat(36), 7n)].map((bytes, index) => {
    const file = join(folder, `${index}.msi`)
    writeFileSync(file, bytes)
    settleMsi(file, id, 1_700_000_000)
    return readFileSync(file)
  })
  expect(settled[0]?.equals(settled[1] ?? Buffer.alloc(0))).toBe(true)
  expect(settled[0]?.includes(`{${id}}`)).toBe(true)
  writeFileSync(join(folder, 'none.msi'), 'nothing')
  expect(() => settleMsi(join(folder, 'none.msi'), id, 0)).toThrow('no summary information')
})
