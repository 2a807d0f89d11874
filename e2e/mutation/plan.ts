/** What the command hands to the runner, and what it gets back: one line of JSON for each step, so that nothing is lost with a process. */

/** One small change of the code, as Stryker's instrumenter makes them. */
export interface PlannedMutant {
  readonly id: string
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly mutator: string
  readonly original: string
  readonly replacement: string
}

export interface MutationPlan {
  /** Absolute path → the code that holds every change of the file, each behind a switch. */
  readonly code: Readonly<Record<string, string>>
  /** Those that are tried. */
  readonly mutants: readonly PlannedMutant[]
  /** Test files, absolute, in the order in which they try the changes; empty while it is looked which tests reach which. */
  readonly order: readonly string[]
  /** Absolute; lines are appended here. */
  readonly report: string
}

/**
 * `killed`: a test failed, threw, or never came to its end. `survived`: all tests of a file that reach it passed. `once`: what
 * it changes ran before, once, for all tests; they never meet it.
 */
export type Verdict = 'killed' | 'survived' | 'once'

/**
 * `look`: how long the tests of a file take in milliseconds, and whether they reach any change that is tried. `left`: tests of a
 * file that were not repeated, since they take long or pass only once.
 */
export type ReportLine =
  | { readonly step: 'look'; readonly file: string; readonly time: number; readonly reaches: boolean }
  | { readonly step: 'start'; readonly mutant: string; readonly test: string; readonly process: number }
  | { readonly step: 'verdict'; readonly mutant: string; readonly file: string; readonly verdict: Verdict }
  | { readonly step: 'file'; readonly file: string; readonly left: readonly string[] }

/** Names the file of the plan in the environment of the tests. */
export const planVariable = 'ERRDEX_MUTATION_PLAN'
