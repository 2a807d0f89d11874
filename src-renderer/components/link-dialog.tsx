/** The dialog that names the host of an external link before it is opened. */

import { lazy, Suspense } from 'react'
import { bridge } from '../lib/bridge.ts'
import { copyText } from '../lib/copy.ts'
import { closeConfirmation, useLinkConfirmation } from '../lib/link-confirmation.ts'
import { useTranslate, wordSentence } from '../lib/locale.ts'
import { showToast } from '../lib/toast.ts'
import buttons from './button.module.css'
import styles from './link-dialog.module.css'

const Dialog = lazy(() => import('./dialog.tsx'))

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url)

export const LinkDialog = () => {
  const url = useLinkConfirmation((state) => state.url)
  const t = useTranslate()
  if (url === null) return null
  const open = async () => {
    closeConfirmation()
    const outcome = await bridge.request('link:open', url)
    if (!outcome.ok) showToast(wordSentence(t, outcome.problem))
  }
  const copy = async () => {
    closeConfirmation()
    await copyText(url, t('copy.link-done'), t)
  }
  return (
    <Suspense fallback={null}>
      <Dialog title={t('link.title')} onClose={closeConfirmation}>
        <p className={styles.host}>{hostOf(url)}</p>
        <p className={styles.url}>{url}</p>
        <p className={styles.note}>{t('link.note')}</p>
        <div className={styles.acts}>
          <button type="button" className={buttons.quiet} onClick={copy}>
            {t('link.copy')}
          </button>
          <span className={styles.gap} />
          <button type="button" className={buttons.bordered} onClick={closeConfirmation}>
            {t('dialog.cancel')}
          </button>
          {/* biome-ignore lint/a11y/noAutofocus: the dialog was asked for to do this; Enter does it, Esc does not */}
          <button type="button" className={buttons.filled} onClick={open} autoFocus>
            {t('link.open')}
          </button>
        </div>
      </Dialog>
    </Suspense>
  )
}
