/** Fourth stage: kind, retry and actor of an entry, each by the first rule that holds; the rules are tables in `rules/`. */
import type { Report } from './compile-rules.ts'
import { parseMarkdown, plainText } from './markdown.ts'
import type { UnnamedEntry } from './merge.ts'
import type { PlainEntry } from './normalize.ts'
import { actorRules } from './rules/actor-rules.ts'
import { kindRules } from './rules/kind-rules.ts'
import { retryRules } from './rules/retry-rules.ts'
import { decide, type Rule, type Subject } from './rules/rule.ts'

/** Advice without its link targets, whose words mean nothing; plain sentences are not parsed. */
const readAdvice = (advice: string): string => (advice.includes('](') ? plainText(parseMarkdown(advice)) : advice)

const toSubject = (entry: PlainEntry): Subject => {
  // Misspelt messages count as what they mean.
  const message = entry.corrections.find((correction) => correction.field === 'message')?.value ?? entry.message
  const title = [entry.name, message].filter((text) => text !== null).join(' ')
  const remarks = [entry.meaning, entry.advice === null ? null : readAdvice(entry.advice)]
  return {
    service: entry.service,
    code: entry.code,
    http: entry.http,
    title,
    says: [title, ...remarks.filter((text) => text !== null)].join('\n'),
    kind: null,
    retry: null,
  }
}

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
