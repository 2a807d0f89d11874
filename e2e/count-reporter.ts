/** Closes a run of specs with its counts and, where something was skipped, why; keeps the counts for `npm test`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Reporter, TestCase, TestError } from '@playwright/test/reporter'
import { addCounts, noCounts, wordCounts } from './counts.ts'

export const countsFile = resolve(import.meta.dirname, '../out/e2e-counts.json')

const outcomes = { expected: 'passed', flaky: 'flaky', unexpected: 'failed', skipped: 'skipped' } as const

export default class CountReporter implements Reporter {
  readonly #tests = new Set<TestCase>()
  readonly #errors: string[] = []

  onTestEnd(test: TestCase): void {
    this.#tests.add(test)
  }

  /** Something outside any test: a spec that cannot be loaded, a runtime that must be there and is not. */
  onError({ message, stack, value }: TestError): void {
    this.#errors.push(stack ?? message ?? value ?? 'no reason given')
  }

  onEnd(): void {
    let counts = { ...noCounts, failed: this.#errors.length }
    const flaky: string[] = []
    const reasons = new Map<string, number>()
    for (const test of this.#tests) {
      const outcome = outcomes[test.outcome()]
      counts = addCounts(counts, { ...noCounts, [outcome]: 1 })
      if (outcome === 'flaky')
        flaky.push(`${test.titlePath().filter(Boolean).join(' › ')} (tried ${test.results.length} times)`)
      if (outcome !== 'skipped') continue
      const reason = test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given'
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    }
    mkdirSync(resolve(countsFile, '..'), { recursive: true })
    writeFileSync(countsFile, JSON.stringify(counts))
    for (const error of this.#errors) console.log(`outside any test: ${error}`)
    for (const name of flaky) console.log(`flaky: ${name}`)
    for (const [reason, count] of reasons) console.log(`${count} skipped: ${reason}`)
    console.log(wordCounts(counts))
  }

  printsToStdio(): boolean {
    return false
  }
}
