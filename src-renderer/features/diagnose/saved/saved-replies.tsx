/** The dialog of saved replies: one is chosen, its blanks are asked for, and its words are handed over; a new one is written here too. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type SavedReply, savedReplyLimits } from '../../../../src-preload/model/saved-replies.ts'
import { slotsIn } from '../../../../src-preload/reply/fill-template.ts'
import { replySlots } from '../../../../src-preload/reply/reply-values.ts'
import buttons from '../../../components/button.module.css'
import Dialog from '../../../components/dialog.tsx'
import { ReplyForm } from '../../../components/saved-reply/reply-form.tsx'
import { bridge } from '../../../lib/bridge.ts'
import { useTranslate } from '../../../lib/locale.ts'
import { replyWriter } from '../../../lib/reply-writer.ts'
import type { ReplyAbout } from './rank-replies.ts'
import { ReplyList } from './reply-list.tsx'
import styles from './saved-replies.module.css'

const answerLimit = 500

export type Answers = Readonly<Record<string, string>>

interface BlanksFormProps {
  readonly names: readonly string[]
  /** What has been answered, of these names and perhaps of others. */
  readonly answers: Answers
  onAnswer(answers: Answers): void
  onBack(): void
  onFilled(answers: Answers): void
}

/** Asks for the blanks of a saved reply, one field each; what is left empty is marked in the reply. */
const BlanksForm = ({ names, answers, onAnswer, onBack, onFilled }: BlanksFormProps) => {
  const t = useTranslate()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onFilled(Object.fromEntries(names.map((name) => [name, answers[name]?.trim() ?? ''])))
  }
  return (
    <form className={styles.blanks} onSubmit={submit}>
      <p className={styles.soft}>{t('replies.ask')}</p>
      {names.map((name, place) => (
        <label key={name} className={styles.blank}>
          {name}
          <input
            ref={place === 0 ? first : null}
            className={styles.input}
            maxLength={answerLimit}
            value={answers[name] ?? ''}
            onChange={(event) => onAnswer({ ...answers, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
      <div className={styles.acts}>
        <button type="button" className={buttons.bordered} onClick={onBack}>
          {t('replies.back')}
        </button>
        <button type="submit" className={buttons.filled}>
          {t('replies.insert')}
        </button>
      </div>
    </form>
  )
}

export interface SavedRepliesProps {
  readonly about: ReplyAbout
  /** The reply as it stands, which a new one may begin with. */
  readonly text: string
  /** Called once, with the template and what was answered. */
  onInsert(template: string, answers: Answers): void
  onClose(): void
}

const slots: readonly string[] = replySlots
const blanksOf = ({ text }: SavedReply) => slotsIn(text).filter((slot) => !slots.includes(slot))

const SavedReplies = ({ about, text, onInsert, onClose }: SavedRepliesProps) => {
  const t = useTranslate()
  /** The one whose blanks are asked for; null for none. */
  const [asked, setAsked] = useState<SavedReply | null>(null)
  const { writing, begun } = replyWriter.use()
  /** What was searched for and answered is there again after going back. */
  const [query, setQuery] = useState('')
  const [answers, setAnswers] = useState<Answers>({})
  const insert = (reply: SavedReply, answers: Answers) => {
    void bridge.request('replies:use', reply.id)
    onInsert(reply.text, answers)
  }
  const choose = (reply: SavedReply) => (blanksOf(reply).length === 0 ? insert(reply, {}) : setAsked(reply))
  const write = () =>
    replyWriter.begin({
      draft: {
        name: '',
        text: text.slice(0, savedReplyLimits.text),
        service: about.service,
        code: null,
        kind: about.kind,
      },
      id: null,
      isInList: true,
    })
  const close = () => {
    // What was answered is there again when the same one is chosen.
    if (asked !== null) return setAsked(null)
    if (writing?.isInList === true) replyWriter.leaveUnsaved(t)
    onClose()
  }
  return (
    <Dialog title={asked === null ? t('replies.title') : asked.name} isWide onClose={close}>
      {writing?.isInList === true ? (
        <ReplyForm key={begun} writing={writing} />
      ) : asked !== null ? (
        <BlanksForm
          names={blanksOf(asked)}
          answers={answers}
          onAnswer={setAnswers}
          onBack={() => setAsked(null)}
          onFilled={(filled) => insert(asked, filled)}
        />
      ) : (
        <>
          <ReplyList about={about} query={query} onQuery={setQuery} onChoose={choose} />
          <div className={styles.acts}>
            <button type="button" className={buttons.bordered} onClick={write}>
              {t('replies.write')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  )
}

export default SavedReplies
