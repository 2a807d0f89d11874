/** The values of a reply's slots, as Markdown; '' where there is nothing to say. */

import { type Locale, languageOf, type Translate } from '../message.ts'
import type { Service } from '../model/catalog.ts'
import type { Finding } from '../model/diagnosis.ts'
import type { ReplySubject } from '../model/reply.ts'
import { isMessageKey } from '../translate.ts'
import { documentedMessage, explain, hasHan, marksOf } from './explain-error.ts'

/** Slots of a template, and nothing else: a text in braces that is none of them stays as it is. */
export const replySlots = [
  ...['service', 'code', 'title', 'message', 'documented', 'cause', 'steps', 'advice', 'actor', 'retry', 'links'],
  ...[
    'request',
    'http',
    'idName',
    'logId',
    'time',
    'appId',
    'chain',
    'scopes',
    'fields',
    'count',
    'reasons',
    'missing',
    'note',
    'basis',
    'alike',
  ],
] as const
export type ReplySlot = (typeof replySlots)[number]
export type ReplyValues = Readonly<Record<ReplySlot, string>>

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n')
const mostReasons = 3
const mostLinks = 4

/** What the answer wraps; what stands around it is a status, or whoever passed it on. */
const chainOf = (finding: Finding | null): string =>
  (finding?.chain ?? [])
    .slice((finding?.chain.findIndex(({ answer }) => answer) ?? -1) + 1)
    .map(({ code, message }) => (message === null ? code : `${code} ${message}`))
    .join(' → ')

const reasonsOf = ({ candidate }: ReplySubject, t: Translate): string =>
  (candidate?.evidence ?? [])
    .filter(({ weight }) => weight > 0)
    .slice(0, mostReasons)
    .map(({ reason }) => withoutStop(isMessageKey(reason.key) ? t(reason.key, reason.values) : reason.key))
    .join(t('reply.reason-joint'))

/** Documented entries that say nearly the same. */
const alikeOf = ({ service, undocumented }: ReplySubject, locale: Locale, t: Translate): string =>
  list(
    (undocumented?.alike ?? []).map(({ row, likeness }) =>
      t('reply.alike', {
        service: row.service === service.id ? service.shortName[languageOf(locale)] : row.service,
        code: row.code,
        message: row.message,
        percent: Math.round(likeness * 100),
      }),
    ),
  )

/** What the service calls the id of a request: `log_id`, `trace_id`. */
const idNameOf = ({ evidence }: Service): string =>
  (evidence.find(({ lifted }) => lifted.includes('logId'))?.id ?? 'request-id').replace('-', '_')

/** What to ask for: what the text lacks, or without a text all that the service wants besides the code. */
export const missingOf = ({ service, finding }: ReplySubject, locale: Locale): readonly string[] => {
  const asked =
    finding?.missing ??
    service.evidence.filter(({ lifted }) => lifted.some((name) => name !== 'code') || lifted.length === 0)
  return asked.map((item) => item[languageOf(locale)])
}

const retryOf = (subject: ReplySubject, t: Translate): string => {
  const { finding } = subject
  const marks = marksOf(subject)
  if (marks === null) return ''
  const retry = t(
    marks.retry === 'no' && marks.actor === 'vendor' ? 'reply.retry.vendor' : `reply.retry.${marks.retry}`,
  )
  const seconds = finding?.retryAfter ?? null
  return seconds === null ? retry : t('reply.wait', { retry, seconds })
}

/** Links that stand in the explanation already are not said twice; labels in another language are left out. */
export const pagesOf = (subject: ReplySubject, locale: Locale, t: Translate): readonly string[] => {
  const { entry, finding, undocumented } = subject
  const { cause, steps } = explain(subject, locale, t)
  const explained = `${cause}\n${steps}`
  const pages = (entry?.links ?? [])
    .filter(({ kind }) => kind === 'page')
    .map(({ text, url }) => ({ url, label: locale === 'en' && hasHan(text) ? '' : text }))
  const official = [entry?.provenance.url, undocumented?.place?.url].flatMap((url) => url ?? [])
  const own = [...(finding?.links ?? []), ...official]
  const all = [...own.map((url) => ({ url, label: '' })), ...pages].filter(({ url }) => !explained.includes(url))
  return [...new Map(all.map((one) => [one.url, one])).values()]
    .slice(0, mostLinks)
    .map(({ url, label }) => (label === '' ? url : `[${label}](${url})`))
}

/** Those the text names, and for a missing permission those that the page about the call asks for. */
const scopesOf = ({ entry, finding, candidate }: ReplySubject): readonly string[] => [
  ...new Set([...(finding?.scopes ?? []), ...(entry?.kind === 'permission' ? (candidate?.api?.scopes ?? []) : [])]),
]

