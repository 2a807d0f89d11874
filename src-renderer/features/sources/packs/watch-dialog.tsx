/** Which folder to watch. A browser cannot show the host's folders, so there its path is typed. */
import { lazy, Suspense, useState } from 'react'
import type { Problem } from '../../../../src-preload/model/outcome.ts'
import { packLimits } from '../../../../src-preload/model/packs.ts'
import buttons from '../../../components/button.module.css'
import { showProblem } from '../../../lib/app-store.ts'
import { bridge } from '../../../lib/bridge.ts'
import { useTranslate, wordSentence } from '../../../lib/locale.ts'
import shared from '../sources-view.module.css'
import styles from './export.module.css'

const Dialog = lazy(() => import('../../../components/dialog.tsx'))

/** Null lets the host ask. */
export const watchFolder = async (path: string | null): Promise<void> => {
  const outcome = await bridge.request('packs:watch', path)
  if (!outcome.ok) showProblem(outcome.problem)
}

export const WatchDialog = ({ onClose }: { onClose(): void }) => {
  const t = useTranslate()
  const [path, setPath] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const watch = async () => {
    const outcome = await bridge.request('packs:watch', path.trim())
    if (outcome.ok) onClose()
    else setProblem(outcome.problem)
  }
  return (
    <Suspense fallback={null}>
      <Dialog title={t('packs.watch-title')} onClose={onClose}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (path.trim() !== '') void watch()
          }}
        >
          <label className={styles.field}>
            {t('packs.watch-path')}
            <input
              autoFocus
              className={shared.input}
              maxLength={packLimits.path}
              spellCheck={false}
              value={path}
              onChange={(event) => setPath(event.currentTarget.value)}
            />
          </label>
          <p className={shared.facts}>{t('packs.watch-hint')}</p>
          {problem !== null && (
            <p role="alert" className={shared.warning}>
              {wordSentence(t, problem)}
            </p>
          )}
          <div className={styles.acts}>
            <button type="button" className={buttons.bordered} onClick={onClose}>
              {t('dialog.cancel')}
            </button>
            <button type="submit" className={buttons.filled} disabled={path.trim() === ''}>
              {t('packs.watch-folder')}
            </button>
          </div>
        </form>
      </Dialog>
    </Suspense>
  )
}
