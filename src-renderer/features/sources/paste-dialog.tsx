/** A table pasted as text: CSV, Markdown, HTML or JSON, whatever was copied. */
import { lazy, Suspense, useState } from 'react'
import buttons from '../../components/button.module.css'
import { useTranslate } from '../../lib/locale.ts'
import { addText } from './import-store.ts'
import styles from './sources-view.module.css'

const Dialog = lazy(() => import('../../components/dialog.tsx'))

/** UTF-16 units; a longer text is a file. */
const pasteLimit = 500_000

export const PasteDialog = ({ onClose }: { onClose(): void }) => {
  const t = useTranslate()
  const [text, setText] = useState('')
  const use = () => {
    onClose()
    if (text.trim() !== '') addText(text, t('sources.pasted-name'))
  }
  return (
    <Suspense fallback={null}>
      <Dialog title={t('sources.paste')} isWide onClose={onClose}>
        <textarea
          autoFocus
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
          <button type="button" className={buttons.bordered} onClick={onClose}>
            {t('dialog.cancel')}
          </button>
          <button type="button" className={buttons.filled} onClick={use}>
            {t('sources.read')}
          </button>
        </div>
      </Dialog>
    </Suspense>
  )
}
