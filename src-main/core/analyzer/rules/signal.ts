/** A signal: one piece of evidence as the rules find it in a passage, before it is worded. */
import type { Rule } from './rules.ts'
import type { Strength } from './scoring.ts'

/** Offsets are those of the passage. */
export interface Signal {
  readonly rule: Rule
  /** What the reason is about: names, a host, a word. */
  readonly subject: string
  /** Mostly the rule's own; what stands around it may soften it. */
  readonly strength: Strength
  readonly start: number
  readonly end: number
}

export const toSignal = (rule: Rule, subject: string, { start, end }: { start: number; end: number }): Signal => ({
  rule,
  subject,
  strength: rule.strength,
  start,
  end,
})
