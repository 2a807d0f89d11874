/** Unit tests over code that holds changes behind switches, by a runner that turns them on one after the other. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { type MutationPlan, planVariable } from './plan.ts'

const { code }: MutationPlan = JSON.parse(readFileSync(process.env[planVariable] ?? '', 'utf8'))

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  plugins: [{ name: 'changed-code', enforce: 'pre', load: (id: string) => code[id] ?? null }],
  test: { runner: resolve(import.meta.dirname, 'mutant-runner.ts'), isolate: false, pool: 'forks', maxWorkers: 1 },
})
