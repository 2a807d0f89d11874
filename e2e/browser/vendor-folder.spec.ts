/** A vendor's whole documentation as a pack: whoever opens it has the very entries. Skipped where the folder is not there. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixture.ts'
import { root } from '../project-root.ts'

const folder = join(root, '../shared/vendor-docs/feishu-server-api')

test.skip(!existsSync(folder), 'no vendor documentation beside the project')
// Thousands of pages are read three times.
test.slow()

const errdex = (...words: readonly string[]): string => {
  const run = spawnSync(process.execPath, [join(root, 'out/main/cli.js'), '--lang', 'en', ...words], {
    encoding: 'utf8',
    maxBuffer: 256 * 2 ** 20,
  })
  expect([run.stderr, run.status]).toEqual(['', 0])
  return run.stdout
}

test('a pack carries it whole, and is read again to the same entries', async ({ dataFolder }) => {
  const [mine, theirs] = ['mine', 'theirs'].map((name) => ['--data-dir', join(dataFolder, name)] as const)
  if (mine === undefined || theirs === undefined) throw new Error('two people')
  const pack = join(dataFolder, 'docs.errdexpack')
  expect(errdex('tables', 'add', folder, ...mine)).toContain('my-feishu-server-api')
  errdex('packs', 'export', pack, '--name', 'Docs', ...mine)
  errdex('packs', 'open', pack, ...theirs)
  const list = ['entries', '--format', 'jsonl'] as const
  const entries = errdex(...list, ...mine)
  expect(entries.split('\n').length).toBeGreaterThan(3_000)
  expect(errdex(...list, ...theirs) === entries).toBe(true)
  expect(statSync(pack).size).toBeLessThan(12_000_000)
  // Reading the same folder again is no news.
  expect(errdex('tables', 'update', 'my-feishu-server-api', folder, ...theirs)).not.toMatch(/[1-9]\d* (added|changed)/)
})
