/** Why an answer counts: every piece of evidence with its weight, strongest first; one that stands in the text leads there. */
import type { Evidence, Span } from '../../../src-preload/model/diagnosis.ts'
import { classNames } from '../../lib/class-names.ts'
import { useTranslate, wordSentence } from '../../lib/locale.ts'
import styles from './finding.module.css'

export interface ReasonsListProps {
  readonly evidence: readonly Evidence[]
  /** Absent where the text is not on screen. */
  onShow?(span: Span): void
}

const signed = (weight: number) => `${weight < 0 ? '−' : '+'}${Math.abs(weight)}`

export const ReasonsList = ({ evidence, onShow }: ReasonsListProps) => {
  const t = useTranslate()
  return (
    <ul className={styles.reasons}>
      {evidence.map(({ rule, reason, span, weight }, index) => {
        const content = (
          <>
            <span className={classNames(styles.weight, weight < 0 && styles.negative)}>{signed(weight)}</span>
            <span className={styles.reason}>{wordSentence(t, reason)}</span>
          </>
        )
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: one rule may count in two places
          <li key={`${rule} ${index}`}>
            {span === null || onShow === undefined ? (
              <div className={styles.line}>{content}</div>
            ) : (
              <button
                type="button"
                className={styles.line}
                data-tooltip={t('finding.show')}
                onClick={() => onShow(span)}
              >
                {content}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
