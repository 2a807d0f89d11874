/** `npm test`: everything a pull request must pass, stopping at the first step that fails, closed by one line of counts. */
import { readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { runProgram } from '../src-main/start/run-program.ts'
import { countsFile } from './count-reporter.ts'
import { addCounts, type Counts, noCounts, unitCountsFile, wordCounts } from './counts.ts'

const root = resolve(import.meta.dirname, '..')

interface Step {
  /** A script of package.json. */
  readonly script: string
  /** The file the step leaves its counts in; a step without one is a single check. */
  readonly counts: string | null
}

/** As many as the tests promise; `npm run check` is content with fewer. */
process.env.ERRDEX_MUTATIONS ??= '10000'
process.env.ERRDEX_PATTERNS ??= 'all'

const steps: readonly Step[] = [
  { script: 'types', counts: null },
  { script: 'lint', counts: null },
  { script: 'unit', counts: unitCountsFile },
  { script: 'build', counts: null },
  { script: 'e2e', counts: countsFile },
]

const readCounts = ({ counts }: Step): Counts | null => {
  if (counts === null) return null
  try {
    return JSON.parse(readFileSync(counts, 'utf8'))
  } catch {
    return null
  }
}

/** Runs one step; a step that ends badly without a failed test of its own counts as one failure. */
const run = async (step: Step): Promise<Counts> => {
  if (step.counts !== null) rmSync(step.counts, { force: true })
  const npm = process.env.npm_execpath
  const args = ['run', '--silent', step.script]
  const { code } =
    npm === undefined
      ? await runProgram('npm', args, { cwd: root, shell: process.platform === 'win32' })
      : await runProgram(process.execPath, [npm, ...args], { cwd: root })
  const counts = readCounts(step) ?? { ...noCounts, passed: code === 0 ? 1 : 0 }
  return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

let total = noCounts
for (const step of steps) {
  console.log(`\n— npm run ${step.script}`)
  total = addCounts(total, await run(step))
  if (total.failed > 0) break
}
console.log(`\n${wordCounts(total)}`)
process.exitCode = total.failed > 0 ? 1 : 0
