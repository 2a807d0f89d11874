/** How far a long text is read, with the way to stop; what stopped or failed says so and can be repeated. */
import { TriangleAlert } from 'lucide-react'
import buttons from '../../components/button.module.css'
import { useLocale, useTranslate, wordSentence } from '../../lib/locale.ts'
import styles from './reading-bar.module.css'
import { diagnoseStore, useDiagnose } from './use-diagnose.ts'

/** Texts below this are read before anyone could follow a bar. */
const noticeable = 1_000_000

export const ReadingBar = () => {
  const t = useTranslate()
  const locale = useLocale()
  const phase = useDiagnose((state) => state.phase)
  const done = useDiagnose((state) => state.done)
  const size = useDiagnose((state) => state.source?.size ?? 0)
  const problem = useDiagnose((state) => state.problem)
  const { cancel, again } = diagnoseStore.getState()
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const values = { done: format.format(done / 1_000_000), size: format.format(size / 1_000_000) }
  if (phase === 'reading' && size >= noticeable)
    return (
      <div className={styles.bar}>
        <progress aria-label={t('diagnose.reading', values)} max={size} value={done} className={styles.progress} />
        <span className={styles.text}>{t('diagnose.reading', values)}</span>
        <button type="button" className={buttons.bordered} onClick={cancel}>
          {t('diagnose.cancel')}
        </button>
      </div>
    )
  // Some of the files gave nothing, the others were read.
  const isPartly = phase === 'done' && problem !== null
  if (phase !== 'cancelled' && phase !== 'failed' && !isPartly) return null
  return (
    <div role="status" className={styles.bar}>
      {(phase === 'failed' || isPartly) && (
        <TriangleAlert size={16} strokeWidth={2} aria-hidden className={styles.warning} />
      )}
      <span className={styles.text}>
        {problem === null ? t('diagnose.cancelled', values) : wordSentence(t, problem)}
      </span>
      <button type="button" className={buttons.bordered} onClick={() => again()}>
        {t('diagnose.again')}
      </button>
    </div>
  )
}
