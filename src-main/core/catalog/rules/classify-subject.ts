/** Kind, retry and actor of what rules look at, each by the first rule that holds. */
import { type Entry, statedRule } from '../../../../src-preload/model/catalog.ts'
import type { Stated } from '../normalize.ts'
import { actorRules } from './actor-rules.ts'
import { kindRules } from './kind-rules.ts'
import { retryRules } from './retry-rules.ts'
import { decide, type Rule, type Subject } from './rule.ts'

export type Classified = Pick<Entry, 'kind' | 'retry' | 'actor' | 'derivation'>

/** The tables end in a rule that always holds; a table that does not is a mistake of ours, told as such. */
const undecided = { id: 'none', gives: null }

export const classifySubject = (
  subject: Subject,
  stated: Stated = {},
  unmatched: (field: keyof Stated) => void = () => undefined,
): Classified => {
  const choose = <T>(field: keyof Stated, rules: readonly Rule<T>[], about: Subject, said: T | undefined) => {
    if (said !== undefined) return { id: `${field}/${statedRule}`, gives: said }
    const rule = decide(rules, about)
    if (rule === undefined) unmatched(field)
    return rule ?? undecided
  }
  const { service, code, http, title, says } = subject
  const kind = choose('kind', kindRules, subject, stated.kind)
  const known = { service, code, http, title, says, kind: kind.gives, retry: subject.retry }
  const retry = choose('retry', retryRules, known, stated.retry)
  const actor = choose('actor', actorRules, { ...known, retry: retry.gives }, stated.actor)
  return {
    kind: kind.gives ?? 'server',
    retry: retry.gives ?? 'no',
    actor: actor.gives ?? 'vendor',
    derivation: { kind: kind.id, retry: retry.id, actor: actor.id },
  }
}
