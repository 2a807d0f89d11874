/** Opens the saved replies, by its button or by a slash in an empty line of the reply, and puts the chosen one where the caret stood. */
import { MessageSquarePlus } from 'lucide-react'
import { lazy, type RefObject, Suspense, useEffect, useState } from 'react'
import buttons from '../../../components/button.module.css'
import { useTranslate } from '../../../lib/locale.ts'
import { insertText, isAsked } from './insert-reply.ts'
import type { ReplyAbout } from './rank-replies.ts'

const SavedReplies = lazy(() => import('./saved-replies.tsx'))

export interface InsertReplyProps {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly text: string
  readonly about: ReplyAbout
  word(template: string, answers: Readonly<Record<string, string>>): string
  onEdit(words: string): void
}

export const InsertReply = ({ field, text, about, word, onEdit }: InsertReplyProps) => {
  const t = useTranslate()
  /** Where the chosen one goes; null while nobody asks. */
  const [place, setPlace] = useState<number | null>(null)
  useEffect(() => {
    const area = field.current
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (area === null || area.selectionStart !== area.selectionEnd || !isAsked(area.value, area.selectionStart))
        return
      event.preventDefault()
      setPlace(area.selectionStart)
    }
    area?.addEventListener('keydown', press)
    return () => area?.removeEventListener('keydown', press)
  }, [field])
  const leave = (caret: number) => {
    setPlace(null)
    // The dialog gives the focus back when it is gone.
    setTimeout(() => {
      const area = field.current
      area?.focus()
      area?.setSelectionRange(caret, caret)
      // Only a field that gets the focus brings its caret into sight.
      area?.blur()
      area?.focus()
    })
  }
  return (
    <>
      <button
        type="button"
        className={buttons.quiet}
        aria-haspopup="dialog"
        data-tooltip={t('replies.by-slash')}
        onClick={() => setPlace(field.current?.selectionEnd ?? text.length)}
      >
        <MessageSquarePlus size={14} strokeWidth={2} aria-hidden />
        {t('replies.title')}
      </button>
      {place !== null && (
        <Suspense fallback={null}>
          <SavedReplies
            about={about}
            text={text}
            onInsert={(template, answers) => {
              const edited = insertText(text, place, word(template, answers))
              onEdit(edited.text)
              leave(edited.caret)
            }}
            onClose={() => leave(place)}
          />
        </Suspense>
      )}
    </>
  )
}
