/** Writes the reply to an error that is none of ours: whose it is, where its maker explains it, and what would make it ours. */
import type { Locale } from '../message.ts'
import type { ForeignError } from '../model/diagnosis.ts'
import type { ReplyFormat } from '../model/reply.ts'
import { createTranslate } from '../translate.ts'
import { nameProducts } from './diagnosis-note.ts'
import { fillTemplate } from './fill-template.ts'
import { markLacking } from './lacking.ts'
import { quote, renderReply } from './reply-markup.ts'

export const composeForeign = (foreign: ForeignError, locale: Locale, format: ReplyFormat): string => {
  const t = createTranslate(locale)
  const values = {
    service: nameProducts(foreign, locale),
    code: foreign.code,
    message: quote(foreign.message ?? ''),
    links: foreign.products.flatMap(({ docs }) => docs ?? []).join(' '),
  }
  return renderReply(fillTemplate(t('reply.foreign'), values, markLacking(t)), format)
}
