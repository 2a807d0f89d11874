/** Who may import whom (design §3): dependencies point one way, and this fails the build when one does not. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** First matching row wins; `may` lists folders, files and packages (`node:` for all of Node's). */
const layers: readonly { readonly from: RegExp; readonly may: readonly RegExp[] }[] = [
  { from: /^src-preload\/index\.ts/, may: [/^electron$/, /^src-preload\/contract/, /^src-preload\/model/] },
  { from: /^src-preload\/files\//, may: [/^src-preload\/(model|files)/, /^(fflate|htmlparser2|postal-mime)$/] },
  { from: /^src-preload\//, may: [/^src-preload\/(model|contract|translate|message|reply)/, /^resources\//] },
  {
    from: /^src-main\/core\/catalog\//,
    may: [
      /^src-main\/core\/catalog\//,
      /^src-preload\/model\//,
      /^htmlparser2$/,
      /^mdast-util-from-markdown$/,
      /^mdast$/,
      /^pinyin-pro$/,
    ],
  },
  {
    from: /^src-main\/core\/search\//,
    may: [
      /^src-main\/core\/(search|catalog)\//,
      /^src-main\/core\/(once|steps|plain-han)/,
      /^src-preload\/model\//,
      /^minisearch$/,
      /^pinyin-pro$/,
    ],
  },
  {
    from: /^src-main\/core\/analyzer\//,
    may: [/^src-main\/core\/(analyzer|catalog)\//, /^src-main\/core\/(steps|plain-han)/, /^src-preload\/model\//],
  },
  {
    from: /^src-main\/core\/tables\//,
    may: [
      /^src-main\/core\/(tables|catalog)\//,
      /^src-preload\/model\//,
      /^papaparse$/,
      /^htmlparser2$/,
      /^read-excel-file\/universal$/,
      /^fflate$/,
    ],
  },
  {
    from: /^src-main\/core\/pages\//,
    may: [/^src-main\/core\/(pages|tables|catalog)\//, /^src-preload\/model\//],
  },
  {
    from: /^src-main\/core\/packs\//,
    may: [/^src-main\/core\/(packs|library)\//, /^src-preload\/model\//, /^fflate$/],
  },
  { from: /^src-main\/core\//, may: [/^src-main\/core\//, /^src-preload\/model\//, /^minisearch$/] },
  {
    from: /^src-main\/corpus\/screens\//,
    may: [/^src-main\/(corpus|core|pictures)\//, /^src-preload\/model\//, /^playwright$/, /^node:/],
  },
  {
    from: /^src-main\/corpus\//,
    may: [
      /^src-main\/(corpus|core)\//,
      /^src-main\/shipped\.fixture/,
      /^src-main\/build\/read-sources/,
      /^src-preload\/(model|translate|message)/,
      /^node:/,
    ],
  },
  {
    from: /^src-main\/policy\//,
    may: [/^src-main\/(policy|store)\//, /^src-main\/installation\.ts$/, /^src-preload\/model\//, /^node:/],
  },
  { from: /^src-main\/store\//, may: [/^src-main\/store\//, /^src-preload\/model\//, /^node:/] },
  {
    from: /^src-main\/shell\//,
    may: [
      /^src-main\/shell\//,
      /^src-main\/thread\.ts$/,
      /^src-main\/store\/write-problem\.ts$/,
      /^src-preload\/(model|translate|message|contract)/,
      /^electron$/,
      /^node:/,
    ],
  },
  {
    from: /^src-main\/engine\//,
    may: [
      /^src-main\/(engine|core)\//,
      /^src-main\/(thread|installation)\.ts$/,
      /^src-preload\/model\//,
      /^minisearch$/,
      /^node:/,
    ],
  },
  {
    from: /^src-main\/records\//,
    may: [/^src-main\/(records|core)\//, /^src-preload\/(model|reply|translate|message)/, /^zod$/],
  },
  {
    from: /^src-main\/mcp\//,
    may: [
      /^src-main\/(mcp|records|core)\//,
      /^src-preload\/(model|reply|translate|message)/,
      /^package\.json$/,
      /^@modelcontextprotocol\/server$/,
      /^zod$/,
    ],
  },
  {
    from: /^src-main\/cli(\/|\.ts)/,
    may: [
      /^src-main\/(cli|engine|core|records|mcp)\//,
      /^src-main\/(services|child-process|thread|data-folder|installation|packs\/signing|policy\/(policy|load-policy|parse-policy)|store\/(read-stored|write-problem)|tables\/own-data|tables\/tables)\.ts$/,
      /^package\.json$/,
      /^src-main\/pictures\/picture-reader/,
      /^@modelcontextprotocol\/server\/stdio$/,
      /^src-preload\/(model|reply|translate|message|files)/,
      /^get-east-asian-width$/,
      /^node:/,
    ],
  },
  {
    from: /^src-main\/tables\//,
    may: [
      /^src-main\/(tables|uploads|engine|store|library)\//,
      /^src-main\/(thread|host-port)\.ts$/,
      /^src-main\/core\/(tables|pages|search)\//,
      /^src-main\/core\/steps/,
      /^src-preload\/(model|files)\//,
      /^node:/,
    ],
  },
  {
    from: /^src-main\/library\//,
    may: [/^src-main\/(library|store|core\/library|core\/exports)\//, /^src-preload\/model\//, /^node:/],
  },
  {
    from: /^src-main\/packs\//,
    may: [
      /^src-main\/(packs|tables|uploads|store|library|engine)\//,
      /^src-main\/thread\.ts$/,
      /^src-main\/core\/packs\//,
      /^src-main\/core\/tables\/(own-rows|merge-own-rows)\.ts$/,
      /^src-preload\/model\//,
      /^node:/,
    ],
  },
  {
    from: /^src-main\/pictures\//,
    may: [
      /^src-main\/(pictures|uploads)\//,
      /^src-main\/(thread|host-port)/,
      /^src-preload\/model\//,
      /^onnxruntime-web$/,
      /^(fast-png|jpeg-js|@jsquash\/webp|bmp-ts|omggif|image-size|fflate)/,
      /^node:/,
    ],
  },
  {
    from: /^src-main\/requests\//,
    may: [
      /^src-main\/(requests|engine|library|tables|packs|pictures)\//,
      /^src-main\/installation\.ts$/,
      /^src-preload\//,
      /^electron$/,
      /^node:/,
    ],
  },
  {
    from: /^src-main\/package\//,
    may: [/^src-main\/package\//, /^(electron-builder|@electron\/(asar|fuses))$/, /^node:/],
  },
  { from: /^src-main\//, may: [/^src-main\//, /^src-preload\//, /^package\.json$/, /^electron$/, /^node:/] },
  {
    from: /^src-renderer\/lib\//,
    may: [/^src-renderer\/lib\//, /^src-preload\/(model|contract|message|load-texts)/, /^[^.]*$/],
  },
  {
    from: /^src-renderer\/components\//,
    may: [/^src-renderer\/(lib|components)\//, /^src-preload\/(model|contract|message|reply)/, /^[^.]*$/],
  },
]

const allCode = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
    .map((file) => relative(root, join(file.parentPath, file.name)))

/** Without tests and what only they use. */
const sources = (folder: string): readonly string[] =>
  allCode(folder).filter((file) => !/\.(test|fixture)\.tsx?$/.test(file))

const readImports = (file: string): readonly string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?<![.\w])(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => {
    const target = match[1] ?? ''
    return target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target
  })

const imports = new Map<string, readonly string[]>()

const importsOf = (file: string): readonly string[] => {
  const known = imports.get(file) ?? readImports(file)
  imports.set(file, known)
  return known
}

const featureOf = (path: string) => /^src-renderer\/features\/([^/]+)\//.exec(path)?.[1]

test.each(['src-preload', 'src-main', 'src-renderer'])('%s imports only what its layer may', (folder) => {
  const files = sources(folder)
  expect(files.length).toBeGreaterThan(0)
  const forbidden = files.flatMap((file) => {
    const layer = layers.find((row) => row.from.test(file))
    return importsOf(file)
      .filter((target) => layer !== undefined && !layer.may.some((allowed) => allowed.test(target)))
      .map((target) => `${file} → ${target}`)
  })
  expect(forbidden).toEqual([])
})

test('windows import no Node, no Electron and no main code; features do not import each other', () => {
  const forbidden = sources('src-renderer').flatMap((file) =>
    importsOf(file)
      .filter((target) => {
        const feature = featureOf(file)
        const other = featureOf(target)
        if (/^(node:|electron$|src-main\/)/.test(target)) return true
        return other !== undefined && feature !== undefined && other !== feature
      })
      .map((target) => `${file} → ${target}`),
  )
  expect(forbidden).toEqual([])
})

test('one file touches ipcMain; one starts threads; two start processes of our own; one gets the clipboard, from the entry', () => {
  const naming = (name: RegExp) =>
    sources('src-main').filter((file) => name.test(readFileSync(join(root, file), 'utf8')))
  expect(naming(/\bipcMain\b/)).toEqual(['src-main/requests/serve-ipc.ts'])
  expect(naming(/\bnew Worker\(/)).toEqual(['src-main/thread.ts'])
  expect(naming(/\bfork\(/)).toEqual(['src-main/child-process.ts', 'src-main/shell/utility-process.ts'])
  expect(naming(/\bclipboard\b.*from 'electron'/)).toEqual(['src-main/index.ts'])
})

/**
 * The rooms of a folder in the order of the trip through it, each importing only from those before it; what lies beside them is
 * last: it puts them together.
 */
const roomsOf: readonly (readonly [folder: string, rooms: readonly string[]])[] = [
  ['src-main/core/search', ['text', 'index', 'query', 'match', 'rank', 'page', 'notes', '.']],
  [
    'src-main/core/analyzer',
    [
      'rules',
      'passages',
      'fields',
      'messages',
      'statements',
      'facts',
      'envelopes',
      'knowledge',
      'candidates',
      'reading',
      'secrets',
      'report',
      'occurrences',
      '.',
    ],
  ],
]

test.each(roomsOf)('the rooms of %s import one way', (folder, rooms) => {
  const roomOf = (path: string) => rooms.indexOf(relative(folder, dirname(path)) || '.')
  const files = sources(folder)
  expect(files.filter((file) => roomOf(file) === -1)).toEqual([])
  const backwards = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith(`${folder}/`) && roomOf(target) > roomOf(file))
      .map((target) => `${file} → ${target}`),
  )
  expect(backwards).toEqual([])
})

test('no file imports itself by way of others', () => {
  const files = ['src-preload', 'src-main', 'src-renderer', 'e2e'].flatMap(sources)
  const left = new Map(files.map((file) => [file, importsOf(file).filter((target) => files.includes(target))]))
  // What imports nothing that is left is in no circle; when nothing more can go, the rest is circles and what leads to them.
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const [file, targets] of left) if (!targets.some((target) => left.has(target))) left.delete(file)
  }
  expect([...left.keys()]).toEqual([])
})

test('every file opens with a sentence of purpose', () => {
  const files = ['src-preload', 'src-main', 'src-renderer', 'e2e'].flatMap(allCode)
  // Before it only what has to be the first line.
  const opening = /^((#!|\/\/ @vitest-).*\n)?\/\*\*[\s*]+[^\s*][^*]{8,}/
  expect(files.filter((file) => !opening.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})

test('nothing that ships is given a type that it was not checked to have', () => {
  const files = ['src-preload', 'src-main', 'src-renderer'].flatMap(sources)
  const forced = /\bas (unknown as|never\b)|@ts-(ignore|expect-error|nocheck)/
  expect(files.filter((file) => forced.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})

test('every text is asked for: by its key, or by a pattern that gives it', () => {
  const files = ['src-preload', 'src-main', 'src-renderer'].flatMap(sources)
  const code = [...files, 'resources/services.json'].map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  const named = new Set([...code.matchAll(/['"]([\w./-]+)['"]/g)].map(([, key]) => key))
  // A pattern begins with the name of a group of texts, or ends with what tells one text of two apart.
  const given = [...code.matchAll(/`([\w-]+[.-][\w./-]*)\$\{|`\$\{[^`{}]+\}(-[\w-]+)`/g)]
  const begins = new Set(given.flatMap(([, begin]) => begin ?? []))
  const ends = new Set(given.flatMap(([, , end]) => end ?? []))
  const isGiven = (key: string) =>
    named.has(key) ||
    [...begins].some((begin) => key.startsWith(begin)) ||
    [...ends].some((end) => key.endsWith(end) && named.has(key.slice(0, -end.length)))
  const keys = Object.keys(JSON.parse(readFileSync(join(root, 'resources/locales/zh-CN.json'), 'utf8')))
  expect(keys.filter((key) => !isGiven(key))).toEqual([])
})

test('every class of a style sheet is used where the sheet is imported, every token somewhere', () => {
  const sheets = readdirSync(join(root, 'src-renderer'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => join('src-renderer', file))
  const plain = (sheet: string) =>
    readFileSync(join(root, sheet), 'utf8')
      .replaceAll(/\/\*.*?\*\//gs, '')
      .replaceAll(/:global\([^)]*\)/g, '')
  const files = sources('src-renderer')
  const everything = ['src-preload', 'src-renderer']
    .flatMap(sources)
    .map((file) => readFileSync(join(root, file), 'utf8'))
  const words = new Set([...everything.join('\n').matchAll(/'([a-z][\w-]*)'/g)].map(([, word]) => word))
  /** What other sheets build upon. */
  const composed = new Set(
    sheets.flatMap((sheet) =>
      [...plain(sheet).matchAll(/composes: ([\w-]+) from "([^"]+)"/g)].map(
        ([, name, from = '']) => `${join(dirname(sheet), from)} .${name}`,
      ),
    ),
  )
  const unused = sheets
    .filter((sheet) => sheet.endsWith('.module.css'))
    .flatMap((sheet) => {
      const users = files.filter((file) => importsOf(file).includes(sheet))
      const code = users.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
      const classes = new Set([...plain(sheet).matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/gi)].map(([, name = '']) => name))
      /** `styles[tone]` takes a class by a word that stands elsewhere. */
      const isNamed = (name: string) =>
        new RegExp(`\\.${name}\\b`).test(code) || (code.includes('styles[') && words.has(name))
      return [...classes].filter((name) => !isNamed(name)).map((name) => `${sheet} .${name}`)
    })
    .filter((name) => !composed.has(name))
  const written = [...sheets.map(plain), ...files.map((file) => readFileSync(join(root, file), 'utf8'))].join('\n')
  const tokens = new Set([...plain('src-renderer/styles/tokens.css').matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
  expect([...unused, ...[...tokens].filter((token) => !written.includes(`var(${token}`))]).toEqual([])
})
