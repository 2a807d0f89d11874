/** Asks for the blanks of a saved reply, one field each; what is left empty is marked in the reply. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import buttons from '../../../components/button.module.css'
import { useTranslate } from '../../../lib/locale.ts'
import styles from './saved-replies.module.css'

const answerLimit = 500

export interface BlanksFormProps {
  readonly names: readonly string[]
  onBack(): void
  onFilled(answers: Readonly<Record<string, string>>): void
}

export const BlanksForm = ({ names, onBack, onFilled }: BlanksFormProps) => {
  const t = useTranslate()
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onFilled(Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answer.trim()])))
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
            onChange={(event) => setAnswers({ ...answers, [name]: event.currentTarget.value })}
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
