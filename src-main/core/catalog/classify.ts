/** Fourth stage: kind, retry and actor of an entry, each by the first rule that holds; the rules are tables in `rules/`. */
import type { Report } from './compile-rules.ts'
import type { UnnamedEntry } from './merge.ts'
import type { PlainEntry } from './normalize.ts'
import { actorRules } from './rules/actor-rules.ts'
import { kindRules } from './rules/kind-rules.ts'
import { retryRules } from './rules/retry-rules.ts'
import { decide, type Rule, type Subject } from './rules/rule.ts'
import { toSubject } from './rules/subject.ts'

/** The tables end in a rule that always holds; a table that does not is a mistake of ours, told as such. */
const undecided = { id: 'none', gives: null }

export const classifyEntry = (entry: PlainEntry, report: Report): UnnamedEntry => {
  const choose = <T>(field: string, rules: readonly Rule<T>[], subject: Subject) => {
    const rule = decide(rules, subject)
    if (rule === undefined) report('classify/unmatched', entry.provenance, { code: entry.code, field })
    return rule ?? undecided
  }
  const subject = toSubject(entry)
  const kind = choose('kind', kindRules, subject)
  const retry = choose('retry', retryRules, { ...subject, kind: kind.gives })
  const actor = choose('actor', actorRules, { ...subject, kind: kind.gives, retry: retry.gives })
  return {
    ...entry,
    kind: kind.gives ?? 'server',
    retry: retry.gives ?? 'no',
    actor: actor.gives ?? 'vendor',
    derivation: { kind: kind.id, retry: retry.id, actor: actor.id },
  }
}
