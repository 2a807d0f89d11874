/** Closes a run with its counts and, where something was skipped, why. */
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

const outcomes = { expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped' } as const

export default class CountReporter implements Reporter {
  readonly #tests = new Set<TestCase>()

  onTestEnd(test: TestCase, _result: TestResult): void {
    this.#tests.add(test)
  }

  onEnd(): void {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    const reasons = new Map<string, number>()
    for (const test of this.#tests) {
      const outcome = outcomes[test.outcome()]
      counts[outcome]++
      if (outcome !== 'skipped') continue
      const reason = test.annotations.find((note) => note.type === 'skip')?.description ?? 'no reason given'
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    }
    for (const [reason, count] of reasons) console.log(`skipped ${count}: ${reason}`)
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  }

  printsToStdio(): boolean {
    return false
  }
}
