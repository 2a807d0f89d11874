/**
 * `npm run bench [-- suite…]`: measures, prints figures with their conditions. Every suite is one file in `suites`, built as
 * the app is built and run in a process of its own; a new one is a file and a line here.
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { build } from 'vite'
import { describeConditions } from './conditions.ts'

const suites = [
  'analyzer',
  'compile',
  'search',
  'window',
  'launch',
  'companion',
  'import',
  'documentation',
  'mcp',
  'pictures',
] as const

const root = resolve(import.meta.dirname, '../..')
const target = resolve(root, 'out/bench')

/** Our own code in one file, as in the app; packages stay packages. */
const buildSuite = (suite: string) =>
  build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: resolve(import.meta.dirname, `suites/${suite}.ts`),
      outDir: target,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { format: 'es', entryFileNames: `${suite}.js` } },
    },
  })

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !suites.some((suite) => suite === name))
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}; the suites are ${suites.join(', ')}.`)
  process.exitCode = 2
} else {
  console.log(describeConditions())
  for (const suite of suites.filter((name) => asked.length === 0 || asked.includes(name))) {
    await buildSuite(suite)
    console.log(`\n== ${suite}`)
    const run = spawnSync(process.execPath, ['--expose-gc', resolve(target, `${suite}.js`)], {
      cwd: root,
      stdio: 'inherit',
    })
    if (run.status !== 0) process.exitCode = 1
  }
}
