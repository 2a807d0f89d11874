/**
 * `npm test`: everything a pull request must pass; `npm run check`: what one runs before every commit. Both stop at the first
 * stage that fails and close with one line of counts.
 */
import { readFileSync, rmSync } from 'node:fs'
import { countsFile } from './count-reporter.ts'
import { addCounts, type Counts, noCounts, unitCountsFile, wordCounts } from './counts.ts'
import { runBeside } from './run-beside.ts'

interface Step {
  /** A script of package.json. */
  readonly script: string
  /** The file the step leaves its counts in; a step without one is a single check. */
  readonly counts?: string
}

/** The steps of a stage run beside each other: each of them keeps one processor busy, or has the stage to itself. */
type Stage = readonly Step[]

const types: Step = { script: 'types' }
const lint: Step = { script: 'lint' }
const unused: Step = { script: 'unused' }
const unit: Step = { script: 'unit', counts: unitCountsFile }
const build: Step = { script: 'build' }
const e2e: Step = { script: 'e2e', counts: countsFile }

const isCheck = process.argv.includes('--check')
const checks: readonly Stage[] = [[types, lint, unused], [unit]]
const stages = isCheck ? checks : [...checks, [build], [e2e]]
// All that the tests promise; `npm run check` is content with a part.
if (!isCheck) process.env.ERRDEX_THOROUGH ??= '1'

const readCounts = ({ counts }: Step): Counts | null => {
  if (counts === undefined) return null
  try {
    return JSON.parse(readFileSync(counts, 'utf8'))
  } catch {
    return null
  }
}

/** A step that ends badly without a failed test of its own counts as one failure. */
const judge = (step: Step, code: number | null): Counts => {
  const counts = readCounts(step) ?? { ...noCounts, passed: code === 0 ? 1 : 0 }
  return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

const npm = process.env.npm_execpath
if (npm === undefined) throw new Error('This is run by npm: npm test or npm run check.')

const run = async (stage: Stage): Promise<Counts> => {
  console.log(`\n— npm run ${stage.map(({ script }) => script).join(', ')}`)
  for (const { counts } of stage) if (counts !== undefined) rmSync(counts, { force: true })
  const codes = await runBeside(stage.map(({ script }) => ({ name: script, args: [npm, 'run', '--silent', script] })))
  return stage.map((step, place) => judge(step, codes[place] ?? null)).reduce(addCounts)
}

let total = noCounts
for (const stage of stages) {
  total = addCounts(total, await run(stage))
  if (total.failed > 0) break
}
console.log(`\n${wordCounts(total)}`)
process.exitCode = total.failed > 0 ? 1 : 0
