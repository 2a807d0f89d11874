/**
 * `npm run mutation -- FOLDER... [--sample N] [--seed N]`: changes the code of each folder in small ways and names the changes
 * that no test near it notices; by default the four folders whose answers matter most.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { createRandom } from '../../src-main/corpus/random.ts'
import { type MutationPlan, type PlannedMutant, planVariable, type ReportLine, type Verdict } from './plan.ts'

const root = resolve(import.meta.dirname, '../..')

/** Folder → where its tests are. */
const near: Readonly<Record<string, readonly string[]>> = {
  'src-main/core/packs': ['src-main/core/packs', 'src-main/packs'],
}
const usual = ['src-main/core/analyzer', 'src-main/core/search', 'src-main/core/packs', 'src-main/store']

/** Milliseconds without a word after which a process is held to run for ever. */
const silence = 90_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
})

const find = (folder: string, ending: string) =>
  readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => resolve(root, folder, name))
    .sort()

const quiet = () => undefined
const logger = { ...console, debug: quiet, info: quiet, trace: quiet, isDebugEnabled: () => false }

const instrument = async (names: readonly string[]) => {
  const instrumenter = new Instrumenter(logger as never)
  const files = names.map((name) => ({ name, mutate: true as const, content: readFileSync(name, 'utf8') }))
  const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false }
  return {
    sources: new Map(files.map(({ name, content }) => [name, content])),
    ...(await instrumenter.instrument(files, options)),
  }
}

/** The part of a source between two places, which count lines and columns from 0. */
const cut = (source: string, from: { line: number; column: number }, to: { line: number; column: number }): string => {
  const lines = source.split('\n').slice(from.line, to.line + 1)
  if (lines.length > 0) lines[lines.length - 1] = lines.at(-1)?.slice(0, to.column) ?? ''
  return lines.join('\n').slice(from.column)
}

const choose = <T>(all: readonly T[]): readonly T[] => {
  const count = Number(values.sample ?? all.length)
  const random = createRandom(Number(values.seed))
  const left = [...all]
  return Array.from({ length: Math.min(count, all.length) }, () => left.splice(random.below(left.length), 1)).flat()
}

const readReport = (file: string): readonly ReportLine[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** One Vitest over the test files; ended where it says nothing for long in the middle of a change, which then counts as noticed. */
const runTests = (plan: MutationPlan, planFile: string, tests: readonly string[]): Promise<void> =>
  new Promise((done) => {
    const vitest = resolve(root, 'node_modules/vitest/vitest.mjs')
    const words = ['run', '--config', resolve(import.meta.dirname, 'vitest.config.ts'), '--reporter=dot', ...tests]
    const child = spawn(process.execPath, [vitest, ...words], {
      cwd: root,
      env: { ...process.env, [planVariable]: planFile, NODE_NO_WARNINGS: '1' },
      // What tests print while something is broken on purpose is of no use.
      stdio: 'ignore',
    })
    let size = 0
    let since = Date.now()
    const watch = setInterval(() => {
      const lines = readReport(plan.report)
      if (lines.length !== size) {
        size = lines.length
        since = Date.now()
      }
      const last = lines.at(-1)
      if (last?.step === 'start' && Date.now() - since > silence) process.kill(last.process, 'SIGKILL')
    }, 5_000)
    child.once('exit', () => {
      clearInterval(watch)
      done()
    })
  })

/** A process that ended in the middle of a change was ended by it. */
const closeReport = (plan: MutationPlan): void => {
  const last = readReport(plan.report).at(-1)
  if (last?.step !== 'start') return
  const line: ReportLine = { step: 'verdict', mutant: last.mutant, file: '', verdict: 'killed' }
  writeFileSync(plan.report, `${JSON.stringify(line)}\n`, { flag: 'a' })
}

const isDone = (plan: MutationPlan, test: string) =>
  readReport(plan.report).some((line) => line.step === 'file' && line.file === test)

const tell = ({ file, line, mutator, original, replacement }: PlannedMutant) => {
  const short = (code: string) => code.replace(/\s+/g, ' ').slice(0, 100)
  return `${relative(root, file)}:${line} ${mutator}: ${short(original)} → ${short(replacement)}`
}

const measure = async (folder: string): Promise<string> => {
  const names = find(folder, '.ts').filter((name) => !/\.(?:test|fixture)\.ts$/.test(name))
  const { sources, files, mutants } = await instrument(names)
  const name = folder.replaceAll('/', '-')
  const plan: MutationPlan = {
    code: Object.fromEntries(files.map((file) => [file.name, file.content])),
    mutants: choose(mutants).map(({ id, fileName, location, mutatorName, replacement }) => ({
      id,
      file: fileName,
      line: location.start.line + 1,
      mutator: mutatorName,
      original: cut(sources.get(fileName) ?? '', location.start, location.end),
      replacement,
    })),
    order: [],
    report: resolve(root, `out/mutation/${name}.jsonl`),
  }
  mkdirSync(dirname(plan.report), { recursive: true })
  writeFileSync(plan.report, '')
  const planFile = resolve(root, `out/mutation/${name}.plan.json`)
  writeFileSync(planFile, JSON.stringify(plan))

  const tests = (near[folder] ?? [folder]).flatMap((place) => find(place, '.test.ts'))
  await runTests(plan, planFile, tests)
  const looks = readReport(plan.report).filter((line) => line.step === 'look')
  if (looks.length === 0) throw new Error(`No test of ${folder} could be run.`)
  const order = looks.filter(({ reaches }) => reaches).sort((a, b) => a.time - b.time)
  writeFileSync(planFile, JSON.stringify({ ...plan, order: order.map(({ file }) => file) } satisfies MutationPlan))
  for (let left = order.map(({ file }) => file); left.length > 0; ) {
    const size = readReport(plan.report).length
    await runTests(plan, planFile, left)
    closeReport(plan)
    if (readReport(plan.report).length === size)
      throw new Error(`No test of ${relative(root, left[0] ?? '')} could be run.`)
    left = left.filter((test) => !isDone(plan, test))
  }

  const lines = readReport(plan.report)
  const verdicts = (wanted: Verdict) =>
    new Set(lines.flatMap((line) => (line.step === 'verdict' && line.verdict === wanted ? [line.mutant] : [])))
  const [killed, passed, met] = [verdicts('killed'), verdicts('survived'), verdicts('once')]
  const survived = plan.mutants.filter(({ id }) => passed.has(id) && !killed.has(id))
  const once = plan.mutants.filter(({ id }) => met.has(id) && !passed.has(id) && !killed.has(id))
  const unmet = plan.mutants.length - killed.size - survived.length - once.length
  for (const mutant of survived) console.log(`survived: ${tell(mutant)}`)
  for (const line of lines)
    if (line.step === 'file' && line.left.length > 0)
      console.log(`not repeated: ${relative(root, line.file)}: ${line.left.join('; ')}`)
  const score = ((100 * killed.size) / (killed.size + survived.length)).toFixed(1)
  const whole =
    plan.mutants.length === mutants.length ? 'all' : `a sample of ${plan.mutants.length} (seed ${values.seed}) of`
  return `${folder}: ${score} % noticed; ${whole} ${mutants.length} changes: ${killed.size} noticed, ${survived.length} not, ${once.length} met once only, ${unmet} met by no repeated test`
}

const scores: string[] = []
for (const folder of positionals.length > 0 ? positionals : usual) scores.push(await measure(folder))
for (const score of scores) console.log(score)
