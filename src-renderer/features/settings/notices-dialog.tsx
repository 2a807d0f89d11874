/** The licences of others: a list of works, the text of each when it is opened. */
import type { Notice } from '../../../src-preload/model/about.ts'
import buttons from '../../components/button.module.css'
import Dialog from '../../components/dialog.tsx'
import { useTranslate } from '../../lib/locale.ts'
import styles from './settings-view.module.css'

interface NoticesDialogProps {
  readonly notices: readonly Notice[]
  onClose(): void
}

const NoticesDialog = ({ notices, onClose }: NoticesDialogProps) => {
  const t = useTranslate()
  return (
    <Dialog title={t('settings.about.notices')} isWide onClose={onClose}>
      <div className={styles.notices}>
        {notices.map(({ name, version, license, text }) => (
          <details key={`${name} ${version}`} className={styles.notice}>
            <summary>
              {name} <span className={styles.faint}>{`${version} · ${license}`}</span>
            </summary>
            <pre>{text}</pre>
          </details>
        ))}
      </div>
      <div className={styles.acts}>
        {/* biome-ignore lint/a11y/noAutofocus: the one thing to do here, and the texts are read by keyboard from it. */}
        <button type="button" className={buttons.filled} onClick={onClose} autoFocus>
          {t('dialog.close')}
        </button>
      </div>
    </Dialog>
  )
}

export default NoticesDialog
