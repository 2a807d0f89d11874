/** Fourth stage: kind, retry and actor of an entry, each by the first rule that holds; the rules are tables in `rules/`. */
import { type Entry, type EntryId, statedRule } from '../../../src-preload/model/catalog.ts'
import type { Report } from './compile-rules.ts'
import { parseMarkdown, plainText } from './markdown.ts'
import type { PlainEntry, Stated } from './normalize.ts'
import { actorRules } from './rules/actor-rules.ts'
import { kindRules } from './rules/kind-rules.ts'
import { retryRules } from './rules/retry-rules.ts'
import { decide, type Rule, type Subject } from './rules/rule.ts'
import { saysNothing } from './says-nothing.ts'

/** Advice without its link targets, whose words mean nothing; plain sentences are not parsed. */
const readAdvice = (advice: string): string => (advice.includes('](') ? plainText(parseMarkdown(advice)) : advice)

const isSaid = (text: string | null): text is string => text !== null && !saysNothing(text)

/** Prepares what rules look at: the words of an entry that say something, without link targets and with misspellings put right. */
export const toSubject = (entry: PlainEntry): Subject => {
  // Misspelt messages count as what they mean.
  const message = entry.corrections.find((correction) => correction.field === 'message')?.value ?? entry.message
  const title = [entry.name === message ? null : entry.name, message].filter(isSaid).join(' ')
  const remarks = [entry.meaning, entry.advice === null ? null : readAdvice(entry.advice)]
  return {
    service: entry.service,
    code: entry.code,
    http: entry.http,
    title,
    says: [title, ...remarks].filter(isSaid).join('\n'),
    kind: null,
    retry: null,
  }
}

/** The tables end in a rule that always holds; a table that does not is a mistake of ours, told as such. */
const undecided = { id: 'none', gives: null }

/** The entry as it is used, under its id. */
export const classifyEntry = (entry: PlainEntry, id: EntryId, report: Report, stated: Stated = {}): Entry => {
  const choose = <T>(field: keyof Stated, rules: readonly Rule<T>[], subject: Subject, said: T | undefined) => {
    if (said !== undefined) return { id: `${field}/${statedRule}`, gives: said }
    const rule = decide(rules, subject)
    if (rule === undefined) report('classify/unmatched', entry.provenance, { code: entry.code, field })
    return rule ?? undecided
  }
  const subject = toSubject(entry)
  const kind = choose('kind', kindRules, subject, stated.kind)
  const retry = choose('retry', retryRules, { ...subject, kind: kind.gives }, stated.retry)
  const actor = choose('actor', actorRules, { ...subject, kind: kind.gives, retry: retry.gives }, stated.actor)
  return {
    ...entry,
    id,
    kind: kind.gives ?? 'server',
    retry: retry.gives ?? 'no',
    actor: actor.gives ?? 'vendor',
    derivation: { kind: kind.id, retry: retry.id, actor: actor.id },
  }
}
