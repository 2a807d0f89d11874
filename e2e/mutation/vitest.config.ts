/** Unit tests over code that holds changes behind switches, by a runner that turns them on one after the other. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { type MutationPlan, planVariable } from './plan.ts'

const { code, order }: MutationPlan = JSON.parse(readFileSync(process.env[planVariable] ?? '', 'utf8'))

/** What a quick file of tests notices need not be shown to a slow one. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => order.indexOf(moduleId)
    return files.toSorted((a, b) => place(a) - place(b))
  }
}

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  plugins: [{ name: 'changed-code', enforce: 'pre', load: (id: string) => code[id] ?? null }],
  test: {
    runner: resolve(import.meta.dirname, 'mutant-runner.ts'),
    sequence: { sequencer: InOrder },
    isolate: false,
    pool: 'forks',
    maxWorkers: 1,
  },
})
