/** What the person should know: gathered from every service, told to every window as it comes. */
import type { Notify } from '../../src-preload/contract.ts'
import type { Problem } from '../../src-preload/model/outcome.ts'

export interface Problems {
  all(): readonly Problem[]
  report(problem: Problem): void
}

/** The same problem is listed once. */
export const createProblems = (notify: Notify): Problems => {
  const known = new Map<string, Problem>()
  return {
    all: () => [...known.values()],
    report(problem) {
      const key = JSON.stringify([problem.key, problem.values])
      if (known.has(key)) return
      known.set(key, problem)
      notify('problem:raised', problem)
    },
  }
}
