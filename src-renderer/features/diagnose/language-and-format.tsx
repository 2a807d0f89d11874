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

/** What the settings say, now and when they change, until the person chooses otherwise. */
export const useLanguageAndFormat = () => {
  const locale = useReplyLocale()
  const [own, setOwn] = useState<Partial<LanguageAndFormat>>({})
  const chosen: LanguageAndFormat = { locale, format: 'plain', ...own }
  return [chosen, (change: Partial<LanguageAndFormat>) => setOwn({ ...own, ...change })] as const
}

interface LanguageAndFormatChoiceProps {
  readonly chosen: LanguageAndFormat
  onChoose(change: Partial<LanguageAndFormat>): void
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
        onChoose={(locale) => onChoose({ locale })}
      />
      <ChoiceRow<ReplyFormat>
        label={t('composer.format')}
        values={replyFormats}
        chosen={chosen.format}
        labelOf={(value) => t(`composer.format.${value}`)}
        onChoose={(format) => onChoose({ format })}
      />
    </>
  )
}
