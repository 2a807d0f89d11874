/** Two choices of every reply: the language it is written in, and the markup it is copied with. */
import { useState } from 'react'
import { type Locale, locales } from '../../../src-preload/message.ts'
import { type ReplyFormat, replyFormats } from '../../../src-preload/model/reply.ts'
import { ChoiceRow } from '../../components/choice-row.tsx'
import { useReplyLocale, useTranslate } from '../../lib/locale.ts'

export interface LanguageAndFormat {
  readonly locale: Locale
  readonly format: ReplyFormat
}

/** Begins with what the settings say. */
export const useLanguageAndFormat = () => useState<LanguageAndFormat>({ locale: useReplyLocale(), format: 'plain' })

interface LanguageAndFormatChoiceProps {
  readonly chosen: LanguageAndFormat
  onChoose(chosen: LanguageAndFormat): void
}

export const LanguageAndFormatChoice = ({ chosen, onChoose }: LanguageAndFormatChoiceProps) => {
  const t = useTranslate()
  return (
    <>
      <ChoiceRow<Locale>
        label={t('composer.language')}
        values={locales}
        chosen={chosen.locale}
        labelOf={(value) => t(`settings.replyLanguage.${value}`)}
        onChoose={(locale) => onChoose({ ...chosen, locale })}
      />
      <ChoiceRow<ReplyFormat>
        label={t('composer.format')}
        values={replyFormats}
        chosen={chosen.format}
        labelOf={(value) => t(`composer.format.${value}`)}
        onChoose={(format) => onChoose({ ...chosen, format })}
      />
    </>
  )
}
