/** The words of a reply: edited here, filled from saved ones, copied by a button, or by Ctrl+Enter from anywhere in Diagnose on the way back. */
import { Copy, CornerUpLeft, RotateCcw, TextCursorInput } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Locale, Translate } from '../../../src-preload/message.ts'
import type { ReplyFormat } from '../../../src-preload/model/reply.ts'
import { findLacking } from '../../../src-preload/reply/lacking.ts'
import { toRichText } from '../../../src-preload/reply/reply-html.ts'
import { renderReply } from '../../../src-preload/reply/reply-markup.ts'
import buttons from '../../components/button.module.css'
import { useApp } from '../../lib/app-store.ts'
import { bridge } from '../../lib/bridge.ts'
import { keyName } from '../../lib/key-names.ts'
import { useTranslate, wordSentence } from '../../lib/locale.ts'
import { showToast } from '../../lib/toast.ts'
import styles from './reply-composer.module.css'
import { InsertReply } from './saved/insert-saved.tsx'
import type { ReplyAbout } from './saved/rank-replies.ts'

/** Feishu's field takes no Markdown but keeps rich text; for every other field the plain words stand beside it. */
const write = (text: string, format: ReplyFormat) =>
  format === 'feishu'
    ? bridge.request('clipboard:write-rich', renderReply(text, 'plain'), toRichText(text))
    : bridge.request('clipboard:write', text)

/** `said` is the confirmation shown when it worked. */
const copyReply = async (text: string, format: ReplyFormat, said: string, t: Translate): Promise<void> => {
  const outcome = await write(text, format)
  showToast(outcome.ok ? said : wordSentence(t, outcome.problem))
}

/** Where the host cannot give the screen back, that is said. */
const copyAndReturn = async (text: string, format: ReplyFormat, t: Translate): Promise<void> => {
  const outcome = await write(text, format)
  if (!outcome.ok) return showToast(wordSentence(t, outcome.problem))
  const returned = await bridge.request('window:return')
  showToast(t(returned.ok && returned.value ? 'composer.copied' : 'composer.copied-stay'))
}

/** Ctrl+Enter anywhere in Diagnose; with Shift the person stays. A field with a use of its own for the key keeps it. */
const useCopyKey = (copy: (stays: boolean) => void): void =>
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.defaultPrevented)
        return
      if (document.querySelector('[role=dialog], [role=menu]') !== null) return
      event.preventDefault()
      copy(event.shiftKey)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [copy])

export interface ReplyTextProps {
  readonly text: string
  /** The language of the reply. */
  readonly locale: Locale
  readonly format: ReplyFormat
  /** The person has changed it; it can be taken back. */
  readonly isOwn: boolean
  /** Saved replies that may be inserted: what they are about, and how one is worded; absent where there are none to offer. */
  readonly saved?: {
    readonly about: ReplyAbout
    word(template: string, answers: Readonly<Record<string, string>>): string
  }
  /** More acts, after those on the words. */
  readonly children?: ReactNode
  /** Null takes the person's own words back. */
  onEdit(words: string | null): void
  /** The words were taken away, to be sent. */
  onCopied?(): void
}

export const ReplyText = ({ text, locale, format, isOwn, saved, children, onEdit, onCopied }: ReplyTextProps) => {
  const t = useTranslate()
  const field = useRef<HTMLTextAreaElement>(null)
  const hasReturn = useApp(({ description }) => description?.host === 'electron')
  const lacking = findLacking(text)
  const lacks = lacking.length === 0 ? null : t('composer.copied-lacking', { count: lacking.length })
  const stay = async () => {
    await copyReply(text, format, lacks ?? t('composer.copied'), t)
    onCopied?.()
  }
  // What still has to be filled in is not sent by accident: the person stays where it is.
  const leave = async () => {
    if (lacks !== null) return stay()
    await copyAndReturn(text, format, t)
    onCopied?.()
  }
  useCopyKey((stays) => void (stays ? stay() : leave()))
  const showLacking = () => {
    const area = field.current
    if (area === null) return
    const next = lacking.find(({ start }) => start >= area.selectionEnd) ?? lacking[0]
    area.focus()
    if (next !== undefined) area.setSelectionRange(next.start, next.end)
  }
  return (
    <>
      <textarea
        ref={field}
        aria-label={t('finding.reply')}
        lang={locale}
        spellCheck={false}
        className={styles.text}
        value={text}
        onChange={(event) => onEdit(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        {saved !== undefined && <InsertReply field={field} text={text} {...saved} onEdit={onEdit} />}
        {isOwn && (
          <button type="button" className={buttons.quiet} onClick={() => onEdit(null)}>
            <RotateCcw size={14} strokeWidth={2} aria-hidden />
            {t('composer.reset')}
          </button>
        )}
        {children}
        <span className={styles.rest} />
        {lacking.length > 0 && (
          <button
            type="button"
            className={styles.lacking}
            data-tooltip={t('composer.show-lacking')}
            onClick={showLacking}
          >
            <TextCursorInput size={14} strokeWidth={2} aria-hidden />
            {t('composer.lacking', { count: lacking.length })}
          </button>
        )}
        <button
          type="button"
          className={hasReturn ? buttons.bordered : buttons.filled}
          aria-keyshortcuts={hasReturn ? 'Control+Shift+Enter' : 'Control+Enter'}
          data-tooltip={keyName(hasReturn ? 'Ctrl ⇧ ↵' : 'Ctrl ↵')}
          onClick={stay}
        >
          <Copy size={14} strokeWidth={2} aria-hidden />
          {t('composer.copy')}
        </button>
        {hasReturn && (
          <button
            type="button"
            className={buttons.filled}
            aria-keyshortcuts="Control+Enter"
            data-tooltip={keyName('Ctrl ↵')}
            onClick={leave}
          >
            <CornerUpLeft size={14} strokeWidth={2} aria-hidden />
            {t('composer.copy-return')}
          </button>
        )}
      </div>
    </>
  )
}
