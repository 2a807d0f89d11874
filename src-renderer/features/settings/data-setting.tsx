/** The person's data folder: open it, or set everything aside and begin anew. */
import { lazy, Suspense, useState } from 'react'
import buttons from '../../components/button.module.css'
import { bridge } from '../../lib/bridge.ts'
import { useTranslate, wordSentence } from '../../lib/locale.ts'
import { showToast } from '../../lib/toast.ts'
import { SettingRow } from './setting-row.tsx'
import styles from './settings-view.module.css'

const Dialog = lazy(() => import('../../components/dialog.tsx'))

export const DataSetting = ({ folder }: { readonly folder: string }) => {
  const t = useTranslate()
  const [asking, setAsking] = useState(false)
  const run = async (channel: 'data:open' | 'data:reset') => {
    setAsking(false)
    const outcome = await bridge.request(channel)
    if (!outcome.ok) showToast(wordSentence(t, outcome.problem))
  }
  return (
    <>
      <SettingRow label={t('settings.data')} note={folder}>
        <button type="button" className={buttons.bordered} onClick={() => run('data:open')}>
          {t('settings.data.open')}
        </button>
        <button type="button" className={buttons.bordered} onClick={() => setAsking(true)}>
          {t('settings.data.reset')}
        </button>
      </SettingRow>
      {asking && (
        <Suspense fallback={null}>
          <Dialog title={t('settings.data.confirm-title')} onClose={() => setAsking(false)}>
            <p>{t('settings.data.confirm-note')}</p>
            <div className={styles.acts}>
              {/* biome-ignore lint/a11y/noAutofocus: the answer that changes nothing has the focus. */}
              <button type="button" className={buttons.bordered} onClick={() => setAsking(false)} autoFocus>
                {t('dialog.cancel')}
              </button>
              <button type="button" className={buttons.filled} onClick={() => run('data:reset')}>
                {t('settings.data.confirm')}
              </button>
            </div>
          </Dialog>
        </Suspense>
      )}
    </>
  )
}
