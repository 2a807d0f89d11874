/** How sure an answer is: a word, the number, and what the number means. */
import { classNames } from '../../lib/class-names.ts'
import { useTranslate } from '../../lib/locale.ts'
import styles from './finding.module.css'

/** The steps are those the calibration table of `npm run corpus` reports. */
export type Certainty = 'certain' | 'confident' | 'likely' | 'possible' | 'unsure'

const steps: readonly (readonly [number, Certainty])[] = [
  [0.98, 'certain'],
  [0.9, 'confident'],
  [0.7, 'likely'],
  [0.5, 'possible'],
]

const certaintyOf = (confidence: number): Certainty => steps.find(([least]) => confidence >= least)?.[1] ?? 'unsure'

/** Whole percent, never rounded up to a promise: 0.999 is 99. */
const percentOf = (confidence: number): number => Math.floor(confidence * 100 + 1e-9)

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
