/** What a command loads is what it waits for: `lookup` no search, nothing but the compiler the pinyin dictionary. */
import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Files and packages that a file imports when it is loaded; types and `import()` are not loaded. */
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)(?! type)[^;]*?from '([^']+)'/gms)].map(
    ([, target = '']) => (target.startsWith('.') ? resolve(dirname(file), target) : target),
  )

const loadedWith = (entry: string): readonly string[] => {
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    if (file.endsWith('.ts')) for (const target of importsOf(file)) visit(target)
  }
  visit(resolve(root, entry))
  return [...seen].map((file) => (file.startsWith('/') ? relative(root, file) : file))
}

const search = 'src-main/core/search/search.ts'

test.each(['src-main/cli.ts', 'src-main/cli/lookup.ts', 'src-main/cli/entries.ts'])('%s loads no search', (file) => {
  expect(loadedWith(file)).not.toContain(search)
  expect(loadedWith(file)).not.toContain('minisearch')
})

test('the search command does, so the walk above sees what it should', () => {
  expect(loadedWith('src-main/cli/search.ts')).toEqual(expect.arrayContaining([search, 'minisearch']))
})

test.each(['src-main/cli/search.ts', 'src-main/engine/worker.ts', 'src-main/index.ts', 'src-main/browser-host.ts'])(
  '%s loads no pinyin dictionary',
  (file) => {
    expect(loadedWith(file)).not.toContain('pinyin-pro')
  },
)

test('the compiler does', () => {
  expect(loadedWith('src-main/build/compile-catalog.ts')).toContain('pinyin-pro')
})
