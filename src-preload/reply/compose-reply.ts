/** Writes the reply to an error report: audience and language choose the template, the findings and their entries fill it. */

import { type Locale, languageOf, type Translate } from '../message.ts'
import type { ReplyAudience, ReplyFormat, ReplySubject } from '../model/reply.ts'
import { createTranslate } from '../translate.ts'
import { marksOf } from './explain-error.ts'
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
const isOpen = ({ finding, others = [] }: ReplySubject) => finding !== null && others.length > 0

/** Each service asks for something else: before it is known whose error it is, only what any of them needs is asked for. */
const openTemplate = ({ service, others = [] }: ReplySubject) =>
  others.every((other) => other.service.id === service.id) ? 'reply.ambiguous-meaning' : 'reply.ambiguous'

/** `this is error …` begins a section of its own. */
const withoutGreeting = (text: string, t: Translate): string => {
  const greeting = t('reply.greeting')
  if (!text.startsWith(greeting)) return text
  const rest = text.slice(greeting.length)
  return rest.slice(0, 1).toUpperCase() + rest.slice(1)
}

/** The app's template for a subject: a code of no document, or one with several meanings, is answered differently. */
export const replyTemplate = (audience: ReplyAudience, locale: Locale, known: boolean): string =>
  createTranslate(locale)(known ? `reply.${audience}` : `reply.unknown-${audience}`)

/** Where nothing tells the message, the app's own sentence ends with the code; what is asked for names the message anyway. */
const withoutMessage = (template: string): string => template.replace('：{message}', '。').replace(': {message}', '.')

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
  if (template === null && isOpen(subject)) {
    const asking = fillTemplate(t(openTemplate(subject)), { ...values, options: optionsOf(subject, locale, t) }, mark)
    return audience === 'customer' ? asking : withoutGreeting(asking, t)
  }
  if (template !== null) return fillTemplate(template, values, mark, blanks)
  const own = replyTemplate(audience, locale, subject.entry !== null)
  return fillTemplate(values.message === '' ? withoutMessage(own) : own, values, mark)
}

/** Findings carry no secrets, so neither does the reply. */
export const composeReply = (subject: ReplySubject, choice: ReplyChoice): string =>
  renderReply(fill(subject, choice), choice.format)

/** A template of the library about a subject, with the person's answers to its blanks: what was chosen never comes to nothing. */
export const composeTemplate = (
  subject: ReplySubject,
  template: string,
  blanks: SlotValues,
  { locale, format }: Pick<ReplyChoice, 'locale' | 'format'>,
): string => {
  const word = (words: string) => fill(subject, { audience: 'customer', locale, format, template: words }, {}, blanks)
  return renderReply(word(template) || word(template.replaceAll('?}', '}')), format)
}

/** Those of all lists that stand in more than one of them. */
const commonTo = (lists: readonly (readonly string[])[]): readonly string[] => {
  const all = lists.flatMap((list) => [...new Set(list)])
  return [...new Set(all.filter((one, place) => all.indexOf(one) !== place))]
}

/** As they were told, so that the numbers of the reply are those of the question; a log's errors stay by importance. */
const inOrderOfText = (subjects: readonly ReplySubject[]): readonly ReplySubject[] => {
  const placeOf = ({ finding }: ReplySubject) => finding?.occurrences.spans[0]?.start ?? Number.POSITIVE_INFINITY
  const isLog = subjects.some(({ finding }) => (finding?.occurrences.count ?? 0) > 1)
  return isLog ? subjects : subjects.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** What all sections ask for; where services call it differently, under the name of each. */
const askedOf = (subjects: readonly ReplySubject[], locale: Locale): string => {
  const own = languageOf(locale)
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n')
  const byName = new Map<string, Set<string>>()
  for (const subject of subjects) {
    const name = subject.service.name[own]
    const items = byName.get(name) ?? new Set()
    if (!isOpen(subject) || openTemplate(subject) === 'reply.ambiguous-meaning')
      for (const item of missingOf(subject, locale)) items.add(item)
    byName.set(name, items)
  }
  const lists = [...byName].map(([name, items]) => ({ name, items: [...items] }))
  if (lists.length === 1) return list(lists[0]?.items ?? [])
  const common = commonTo(lists.map(({ items }) => items))
  const single = lists.map(({ name, items }) => ({ name, items: items.filter((item) => !common.includes(item)) }))
  const colon = locale === 'en' ? ':' : '：'
  const groups = single
    .filter(({ items }) => items.length > 0)
    .map(({ name, items }) => `**${name}**${colon}\n${list(items)}`)
  return [...(common.length > 0 ? [list(common)] : []), ...groups].join('\n')
}

/** One reply to several errors: a section each; greeting, questions and pages that several point to once. */
export const composeReplies = (chosen: readonly ReplySubject[], choice: ReplyChoice): string => {
  const subjects = inOrderOfText(chosen)
  const [only, ...more] = subjects
  if (only === undefined) return ''
  if (more.length === 0) return composeReply(only, choice)
  const t = createTranslate(choice.locale)
  const pages = subjects.map((subject) => pagesOf(subject, choice.locale, t))
  const shared = commonTo(pages)
  const sections = subjects.map((subject, place) => {
    const links = (pages[place] ?? []).filter((page) => !shared.includes(page)).join(' ')
    const section = fill(subject, choice, { missing: null, links: links === '' ? null : links })
    return `**${place + 1}.** ${withoutGreeting(section, t)}`
  })
  const opening = choice.audience === 'customer' ? t('reply.many', { count: subjects.length }) : ''
  // Of codes that no document has nothing was told that could have helped.
  const isHelped = subjects.some((subject) => subject.entry !== null || marksOf(subject) !== null)
  const closing = fillTemplate(
    t(isHelped ? 'reply.many-closing' : 'reply.many-asking'),
    { links: shared.join(' '), missing: askedOf(subjects, choice.locale) },
    markLacking(t),
  )
  return renderReply([opening, ...sections, closing].filter((part) => part !== '').join('\n\n'), choice.format)
}
