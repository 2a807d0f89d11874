/** One piece of evidence as the rules find it. */
import type { Rule } from './rules.ts'
import type { Strength } from './scoring.ts'

/** Evidence before it is worded: offsets in the passage. */
export interface Finding {
  readonly rule: Rule
  /** What the reason is about: names, a host, a word. */
  readonly subject: string
  /** Mostly the rule's own; what stands around it may soften it. */
  readonly strength: Strength
  readonly start: number
  readonly end: number
}

export const evidence = (rule: Rule, subject: string, { start, end }: { start: number; end: number }): Finding => ({
  rule,
  subject,
  strength: rule.strength,
  start,
  end,
})
