/** What is built for each process: Node entries and the worker as ES modules, the bridge as one CJS file, one page per window. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Logger } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** fflate declares a `require`, and electron-vite puts one into every chunk that calls it: two in one chunk do not parse. */
const renameRequireOfFflate = {
  name: 'rename-require-of-fflate',
  transform: (code: string, id: string) =>
    id.endsWith('/fflate/esm/index.mjs') ? code.replace(/ require(?=\(| =)/g, ' requireFromNode') : null,
}

/**
 * The protocol's server checks what clients fill into forms, which no tool of ours asks for, by a compiler of JSON Schema of
 * 300 KB that is read at every start. Its own interpreter for small hosts takes 40.
 */
const checkFormsByInterpreter = {
  name: 'check-forms-by-interpreter',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === '@modelcontextprotocol/server/_shims' ? `\0${id}` : null),
  load: (id: string) =>
    id === '\0@modelcontextprotocol/server/_shims'
      ? `export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from '@modelcontextprotocol/server/validators/cf-worker'
         export { default as process } from 'node:process'`
      : null,
}

const iconNames = readFileSync(at('node_modules/lucide-react/dist/esm/lucide-react.mjs'), 'utf8')
/** Icon → its module; many have several names. */
const iconModules = new Map(
  [...iconNames.matchAll(/^export \{([^}]*)\} from '\.\/icons\/([^']+)\.mjs'/gm)].flatMap(([, names = '', file = '']) =>
    [...names.matchAll(/default as (\w+)/g)].map(([, name = '']): [string, string] => [
      name,
      `lucide-react/icons/${file}`,
    ]),
  ),
)

/** Each icon from its own module: by way of the one that names all of them, every icon seems to be needed where one is. */
const importIconsSingly = {
  name: 'import-icons-singly',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.endsWith('.tsx') || id.endsWith('.ts')
      ? code.replace(/^import \{([^}]*)\} from 'lucide-react'/gm, (_, names: string) =>
          [...names.matchAll(/(type )?(\w+)(?: as (\w+))?/g)]
            .filter(([, isType]) => isType === undefined)
            .map(([, , name = '', own = name]) => `import ${own} from '${iconModules.get(name)}'`)
            .join('\n'),
        )
      : null,
}

/** Styles that compose a rule of another file are read by a plugin that does not say of which: it matters to `url()` only, which they do not use. */
const letStylesCompose = {
  name: 'let-styles-compose',
  configResolved: ({ logger }: { readonly logger: Logger }) => {
    const { warnOnce } = logger
    logger.warnOnce = (text, options) => {
      if (!text.includes('did not pass the `from` option')) warnOnce(text, options)
    }
  },
}

const pages = {
  index: at('src-renderer/index.html'),
  'quick-lookup': at('src-renderer/quick-lookup.html'),
  offer: at('src-renderer/offer.html'),
  region: at('src-renderer/region.html'),
}

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: string[]; readonly dynamicallyImportedIds: string[] } | null
}

