/** A form of what a person writes: saved by its button or Ctrl+Enter, once however often they are pressed; a refusal is said above the buttons. */
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Problem } from '../../src-preload/model/outcome.ts'
import { keyName } from '../lib/key-names.ts'
import { useTranslate, wordSentence } from '../lib/locale.ts'
import buttons from './button.module.css'
import styles from './write-form.module.css'

export interface WriteFormProps {
  /** What the button says. */
  readonly label: string
  /** Null once it is written, else why it is not. */
  onSave(): Promise<Problem | null>
  onLeave(): void
  readonly children: ReactNode
}

export const WriteForm = ({ label, onSave, onLeave, children }: WriteFormProps) => {
  const t = useTranslate()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSaving, setSaving] = useState(false)
  const save = async () => {
    if (isSaving) return
    setSaving(true)
    setProblem(await onSave())
    setSaving(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    void save()
  }
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={press} onInput={() => setProblem(null)}>
      {children}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {wordSentence(t, problem)}
        </p>
      )}
      <div className={styles.acts}>
        <button type="button" className={buttons.bordered} onClick={onLeave}>
          {t('dialog.cancel')}
        </button>
        <button
          type="submit"
          className={buttons.filled}
          disabled={isSaving}
          aria-keyshortcuts="Control+Enter"
          data-tooltip={keyName('Ctrl ↵')}
        >
          {label}
        </button>
      </div>
    </form>
  )
}
