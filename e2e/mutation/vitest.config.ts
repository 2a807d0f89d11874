/** Unit tests over code that holds changes behind switches, by a runner that turns them on one after the other. */
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { type MutationPlan, planVariable } from './plan.ts'

const { code }: MutationPlan = JSON.parse(readFileSync(process.env[planVariable] ?? '', 'utf8'))

/** Small files first, for they are quick: what they notice need not be shown to those that ask the whole catalog. */
class SmallFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const size = ({ moduleId }: TestSpecification) => statSync(moduleId).size
    return files.toSorted((a, b) => size(a) - size(b))
  }
}

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  plugins: [{ name: 'changed-code', enforce: 'pre', load: (id: string) => code[id] ?? null }],
  test: {
    runner: resolve(import.meta.dirname, 'mutant-runner.ts'),
    sequence: { sequencer: SmallFirst },
    isolate: false,
    pool: 'forks',
    maxWorkers: 1,
  },
})