const collect = (from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> => {
  const found = new Set(from)
  for (const id of found) for (const other of next(id)) found.add(other)
  return found
}

/**
 * What the main window reads before its first row comes in four files instead of fifty, each of which the host answers one by one:
 * what asks main, run while the rest is not yet, and what draws; of each what other pages use too, and what only this window does,
 * for a file is run as a whole.
 */
const groupFirstScripts = () => {
  const asks = at('src-renderer/main-window/ask-first.ts')
  let groups: Readonly<Record<'first' | 'asking' | 'elsewhere', ReadonlySet<string>>> | null = null
  const group = (modules: Modules) => {
    const imported = (id: string) => modules.getModuleInfo(id)?.importedIds ?? []
    const reached = (id: string) => [...imported(id), ...(modules.getModuleInfo(id)?.dynamicallyImportedIds ?? [])]
    const others = Object.values(pages).filter((page) => page !== pages.index)
    return {
      first: collect([pages.index], imported),
      asking: collect([asks], imported),
      elsewhere: collect(others, reached),
    }
  }
  return (id: string, modules: Modules): string | null => {
    groups ??= group(modules)
    if (id === pages.index || !groups.first.has(id)) return null
    // Styles come first, in one file; what is run in a page's order must not stand behind them.
    const isAsking = groups.asking.has(id) || id.endsWith('.css')
    return groups.elsewhere.has(id) ? (isAsking ? 'asking' : 'drawing') : isAsking ? 'first-rows' : 'window'
  }
}

const mainEntries = {
  app: at('src-main/app.ts'),
  index: at('src-main/index.ts'),
  cli: at('src-main/cli.ts'),
  'browser-host': at('src-main/browser-host.ts'),
  'compile-about': at('src-main/build/compile-about.ts'),
  'compile-catalog': at('src-main/build/compile-catalog.ts'),
  'compile-icons': at('src-main/build/compile-icons.ts'),
  'copy-models': at('src-main/build/copy-models.ts'),
  'engine-worker': at('src-main/engine/worker.ts'),
  'pack-worker': at('src-main/packs/pack-worker.ts'),
  'picture-worker': at('src-main/pictures/picture-worker.ts'),
  'table-reader': at('src-main/tables/reader-worker.ts'),
}

/**
 * What a host reads at its start and threads or commands use too comes in one file instead of twenty, each of which is looked for
 * in every folder above it. Texts stay apart, for threads need none, and so does what only hosts run.
 */
const groupSharedModules = () => {
  let shared: ReadonlySet<string> | null = null
  const services = at('src-main/services.ts')
  const group = (modules: Modules) => {
    const imported = (id: string) => modules.getModuleInfo(id)?.importedIds ?? []
    const reached = (id: string) =>
      id === services ? [] : [...imported(id), ...(modules.getModuleInfo(id)?.dynamicallyImportedIds ?? [])]
    const host = collect([mainEntries.index], imported)
    const others = collect([mainEntries.cli, mainEntries['engine-worker'], mainEntries['table-reader']], reached)
    const isApart = (id: string) => id === services || /\.json$|translate\.ts$/.test(id) || !id.startsWith(at('.'))
    return new Set([...host].filter((id) => others.has(id) && !isApart(id)))
  }
  return (id: string, modules: Modules): string | null => {
    shared ??= group(modules)
    return shared.has(id) ? 'shared' : null
  }
}

/**
 * The analyzer apart, in two files: what V8 takes to read a file it takes again for the next, while of one large file 2 MB stay
 * with the engine's thread.
 */
const partOfAnalyzer = (id: string): string | null => {
  const room = /\/src-main\/core\/analyzer\/(\w+)\//.exec(id)?.[1]
  if (room === undefined) return null
  return /^(rules|passages|fields|messages|statements|facts)$/.test(room) ? 'analyzer-reads' : 'analyzer-judges'
}

export default defineConfig({
  main: {
    plugins: [renameRequireOfFflate, checkFormsByInterpreter],
    build: {
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        input: mainEntries,
        external: ['electron'],
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // A thread keeps the text of what it runs.
          comments: { jsdoc: false },
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { name: groupSharedModules(), debugName: 'shared modules', priority: 1 },
              { name: partOfAnalyzer, debugName: 'parts of the analyzer' },
            ],
          },
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      minify: true,
      rollupOptions: {
        input: { index: at('src-preload/index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [importIconsSingly, letStylesCompose, react()],
    // Its form for browsers reads `&gt;` by way of innerHTML, which the content policy forbids.
    resolve: {
      alias: { 'decode-named-character-reference': at('node_modules/decode-named-character-reference/index.js') },
    },
    // A text is asked for by its key: parsed as JSON a language costs half of what it costs as a script.
    json: { namedExports: false, stringify: true },
    build: {
      target: 'chrome128',
      minify: true,
      // A file on this machine is there at once: what a link would fetch ahead costs more than it saves.
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: pages,
        output: { codeSplitting: { groups: [{ name: groupFirstScripts(), debugName: 'first scripts' }] } },
      },
    },
  },
})
