/**
 * `npm run bench [-- suite…] [--readme]`: measures, prints figures with their conditions; with `--readme` they are written into
 * docs/figures.md as well. Every suite is one file in `suites`, built as the app is built and run in a process of its own; a
 * new one is a file and a line here.
 */
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'

interface Printed {
  readonly suite: string
  readonly conditions: string
  /** ISO date. */
  readonly day: string
  readonly text: string
}

const heading = '## As the benches print them'
const begin = (suite: string) => `<!-- bench ${suite} -->`
const end = (suite: string) => `<!-- end of ${suite} -->`

const toSection = ({ suite, conditions, day, text }: Printed): string =>
  [begin(suite), `### ${suite}`, '', `${day}, ${conditions}`, '', '```text', text.trim(), '```', end(suite)].join('\n')

/** The text of the file with the sections in place of the same ones, or behind all others. */
const placeSections = (file: string, printed: readonly Printed[]): string =>
  printed.reduce((before, one) => {
    const section = toSection(one)
    const from = before.indexOf(begin(one.suite))
    const to = before.indexOf(end(one.suite), from)
    if (from >= 0 && to >= 0) return before.slice(0, from) + section + before.slice(to + end(one.suite).length)
    const head = before.includes(heading) ? '' : `\n${heading}\n\nWritten by \`npm run bench -- --readme\`.\n`
    return `${before.trimEnd()}\n${head}\n${section}\n`
  }, file)

/** Writes what suites printed into docs/figures.md, each with the conditions it ran under; others stay as they are. */
const writeFigures = (path: string, printed: readonly Printed[]): void =>
  writeFileSync(path, placeSections(readFileSync(path, 'utf8'), printed))

/** What a figure was measured on; without it no figure says anything. */
const describeConditions = (): string => {
  const [load = 0] = loadavg()
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const system = `${type()} ${release()}`
  return `${availableParallelism()} × ${processor}, ${memory}, ${system}, Node ${process.version}, load ${load.toFixed(1)}`
}

const suites = [
  'analyzer',
  'compile',
  'search',
  'window',
  'launch',
  'companion',
  'import',
  'memory',
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

/** Prints what the suite prints as it comes. */
const runSuite = (suite: string) =>
  new Promise<{ readonly code: number | null; readonly text: string }>((resolve) => {
    const run = spawn(process.execPath, ['--expose-gc', join(target, `${suite}.js`)], {
      cwd: root,
      stdio: ['inherit', 'pipe', 'inherit'],
    })
    let text = ''
    run.stdout.setEncoding('utf8').on('data', (part: string) => {
      process.stdout.write(part)
      text += part
    })
    run.on('close', (code) => resolve({ code, text }))
  })

const toFile = '--readme'
const asked = process.argv.slice(2).filter((word) => word !== toFile)
const unknown = asked.filter((name) => !suites.some((suite) => suite === name))
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}; the suites are ${suites.join(', ')}.`)
  process.exitCode = 2
} else {
  console.log(describeConditions())
  const printed: Printed[] = []
  for (const suite of suites.filter((name) => asked.length === 0 || asked.includes(name))) {
    await buildSuite(suite)
    console.log(`\n== ${suite}`)
    const conditions = describeConditions()
    const { code, text } = await runSuite(suite)
    if (code === 0) printed.push({ suite, conditions, day: new Date().toISOString().slice(0, 10), text })
    else process.exitCode = 1
  }
  // A suite that failed keeps the figures it had.
  if (process.argv.includes(toFile)) writeFigures(resolve(root, 'docs/figures.md'), printed)
}
