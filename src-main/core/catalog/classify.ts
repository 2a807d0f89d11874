/** Fourth stage: kind, retry and actor of an entry; the rules are tables in `rules/`. */
import type { Entry, EntryId } from '../../../src-preload/model/catalog.ts'
import type { Report } from './compile-rules.ts'
import { parseMarkdown, plainText } from './markdown.ts'
import type { PlainEntry, Stated } from './normalize.ts'
import { classifySubject } from './rules/classify-subject.ts'
import type { Subject } from './rules/rule.ts'
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

/** The entry as it is used, under its id. */
export const classifyEntry = (entry: PlainEntry, id: EntryId, report: Report, stated: Stated = {}): Entry => {
  const unmatched = (field: keyof Stated) => report('classify/unmatched', entry.provenance, { code: entry.code, field })
  const classified = classifySubject(toSubject(entry), stated, unmatched)
  if (entry.contexts !== undefined || entry.gloss !== undefined) return { ...entry, id, ...classified }
  // Field by field: of 100,000 entries spreading takes a second, this a twentieth of it.
  return {
    service: entry.service,
    code: entry.code,
    message: entry.message,
    advice: entry.advice,
    name: entry.name,
    meaning: entry.meaning,
    http: entry.http,
    category: entry.category,
    corrections: entry.corrections,
    template: entry.template,
    links: entry.links,
    provenance: entry.provenance,
    id,
    kind: classified.kind,
    retry: classified.retry,
    actor: classified.actor,
    derivation: classified.derivation,
  }
}
