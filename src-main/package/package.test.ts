import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { compareFuses, releaseFuses, testFuses } from './fuses.ts'
import { readChangelog } from './release-facts.ts'

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
