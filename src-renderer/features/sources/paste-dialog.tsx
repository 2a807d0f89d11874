/** A table pasted as text: CSV, Markdown, HTML or JSON, whatever was copied. */
import { useEffect, useRef } from 'react'
import buttons from '../../components/button.module.css'
import { WriteDialog } from '../../components/write-dialog.tsx'
import { useTranslate } from '../../lib/locale.ts'
import { type PastedTable, pasteLimit, pasteWriter } from '../../lib/paste-writer.ts'
import { addText } from './import-store.ts'
import styles from './sources-view.module.css'

const PasteForm = ({ writing: { text } }: { readonly writing: PastedTable }) => {
  const t = useTranslate()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const setText = (text: string) => pasteWriter.change(() => ({ text }))
  const use = () => {
    pasteWriter.leave()
    if (text.trim() !== '') addText(text, t('sources.pasted-name'))
  }
  return (
    <>
      <textarea
        ref={field}
        rows={12}
        maxLength={pasteLimit}
        spellCheck={false}
        aria-label={t('sources.paste')}
        placeholder={t('sources.paste-hint')}
        className={styles.pasteText}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          // A table copied from a page comes with its merged cells as HTML only.
          const html = event.clipboardData.getData('text/html')
          if (!/<table[\s>]/i.test(html) || html.length > pasteLimit) return
          event.preventDefault()
          setText(html)
        }}
      />
      <div className={styles.acts}>
        <button type="button" className={buttons.bordered} onClick={() => pasteWriter.leaveUnsaved(t)}>
          {t('dialog.cancel')}
        </button>
        <button type="button" className={buttons.filled} onClick={use}>
          {t('sources.read')}
        </button>
      </div>
    </>
  )
}

export const PasteDialog = () => <WriteDialog writer={pasteWriter} titleOf={() => 'sources.paste'} Form={PasteForm} />
