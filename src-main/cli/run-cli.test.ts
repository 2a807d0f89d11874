/** The command line as a person or a script meets it: what is printed where, exit codes, one sentence on wrong use. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { version } from '../../package.json'
import type { Entry } from '../../src-preload/model/catalog.ts'
import { exportFormats } from '../../src-preload/model/exports.ts'
import { createTranslate } from '../../src-preload/translate.ts'
import { exportEntries } from '../core/exports/export-entries.ts'
import { catalogFile } from '../engine/load-catalog.ts'
import { indexFile } from '../engine/load-tables.ts'
import { noPolicy } from '../policy/policy.ts'
import { shippedCatalog } from '../shipped.fixture.ts'
import { widthOf } from './display-text.ts'
import { commands, runCli } from './run-cli.ts'
import { shippedFiles } from './shipped-files.fixture.ts'

interface Settings {
  readonly language?: 'zh' | 'en'
  readonly input?: readonly string[]
  readonly width?: number
  readonly colour?: boolean
  readonly folder?: string
}

const run = async (args: readonly string[], { language = 'en', input = [], width, colour, folder }: Settings = {}) => {
  const out: string[] = []
  const err: string[] = []
  const exit = await runCli(args, {
    resources: folder ?? shippedFiles,
    dataFolder: '/nowhere/errdex',
    policy: noPolicy,
    language,
    t: createTranslate(language === 'zh' ? 'zh-CN' : 'en'),
    width: width ?? null,
    colour: colour ?? false,
    input: (async function* () {
      yield* input
    })(),
    readPicture: () => Promise.reject(new Error('There is no picture in these tests.')),
    stdin: () => process.stdin,
    print: async (line) => {
      out.push(...line.split('\n'))
    },
    warn: (line) => err.push(...line.split('\n')),
  })
  return { exit, out, err }
}

test.each(['--version', '-v', 'version'])('%s prints the version alone', async (word) => {
  expect(await run([word])).toEqual({ exit: 0, out: [version], err: [] })
})

test.each([[['99991672']], [['diagnose', '99991672']]])(
  'a code where a command or a file belongs leads to lookup: %j',
  async (args) => {
    const { exit, err } = await run(args)
    expect([exit, err]).toEqual([2, [expect.stringContaining('errdex lookup 99991672')]])
  },
)

test.each(['code: 99991672', '{"code":99991672}', '飞书 发 消息 报 99991672', `{${'x'.repeat(300)}}`])(
  'a text where a file belongs leads to standard input: %s',
  async (text) => {
    const { exit, err } = await run(['diagnose', text])
    expect([exit, err]).toEqual([
      2,
      [expect.stringMatching(/^There is no file “.{1,61}”.*standard input.*errdex diagnose$/)],
    ])
  },
)

test('an option given twice is refused instead of the last one taken', async () => {
  const { exit, out, err } = await run(['entries', '--service', 'feishu', '-s', 'turing', '--jsonl'])
  expect([exit, out]).toEqual([2, []])
  expect(err).toEqual(['--service can be given once only.'])
  expect((await run(['lookup', '1405', '--json', '--json'])).exit).toBe(0)
})

test('a word too many is named, not left out', async () => {
  expect(await run(['tables', 'remove', 'my-a', 'my-b'])).toMatchObject({
    exit: 2,
    err: [expect.stringContaining('my-b')],
  })
})

describe('entries', () => {
  test.each(exportFormats)('--format %s prints what the app exports', async (format) => {
    const { exit, out } = await run(['entries', '--format', format])
    expect(exit).toBe(0)
    expect(`${out.join('\n')}\n`).toBe(exportEntries(format, shippedCatalog.services, shippedCatalog.entries).content)
  })

  test('a format there is not is named with those there are', async () => {
    const { exit, err } = await run(['entries', '--format', 'xml'])
    expect(exit).toBe(2)
    expect(err.join()).toContain('csv, markdown, jsonl, bulk, mapping')
  })

  test('--jsonl gives every entry whole, in catalog order', async () => {
    const { exit, out } = await run(['entries', '--jsonl'])
    expect(exit).toBe(0)
    expect(out.map((line) => JSON.parse(line))).toEqual(shippedCatalog.entries)
  })

  test('--service takes an id or any name of the service', async () => {
    const ids = async (name: string) => {
      const { out } = await run(['entries', '--jsonl', '--service', name])
      return out.map((line) => (JSON.parse(line) as Entry).service)
    }
    expect(new Set(await ids('feishu-hire'))).toEqual(new Set(['feishu-hire']))
    expect(await ids('飞书招聘')).toHaveLength((await ids('feishu-hire')).length)
  })

  test('for people: aligned, whatever the script', async () => {
    const { out } = await run(['entries', '--service', 'turing'], { language: 'zh' })
    expect(out).toHaveLength(shippedCatalog.entries.filter((entry) => entry.service === 'turing').length)
    const columns = out.map((line) => widthOf(line.slice(0, line.search(/[A-Za-z]/))))
    expect(new Set(columns).size).toBe(1)
  })

  test('on a terminal no line is wider than it', async () => {
    const { out } = await run(['entries'], { width: 72, language: 'zh' })
    expect(Math.max(...out.map(widthOf))).toBeLessThanOrEqual(72)
  })
})

describe('lookup', () => {
  test('all meanings of several codes, in every service', async () => {
    const { exit, out } = await run(['lookup', '40001', '１４０５', '--json'])
    expect(exit).toBe(0)
    expect((JSON.parse(out.join('\n')) as Entry[]).map(({ id }) => id)).toEqual(
      shippedCatalog.entries.filter(({ code }) => code === '40001' || code === '1405').map(({ id }) => id),
    )
  })

  test('the id of an entry, as JSON gives it, is that entry', async () => {
    const { out } = await run(['lookup', 'feishu/99991672', '--json'])
    expect((JSON.parse(out.join('\n')) as Entry[]).map(({ id }) => id)).toEqual(['feishu/99991672'])
  })

  test('a code nobody documents: said on stderr, exit 1', async () => {
    const { exit, out, err } = await run(['lookup', '424242'])
    expect([exit, out, err.length]).toEqual([1, [], 2])
    expect(err[0]).toContain('424242')
    expect(err[1]).toContain('errdex diagnose')
  })

  test('whose it may be is said, and which codes around it are documented', async () => {
    const { err } = await run(['lookup', '99991999', '231999'])
    const said = err.join('\n')
    expect(said).toContain('99991000–99993999')
    expect(said).toContain('230000–235999')
    const { err: near } = await run(['lookup', '99991699', '--json'])
    expect(near.join('\n')).toContain('99991693')
    const { err: ofOne } = await run(['lookup', '231999', '--service', 'turing'])
    expect(ofOne).toHaveLength(2)
  })

  test('one of several missing: the others are shown, exit 0', async () => {
    const { exit, out, err } = await run(['lookup', '1104', '424242'])
    expect(exit).toBe(0)
    expect(out.join('\n')).toContain('RATE_LIMIT_EXCEEDED')
    expect(err).toHaveLength(2)
  })

  test('several codes copied in one word', async () => {
    const ids = async (...words: readonly string[]) => {
      const { out } = await run(['lookup', ...words, '--json'])
      return (JSON.parse(out.join('\n')) as Entry[]).map(({ id }) => id)
    }
    expect(await ids('99991672，1405、1104')).toEqual(await ids('99991672', '1405', '1104'))
  })

  test('colour only when asked for, and no control characters from documents', async () => {
    const plain = await run(['lookup', '99991672'])
    const coloured = await run(['lookup', '99991672'], { colour: true })
    expect(plain.out.join('')).not.toContain('\x1b')
    expect(coloured.out.join('')).toContain('\x1b')
  })
})

describe('search', () => {
  test('--json gives hits with score and highlights inside their texts', async () => {
    const { exit, out } = await run(['search', '飞书', '频控', '--json', '--limit', '3'])
    expect(exit).toBe(0)
    const hits = JSON.parse(out.join('\n'))
    expect(hits).toHaveLength(3)
    expect(hits[0]).toMatchObject({ service: 'feishu', code: expect.any(String), message: expect.any(String) })
    for (const hit of hits)
      for (const { field, start, end } of hit.highlights) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(hit[field].length)
      }
  })

  test('--jsonl answers line by line in order, each in its own service', async () => {
    const input = [
      '{"id":"a","query":"99991672"}',
      '',
      '{"id":2,"query":"限流","service":"turing"}',
      '{"id":"c","query":"zzzzzzzz"}',
    ]
    const { exit, out } = await run(['search', '--jsonl'], { input })
    const answers = out.map((line) => JSON.parse(line))
    expect(exit).toBe(0)
    expect(answers.map(({ id }) => id)).toEqual(['a', 2, 'c'])
    expect(answers[0].hits[0]).toMatchObject({ id: 'feishu/99991672', service: 'feishu', code: '99991672' })
    expect(new Set(answers[1].hits.map((hit: { service: string }) => hit.service))).toEqual(new Set(['turing']))
    expect(answers[2].hits).toEqual([])
  })

  test('a filter with an unknown value is said to be none, with what would be one; the answer is the same', async () => {
    const { exit, out, err } = await run(['search', 'service:foo token', '--json'])
    expect([exit, err]).toEqual([0, [expect.stringMatching(/^“service:foo” is no known filter.*feishu, /)]])
    expect(JSON.parse(out.join('\n')).length).toBeGreaterThan(0)
    const lines = ['{"query":"kind:odd token"}', '{"query":"kind:auth token"}']
    const [told, silent] = (await run(['search', '--jsonl'], { input: lines })).out.map((line) => JSON.parse(line))
    expect([told.notes, silent.notes]).toEqual([[expect.stringContaining('“kind:odd”')], undefined])
  })

  test('nothing found: exit 1', async () => {
    expect(await run(['search', 'zzzzzzzz'])).toMatchObject({ exit: 1, out: [] })
    expect(await run(['search', '--jsonl'], { input: ['{"id":1,"query":"zzzzzzzz"}'] })).toMatchObject({ exit: 1 })
  })

  test.each([['not json'], ['[]'], ['{"id":1}'], ['{"id":1,"query":7}'], ['{"id":1,"query":"x","service":"nobody"}']])(
    'a line that is no query, %s, has its own record and costs no other; exit 2',
    async (line) => {
      const input = ['{"id":0,"query":"token"}', line, '{"id":2,"query":"token"}']
      const { exit, out, err } = await run(['search', '--jsonl'], { input })
      const [first, faulty, last] = out.map((text) => JSON.parse(text))
      expect([exit, out.length, err.length]).toEqual([2, 3, 1])
      expect(last.hits).toEqual(first.hits)
      expect(faulty).toEqual({
        id: line.startsWith('{"id":1') ? 1 : null,
        line: 2,
        problem: expect.stringMatching(/^Line 2 of the input.*\.$/),
      })
    },
  )
})

describe('wrong use: one sentence on stderr, nothing on stdout, exit 2', () => {
  test.each([
    [[]],
    [['nonsense']],
    [['__proto__']],
    [['lookup']],
    [['search']],
    [['search', '--bogus']],
    [['search', 'x', '--limit', '0']],
    [['search', 'x', '--limit', 'many']],
    [['search', 'x', '--limit']],
    [['search', '--jsonl', 'words']],
    [['lookup', '1104', '--service', 'nobody']],
    [['entries', 'word']],
    [['entries', '--json']],
    [['search', '  ']],
    [['search', 'x', '--json', '--jsonl']],
    [['diagnose', '--json', '--reply', 'customer']],
    [['diagnose', '--jsonl', '--reply', 'customer']],
    [['read', import.meta.filename]],
  ])('%j', async (args) => {
    for (const language of ['zh', 'en'] as const) {
      const { exit, out, err } = await run(args, { language })
      expect([exit, out, err.length]).toEqual([2, [], 1])
      expect(err[0]).toMatch(language === 'zh' ? /\p{Script=Han}.*。$/u : /\w.*\.$/)
    }
  })
})

test.each(Object.keys(commands))('%s --help fits a window, its explanations in one column', async (command) => {
  for (const language of ['zh', 'en'] as const) {
    const lines = (await run([command, '--help'], { language })).out.flatMap((text) => text.split('\n'))
    for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(120)
    const columns = lines.flatMap((line) => /^ {2,6}(?:-\w, )?--\S.*? {3,}(?=\S)/.exec(line) ?? []).map(widthOf)
    expect(columns.length).toBeGreaterThan(0)
    expect(new Set(columns).size, lines.join('\n')).toBe(1)
  }
})

test.each(['tables', 'packs'])('%s without a verb, or with another, names those there are', async (command) => {
  for (const words of [[command], [command, 'burn']]) {
    const { exit, err } = await run(words)
    expect([exit, err.join()]).toEqual([2, expect.stringMatching(new RegExp(`^(?!.*“”).*${command} --help`))])
  }
})

test.each(Object.keys(commands))('%s --help names its options in both languages', async (command) => {
  for (const language of ['zh', 'en'] as const) {
    const { exit, out } = await run([command, '--help'], { language })
    expect(exit).toBe(0)
    expect(out[0]).toContain(`errdex ${command}`)
  }
})

describe('damaged files', () => {
  const folderWith = (files: Readonly<Record<string, string>>) => {
    const folder = mkdtempSync(join(tmpdir(), 'errdex-cli-'))
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return folder
  }
  const whole = (name: string) => readFileSync(join(shippedFiles, name), 'utf8')

  test.each([['entries'], ['lookup', '1104'], ['search', 'token']])(
    'without a catalog %s names the file and the remedy, exit 2',
    async (...args) => {
      for (const folder of [folderWith({}), folderWith({ [catalogFile]: '{"format":' })]) {
        const { exit, out, err } = await run(args, { folder })
        expect([exit, out, err.length]).toEqual([2, [], 1])
        expect(err[0]).toContain(join(folder, catalogFile))
        expect(err[0]).toContain('npm run build')
        rmSync(folder, { recursive: true })
      }
    },
  )

  test('with a damaged index search warns and answers all the same', async () => {
    const folder = folderWith({ [catalogFile]: whole(catalogFile), [indexFile]: whole(indexFile).replace('a', 'b') })
    const { exit, out, err } = await run(['search', 'rate limit exceeded', '--json'], { folder })
    expect(exit).toBe(0)
    expect(JSON.parse(out.join('\n'))[0].id).toBe('turing/1104')
    expect(err.join('\n')).toContain(join(folder, indexFile))
  })
})

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
