/** How sure an answer is: a word, the number, and what the number means. */
import { classNames } from '../../lib/class-names.ts'
import { useTranslate } from '../../lib/locale.ts'
import { certaintyOf, percentOf } from './confidence.ts'
import styles from './finding.module.css'

export const ConfidenceMark = ({ confidence }: { readonly confidence: number }) => {
  const t = useTranslate()
  const certainty = certaintyOf(confidence)
  const percent = percentOf(confidence)
  return (
    <span className={classNames(styles.confidence, styles[certainty])} data-tooltip={t('confidence.note', { percent })}>
      {t(`confidence.${certainty}`)} <span className={styles.percent}>{percent}%</span>
    </span>
  )
}
