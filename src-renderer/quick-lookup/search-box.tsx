/** The field: a query as it is typed, or what was pasted in its place. An input method's half-typed letters are not searched for. */
import { X } from 'lucide-react'
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { queryLimit } from '../../src-preload/model/search.ts'
import { IconButton } from '../components/icon-button.tsx'
import { useComposedText } from '../lib/composed-text.ts'
import { copiedPicture } from '../lib/copied-picture.ts'
import { useTranslate } from '../lib/locale.ts'
import { sendPicture } from '../lib/send-picture.ts'
import styles from './quick-lookup.module.css'
import { isErrorText } from './quick-lookup-store.ts'
import { listId, optionId } from './result-list.tsx'
import { quickLookupStore, useQuickLookup } from './use-quick-lookup.ts'

export const SearchBox = ({ field }: { readonly field: RefObject<HTMLInputElement | null> }) => {
  const t = useTranslate()
  const text = useQuickLookup((state) => state.text)
  const pasted = useQuickLookup((state) => state.pasted)
  const selected = useQuickLookup((state) => (state.choices.length === 0 ? null : state.selected))
  const { setText, paste, pastePicture } = quickLookupStore.getState()
  const composed = useComposedText(text, setText)

  const takePaste = (event: ClipboardEvent) => {
    const content = event.clipboardData.getData('text/plain')
    const [picture] = event.clipboardData.files
    if (content === '' && picture === undefined) {
      void copiedPicture().then((copied) => {
        if (copied !== null) pastePicture(sendPicture(copied, new AbortController().signal))
      })
      return
    }
    if (content === '' && picture?.type.startsWith('image/') === true) {
      event.preventDefault()
      pastePicture(sendPicture(picture, new AbortController().signal))
      return
    }
    if (!isErrorText(content)) return
    event.preventDefault()
    paste(content)
  }
  const clearPaste = (event: KeyboardEvent) => {
    if (pasted !== '' && event.key === 'Backspace') setText('')
  }
  return (
    <>
      {pasted !== '' && (
        <span className={styles.pasted}>
          {t('quick-lookup.pasted', { count: pasted.length })}
          <IconButton icon={X} label={t('quick-lookup.leave-paste')} tabIndex={-1} onClick={() => setText('')} />
        </span>
      )}
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={t('quick-lookup.hint')}
        aria-autocomplete="list"
        aria-expanded={selected !== null}
        aria-controls={listId}
        aria-activedescendant={selected === null ? undefined : optionId(selected)}
        placeholder={pasted === '' ? t('quick-lookup.hint') : ''}
        // biome-ignore lint/a11y/noAutofocus: the window is this field; it opens with the caret in it.
        autoFocus
        maxLength={queryLimit}
        autoComplete="off"
        spellCheck={false}
        className={styles.field}
        {...composed}
        onPaste={takePaste}
        onKeyDown={clearPaste}
      />
    </>
  )
}
