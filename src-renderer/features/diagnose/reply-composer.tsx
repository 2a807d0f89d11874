/** A reply ready to send: for whom, in which language and markup; edited before it is copied. */
import { Copy, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { Candidate, Finding } from '../../../src-preload/model/diagnosis.ts'
import {
  type ReplyAudience,
  type ReplyFormat,
  type ReplySubject,
  replyFormats,
} from '../../../src-preload/model/reply.ts'
import { replyAudiences } from '../../../src-preload/model/settings.ts'
import { composeReply } from '../../../src-preload/reply/compose-reply.ts'
import { noteInReply } from '../../../src-preload/reply/note-in-reply.ts'
import type { Locale } from '../../../src-preload/translate.ts'
import buttons from '../../components/button.module.css'
import { ChoiceRow } from '../../components/choice-row.tsx'
import { useEntryDetail } from '../../components/entry-detail/use-entry-detail.ts'
import { useUndocumented } from '../../components/undocumented/use-undocumented.ts'
import { useApp } from '../../lib/app-store.ts'
import { copyText } from '../../lib/copy.ts'
import { keyName } from '../../lib/key-names.ts'
import { useLibrary } from '../../lib/library-store.ts'
import { useLocale, useTranslate } from '../../lib/locale.ts'
import { findingKey } from './diagnose-store.ts'
import styles from './reply-composer.module.css'
import { diagnoseStore, useDiagnose } from './use-diagnose.ts'

const languages = ['zh-CN', 'en'] as const satisfies readonly Locale[]

/** Null while the entry is loaded, and for a service that is not there any more. */
const useSubject = (finding: Finding, candidate: Candidate, note: string): ReplySubject | null => {
  const known = useApp((state) => state.services.get(candidate.service))
  const loaded = useEntryDetail(candidate.entryId)
  const { code, entryId } = candidate
  const undocumented = useUndocumented(candidate.service, entryId === null ? code : null, finding)
  if (entryId === null)
    return known === undefined || undocumented === null
      ? null
      : { service: known, code, entry: null, finding, candidate, note, undocumented }
  const detail = loaded?.id === entryId ? loaded.detail : null
  return detail === null ? null : { service: detail.service, code, entry: detail.entry, finding, candidate, note }
}

export interface ReplyComposerProps {
  readonly finding: Finding
  readonly candidate: Candidate
}

export const ReplyComposer = ({ finding, candidate }: ReplyComposerProps) => {
  const t = useTranslate()
  const windowLocale = useLocale()
  const settings = useApp((state) => state.settings)
  const [audience, setAudience] = useState<ReplyAudience>(settings.replyAudience)
  const [locale, setLocale] = useState<Locale>(
    settings.replyLanguage === 'system' ? windowLocale : settings.replyLanguage,
  )
  const [format, setFormat] = useState<ReplyFormat>('plain')
  const replies = useDiagnose((state) => state.replies)
  const note = useLibrary((state) => (candidate.entryId === null ? undefined : state.notes.get(candidate.entryId)))
  const subject = useSubject(finding, candidate, noteInReply(note, audience, settings.replyNotes))
  if (subject === null) return null
  const reply = `${findingKey(finding)} ${candidate.service}/${candidate.code} ${audience} ${locale} ${format}`
  const template = settings.replyTemplates[`${audience}/${locale}`] ?? null
  const text = replies.get(reply) ?? composeReply(subject, { audience, locale, format, template })
  const edit = (words: string | null) => diagnoseStore.getState().rewrite(reply, words)
  const copy = () => copyText(text, t('composer.copied'), t)
  return (
    <div className={styles.composer}>
      <div className={styles.choices}>
        <ChoiceRow<ReplyAudience>
          label={t('composer.audience')}
          values={replyAudiences}
          chosen={audience}
          labelOf={(value) => t(`settings.replyAudience.${value}`)}
          onChoose={setAudience}
        />
        <ChoiceRow<Locale>
          label={t('composer.language')}
          values={languages}
          chosen={locale}
          labelOf={(value) => t(`settings.replyLanguage.${value}`)}
          onChoose={setLocale}
        />
        <ChoiceRow<ReplyFormat>
          label={t('composer.format')}
          values={replyFormats}
          chosen={format}
          labelOf={(value) => t(`composer.format.${value}`)}
          onChoose={setFormat}
        />
      </div>
      <textarea
        aria-label={t('finding.reply')}
        spellCheck={false}
        className={styles.text}
        value={text}
        onChange={(event) => edit(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          void copy()
        }}
      />
      <div className={styles.acts}>
        {replies.has(reply) && (
          <button type="button" className={buttons.quiet} onClick={() => edit(null)}>
            <RotateCcw size={14} strokeWidth={2} aria-hidden />
            {t('composer.reset')}
          </button>
        )}
        <span className={styles.rest} />
        <button
          type="button"
          className={buttons.filled}
          aria-keyshortcuts="Control+Enter"
          data-tooltip={keyName('Ctrl ↵')}
          onClick={copy}
        >
          <Copy size={14} strokeWidth={2} aria-hidden />
          {t('composer.copy')}
        </button>
      </div>
    </div>
  )
}
