/** A finding for people: what it is, what to do, why we think so, what is still missing. */
import { localeOf } from '../../src-preload/message.ts'
import type { CalledApi, Candidate, Finding } from '../../src-preload/model/diagnosis.ts'
import type { AlikeEntry, DerivedMarks } from '../../src-preload/model/undocumented.ts'
import { replyValues } from '../../src-preload/reply/reply-values.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import type { Engine } from '../core/engine.ts'
import { toPlainText } from '../core/search/text/plain-text.ts'
import { toReplySubjects } from '../records/reply-subjects.ts'
import { say } from '../records/say.ts'
import { toLine } from './display-text.ts'
import type { CliHost } from './host.ts'
import { createPaint } from './paint.ts'
import { type Fact, printFacts } from './print-facts.ts'

const mostReasons = 6

const signed = (weight: number) => (weight > 0 ? `+${weight}` : String(weight))

const reasonsOf = ({ evidence }: Candidate, { t }: CliHost) =>
  evidence
    .slice(0, mostReasons)
    .map(({ reason, weight }) => `${signed(weight)}  ${say(reason, t)}`)
    .join('\n')

const joined = (parts: readonly (string | number | null)[], separator = ' ') =>
  parts.filter((part) => part !== null && part !== '').join(separator)

const titleOf = (name: string, { outcome, occurrences }: Finding, { confidence }: Candidate, { t }: CliHost) => {
  const sure = t('cli.confidence', { percent: Math.round(confidence * 100) })
  const times = occurrences.count > 1 ? t('cli.times', { count: occurrences.count }) : ''
  return joined([name, t(`cli.outcome.${outcome}`), sure, times], ' · ')
}

/** The page about the call, and what it says of the code. */
const calledText = ({ method, path, title, page, message, advice }: CalledApi): string =>
  joined([`${method} ${path} · ${title}`, message, advice === null ? null : toPlainText(advice), page], '\n')

const basisOf = ({ from }: DerivedMarks) => (from === 'http' ? 'unknown.derived-http' : 'unknown.derived')

const toAlike =
  (t: CliHost['t']) =>
  ({ row, likeness }: AlikeEntry): string =>
    `${row.code} ${row.message} (${t('unknown.likeness', { percent: Math.round(likeness * 100) })})`

export const printFinding = async (finding: Finding, engine: Engine, host: CliHost): Promise<void> => {
  const [best, ...others] = finding.candidates
  if (best === undefined) return
  const { t, language } = host
  const view = viewCatalog(engine.catalog)
  const nameOf = (id: string) => view.services.get(id)?.name[language] ?? id
  const entry = best.entryId === null ? undefined : view.byId(best.entryId)
  const { occurrences, message, http, links } = finding
  const unlisted = entry === undefined ? engine.explain(best.service, best.code, { message, http, links }) : null
  const marks = entry ?? unlisted?.derived
  const [subject] = finding.outcome === 'ambiguous' ? [] : toReplySubjects([finding], view, engine)
  /** In the reader's language, as a reply says it; of several answers none is explained. */
  const told = subject && replyValues(subject, localeOf(language), t)
  const facts: readonly Fact[] = [
    ['field.message', finding.message],
    ['field.documented', told !== undefined && entry && entry.message !== finding.message ? entry.message : null],
    ['case.why', told === undefined ? null : toPlainText(told.cause)],
    ['case.do', told === undefined ? null : toPlainText(told.steps)],
    [
      'column.kind',
      unlisted?.derived ? `${t(`kind.${unlisted.derived.kind}`)} · ${t(basisOf(unlisted.derived))}` : null,
    ],
    ['column.retry', told?.retry ?? null],
    ['column.actor', told !== undefined && marks ? t(`actor.${marks.actor}`) : null],
    ['unknown.alike', (unlisted?.alike ?? []).map(toAlike(t)).join('\n')],
    ['unknown.place', unlisted?.place?.url ?? null],
    ['cli.alternatives', others.map(({ service, code }) => `${code} ${nameOf(service)}`).join('\n')],
    [
      'cli.chain',
      finding.chain.length > 1 ? finding.chain.map(({ code, message }) => joined([code, message])).join(' → ') : null,
    ],
    ['cli.request', joined([finding.method, finding.url])],
    ['column.http', finding.http === null ? null : String(finding.http)],
    ['cli.log-id', finding.logId],
    [
      'cli.time',
      occurrences.count > 1 ? joined([...new Set([occurrences.first, occurrences.last])], ' – ') : finding.time,
    ],
    ['cli.app', finding.appId],
    ['cli.called', best.api === undefined ? null : calledText(best.api)],
    ['cli.scopes', finding.scopes.join(' ')],
    ['cli.page-scopes', best.api?.scopes.join(' ') ?? null],
    ['cli.fields', finding.fields.map(({ field, reason }) => `${field}: ${reason}`).join('\n')],
    ['cli.links', finding.links.join('\n')],
    ['cli.reasons', reasonsOf(best, host)],
    ['cli.missing', finding.missing.map((item) => item[language]).join('\n')],
  ]
  await host.print(
    `${createPaint(host.colour).strong(toLine(best.code))}  ${titleOf(nameOf(best.service), finding, best, host)}`,
  )
  await printFacts(facts, host)
}
