/** The words of a reply: edited here, copied by the button or by Ctrl+Enter from anywhere in Diagnose. */
import { Copy, RotateCcw } from 'lucide-react'
import buttons from '../../components/button.module.css'
import { copyText } from '../../lib/copy.ts'
import { keyName } from '../../lib/key-names.ts'
import { useTranslate } from '../../lib/locale.ts'
import { CopyKey } from './copy-key.tsx'
import styles from './reply-composer.module.css'

export interface ReplyTextProps {
  readonly text: string
  /** The person has changed it; it can be taken back. */
  readonly isOwn: boolean
  /** Null takes the person's own words back. */
  onEdit(words: string | null): void
  /** The words were taken away, to be sent. */
  onCopied?(): void
}

export const ReplyText = ({ text, isOwn, onEdit, onCopied }: ReplyTextProps) => {
  const t = useTranslate()
  const copy = async () => {
    await copyText(text, t('composer.copied'), t)
    onCopied?.()
  }
  return (
    <>
      <CopyKey onCopy={copy} />
      <textarea
        aria-label={t('finding.reply')}
        spellCheck={false}
        className={styles.text}
        value={text}
        onChange={(event) => onEdit(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        {isOwn && (
          <button type="button" className={buttons.quiet} onClick={() => onEdit(null)}>
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
    </>
  )
}
