/** Writes the reply to an error that is none of ours: whose it is, where its maker explains it, and what would make it ours. */

import type { Locale } from '../message.ts'
import type { ForeignError } from '../model/diagnosis.ts'
import type { ReplyFormat } from '../model/reply.ts'
import { createTranslate } from '../translate.ts'
import { fillTemplate } from './fill-template.ts'
import { renderReply } from './reply-markup.ts'

/** Products that write alike are all named: `WeChat, WeCom or DingTalk`. */
export const nameProducts = ({ products }: ForeignError, locale: Locale): string => {
  const names = products.map(({ name }) => name[locale === 'en' ? 'en' : 'zh'])
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names)
}

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
