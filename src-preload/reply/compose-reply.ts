/** Writes the reply to an error report: audience and language choose the template, the finding and its entry fill it. */
import type { ReplyAudience, ReplyFormat, ReplySubject } from '../model/reply.ts'
import { createTranslate, type Locale } from '../translate.ts'
import { fillTemplate } from './fill-template.ts'
import { renderReply } from './reply-markup.ts'
import { replyValues } from './reply-values.ts'

export interface ReplyChoice {
  readonly audience: ReplyAudience
  readonly locale: Locale
  readonly format: ReplyFormat
  /** The person's own template; null for the one of the app. Its slots are `replySlots`. */
  readonly template: string | null
}

/** The app's template for a subject: a code of no document is answered differently. */
export const replyTemplate = (audience: ReplyAudience, locale: Locale, known: boolean): string =>
  createTranslate(locale)(known ? `reply.${audience}` : `reply.unknown-${audience}`)

/** Findings carry no secrets, so neither does the reply. */
export const composeReply = (subject: ReplySubject, { audience, locale, format, template }: ReplyChoice): string => {
  const values = replyValues(subject, locale, createTranslate(locale))
  const text = template ?? replyTemplate(audience, locale, subject.entry !== null)
  return renderReply(fillTemplate(text, values), format)
}
