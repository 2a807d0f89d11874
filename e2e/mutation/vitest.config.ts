/** Unit tests over code that holds changes behind switches, by a runner that turns them on one after the other. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { type MutationPlan, planVariable } from './plan.ts'

const { code }: MutationPlan = JSON.parse(readFileSync(process.env[planVariable] ?? '', 'utf8'))

/** Those that ask the whole catalog come last, and small ones first: what a quick test notices need not be shown to a slow one. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const size = ({ moduleId }: TestSpecification) => {
      const text = readFileSync(moduleId, 'utf8')
      return text.length + (text.includes('shipped.fixture') ? 1_000_000 : 0)
    }
    return files.toSorted((a, b) => size(a) - size(b))
  }
}

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  plugins: [{ name: 'changed-code', enforce: 'pre', load: (id: string) => code[id] ?? null }],
  test: {
    runner: resolve(import.meta.dirname, 'mutant-runner.ts'),
    sequence: { sequencer: QuickFirst },
    isolate: false,
    pool: 'forks',
    maxWorkers: 1,
  },
})
