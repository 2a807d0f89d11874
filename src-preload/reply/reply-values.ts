/** The values of a reply's slots, as Markdown; '' where there is nothing to say. */
import type { Finding } from '../model/diagnosis.ts'
import type { ReplySubject } from '../model/reply.ts'
import { isMessageKey, type Locale, type Translate } from '../translate.ts'

export const replySlots = [
  ...['service', 'code', 'title', 'message', 'documented', 'cause', 'steps', 'advice', 'actor', 'retry', 'links'],
  ...['request', 'http', 'logId', 'time', 'appId', 'chain', 'scopes', 'fields', 'count', 'reasons', 'missing', 'note'],
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
    .join('; ')

/** In the document's own words or in our translation of them; an entry that has neither is explained by its kind. */
const explain = ({ entry }: ReplySubject, locale: Locale, t: Translate) => {
  if (entry === null) return { cause: '', steps: '', advice: '' }
  const general = { cause: t(`reply.cause.${entry.kind}`), steps: `- ${t(`reply.steps.${entry.kind}`)}` }
  const { gloss } = entry
  if (gloss?.language === (locale === 'en' ? 'en' : 'zh'))
    return { cause: gloss.meaning, steps: gloss.advice ?? general.steps, advice: '' }
  if (locale === 'en') return { ...general, advice: entry.advice ?? '' }
  return { cause: entry.meaning ?? general.cause, steps: entry.advice ?? general.steps, advice: '' }
}

const retryOf = ({ entry, finding }: ReplySubject, t: Translate): string => {
  if (entry === null) return ''
  const retry = t(`reply.retry.${entry.retry}`)
  const seconds = finding?.retryAfter ?? null
  return seconds === null ? retry : t('reply.wait', { retry, seconds })
}

/** Links that stand in the steps already are not said twice. */
const linksOf = ({ entry, finding }: ReplySubject, steps: string): string => {
  const pages = (entry?.links ?? [])
    .filter(({ kind }) => kind === 'page')
    .map(({ text, url }) => `[${text || url}](${url})`)
  const own = entry?.provenance.url ? [entry.provenance.url] : []
  return [...new Set([...(finding?.links ?? []), ...pages, ...own])]
    .filter((link) => !steps.includes(link))
    .slice(0, mostLinks)
    .join(' ')
}

export const replyValues = (subject: ReplySubject, locale: Locale, t: Translate): ReplyValues => {
  const { service, code, entry, finding } = subject
  const own = locale === 'en' ? 'en' : 'zh'
  const explained = explain(subject, locale, t)
  return {
    service: service.name[own],
    code,
    title: [code, entry?.name].filter((part) => part).join(' '),
    message: finding?.message ?? entry?.message ?? '',
    documented: finding?.message && finding.message !== entry?.message ? (entry?.message ?? '') : '',
    ...explained,
    actor: entry === null ? '' : t(`reply.actor.${entry.actor}`),
    retry: retryOf(subject, t),
    links: linksOf(subject, explained.steps),
    request: [finding?.method, finding?.url].filter((part) => part).join(' '),
    http: finding?.http ? String(finding.http) : '',
    logId: finding?.logId ?? '',
    time: finding?.time ?? '',
    appId: finding?.appId ?? '',
    chain: chainOf(finding),
    scopes: (finding?.scopes ?? []).map((scope) => `\`${scope}\``).join(' '),
    fields: list(
      (finding?.fields ?? []).map(({ field, reason }) => t('reply.field', { field: `\`${field}\``, reason })),
    ),
    count: finding === null ? '' : String(finding.occurrences.count),
    reasons: reasonsOf(subject, t),
    note: subject.note,
    missing: list((finding?.missing ?? service.evidence).map((item) => item[own])),
  }
}
