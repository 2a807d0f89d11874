/** A reply ready to send: for whom, in which language and markup; edited before it is copied. */
import { useState } from 'react'
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import type { ReplyAudience, ReplySubject } from '../../../src-preload/model/reply.ts'
import { replyAudiences } from '../../../src-preload/model/settings.ts'
import { composeReplies, composeTemplate } from '../../../src-preload/reply/compose-reply.ts'
import { noteInReply } from '../../../src-preload/reply/note-in-reply.ts'
import { ChoiceRow } from '../../components/choice-row.tsx'
import { FindingName } from '../../components/finding/finding-name.tsx'
import { TickBox } from '../../components/tick-box.tsx'
import { useApp } from '../../lib/app-store.ts'
import { useLibrary } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { recordAnswer } from '../../lib/record-answer.ts'
import { ExportCase } from './case/export-case.tsx'
import { findingKey } from './diagnose-store.ts'
import { LanguageAndFormatChoice, useLanguageAndFormat } from './language-and-format.tsx'
import styles from './reply-composer.module.css'
import { ReplyText } from './reply-text.tsx'
import { diagnoseStore, useDiagnose } from './use-diagnose.ts'
import { type Answered, answeredKey, useReplySubjects } from './use-reply-subjects.ts'

interface ReplyCoverageProps {
  readonly answerable: readonly Answered[]
  readonly answered: readonly Answered[]
}

/** Which of several errors the reply covers: all of them, until the person leaves some out. */
const ReplyCoverage = ({ answerable, answered }: ReplyCoverageProps) => {
  const t = useTranslate()
  const covered = new Set(answered.map(({ finding }) => findingKey(finding)))
  return (
    <fieldset data-coverage className={styles.coverage}>
      <legend className={styles.legend}>{t('composer.covers')}</legend>
      {answerable.map(({ finding, chosen }) => {
        const key = findingKey(finding)
        const candidate = finding.candidates[chosen ?? 0]
        if (candidate === undefined) return null
        return (
          <TickBox
            key={key}
            className={styles.covered}
            isTicked={covered.has(key)}
            // A reply covers one error at least.
            isDisabled={covered.size === 1 && covered.has(key)}
            onTick={(isTicked) => diagnoseStore.getState().answer(key, isTicked)}
          >
            <FindingName {...candidate} />
          </TickBox>
        )
      })}
    </fieldset>
  )
}

/** Findings that one reply covers at most; a longer one would not be read. */
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

const kindOf = ({ entry, undocumented }: ReplySubject) => entry?.kind ?? undocumented?.derived?.kind ?? null

export interface ReplyComposerProps {
  /** The finding looked at. */
  readonly finding: Finding
}

export const ReplyComposer = ({ finding }: ReplyComposerProps) => {
  const t = useTranslate()
  const settings = useApp((state) => state.settings)
  const [ownAudience, setAudience] = useState<ReplyAudience | null>(null)
  const audience = ownAudience ?? settings.replyAudience
  const [chosen, choose] = useLanguageAndFormat()
  const { locale, format } = chosen
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
  /** The error looked at, where the reply is about it. */
  const about = subjects.find(({ finding: one }) => one === finding) ?? subjects[0]
  const edit = (words: string | null) => diagnoseStore.getState().rewrite(reply, words)
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
        <LanguageAndFormatChoice chosen={chosen} onChoose={choose} />
      </div>
      {answerable.length > 1 && <ReplyCoverage answerable={answerable} answered={answered} />}
      <ReplyText
        text={text}
        locale={locale}
        format={format}
        isOwn={replies.has(reply)}
        {...(about !== undefined && {
          saved: {
            about: { service: about.service.id, code: about.code, kind: kindOf(about) },
            word: (words, answers) => composeTemplate(about, words, answers, { locale, format }),
          },
        })}
        onEdit={edit}
        onCopied={() =>
          void recordAnswer(
            text,
            answered.flatMap(({ finding, chosen }) => finding.candidates[chosen ?? 0] ?? []),
          )
        }
      >
        <ExportCase subjects={loaded} reply={text} />
      </ReplyText>
    </div>
  )
}
