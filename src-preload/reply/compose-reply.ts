/** Writes the reply to an error report: audience and language choose the template, the findings and their entries fill it. */
import type { ReplyAudience, ReplyFormat, ReplySubject } from '../model/reply.ts'
import { createTranslate, type Locale } from '../translate.ts'
import { fillTemplate } from './fill-template.ts'
import { renderReply } from './reply-markup.ts'
import { optionsOf, replyValues } from './reply-values.ts'

export interface ReplyChoice {
  readonly audience: ReplyAudience
  readonly locale: Locale
  readonly format: ReplyFormat
  /** The person's own template; null for the one of the app. Its slots are `replySlots`. */
  readonly template: string | null
}

/** Two answers that are equally likely: the reply names both and asks, instead of claiming one. */
const isOpen = ({ finding, others = [] }: ReplySubject) => finding?.outcome === 'ambiguous' && others.length > 0

/** The app's template for a subject: a code of no document, or one with several meanings, is answered differently. */
export const replyTemplate = (audience: ReplyAudience, locale: Locale, known: boolean): string =>
  createTranslate(locale)(known ? `reply.${audience}` : `reply.unknown-${audience}`)

const fill = (subject: ReplySubject, { audience, locale, template }: ReplyChoice): string => {
  const t = createTranslate(locale)
  const values = replyValues(subject, locale, t)
  if (template === null && isOpen(subject))
    return fillTemplate(t('reply.ambiguous'), { ...values, options: optionsOf(subject, locale, t) })
  return fillTemplate(template ?? replyTemplate(audience, locale, subject.entry !== null), values)
}

/** Findings carry no secrets, so neither does the reply. */
export const composeReply = (subject: ReplySubject, choice: ReplyChoice): string =>
  renderReply(fill(subject, choice), choice.format)

/** What all sections ask for is asked once, at the end. */
const withoutMissing = ({ service, finding, ...rest }: ReplySubject): ReplySubject => ({
  ...rest,
  service: { ...service, evidence: [] },
  finding: finding === null ? null : { ...finding, missing: [] },
})

/** One reply to several errors: a section each, greeting and questions once. A single one is answered as ever. */
export const composeReplies = (subjects: readonly ReplySubject[], choice: ReplyChoice): string => {
  const [only, ...more] = subjects
  if (only === undefined) return ''
  if (more.length === 0) return composeReply(only, choice)
  const t = createTranslate(choice.locale)
  const greeting = t('reply.greeting')
  const sections = subjects.map((subject, place) => {
    const section = fill(withoutMissing(subject), choice)
    return `**${place + 1}.** ${section.startsWith(greeting) ? section.slice(greeting.length) : section}`
  })
  const own = choice.locale === 'en' ? 'en' : 'zh'
  const missing = [
    ...new Set(
      subjects.flatMap(({ service, finding }) => (finding?.missing ?? service.evidence).map((item) => item[own])),
    ),
  ]
  const opening = choice.audience === 'customer' ? t('reply.many', { count: subjects.length }) : ''
  const closing =
    missing.length === 0 ? '' : `${t('reply.many-missing')}\n${missing.map((item) => `- ${item}`).join('\n')}`
  return renderReply([opening, ...sections, closing].filter((part) => part !== '').join('\n\n'), choice.format)
}