/** On what the answer about a code of no document rests; its series tells at least which API it came from. */
const basisOf = (subject: ReplySubject, locale: Locale, t: Translate): string => {
  const said = subject.finding?.message ? 'reply.basis-underived' : 'reply.basis-silent'
  const basis = t(marksOf(subject) === null ? said : 'reply.basis-derived')
  const series = subject.candidate?.evidence.find(({ reason }) => reason.key.startsWith('family.'))?.reason.key
  if (series === undefined || !isMessageKey(series)) return basis
  const words = t(series)
  return locale === 'en' ? `${basis} ${words.slice(0, 1).toUpperCase()}${words.slice(1)}.` : `${basis}${words}。`
}

const withoutStop = (text: string) => text.replace(/[\s.。]{1,9}$/, '')

/** The message itself says so, whatever it goes on with. */
const isTold = (cause: string, message: string): boolean => message.startsWith(withoutStop(cause))

/** The message that came is not the documented one: what the document says may be about another failure. */
const differs = ({ candidate, entry }: ReplySubject): boolean =>
  entry !== null && candidate?.evidence.some(({ rule }) => rule === 'message/different') === true

const causeOf = (subject: ReplySubject, cause: string, message: string, locale: Locale, t: Translate): string => {
  if (isTold(cause, message)) return ''
  if (!differs(subject) || subject.entry === null) return cause
  const documented = documentedMessage(subject.entry, locale)
  const doubt = t(documented === '' ? 'reply.cause-differs-unsaid' : 'reply.cause-differs', { documented })
  return locale === 'en' ? `${cause.replace(/\.?$/, '.')} ${doubt}` : `${cause.replace(/。?$/, '。')}${doubt}`
}

/** An address without a path names no call. */
const requestOf = (finding: Finding | null): string => {
  const url = finding?.url ?? ''
  return /^https?:\/\/[^/?#]+\/?$/.test(url) ? '' : [finding?.method, url].filter((part) => part).join(' ')
}

export const replyValues = (subject: ReplySubject, locale: Locale, t: Translate): ReplyValues => {
  const { service, code, entry, finding } = subject
  const own = languageOf(locale)
  const explained = explain(subject, locale, t)
  const marks = marksOf(subject)
  const known = entry === null ? '' : documentedMessage(entry, locale)
  const message = finding?.message ?? known
  /** Beside other words; instead of any where it is in another language. */
  const isNews = finding?.message
    ? withoutStop(finding.message) !== withoutStop(entry?.message ?? '')
    : known === '' && entry?.template === null
  return {
    service: service.name[own],
    code,
    title: [code, entry?.name].filter((part) => part).join(' '),
    message,
    documented: isNews ? (entry?.message ?? '') : '',
    ...explained,
    cause: causeOf(subject, explained.cause, message, locale, t),
    actor: marks === null ? '' : t(`reply.actor.${marks.actor}`),
    retry: retryOf(subject, t),
    links: pagesOf(subject, locale, t).join(' '),
    request: requestOf(finding),
    http: finding?.http ? String(finding.http) : '',
    idName: idNameOf(service),
    logId: finding?.logId ?? '',
    time: finding?.time ?? '',
    appId: finding?.appId ?? '',
    chain: chainOf(finding),
    scopes: scopesOf(subject)
      .map((scope) => `\`${scope}\``)
      .join(' '),
    fields: list(
      (finding?.fields ?? []).map(({ field, reason }) => t('reply.field', { field: `\`${field}\``, reason })),
    ),
    count: finding === null ? '' : String(finding.occurrences.count),
    reasons: reasonsOf(subject, t),
    note: subject.note,
    basis: entry === null ? basisOf(subject, locale, t) : '',
    alike: alikeOf(subject, locale, t),
    missing: list(missingOf(subject, locale)),
  }
}

/** The first line that says something, without its mark. */
const firstWords = (text: string) => /^[\s*-]*(.*)$/m.exec(text.trim())?.[1] ?? ''

/** The possible answers of an open finding, one line each. */
export const optionsOf = (subject: ReplySubject, locale: Locale, t: Translate): string =>
  list(
    [subject, ...(subject.others ?? [])].map(({ service, code, entry }) => {
      const own = { ...subject, service, code, entry }
      const { cause } = explain(own, locale, t)
      const name = service.name[languageOf(locale)]
      const said = [entry === null ? '' : documentedMessage(entry, locale), firstWords(cause)].filter(
        (part) => part !== '',
      )
      if (said.length === 0) return `${name} **${code}**`
      return `${name} **${code}**：${[...new Set(said)].join(' — ')}`.replace('：', locale === 'en' ? ': ' : '：')
    }),
  )
