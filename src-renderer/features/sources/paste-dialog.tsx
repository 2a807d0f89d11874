/** A table pasted as text: CSV, Markdown, HTML or JSON, whatever was copied. */
import { lazy, Suspense } from 'react'
import buttons from '../../components/button.module.css'
import { useTranslate } from '../../lib/locale.ts'
import { pasteLimit, pasteWriter } from '../../lib/paste-writer.ts'
import { addText } from './import-store.ts'
import styles from './sources-view.module.css'

const Dialog = lazy(() => import('../../components/dialog.tsx'))

export const PasteDialog = () => {
  const t = useTranslate()
  const text = pasteWriter.use((state) => state.writing?.text ?? null)
  if (text === null) return null
  const setText = (text: string) => pasteWriter.change(() => ({ text }))
  const use = () => {
    pasteWriter.leave()
    if (text.trim() !== '') addText(text, t('sources.pasted-name'))
  }
  const close = () => pasteWriter.leaveUnsaved(t)
  return (
    <Suspense fallback={null}>
      <Dialog title={t('sources.paste')} isWide onClose={close}>
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
          <button type="button" className={buttons.bordered} onClick={close}>
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
