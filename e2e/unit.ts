/**
 * `npm run unit`: Vitest in two parts beside each other, so that what the tests of `core` share (the compiled catalog, its
 * analyzer) is loaded once and not by every worker; with words, one Vitest over the files they name.
 */
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runProgram } from '../src-main/start/run-program.ts'
import { addCounts, type Counts, noCounts, unitCountsFile, wordCounts } from './counts.ts'

const root = resolve(import.meta.dirname, '..')
const out = resolve(root, 'out')
const vitest = [
  resolve(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--config',
  resolve(root, '.ci/vitest.config.mjs'),
]
/** With the usual heap for young objects a tenth of the time goes into collecting it. */
const heap = '--execArgv=--max-semi-space-size=64'

const asked = process.argv.slice(2)
const parts: readonly (readonly string[])[] =
  asked.length > 0
    ? [['--maxWorkers=100%', ...asked]]
    : [
        ['--maxWorkers=50%', 'src-main/core', 'src-preload', 'src-renderer'],
        ['--maxWorkers=50%', 'src-main', '--exclude=src-main/core/**'],
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

/** What the first part says is seen as it comes, the others' when all are done: a terminal shows one at a time. */
const run = async (words: readonly string[], place: number) => {
  const summary = resolve(out, `unit-summary-${place}.json`)
  const said = resolve(out, `unit-output-${place}.txt`)
  rmSync(summary, { force: true })
  const pipe = place === 0 ? 'inherit' : openSync(said, 'w')
  const { code } = await runProgram(
    process.execPath,
    [...vitest, heap, '--reporter=default', '--reporter=json', `--outputFile.json=${summary}`, ...words],
    { cwd: root, stdio: ['inherit', pipe, pipe] },
  )
  const counts = readSummary(summary)
  const isWhole = counts !== null && (code === 0 || counts.failed > 0)
  return {
    said: place === 0 ? '' : readFileSync(said, 'utf8'),
    counts: isWhole ? counts : addCounts(counts ?? noCounts, { ...noCounts, failed: 1 }),
  }
}

mkdirSync(out, { recursive: true })
const ends = await Promise.all(parts.map(run))
for (const { said } of ends) process.stdout.write(said)
const counts = ends.map((end) => end.counts).reduce(addCounts)
writeFileSync(unitCountsFile, JSON.stringify(counts))
console.log(wordCounts(counts))
process.exitCode = counts.failed > 0 ? 1 : 0
