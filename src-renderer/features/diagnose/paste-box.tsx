/** Where a text is pasted or typed. A long paste never enters the text box: it is diagnosed from where it lies. */
import { type ClipboardEvent, useEffect, useRef } from 'react'
import { useTranslate, writtenIn } from '../../lib/locale.ts'
import styles from './paste-box.module.css'
import { diagnoseStore, diagnoseText, useDiagnose } from './use-diagnose.ts'

/** Longest paste the text box takes itself, in UTF-16 units; a box of more makes every key press slow. */
const pasteLimit = 2_000

export const PasteBox = () => {
  const t = useTranslate()
  const box = useRef<HTMLTextAreaElement>(null)
  const draft = useDiagnose((state) => state.draft ?? '')
  useEffect(() => box.current?.focus(), [])
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain')
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const replacesAll = value.trim() === '' || selectionEnd - selectionStart === value.length
    // A short paste into what is being typed is the text box's own business.
    if (text === '' || (!replacesAll && text.length <= pasteLimit)) return
    event.preventDefault()
    event.stopPropagation()
    diagnoseText(replacesAll ? text : value.slice(0, selectionStart) + text + value.slice(selectionEnd))
  }
  return (
    <textarea
      ref={box}
      aria-label={t('diagnose.paste')}
      {...(draft !== '' && { lang: writtenIn })}
      placeholder={t('diagnose.hint')}
      spellCheck={false}
      autoComplete="off"
      className={styles.box}
      value={draft}
      onChange={(event) => diagnoseStore.getState().type(event.currentTarget.value)}
      onPaste={paste}
      onKeyDown={(event) => {
        const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        if (!isDone || event.nativeEvent.isComposing || draft.trim() === '') return
        event.preventDefault()
        diagnoseText(draft)
      }}
    />
  )
}
