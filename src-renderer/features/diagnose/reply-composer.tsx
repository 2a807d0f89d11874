/** A reply ready to send: for whom, in which language and markup; edited before it is copied. */
import { Copy, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { Locale } from '../../../src-preload/message.ts'
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import { type ReplyAudience, type ReplyFormat, replyFormats } from '../../../src-preload/model/reply.ts'
import { replyAudiences } from '../../../src-preload/model/settings.ts'
import { composeReplies } from '../../../src-preload/reply/compose-reply.ts'
import { noteInReply } from '../../../src-preload/reply/note-in-reply.ts'
import buttons from '../../components/button.module.css'
import { ChoiceRow } from '../../components/choice-row.tsx'
import { useApp } from '../../lib/app-store.ts'
import { copyText } from '../../lib/copy.ts'
import { keyName } from '../../lib/key-names.ts'
import { useLibrary } from '../../lib/library-store.ts'
import { useLocale, useTranslate } from '../../lib/locale.ts'
import { CopyKey } from './copy-key.tsx'
import { findingKey } from './diagnose-store.ts'
import styles from './reply-composer.module.css'
import { ReplyCoverage } from './reply-coverage.tsx'
import { diagnoseStore, useDiagnose } from './use-diagnose.ts'
import { type Answered, answeredKey, useReplySubjects } from './use-reply-subjects.ts'

const languages = ['zh-CN', 'en'] as const satisfies readonly Locale[]

/** More sections nobody reads. */
const mostSections = 10

/** The findings of the text that may be answered together; the one looked at is always among them. */
const useAnswerable = (finding: Finding): readonly Answered[] => {
  const found = useDiagnose((state) => state.diagnosis?.findings)
  const choices = useDiagnose((state) => state.choices)
  const first = (found ?? [finding]).slice(0, mostSections)
  const key = findingKey(finding)
  const all = first.some((one) => findingKey(one) === key) ? first : [finding, ...first.slice(1)]
  return all.map((one) => ({ finding: one, chosen: choices.get(findingKey(one)) ?? null }))
}

export interface ReplyComposerProps {
  /** The finding looked at. */
  readonly finding: Finding
}

export const ReplyComposer = ({ finding }: ReplyComposerProps) => {
  const t = useTranslate()
  const windowLocale = useLocale()
  const settings = useApp((state) => state.settings)
  const [audience, setAudience] = useState<ReplyAudience>(settings.replyAudience)
  const [locale, setLocale] = useState<Locale>(
    settings.replyLanguage === 'system' ? windowLocale : settings.replyLanguage,
  )
  const [format, setFormat] = useState<ReplyFormat>('plain')
  const replies = useDiagnose((state) => state.replies)
  const unanswered = useDiagnose((state) => state.unanswered)
  const notes = useLibrary((state) => state.notes)
  const answerable = useAnswerable(finding)
  const wanted = answerable.filter((one) => !unanswered.has(findingKey(one.finding)))
  const answered = wanted.length > 0 ? wanted : answerable.filter((one) => one.finding === finding)
  const loaded = useReplySubjects(answered)
  if (loaded === null) return null
  const subjects = loaded.map((subject) => {
    const note = subject.entry === null ? undefined : notes.get(subject.entry.id)
    return { ...subject, note: noteInReply(note, audience, settings.replyNotes) }
  })
  const reply = [...answered.map(answeredKey), audience, locale, format].join(' ')
  const template = settings.replyTemplates[`${audience}/${locale}`] ?? null
  const text = replies.get(reply) ?? composeReplies(subjects, { audience, locale, format, template })
  const edit = (words: string | null) => diagnoseStore.getState().rewrite(reply, words)
  const copy = () => copyText(text, t('composer.copied'), t)
  return (
    <div className={styles.composer}>
      <CopyKey onCopy={copy} />
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
      {answerable.length > 1 && <ReplyCoverage answerable={answerable} answered={answered} />}
      <textarea
        aria-label={t('finding.reply')}
        spellCheck={false}
        className={styles.text}
        value={text}
        onChange={(event) => edit(event.currentTarget.value)}
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
