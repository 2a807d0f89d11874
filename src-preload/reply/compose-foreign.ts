/** Writes the reply to an error that is none of ours: whose it is, where its maker explains it, and what would make it ours. */
import type { Locale } from '../message.ts'
import type { ForeignError } from '../model/diagnosis.ts'
import type { ReplyFormat } from '../model/reply.ts'
import { createTranslate } from '../translate.ts'
import { nameProducts } from './diagnosis-note.ts'
import { fillTemplate } from './fill-template.ts'
import { renderReply } from './reply-markup.ts'

export const composeForeign = (foreign: ForeignError, locale: Locale, format: ReplyFormat): string =>
  renderReply(
    fillTemplate(createTranslate(locale)('reply.foreign'), {
      service: nameProducts(foreign, locale),
      code: foreign.code,
      message: foreign.message ?? '',
      links: foreign.products.flatMap(({ docs }) => docs ?? []).join(' '),
    }),
    format,
  )
