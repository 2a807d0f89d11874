/**
 * `npm run unit`: Vitest in two parts beside each other: the tests that share the compiled catalog and its analyzer, which
 * are then made once and not by every worker, and all others; with words, one Vitest over the files they name.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { addCounts, type Counts, noCounts, unitCountsFile, wordCounts } from './counts.ts'
import { runBeside } from './run-beside.ts'

const root = resolve(import.meta.dirname, '..')
const out = resolve(root, 'out')
const vitest = [
  resolve(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--config',
  resolve(root, '.ci/vitest.config.mjs'),
]
/** With the usual heap for young objects a tenth of the time goes into collecting it. */
const heap = '--max-semi-space-size=64'
/** Only where no test starts a thread: one with a small heap of its own would end the process. */
const heapFromStart = '--execArgv=--min-semi-space-size=32'
/** Node 20 optimizes code early, on few types seen, and drops it again: most code of tests runs too briefly to pay for that. */
const optimizedLate: readonly string[] = process.versions.v8.startsWith('11.') ? ['--interrupt-budget=800000'] : []
const workerOptions = [heap, ...optimizedLate].map((option) => `--execArgv=${option}`)

/** Modules of tests that compile the shipped documents. */
const catalogOfTests = /\/(?:shipped(?:-analyzer|-files\.fixture|\.fixture)|imported-analyzer)\.ts'/
const tests = ['src-main', 'src-preload', 'src-renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.test\.tsx?$/.test(name))
    .map(({ parentPath, name }) => relative(root, join(parentPath, name))),
)
const sharing = tests.filter((file) => catalogOfTests.test(readFileSync(join(root, file), 'utf8')))
const others = tests.filter((file) => !sharing.includes(file))

const asked = process.argv.slice(2)
const parts: readonly (readonly string[])[] =
  asked.length > 0
    ? [['--maxWorkers=100%', ...asked]]
    : [
        ['--maxWorkers=50%', heapFromStart, ...sharing],
        ['--maxWorkers=50%', ...others],
      ]

interface VitestSummary {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
}

/** Null where there is none: the part has not come to its end. */
const readSummary = (file: string): Counts | null => {
  try {
    const { numPassedTests, numFailedTests, numPendingTests }: VitestSummary = JSON.parse(readFileSync(file, 'utf8'))
    return { ...noCounts, passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
  } catch {
    return null
  }
}

const summaryOf = (place: number) => resolve(out, `unit-summary-${place}.json`)

mkdirSync(out, { recursive: true })
for (const place of parts.keys()) rmSync(summaryOf(place), { force: true })
const codes = await runBeside(
  parts.map((words, place) => ({
    name: `unit-${place}`,
    args: [
      ...vitest,
      ...workerOptions,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${summaryOf(place)}`,
      ...words,
    ],
  })),
)
/** A part that ends badly without a failed test of its own counts as one failure. */
const counts = codes
  .map((code, place): Counts => {
    const summary = readSummary(summaryOf(place))
    if (summary !== null && (code === 0 || summary.failed > 0)) return summary
    return addCounts(summary ?? noCounts, { ...noCounts, failed: 1 })
  })
  .reduce(addCounts)
writeFileSync(unitCountsFile, JSON.stringify(counts))
console.log(wordCounts(counts))
process.exitCode = counts.failed > 0 ? 1 : 0
