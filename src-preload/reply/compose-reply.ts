/** Writes the reply to an error report: audience and language choose the template, the findings and their entries fill it. */

import type { Locale } from '../message.ts'
import type { ReplyAudience, ReplyFormat, ReplySubject } from '../model/reply.ts'
import { createTranslate } from '../translate.ts'
import { fillTemplate, type SlotValues } from './fill-template.ts'
import { markLacking } from './lacking.ts'
import { quote, renderReply } from './reply-markup.ts'
import { missingOf, optionsOf, pagesOf, type ReplySlot, type ReplyValues, replyValues } from './reply-values.ts'

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

/** Slots whose values are somebody else's words, to be kept letter by letter. */
const quotedSlots = ['message', 'documented', 'request', 'logId', 'time', 'appId', 'chain'] as const

const quoteIn = (values: ReplyValues): ReplyValues => ({
  ...values,
  ...Object.fromEntries(quotedSlots.map((name) => [name, quote(values[name])])),
})

/** `shared` are slots that one text of several sections answers once for all of them; `blanks` what the person was asked for. */
const fill = (
  subject: ReplySubject,
  { audience, locale, template }: ReplyChoice,
  shared: Partial<Record<ReplySlot, string | null>> = {},
  blanks: SlotValues = {},
): string => {
  const t = createTranslate(locale)
  const values = { ...blanks, ...quoteIn(replyValues(subject, locale, t)), ...shared }
  const mark = markLacking(t)
  if (template === null && isOpen(subject))
    return fillTemplate(t('reply.ambiguous'), { ...values, options: optionsOf(subject, locale, t) }, mark)
  return fillTemplate(template ?? replyTemplate(audience, locale, subject.entry !== null), values, mark)
}

/** Findings carry no secrets, so neither does the reply. */
export const composeReply = (subject: ReplySubject, choice: ReplyChoice): string =>
  renderReply(fill(subject, choice), choice.format)

/** A template of the library about a subject, with the person's answers to its blanks. */
export const composeTemplate = (
  subject: ReplySubject,
  template: string,
  blanks: SlotValues,
  { locale, format }: Pick<ReplyChoice, 'locale' | 'format'>,
): string => renderReply(fill(subject, { audience: 'customer', locale, format, template }, {}, blanks), format)

/** Those of all lists that stand in more than one of them. */
const commonTo = (lists: readonly (readonly string[])[]): readonly string[] => {
  const all = lists.flatMap((list) => [...new Set(list)])
  return [...new Set(all.filter((one, place) => all.indexOf(one) !== place))]
}

/** One reply to several errors: a section each; greeting, questions and pages that several point to once. */
export const composeReplies = (subjects: readonly ReplySubject[], choice: ReplyChoice): string => {
  const [only, ...more] = subjects
  if (only === undefined) return ''
  if (more.length === 0) return composeReply(only, choice)
  const t = createTranslate(choice.locale)
  const greeting = t('reply.greeting')
  const pages = subjects.map((subject) => pagesOf(subject, choice.locale, t))
  const shared = commonTo(pages)
  const sections = subjects.map((subject, place) => {
    const links = (pages[place] ?? []).filter((page) => !shared.includes(page)).join(' ')
    const section = fill(subject, choice, { missing: null, links: links === '' ? null : links })
    return `**${place + 1}.** ${section.startsWith(greeting) ? section.slice(greeting.length) : section}`
  })
  const missing = new Set(subjects.flatMap((subject) => missingOf(subject, choice.locale)))
  const opening = choice.audience === 'customer' ? t('reply.many', { count: subjects.length }) : ''
  const closing = fillTemplate(
    t('reply.many-closing'),
    { links: shared.join(' '), missing: [...missing].map((item) => `- ${item}`).join('\n') },
    markLacking(t),
  )
  return renderReply([opening, ...sections, closing].filter((part) => part !== '').join('\n\n'), choice.format)
}
