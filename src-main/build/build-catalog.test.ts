/** The build step: files that belong together, the difference to the last build, and nothing touched when a compile fails. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { createTranslate } from '../../src-preload/translate.ts'
import { loadShipped } from '../engine/load-tables.ts'
import { buildCatalog } from './build-catalog.ts'
import { describeCompile } from './compile-report.ts'
import { readSources } from './read-sources.ts'

const small = ['feishu-hire', 'tencent-bot']
let sources: string
let target: string
const document = (name: string) => join(sources, 'documents', name)

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'errdex-build-'))
  sources = join(folder, 'resources')
  target = join(folder, 'out')
  cpSync(resolve(import.meta.dirname, '../../resources'), sources, { recursive: true })
  const { services } = readSources(sources)
  // The two smallest documents tell as much as all five.
  writeFileSync(join(sources, 'services.json'), JSON.stringify(services.filter(({ id }) => small.includes(id))))
})

const report = (build: ReturnType<typeof buildCatalog>) =>
  describeCompile(build.catalog, build.changes, 'en', createTranslate('en')).join('\n')

test('what an earlier build left goes', () => {
  buildCatalog(sources, target)
  const stale = join(target, 'old.bin')
  writeFileSync(stale, '')
  mkdirSync(join(target, 'pictures'))
  buildCatalog(sources, target)
  expect(readdirSync(target).sort()).toEqual(['catalog.entries', 'catalog.index'])
})

test('the engine loads what was built', () => {
  const build = buildCatalog(sources, target)
  expect([build.written, build.changes, readdirSync(target).sort()]).toEqual([
    true,
    null,
    ['catalog.entries', 'catalog.index'],
  ])
  const { engine, problems } = loadShipped(target)
  expect([engine.catalog.entries.length, problems]).toEqual([46 + 72, []])
  expect(report(build)).toContain('feishu-hire  Feishu Hire: 46 entries (46 codes), feishu-hire.md, 2023-11-02')
})

test('what changed since the last build is told entry by entry', () => {
  buildCatalog(sources, target)
  expect(buildCatalog(sources, target).changes).toEqual({ added: [], removed: [], changed: [] })
  const text = readFileSync(document('tencent-bot.md'), 'utf8')
  writeFileSync(
    document('tencent-bot.md'),
    text
      .replace(/^\|100015.*\n/m, '')
      .replace('机器人类型非法', '机器人的类型非法')
      .replace('|290002|', '|290003|'),
  )
  const build = buildCatalog(sources, target)
  expect(build.changes).toEqual({
    added: ['tencent-bot/290003'],
    removed: ['tencent-bot/100015', 'tencent-bot/290002'],
    changed: [{ id: 'tencent-bot/100004', fields: ['message'] }],
  })
  expect(report(build)).toContain('since the last compile: 1 added, 2 removed, 1 changed\n  + tencent-bot/290003')
})

test('an error names document, line and row, and leaves the last good files as they are', () => {
  buildCatalog(sources, target)
  const before = readdirSync(target).map((file) => readFileSync(join(target, file), 'utf8'))
  const text = readFileSync(document('feishu-hire.md'), 'utf8')
  writeFileSync(document('feishu-hire.md'), text.replace('|投递不存在 |', '|投递|不存在 |'))
  const build = buildCatalog(sources, target)
  expect(build.written).toBe(false)
  expect(readdirSync(target).map((file) => readFileSync(join(target, file), 'utf8'))).toEqual(before)
  expect(report(build)).toContain('error feishu-hire.md:20 (table row 11) row/extra: ')
})

test('an earlier catalog that cannot be read is no obstacle', () => {
  buildCatalog(sources, target)
  writeFileSync(join(target, 'catalog.entries'), '}')
  expect(buildCatalog(sources, target)).toMatchObject({ written: true, changes: null })
})
