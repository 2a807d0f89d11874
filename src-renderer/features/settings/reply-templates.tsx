/** The person's own wording of replies, one text per audience and language; empty brings the app's wording back. */
import { useId, useState } from 'react'
import { type Locale, locales } from '../../../src-preload/message.ts'
import { replyAudiences, type Settings } from '../../../src-preload/model/settings.ts'
import { replyTemplate } from '../../../src-preload/reply/compose-reply.ts'
import { replySlots } from '../../../src-preload/reply/reply-values.ts'
import buttons from '../../components/button.module.css'
import { changeSetting, useApp, useIsManaged } from '../../lib/app-store.ts'
import { useReplyLocale, useTranslate } from '../../lib/locale.ts'
import { ManagedMark } from './setting-row.tsx'
import styles from './settings-view.module.css'

type Audience = Settings['replyAudience']

const templateLimit = 5_000

/** The template in use, the person's or the app's. */
const templateOf = (templates: Settings['replyTemplates'], audience: Audience, locale: Locale) =>
  templates[`${audience}/${locale}`] ?? replyTemplate(audience, locale, true)

interface EditorProps {
  readonly audience: Audience
  readonly locale: Locale
}

/** A change is saved when the text is left. */
const Editor = ({ audience, locale }: EditorProps) => {
  const t = useTranslate()
  const templates = useApp((state) => state.settings.replyTemplates)
  const isManaged = useIsManaged('replyTemplates')
  const [draft, setDraft] = useState<string | null>(null)
  const name = `${audience}/${locale}`
  const own = Object.hasOwn(templates, name)
  const save = async (text: string | null) => {
    const { [name]: _replaced, ...others } = templates
    const same = text === null || text.trim() === '' || text === replyTemplate(audience, locale, true)
    const isSaved = await changeSetting('replyTemplates', same ? others : { ...others, [name]: text })
    // What was refused, or typed meanwhile, stays to be saved.
    if (isSaved) setDraft((now) => (text === null || now === text ? null : now))
  }
  return (
    <>
      <textarea
        aria-label={t('settings.replyTemplates')}
        lang={locale}
        className={styles.template}
        rows={9}
        maxLength={templateLimit}
        spellCheck={false}
        readOnly={isManaged}
        value={draft ?? templateOf(templates, audience, locale)}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => {
          if (draft !== null) void save(draft)
        }}
      />
      {own && !isManaged && (
        <button type="button" className={buttons.quiet} onClick={() => save(null)}>
          {t('settings.replyTemplates.reset')}
        </button>
      )}
    </>
  )
}

export const ReplyTemplates = () => {
  const t = useTranslate()
  const isManaged = useIsManaged('replyTemplates')
  const id = useId()
  const [audience, setAudience] = useState<Audience>(useApp(({ settings }) => settings.replyAudience))
  const [locale, setLocale] = useState<Locale>(useReplyLocale())
  return (
    <section aria-labelledby={id} className={styles.templates}>
      <h3 id={id} className={styles.label}>
        {t('settings.replyTemplates')}
      </h3>
      <p className={styles.note}>
        {t('settings.replyTemplates.note')} <code>{replySlots.map((slot) => `{${slot}}`).join(' ')}</code>
        {isManaged && <ManagedMark />}
      </p>
      <div className={styles.pickers}>
        <select
          aria-label={t('settings.replyAudience')}
          value={audience}
          onChange={(event) => setAudience(replyAudiences.find((one) => one === event.currentTarget.value) ?? audience)}
        >
          {replyAudiences.map((one) => (
            <option key={one} value={one}>
              {t(`settings.replyAudience.${one}`)}
            </option>
          ))}
        </select>
        <select
          aria-label={t('settings.replyLanguage')}
          value={locale}
          onChange={(event) => setLocale(locales.find((one) => one === event.currentTarget.value) ?? locale)}
        >
          {locales.map((one) => (
            <option key={one} value={one}>
              {t(`settings.replyLanguage.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <Editor key={`${audience}/${locale}`} audience={audience} locale={locale} />
    </section>
  )
}
