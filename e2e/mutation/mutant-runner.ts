/**
 * Runs a test file as Vitest does, then its tests again for each change they reach, in the same process and the quickest first:
 * what tests share, a compiled catalog above all, is made once and not anew for every change.
 */
import { appendFileSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { type RunnerTask, type RunnerTestCase, type RunnerTestSuite, TestRunner } from 'vitest'
import { type MutationPlan, planVariable, type ReportLine } from './plan.ts'

/** Milliseconds of the processor's time that the repeated tests of a file may take together, the quickest first; the others are named. */
const longest = 12_000
/** Milliseconds, or ten times what the test takes: longer is for ever. */
const patience = 5_000
/** A changed loop that passes its switch this many times as often as before does not end. */
const hitFactor = 100

/** What the switches in changed code read and count in; the names are Stryker's. */
interface Switches {
  activeMutant: string
  currentTestId: string
  hitCount: number
  hitLimit: number
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> }
}

const switches: Switches = { activeMutant: 'none', currentTestId: '', hitCount: 0, hitLimit: Number.MAX_SAFE_INTEGER }
Object.assign(globalThis, { __stryker__: switches })

// A smaller case that fails too is of no use here.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true })

const plan: MutationPlan = JSON.parse(readFileSync(process.env[planVariable] ?? '', 'utf8'))
const report = (line: ReportLine) => appendFileSync(plan.report, `${JSON.stringify(line)}\n`)

const killed = new Set<string>()
/** Mutant and file, where this file has nothing more to say. */
const done = new Set<string>()
for (const text of readFileSync(plan.report, 'utf8').split('\n')) {
  if (text === '') continue
  const line: ReportLine = JSON.parse(text)
  if (line.step !== 'verdict') continue
  done.add(`${line.mutant} ${line.file}`)
  if (line.verdict === 'killed') killed.add(line.mutant)
}

const testsOf = (task: RunnerTask): readonly RunnerTestCase[] =>
  task.type === 'test' ? [task] : task.tasks.flatMap(testsOf)

/** The file and the suites around a test, outermost first. */
const suitesOf = (test: RunnerTestCase): readonly RunnerTestSuite[] => {
  const suites: RunnerTestSuite[] = []
  for (let suite = test.suite; suite !== undefined; suite = suite.suite) suites.unshift(suite)
  return [test.file, ...suites]
}

const isHasty = Symbol('a test that does not end')
const within = (limit: number, work: Promise<unknown>): Promise<unknown> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = new Promise((resolve) => {
    timer = setTimeout(resolve, limit, isHasty)
  })
  return Promise.race([work, end]).finally(() => clearTimeout(timer))
}

type Outcome = 'passed' | 'failed' | 'endless'

const processorTime = () => process.cpuUsage().user / 1_000

export default class MutantRunner extends TestRunner {
  /** Milliseconds of the processor's time by test; a busy machine makes them no longer. */
  private readonly times = new Map<RunnerTestCase, number>()

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    await super.onBeforeRunTask(test)
    switches.currentTestId = test.id
    this.times.set(test, -processorTime())
  }

  override onAfterRunTask(test: RunnerTestCase): void {
    switches.currentTestId = ''
    this.times.set(test, (this.times.get(test) ?? 0) + processorTime())
    super.onAfterRunTask(test)
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    if ('filepath' in suite && typeof suite.filepath === 'string') await this.tryAll(suite, suite.filepath)
    await super.onAfterRunSuite(suite)
  }

  private async tryAll(suite: RunnerTestSuite, file: string): Promise<void> {
    const tests = testsOf(suite).filter(({ result }) => result?.state === 'pass')
    // One that waits for others is not for nothing either.
    const time = (test: RunnerTestCase) => Math.max(this.times.get(test) ?? 0, (test.result?.duration ?? 0) / 5)
    const coverage = structuredClone(switches.mutantCoverage?.perTest ?? {})
    if (plan.order.length === 0) {
      const reaches = tests.some(({ id: test }) => plan.mutants.some(({ id }) => (coverage[test]?.[id] ?? 0) > 0))
      report({ step: 'look', file, time: tests.reduce((sum, test) => sum + time(test), 0), reaches })
      return
    }
    // What stands for all tests of a file has been taken down by now.
    const isTakenDown = TestRunner.getSuiteHooks(suite).beforeAll.length > 0
    const repeated: RunnerTestCase[] = []
    let together = 0
    for (const test of isTakenDown ? [] : tests.toSorted((a, b) => time(a) - time(b))) {
      together += time(test)
      if (together <= longest && (await this.repeat(test)) === 'passed') repeated.push(test)
    }
    for (const { id } of plan.mutants) await this.tryMutant(id, file, repeated, coverage)
    const left = tests.filter((test) => !repeated.includes(test)).map(({ name }) => name)
    report({ step: 'file', file, left })
  }

  private async tryMutant(
    mutant: string,
    file: string,
    tests: readonly RunnerTestCase[],
    coverage: Readonly<Record<string, Readonly<Record<string, number>>>>,
  ): Promise<void> {
    const hitsIn = (test: RunnerTestCase) => coverage[test.id]?.[mutant] ?? 0
    const reaching = tests.filter((test) => hitsIn(test) > 0)
    if (reaching.length === 0 || killed.has(mutant) || done.has(`${mutant} ${file}`)) return
    let isMet = false
    for (const test of reaching) {
      const start: ReportLine = { step: 'start', mutant, test: test.name, process: process.pid }
      report(start)
      switches.hitCount = 0
      switches.hitLimit = hitFactor * hitsIn(test) + 1_000
      switches.activeMutant = mutant
      const outcome = await this.repeat(test)
      switches.activeMutant = 'none'
      isMet ||= switches.hitCount > 0
      if (outcome === 'passed') continue
      killed.add(mutant)
      report({ step: 'verdict', mutant, file, verdict: 'killed' })
      // What it left behind would kill the next ones, which then say nothing, or keep this one busy for ever: another process goes on.
      report(start)
      if (outcome === 'endless' || (await this.repeat(test)) !== 'passed') process.kill(process.pid, 'SIGKILL')
      return
    }
    report({ step: 'verdict', mutant, file, verdict: isMet ? 'survived' : 'once' })
  }

  private async repeat(test: RunnerTestCase): Promise<Outcome> {
    const suites = suitesOf(test)
    const cleanups: (() => unknown)[] = []
    const run = async () => {
      this.onBeforeTryTask(test)
      for (const suite of suites)
        for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) {
          const cleanup: unknown = await hook(test.context, suite)
          if (typeof cleanup === 'function') cleanups.unshift(() => cleanup())
        }
      await TestRunner.getTestFn(test)()
      this.onAfterTryTask(test)
    }
    const settle = (work: Promise<unknown>) =>
      within(Math.max(patience, 10 * (test.result?.duration ?? 0)), work).then(
        (value): Outcome => (value === isHasty ? 'endless' : 'passed'),
        (): Outcome => 'failed',
      )
    const outcome = await settle(run())
    const end = async () => {
      for (const suite of suites.toReversed())
        for (const hook of TestRunner.getSuiteHooks(suite).afterEach) await hook(test.context, suite)
      for (const cleanup of cleanups) await cleanup()
    }
    const ended = await settle(end())
    return outcome === 'passed' ? ended : outcome
  }
}
