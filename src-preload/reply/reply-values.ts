/** The values of a reply's slots, as Markdown; '' where there is nothing to say. */

import type { Locale, Translate } from '../message.ts'
import type { Service } from '../model/catalog.ts'
import type { Finding } from '../model/diagnosis.ts'
import type { ReplySubject } from '../model/reply.ts'
import { isMessageKey } from '../translate.ts'
import { readAdvice } from './read-advice.ts'

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

const chainOf = (finding: Finding | null): string =>
  (finding?.chain ?? [])
    .filter((link) => !link.answer)
    .map(({ code, message }) => (message === null ? code : `${code} ${message}`))
    .join(' → ')

const reasonsOf = ({ candidate }: ReplySubject, t: Translate): string =>
  (candidate?.evidence ?? [])
    .filter(({ weight }) => weight > 0)
    .slice(0, mostReasons)
    .map(({ reason }) => (isMessageKey(reason.key) ? t(reason.key, reason.values) : reason.key))
    .join(t('reply.reason-joint'))

const hasHan = (text: string) => /[\u4e00-\u9fff]/.test(text)

/** `bad request 或 invalid param` explains nothing that its English does not say. */
const isChinese = (text: string) =>
  (text.match(/[\u4e00-\u9fff]/g) ?? []).length * 2 > (text.match(/[A-Za-z]/g) ?? []).length

/** What the document, or our translation of it, says in the reply's language; null where it says nothing in it. */
const saidIn = ({ entry, candidate }: ReplySubject, locale: Locale) => {
  if (entry === null) return null
  const called = candidate?.api?.advice ?? null
  // What the page about this very call says goes before what is said in general.
  if (called !== null && (locale !== 'en' || !hasHan(called))) return { meaning: entry.meaning, advice: called }
  const { gloss } = entry
  if (gloss?.language === (locale === 'en' ? 'en' : 'zh')) return { meaning: gloss.meaning, advice: gloss.advice }
  if (locale === 'en') return null
  // A service that documents Chinese may answer in English: its documented message is then the explanation.
  return { meaning: entry.meaning ?? (isChinese(entry.message) ? entry.message : null), advice: entry.advice }
}

/** Kind, retry and actor: of the entry, else as far as they could be derived. */
const marksOf = ({ entry, undocumented }: ReplySubject) => {
  const marks = entry ?? undocumented?.derived ?? null
  return marks?.kind === 'unclassified' ? null : marks
}

/** Documented entries that say nearly the same. */
const alikeOf = ({ service, undocumented }: ReplySubject, locale: Locale, t: Translate): string =>
  list(
    (undocumented?.alike ?? []).map(({ row, likeness }) =>
      t('reply.alike', {
        service: row.service === service.id ? service.shortName[locale === 'en' ? 'en' : 'zh'] : row.service,
        code: row.code,
        message: row.message,
        percent: Math.round(likeness * 100),
      }),
    ),
  )

/** In the document's own words or in our translation of them; what they leave out is explained by the entry's kind. */
const explain = (subject: ReplySubject, locale: Locale, t: Translate) => {
  const { entry } = subject
  if (entry === null) {
    const marks = marksOf(subject)
    if (marks === null) return { cause: '', steps: '', advice: '' }
    return { cause: t(`reply.cause.${marks.kind}`), steps: `- ${t(`reply.steps.${marks.kind}`)}`, advice: '' }
  }
  const said = saidIn(subject, locale)
  const { causes, steps } = readAdvice(said?.advice ?? '', entry.advice ?? undefined)
  const meaning = said?.meaning ?? (causes === '' ? t(`reply.cause.${entry.kind}`) : '')
  return {
    // A list stands on lines of its own, whatever introduces it.
    cause: causes === '' || causes === meaning ? meaning : `${meaning}\n${causes}`,
    steps: steps === '' ? `- ${t(`reply.steps.${entry.kind}`)}` : steps,
    advice: said === null ? (entry.advice ?? '') : '',
  }
}

/** What the service calls the id of a request: `log_id`, `trace_id`. */
const idNameOf = ({ evidence }: Service): string =>
  (evidence.find(({ lifted }) => lifted.includes('logId'))?.id ?? 'request-id').replace('-', '_')

/** What to ask for: what the text lacks, or without a text all that the service wants besides the code. */
export const missingOf = ({ service, finding }: ReplySubject, locale: Locale): readonly string[] => {
  const asked =
    finding?.missing ??
    service.evidence.filter(({ lifted }) => lifted.some((name) => name !== 'code') || lifted.length === 0)
  return asked.map((item) => item[locale === 'en' ? 'en' : 'zh'])
}

const retryOf = (subject: ReplySubject, t: Translate): string => {
  const { finding } = subject
  const marks = marksOf(subject)
  if (marks === null) return ''
  const retry = t(`reply.retry.${marks.retry}`)
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

export const replyValues = (subject: ReplySubject, locale: Locale, t: Translate): ReplyValues => {
  const { service, code, entry, finding } = subject
  const own = locale === 'en' ? 'en' : 'zh'
  const explained = explain(subject, locale, t)
  const marks = marksOf(subject)
  const message = finding?.message ?? entry?.message ?? ''
  return {
    service: service.name[own],
    code,
    title: [code, entry?.name].filter((part) => part).join(' '),
    message,
    documented: finding?.message && finding.message !== entry?.message ? (entry?.message ?? '') : '',
    ...explained,
    cause: explained.cause === message ? '' : explained.cause,
    actor: marks === null ? '' : t(`reply.actor.${marks.actor}`),
    retry: retryOf(subject, t),
    links: pagesOf(subject, locale, t).join(' '),
    request: [finding?.method, finding?.url].filter((part) => part).join(' '),
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
      const name = service.name[locale === 'en' ? 'en' : 'zh']
      const said = [entry?.message ?? '', firstWords(cause)].filter((part) => part !== '')
      return `${name} **${code}**：${[...new Set(said)].join(' — ')}`.replace('：', locale === 'en' ? ': ' : '：')
    }),
  )
