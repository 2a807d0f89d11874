/**
 * `npm run bench [-- suite…] [--readme]`: measures, prints figures with their conditions; with `--readme` they are written into
 * docs/figures.md as well. Every suite is one file in `suites`, built as the app is built and run in a process of its own; a
 * new one is a file and a line here.
 */
import { spawn } from 'node:child_process'
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { type Printed, writeFigures } from './write-figures.ts'

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
