/** Only the lines of errors, with so many around each: how many there are, and how much of the surroundings is shown. */
import { ChoiceRow } from '../../../components/choice-row.tsx'
import { useTranslate } from '../../../lib/locale.ts'
import { useDiagnose } from '../use-diagnose.ts'
import styles from './error-lines.module.css'

/** Lines shown before and after each. */
export const contexts = ['0', '1', '3', '10'] as const
export type LineContext = (typeof contexts)[number]

export interface ErrorLinesProps {
  /** Null until they are counted. */
  readonly count: number | null
  readonly context: LineContext
  onContext(context: LineContext): void
}

export const ErrorLines = ({ count, context, onContext }: ErrorLinesProps) => {
  const t = useTranslate()
  const isReading = useDiagnose((state) => state.phase === 'reading')
  return (
    <div className={styles.bar}>
      <span role="status" className={styles.count}>
        {count !== null && t(isReading ? 'errors-only.count-growing' : 'errors-only.count', { count })}
      </span>
      <span className={styles.label} aria-hidden>
        {t('errors-only.context')}
      </span>
      <ChoiceRow
        label={t('errors-only.context')}
        values={contexts}
        chosen={context}
        labelOf={(value) => value}
        onChoose={onContext}
      />
    </div>
  )
}
