/**
 * No regular expression of the app may take more than linear time on any text. Every literal in src-main and src-preload
 * is proved by recheck; answers are kept in `out/`, so that only new patterns cost anything. Those of
 * `patterns.long-proofs.json` took more than 25 ms each: `npm test` proves them anew, a check before a commit
 * does not.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { isThorough } from './thoroughness.fixture.ts'

// Where it is asked without a promise its other way is a thread, whose answer may be missed on a busy machine.
process.env.RECHECK_SYNC_BACKEND = 'pure'
const { checkSync } = await import('recheck')

const root = resolve(import.meta.dirname, '..')
const memory = join(root, 'out/patterns.json')
const longProofs: readonly string[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'patterns.long-proofs.json'), 'utf8'),
)

/** Patterns that see only texts of this size at most, so that their square is small: file → why. */
const bounded: Readonly<Record<string, string>> = {
  'src-main/core/catalog/links.ts': 'one cell of a table',
  'src-main/core/catalog/markdown.ts': 'one cell of a table',
  'src-main/core/catalog/template.ts': 'one message of a table',
  'src-main/core/catalog/adapters/turing-text.ts': 'a shipped document',
  'src-main/core/catalog/rules/rule.ts': 'a rule in the source',
  'src-main/core/tables/slug.ts': 'the name of a table',
  'src-main/core/tables/expand-codes.ts': 'one cell of a table',
  'src-main/core/tables/guess-columns.ts': 'one cell of a table',
  'src-main/core/tables/readers/markdown.ts': 'one line of a table',
}

interface Pattern {
  readonly source: string
  readonly flags: string
  readonly file: string
}

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const literalsIn = (node: unknown, file: string): readonly Pattern[] => {
  if (Array.isArray(node)) return node.flatMap((child) => literalsIn(child, file))
  if (!isNode(node)) return []
  const { regex } = node
  if (isNode(regex) && typeof regex.pattern === 'string' && typeof regex.flags === 'string')
    return [{ source: regex.pattern, flags: regex.flags, file }]
  return Object.values(node).flatMap((child) => literalsIn(child, file))
}

const patterns = ['src-main', 'src-preload'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.ts') && !file.name.endsWith('.test.ts'))
    .map((file) => join(file.parentPath, file.name))
    .flatMap((file) => literalsIn(parseAst(readFileSync(file, 'utf8'), { lang: 'ts' }), relative(root, file))),
)

/**
 * A repetition with an upper bound cannot make a pattern worse than linear, and a lower bound makes it no better; small bounds
 * are proved much faster, and so more patterns are proved before the time for one is over.
 */
const shrink = (source: string) =>
  source
    .replace(/\{(\d+),(\d+)\}/g, (written, from, to) => (Number(to) > 3 ? `{${Math.min(Number(from), 2)},3}` : written))
    .replace(/\{(\d+)(,?)\}/g, (written, times, open) => (Number(times) > 3 ? `{3${open}}` : written))

const keyOf = ({ source, flags }: Pattern): string => `/${source}/${flags}`

const readMemory = (): Record<string, boolean> => {
  try {
    return JSON.parse(readFileSync(memory, 'utf8'))
  } catch {
    return {}
  }
}

test('every regular expression takes linear time', { timeout: 300_000 }, () => {
  expect(patterns.length).toBeGreaterThan(200)
  const known = readMemory()
  const isLinear = (pattern: Pattern): boolean => {
    const key = keyOf(pattern)
    const { source, flags } = pattern
    if (!isThorough && longProofs.includes(key)) return true
    // Without an answer in time there is no attack either: the search for one is what takes long.
    known[key] ??=
      checkSync(shrink(source), flags.replace('v', 'u'), { timeout: 2_000, checker: 'automaton' }).status !==
      'vulnerable'
    return known[key]
  }
  const slow = patterns.filter((pattern) => !(pattern.file in bounded) && !isLinear(pattern))
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(memory, JSON.stringify(known))
  expect(slow.map(({ file, source }) => `${file}: ${source}`)).toEqual([])
})

test('what was long to prove is still written somewhere', () => {
  const written = new Set(patterns.map(keyOf))
  expect(longProofs.filter((key) => !written.has(key))).toEqual([])
})
